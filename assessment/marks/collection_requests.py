"""Collection requests: the information that they bought, by the hour and by the pound."""

from collections.abc import Sequence
from dataclasses import dataclass

ANALYST_HOUR = 35.0
"""GBP of full cost for an hour of an analyst. An assumption of this product, for comparison alone."""
SPECIALIST_HOUR = 60.0
"""GBP of full cost for an hour of a specialist. An assumption of this product, for comparison alone."""


@dataclass(frozen=True)
class Request:
    """One request and what came of it."""

    words: str
    hours: float
    """Specialist hours."""
    reading: float
    """Analyst hours spent on the answers that were opened."""
    bits: float
    """Value of information of the answers opened, each at the belief warranted just before."""
    answers: int
    opened: int


@dataclass(frozen=True)
class RequestsMark:
    """What all requests bought; rates are None when nothing was asked for or read."""

    bits_per_hour: float | None
    bits_per_100_pounds: float | None
    menu_bits_per_hour: float | None
    """What the hours spent on reports that nobody had asked for bought."""
    sentence: str


def requests_mark(requests: Sequence[Request], menu_bits: float, menu_hours: float) -> RequestsMark:
    """Return what requests bought beside what reading from the menu bought."""
    menu = menu_bits / menu_hours if menu_hours > 0 else None
    if not requests:
        return RequestsMark(None, None, menu, "Requests: unscored, because no collection was asked for.")
    hours = sum(r.hours + r.reading for r in requests)
    pounds = sum(r.hours * SPECIALIST_HOUR + r.reading * ANALYST_HOUR for r in requests)
    bits, answers, opened = (
        sum(getattr(r, part) for r in requests) for part in ("bits", "answers", "opened")
    )
    if hours <= 0:
        return RequestsMark(None, None, menu, "Requests: unscored, because they cost no hours.")
    comparison = "" if menu is None else f"; an hour of reading from the menu bought {menu:.2f}"
    sentence = (
        f"Requests: {len(requests)} brought {answers} answers, of which {opened} were opened; they bought "
        f"{bits:.2f} bits, {bits / hours:.3f} an hour and {100 * bits / pounds:.3f} for 100 pounds{comparison}."
    )
    return RequestsMark(bits / hours, 100 * bits / pounds, menu, sentence)
