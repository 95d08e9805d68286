"""Choices of what to open, beside two honest references: choosing blindly, and choosing as the ideal would."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from assessment.bias.evidence import Evidence, IndicatorRow, Opening, Statement
from assessment.bias.slopes import WORTH_A_WORD
from assessment.observer.observer import headline_value, values_of
from assessment.observer.possible_worlds import Floats
from synthetic.report import Headline

LEAST = 8
"""Openings below which the shares say nothing."""
Criterion = Callable[[Mapping[str, Statement], Headline], bool | None]
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


def rows(evidence: Evidence, criterion: Criterion, *, same_question: bool) -> tuple[IndicatorRow, ...]:
    """Return (opened, offered, informative) for every opening with a real choice.

    ``same_question`` compares an opening with headlines of its own question only; otherwise with those of
    all questions. A choice is real when the menu held headlines of the kind and others.
    """
    last: dict[str, Statement] = {}
    by_opening: list[IndicatorRow] = []
    values = {question: values_of(worlds, worlds.prior) for question, worlds in evidence.worlds.items()}
    after: dict[int, list[str]] = {}
    changes = {(change.opening.seq, change.question): change for change in evidence.changes}
    for seq, question in changes:
        after.setdefault(seq, []).append(question)
    for event in evidence.events:
        if isinstance(event, Statement):
            last[event.question] = event
        elif isinstance(event, Opening):
            by_opening += _row(evidence, event, last, values, criterion, same_question)
            for question in after.get(event.seq, ()):
                values[question] = values_of(evidence.worlds[question], changes[event.seq, question].after)
    return tuple(by_opening)


def _row(
    evidence: Evidence,
    opening: Opening,
    last: Mapping[str, Statement],
    values: Mapping[str, Floats],
    criterion: Criterion,
    same_question: bool,
) -> list[IndicatorRow]:
    head = opening.report.headline
    kinds: dict[str, bool] = {}
    rates: dict[str, float] = {}
    for h in (*opening.menu, head):
        if (
            h.question not in evidence.worlds
            or not h.hypothesis
            or (same_question and h.question != head.question)
        ):
            continue
        kind = criterion(last, h)
        if kind is not None:
            kinds[h.id] = kind
            bits = headline_value(evidence.worlds[h.question], values[h.question], h)
            rates[h.id] = round(bits / h.open_hours, 9)
    if head.id not in kinds:
        return []
    offered = sum(kinds.values()) / len(kinds)
    if not 0.0 < offered < 1.0:
        return []
    # Where several headlines are worth most an hour, the ideal would choose among them blindly: their share counts.
    top = max(rates.values())
    best = [kinds[i] for i, rate in rates.items() if rate == top]
    return [IndicatorRow((opening.seq,), (float(kinds[head.id]), offered, sum(best) / len(best)))]


def shares(rows: Sequence[IndicatorRow]) -> Shares | None:
    """Return the shares over choices, or None when there are too few."""
    n = len(rows)
    if n < LEAST:
        return None
    opened, offered, informative = (sum(row.values[k] for row in rows) / n for k in range(3))
    se = sqrt(sum(row.values[1] * (1.0 - row.values[1]) for row in rows)) / n
    return Shares(opened, offered, informative, se)
