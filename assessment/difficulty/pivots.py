"""Whether one true report leads to the next, and how few sources could answer a question."""

from collections.abc import Iterable, Sequence
from itertools import combinations, pairwise

import numpy as np

from assessment.difficulty.difficulty_measures import DifficultyMeasure, Meaning, SeedFigure, each
from assessment.difficulty.ideal_reader import SURE
from assessment.difficulty.observed_world import ObservedWorld
from assessment.observer.observer import independent, standing_reports, weight_of
from assessment.observer.possible_worlds import Floats, Worlds, by_hypothesis, possible_worlds
from simulator.ids import is_zone_id
from synthetic.mentions import mentions
from synthetic.report import Report

MOST = 5
"""Sources up to which every choice is tried; beyond it the best is added to the best."""


def pivots(world: ObservedWorld) -> Iterable[SeedFigure]:
    """Yield, for each question, the linkability of its true reports and the fewest sources needed."""
    plans, dials = world.scenario.sources, world.scenario.dials
    for slots, answer in zip(world.slots, world.answers, strict=True):
        bearing = world.bearing(slots.question)
        true = [report for report, truth in bearing if truth.error_type == "accurate" and not truth.copy_of]
        yield SeedFigure("pivot_linkability", slots.question, world.seed, linkability(true))
        standing_ids = {report.headline.id for report in standing_reports(world.log.reports)}
        reports = [report for report, _ in bearing if report.headline.id in standing_ids]
        fewest = fewest_sources(possible_worlds(plans, dials, slots), answer.truth, reports)
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


def fewest_sources(worlds: Worlds, truth: str, reports: Sequence[Report]) -> int | None:
    """Return how few sources, read whole, put the truth above 0.9; None when all of them do not."""
    place = worlds.hypotheses.index(truth)
    carried: dict[str, set[str]] = {}
    for report in reports:
        carried.setdefault(report.origin, set()).add(report.headline.source)
    logs = {r.origin: np.log(np.maximum(weight_of(worlds, r), 1e-300)) for r in independent(reports)}
    sources = sorted({source for carriers in carried.values() for source in carriers})

    def belief(choice: Sequence[str]) -> float:
        read = [logs[origin] for origin, carriers in carried.items() if carriers & set(choice)]
        return _true(worlds, place, read)

    if belief(sources) <= SURE:
        return None
    for size in range(1, min(MOST, len(sources)) + 1):
        if any(belief(choice) > SURE for choice in combinations(sources, size)):
            return size
    choice: list[str] = []
    while belief(choice) <= SURE:
        choice.append(max((s for s in sources if s not in choice), key=lambda s: (belief([*choice, s]), s)))
    return len(choice)


def _true(worlds: Worlds, place: int, read: Sequence[Floats]) -> float:
    # Weights of independent origins multiply, so their logarithms add up; the largest is taken off before exp.
    total = np.log(worlds.prior) + np.sum(read, axis=0) if read else np.log(worlds.prior)
    weights = by_hypothesis(worlds, np.exp(total - total.max()))
    return float(weights[place] / weights.sum())


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
