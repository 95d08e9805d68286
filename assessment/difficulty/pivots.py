"""Whether one true report leads to the next, and how few sources could answer a question."""

from collections.abc import Iterable, Sequence
from itertools import combinations, pairwise

import numpy as np

from assessment.difficulty.difficulty_measures import Figure, Meaning, Measure, each
from assessment.difficulty.ideal_reader import SURE
from assessment.difficulty.observed_world import Observed
from assessment.observer.observer import independent, standing, weight_of
from assessment.observer.possible_worlds import Floats, Worlds, by_hypothesis, worlds
from synthetic.mentions import mentions
from synthetic.report import Report

MOST = 5
"""Sources up to which every choice is tried; beyond it the best is added to the best."""


def pivots(seen: Observed) -> Iterable[Figure]:
    """Yield, for each question, the linkability of its true reports and the fewest sources needed."""
    plans, dials = seen.scenario.sources, seen.scenario.dials
    for of, answer in zip(seen.slots, seen.answers, strict=True):
        bearing = seen.bearing(of.question)
        true = [report for report, truth in bearing if truth.error_type == "accurate" and not truth.copy_of]
        yield Figure("pivot_linkability", of.question, seen.seed, linkability(true))
        kept = {report.headline.id for report in standing(seen.log.reports)}
        reports = [report for report, _ in bearing if report.headline.id in kept]
        fewest = fewest_sources(worlds(plans, dials, of), answer.truth, reports)
        yield Figure("fewest_sources", of.question, seen.seed, None if fewest is None else float(fewest))


def indicators(report: Report) -> frozenset[str]:
    """Return what an analyst can pivot on: nominals, groups, plates, numbers and accounts."""
    named = [entity for entity in report.entities if not entity.startswith("Z-")]
    return frozenset([*named, *(value for _, value in mentions(report).objects)])


def linkability(reports: Sequence[Report]) -> float | None:
    """Return the share of successive reports that share an indicator; None with fewer than two."""
    steps = [bool(indicators(a) & indicators(b)) for a, b in pairwise(reports)]
    return sum(steps) / len(steps) if steps else None


def fewest_sources(of: Worlds, truth: str, reports: Sequence[Report]) -> int | None:
    """Return how few sources, read whole, put the truth above 0.9; None when all of them do not."""
    at = of.hypotheses.index(truth)
    carried: dict[str, set[str]] = {}
    for report in reports:
        carried.setdefault(report.origin, set()).add(report.headline.source)
    logs = {r.origin: np.log(np.maximum(weight_of(of, r), 1e-300)) for r in independent(reports)}
    sources = sorted({source for named in carried.values() for source in named})

    def belief(chosen: Sequence[str]) -> float:
        read = [logs[origin] for origin, named in carried.items() if named & set(chosen)]
        return _true(of, at, read)

    if belief(sources) <= SURE:
        return None
    for size in range(1, min(MOST, len(sources)) + 1):
        if any(belief(chosen) > SURE for chosen in combinations(sources, size)):
            return size
    chosen: list[str] = []
    while belief(chosen) <= SURE:
        chosen.append(max((s for s in sources if s not in chosen), key=lambda s: (belief([*chosen, s]), s)))
    return len(chosen)


def _true(of: Worlds, at: int, read: Sequence[Floats]) -> float:
    total = np.log(of.prior) + np.sum(read, axis=0) if read else np.log(of.prior)
    weights = by_hypothesis(of, np.exp(total - total.max()))
    return float(weights[at] / weights.sum())


MEASURE = Measure(
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
    of=each(pivots),
)
