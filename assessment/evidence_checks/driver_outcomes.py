"""Where trade went by what drove it: counts over seeds, and the figures that a question for a place publishes."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from assessment.evidence_checks.published_figures import FigureCount
from scenarios.questions.place import PlaceQuestion

UNSEEN = 0.5
"""Added to each count of a row, so that nothing possible is given no chance (Jeffreys' prior)."""
DECIMALS = 3


@dataclass(frozen=True)
class DriverOutcomes:
    """How often each hypothesis was true (columns) under each driver (rows), both in the order of the question."""

    question: str
    counts: tuple[tuple[int, ...], ...]

    @property
    def seeds(self) -> int:
        """Return over how many seeds it was counted."""
        return sum(map(sum, self.counts))


@dataclass(frozen=True)
class MeasuredPlace:
    """What a question for a place should publish, each row of outcomes adding up to 1."""

    question: str
    outcomes: tuple[tuple[float, ...], ...]
    base_rates: tuple[float, ...]


def driver_outcomes(question: PlaceQuestion, drivers: Sequence[str], truths: Sequence[str]) -> DriverOutcomes:
    """Return what was true by driver; both are zone ids by seed, and anything else stands for none of the zones."""
    entities = (*question.zones, "")
    pairs = Counter(zip(_zones(question, drivers), _zones(question, truths), strict=True))
    return DriverOutcomes(
        question.id, tuple(tuple(pairs[row, column] for column in entities) for row in entities)
    )


def _zones(question: PlaceQuestion, labels: Sequence[str]) -> list[str]:
    return [label if label in question.zones else "" for label in labels]


def figure_counts(question: PlaceQuestion, tally: DriverOutcomes) -> list[FigureCount]:
    """Return the shares of drivers and the chances of outcomes as published, with what was counted."""
    names = [*question.zones, "none"]
    counts = [
        FigureCount("driver", f"{question.id} {name}", share, sum(row), tally.seeds)
        for name, share, row in zip(names, question.drivers, tally.counts, strict=True)
    ]
    for driver, chances, row in zip(names, question.outcomes, tally.counts, strict=True):
        counts += [
            FigureCount("outcome", f"{question.id} {driver} to {outcome}", chance, hits, sum(row))
            for outcome, chance, hits in zip(names, chances, row, strict=True)
        ]
    return counts


def measured_place(question: PlaceQuestion, tally: DriverOutcomes) -> MeasuredPlace:
    """Return outcomes and base rates as measured; an outcome never seen keeps a little chance."""
    rivals = len(tally.counts)
    rows = [
        rounded([(count + UNSEEN) / (sum(row) + rivals * UNSEEN) for count in row]) for row in tally.counts
    ]
    rates = [
        sum(share * row[column] for share, row in zip(question.drivers, rows, strict=True))
        for column in range(rivals)
    ]
    return MeasuredPlace(question.id, tuple(rows), rounded(rates))


def rounded(shares: Sequence[float]) -> tuple[float, ...]:
    """Return shares to three places that still add up to 1: what rounding leaves over goes to the largest."""
    whole = [round(share, DECIMALS) for share in shares]
    largest = whole.index(max(whole))
    whole[largest] = round(whole[largest] + 1 - sum(whole), DECIMALS)
    return tuple(whole)
