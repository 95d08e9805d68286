"""What a choice of sources would tell about one question, read whole: laid out once, then asked many times."""

from collections.abc import Collection, Sequence

import numpy as np

from assessment.observer.ideal_reader import Floats, SourceChoice
from assessment.observer.observer import independent, speaks, standing_reports, weight_of
from assessment.observer.possible_worlds import Worlds, by_hypothesis
from synthetic.report import Report


def source_choice(worlds: Worlds, reports: Sequence[Report]) -> SourceChoice:
    """Return what choices of sources tell; an origin that any chosen source carries counts once.

    Reports that are withdrawn among ``reports``, or say nothing of the question, count for nothing.
    """
    bearing = [r for r in standing_reports(reports) if speaks(r, worlds.question)]
    carried: dict[str, set[str]] = {}
    for report in bearing:
        carried.setdefault(report.origin, set()).add(report.headline.source)
    logs = {r.origin: np.log(np.maximum(weight_of(worlds, r), 1e-300)) for r in independent(bearing)}
    prior = np.log(worlds.prior)

    def belief(choice: Collection[str]) -> Floats:
        read = [logs[origin] for origin, carriers in carried.items() if not carriers.isdisjoint(choice)]
        # Weights of independent origins multiply, so their logarithms add up; the largest is taken off before exp.
        total = prior + np.sum(read, axis=0) if read else prior
        weights = by_hypothesis(worlds, np.exp(total - total.max()))
        return np.asarray(weights / weights.sum(), dtype=np.float64)

    return SourceChoice(tuple(sorted({s for carriers in carried.values() for s in carriers})), belief)
