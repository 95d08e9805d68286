"""Whether one true report leads to the next, and how few sources could answer a question."""

from collections.abc import Iterable, Sequence
from itertools import combinations, pairwise

from assessment.difficulty.difficulty_measures import DifficultyMeasure, Meaning, SeedFigure, each
from assessment.difficulty.observed_world import ObservedWorld
from assessment.difficulty.whole_reading import SURE
from assessment.observer.ideal_reader import IdealReader
from simulator.ids import is_zone_id
from synthetic.mentions import mentions
from synthetic.report import Report

MOST = 5
"""Sources up to which every choice is tried; beyond it the best is added to the best."""


def pivots(world: ObservedWorld) -> Iterable[SeedFigure]:
    """Yield, for each question, the linkability of its true reports and the fewest sources needed."""
    for slots, answer in zip(world.slots, world.answers, strict=True):
        bearing = world.bearing(slots.question)
        true = [report for report, truth in bearing if truth.error_type == "accurate" and not truth.copy_of]
        yield SeedFigure("pivot_linkability", slots.question, world.seed, linkability(true))
        fewest = fewest_sources(world.reader, slots.question, answer.truth, world.log.reports)
        yield SeedFigure(
            "fewest_sources", slots.question, world.seed, None if fewest is None else float(fewest)
        )


def indicators(report: Report) -> frozenset[str]:
    """Return what an analyst can pivot on: nominals, groups, plates, numbers and accounts."""
    entities = [entity for entity in report.entities if not is_zone_id(entity)]
    return frozenset([*entities, *(value for _, value in mentions(report).objects)])


def linkability(reports: Sequence[Report]) -> float | None:
    """Return the share of successive reports that share an indicator; None with fewer than two."""
    steps = [bool(indicators(a) & indicators(b)) for a, b in pairwise(reports)]
    return sum(steps) / len(steps) if steps else None


def fewest_sources(reader: IdealReader, question: str, truth: str, reports: Sequence[Report]) -> int | None:
    """Return how few sources, read whole, put the truth above 0.9; None when all of them do not."""
    place = reader.hypotheses(question).index(truth)
    choices = reader.sources(question, reports)
    sources = choices.sources

    def belief(choice: Sequence[str]) -> float:
        return float(choices.belief(choice)[place])

    if belief(sources) <= SURE:
        return None
    for size in range(1, min(MOST, len(sources)) + 1):
        if any(belief(choice) > SURE for choice in combinations(sources, size)):
            return size
    choice: list[str] = []
    while belief(choice) <= SURE:
        choice.append(max((s for s in sources if s not in choice), key=lambda s: (belief([*choice, s]), s)))
    return len(choice)


MEASURE = DifficultyMeasure(
    id="pivots",
    title="Pivots and sources",
    meanings=(
        Meaning(
            "pivot_linkability",
            "Pivot linkability",
            "Share of successive true reports on the question that share a nominal, group, plate, number or account, so that one leads to the next.",
            "share",
            "lower",
            (0.0, 1.0),
        ),
        Meaning(
            "fewest_sources",
            "Fewest sources needed",
            "Fewest sources that, read whole, put the truth above 0.9; seeds in which all sources do not are left out.",
            "sources",
            "higher",
        ),
    ),
    figures=each(pivots),
)
