"""Whether a headline tells what was done: delay, sources, reports and hour of damning acts against ordinary ones.

A leak by act hides from statistics of the holder, since look-alikes do as much that damns. So acts of one kind are
compared with each other: given the kind, nothing on a headline may go with the class.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from assessment.evidence_checks.counters import DAMNING
from assessment.evidence_checks.drawn_evidence import DrawnEvidence
from assessment.evidence_checks.headline_leaks import LeakFinding
from synthetic.filing.filings import Filing
from synthetic.questions.two_sides import KINDS

ActStatistic = Callable[[Sequence[Filing]], float]


def _mean_delay(filed: Sequence[Filing]) -> float:
    return float(np.mean([f.released_day - f.look.day for f in filed if not f.copy] or (np.nan,)))


ACT_STATISTICS: Mapping[str, ActStatistic] = {
    "delay of an act": _mean_delay,
    "sources of an act": lambda filed: float(len({f.account.source for f in filed})),
    "reports of an act": lambda filed: float(len(filed)),
    "hour of an act": lambda filed: float(filed[0].look.slot),
}
"""What can be told of one act from the headlines about it."""


def act_findings(evidence: Sequence[DrawnEvidence]) -> tuple[LeakFinding, ...]:
    """Return how far each statistic differs between damning and ordinary acts of one kind by whoever can be named."""
    rows = [row for number, world in enumerate(evidence) for row in _rows(number, world)]
    worlds = np.array([row[0] for row in rows])
    kinds = np.array([row[1] for row in rows])
    damning = np.array([row[2] for row in rows])
    findings = []
    for column, name in enumerate(ACT_STATISTICS):
        values = np.array([row[3][column] for row in rows])
        findings.append(_finding(name, worlds, kinds, damning, values))
    return tuple(findings)


def _rows(number: int, world: DrawnEvidence) -> list[tuple[int, int, bool, list[float]]]:
    """Return for each act number of its world, number of its kind, whether it damns, and the statistics."""
    acts: dict[int, list[Filing]] = defaultdict(list)
    for filing in world.filed:
        if filing.look.subject.kind == "person" and filing.look.subject.id in world.world.roles:
            acts[filing.look.key].append(filing)
    return [
        (
            number,
            KINDS.index(own[0].look.kind),
            own[0].true.nature in DAMNING,
            [statistic(own) for statistic in ACT_STATISTICS.values()],
        )
        for own in acts.values()
    ]


def _finding(
    name: str,
    worlds: NDArray[np.int64],
    kinds: NDArray[np.int64],
    damning: NDArray[np.bool_],
    values: NDArray[np.float64],
) -> LeakFinding:
    able = ~np.isnan(values)
    worlds, kinds, damning, values = worlds[able], kinds[able], damning[able], values[able].copy()
    # What is left of a value when the mean of its kind is taken off cannot go with the kind.
    means = np.bincount(kinds, weights=values) / np.maximum(np.bincount(kinds), 1)
    values -= means[kinds]
    differences = []
    for number in range(int(worlds.max()) + 1):
        own = worlds == number
        if damning[own].any() and (~damning[own]).any():
            differences.append(values[own & damning].mean() - values[own & ~damning].mean())
    spread = float(np.std(differences, ddof=1)) / len(differences) ** 0.5
    mean = float(np.mean(differences))
    return LeakFinding(name, mean, mean / spread if spread > 0 else 0.0, len(differences))
