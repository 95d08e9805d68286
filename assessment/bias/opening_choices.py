"""Choices of what to open, beside two honest references: choosing blindly, and choosing as the ideal would."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from assessment.bias.evidence import Evidence, Opening, Row, Statement
from assessment.bias.slopes import WORTH_A_WORD
from assessment.observer.observer import headline_value, values_of
from assessment.observer.possible_worlds import Floats
from synthetic.report import Headline

LEAST = 8
"""Openings below which the shares say nothing."""
Marked = Callable[[Mapping[str, Statement], Headline], bool | None]
"""Whether a headline is of the kind that is counted, given the last statements; None to leave it out."""


@dataclass(frozen=True)
class Shares:
    """Shares of openings, menus and most informative headlines that are of the kind counted."""

    opened: float
    offered: float
    informative: float
    se: float
    """Standard error of choosing blindly, √Σm(1-m)/n."""

    @property
    def above(self) -> float:
        """Return by how much the share opened lies outside both references; 0 between them."""
        low, high = sorted((self.offered, self.informative))
        return self.opened - min(max(self.opened, low), high)

    @property
    def beyond_chance(self) -> bool:
        """Return whether that is more than two standard errors, and worth a word."""
        return abs(self.above) > max(2 * self.se, WORTH_A_WORD)


def rows(of: Evidence, marked: Marked, *, among: bool) -> tuple[Row, ...]:
    """Return (opened, offered, informative) for every opening with a real choice.

    ``among`` compares an opening with headlines of its own question only; otherwise with those of
    all questions. A choice is real when the menu held headlines of the kind and others.
    """
    last: dict[str, Statement] = {}
    found: list[Row] = []
    values = {question: values_of(table, table.prior) for question, table in of.tables.items()}
    after: dict[int, list[str]] = {}
    told = {(t.opening.seq, t.question): t for t in of.told}
    for seq, question in told:
        after.setdefault(seq, []).append(question)
    for event in of.events:
        if isinstance(event, Statement):
            last[event.question] = event
        elif isinstance(event, Opening):
            found += _row(of, event, last, values, marked, among)
            for question in after.get(event.seq, ()):
                values[question] = values_of(of.tables[question], told[event.seq, question].after)
    return tuple(found)


def _row(
    of: Evidence,
    opening: Opening,
    last: Mapping[str, Statement],
    values: Mapping[str, Floats],
    marked: Marked,
    among: bool,
) -> list[Row]:
    head = opening.report.headline
    kinds: dict[str, bool] = {}
    rates: dict[str, float] = {}
    for h in (*opening.menu, head):
        if h.question not in of.tables or not h.hypothesis or (among and h.question != head.question):
            continue
        kind = marked(last, h)
        if kind is not None:
            kinds[h.id] = kind
            bits = headline_value(of.tables[h.question], values[h.question], h)
            rates[h.id] = round(bits / h.open_hours, 9)
    if head.id not in kinds:
        return []
    offered = sum(kinds.values()) / len(kinds)
    if not 0.0 < offered < 1.0:
        return []
    top = max(rates.values())
    best = [kinds[i] for i, rate in rates.items() if rate == top]
    return [Row((opening.seq,), (float(kinds[head.id]), offered, sum(best) / len(best)))]


def shares(found: Sequence[Row]) -> Shares | None:
    """Return the shares over choices, or None when there are too few."""
    n = len(found)
    if n < LEAST:
        return None
    opened, offered, informative = (sum(row.values[k] for row in found) / n for k in range(3))
    se = sqrt(sum(row.values[1] * (1.0 - row.values[1]) for row in found)) / n
    return Shares(opened, offered, informative, se)
