"""Choices of what to open, beside two honest references: choosing blindly, and choosing as the ideal would."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from assessment.bias.evidence import Evidence, IndicatorRow, Opening, Statement, readings_after
from assessment.bias.slopes import WORTH_A_WORD
from assessment.observer.ideal_reader import IdealReading, worth
from synthetic.report import Headline

LEAST = 8
"""Openings below which the shares say nothing."""
Criterion = Callable[[Mapping[str, Statement], Mapping[str, frozenset[str]]], bool | None]
"""Whether a headline is of the kind that is counted, given the last statements and, by question, the hypotheses
that it mentions; None to leave it out."""


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

    ``same_question`` compares an opening with headlines of its own questions only; otherwise with those of
    all questions. A choice is real when the menu held headlines of the kind and others. Headlines that mention
    no hypothesis are left out.
    """
    last: dict[str, Statement] = {}
    by_opening: list[IndicatorRow] = []
    reading = evidence.reader.reading()
    readings = readings_after(evidence)
    for event in evidence.events:
        if isinstance(event, Statement):
            last[event.question] = event
        elif isinstance(event, Opening):
            kinds = _kinds(evidence, event, last, criterion, same_question)
            by_opening += _row(event, kinds, reading)
            reading = readings.get(event.seq, reading)
    return tuple(by_opening)


def _kinds(
    evidence: Evidence,
    opening: Opening,
    last: Mapping[str, Statement],
    criterion: Criterion,
    same_question: bool,
) -> dict[str, tuple[Headline, bool]]:
    """Return by id the headlines on view that count, each with whether it is of the kind."""
    head = opening.report.headline
    questions = evidence.reader.mentions(head).keys()
    kinds: dict[str, tuple[Headline, bool]] = {}
    for headline in (*opening.menu, head):
        mentioned = evidence.reader.mentions(headline)
        if not any(mentioned.values()) or (same_question and questions.isdisjoint(mentioned)):
            continue
        kind = criterion(last, mentioned)
        if kind is not None:
            kinds[headline.id] = (headline, kind)
    return kinds


def _row(
    opening: Opening, kinds: Mapping[str, tuple[Headline, bool]], reading: IdealReading
) -> list[IndicatorRow]:
    if opening.report.headline.id not in kinds:
        return []
    offered = sum(kind for _, kind in kinds.values()) / len(kinds)
    if not 0.0 < offered < 1.0:
        return []
    headlines = [headline for headline, _ in kinds.values()]
    bits = worth(reading, headlines)
    rates = [round(b / headline.open_hours, 9) for headline, b in zip(headlines, bits, strict=True)]
    # Where several headlines are worth most an hour, the ideal would choose among them blindly: their share counts.
    top = max(rates)
    best = [kind for (_, kind), rate in zip(kinds.values(), rates, strict=True) if rate == top]
    opened = float(kinds[opening.report.headline.id][1])
    return [IndicatorRow((opening.seq,), (opened, offered, sum(best) / len(best)))]


def shares(rows: Sequence[IndicatorRow]) -> Shares | None:
    """Return the shares over choices, or None when there are too few."""
    n = len(rows)
    if n < LEAST:
        return None
    opened, offered, informative = (sum(row.values[k] for row in rows) / n for k in range(3))
    se = sqrt(sum(row.values[1] * (1.0 - row.values[1]) for row in rows)) / n
    return Shares(opened, offered, informative, se)
