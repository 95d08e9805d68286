"""Numbers as they stand in a page or a chart, where there is room for a true minus sign and thousands apart."""

import math
from collections.abc import Iterable, Sequence


def figure(value: float | None, places: int = 1) -> str:
    """Return a number as people read it: thousands apart, a dash for none, a true minus sign."""
    if value is None or not math.isfinite(value):
        return "–"
    text = f"{value:,.{places}f}"
    if float(text.replace(",", "")) == 0:
        text = text.lstrip("-")
    return text.replace("-", "−")


def signed_figure(value: float | None, places: int = 1) -> str:
    """Return a difference as people read it, with its sign."""
    text = figure(value, places)
    return (
        f"+{text}"
        if value is not None and value > 0 and text[0] != "–" and float(text.replace(",", ""))
        else text
    )


def brief(value: float) -> str:
    """Return a number for a sentence: no decimals where they would tell nothing."""
    size = abs(value)
    whole = size >= 100 or value == int(value) or (size >= 1 and abs(value - round(value)) < 0.05)
    return figure(value, 0 if whole else 1 if size >= 1 else 2 if size >= 0.1 else 3)


def short_number(value: float, most: int, *, thousands: bool = False) -> str:
    """Return a number with at most ``most`` decimals, which is 1 or more, and no trailing zeros.

    Its minus is a hyphen, so that programs read it too; ``thousands`` sets them apart with commas.
    """
    text = f"{value:z,.{most}f}" if thousands else f"{value:z.{most}f}"
    return text.rstrip("0").rstrip(".")


def decimals(values: Iterable[float | None]) -> int:
    """Return how many decimals show values as large as these with about three figures."""
    most = max((abs(value) for value in values if value is not None and math.isfinite(value)), default=0.0)
    steps = ((0, 100.0), (1, 10.0), (2, 1.0), (3, 1e-9))
    return next((places for places, least in steps if most >= least), 1)


def decimals_of_smallest(values: Iterable[float], most: int = 5) -> int:
    """Return how many decimals, from 1 to ``most``, show the smallest value that is not 0 with two figures."""
    smallest = min((abs(value) for value in values if value), default=1.0)
    places = 1
    while places < most and smallest * 10**places < 10:
        places += 1
    return places


def ticks_in_words(ticks: Sequence[float]) -> list[str]:
    """Return the figures of an axis, all with as many decimals as its step needs."""
    step = ticks[1] - ticks[0]
    places = next((p for p in range(6) if abs(step * 10**p - round(step * 10**p)) < 1e-6), 6)
    return [figure(tick, places) for tick in ticks]
