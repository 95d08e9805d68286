"""How statements come about, how they are graded and when they are out, for many at once.

The chances are those of ``synthetic.emission`` and of each source's plan; the draws those of each key.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from scenarios.schema.intelligence import SourceId
from scenarios.schema.scenario import Scenario
from synthetic.draws import KeyedDraws, Purpose
from synthetic.emission import ASSESSMENTS, KINDS, dial_errors, grade_chance
from synthetic.report import Assessment, ErrorType
from synthetic.sightings import SOURCE_NUMBER

Floats = NDArray[np.float64]
Rows = NDArray[np.int64]

EVALUATIONS: tuple[Literal[1, 2, 3], ...] = (1, 2, 3)
BEHIND = 0.2
"""Share of a desk's weeks in which it is behind. An assumption; see ``synthetic.noise.late``."""


class StatementOutcome(NamedTuple):
    """How one statement came about, how it is graded and how late it is."""

    error: ErrorType
    assessment: Assessment
    evaluation: Literal[1, 2, 3]
    late: int
    """Days from what was seen to release."""


@dataclass(frozen=True, eq=False)
class Odds:
    """The chances of a scenario's sources, a row a source in the scenario's order.

    Chances are kept as running totals; a draw falls on the first that is above it.
    """

    row: dict[SourceId, int]
    number: Rows
    kinds: Floats
    """Shape (sources, kinds)."""
    grades: Floats
    """Shape (sources, kinds, assessments)."""
    evaluations: Floats
    """Shape (sources, 3)."""
    soonest: Rows
    """Fewest days to release."""
    span: Rows
    """Days between the fewest and the most, both counted."""
    copied: Floats
    """Share of statements that others repeat, 0 where nobody does."""
    withdrawn: Floats
    """Share of empty hearsay that the source withdraws."""
    dial: float
    """What delays are multiplied by."""

    @classmethod
    def tabulate(cls, scenario: Scenario) -> "Odds":
        """Return the odds of a scenario."""
        plans = scenario.sources
        kinds = [dial_errors(plan.errors, scenario.dials) for plan in plans]
        return cls(
            row={plan.id: row for row, plan in enumerate(plans)},
            number=np.array([SOURCE_NUMBER[plan.id] for plan in plans], dtype=np.int64),
            kinds=np.array([running_totals([chances[k] for k in KINDS]) for chances in kinds]),
            grades=np.array(
                [[running_totals([grade_chance(p, k, a) for a in ASSESSMENTS]) for k in KINDS] for p in plans]
            ),
            evaluations=np.array(
                [
                    running_totals([e.reliable, e.untested, e.not_reliable])
                    for e in (p.evaluation for p in plans)
                ]
            ),
            soonest=np.array([plan.delay_min for plan in plans], dtype=np.int64),
            span=np.array([plan.delay_max - plan.delay_min + 1 for plan in plans], dtype=np.int64),
            copied=np.array([plan.copied if plan.copied_by else 0.0 for plan in plans]),
            withdrawn=np.array([plan.withdrawn for plan in plans], dtype=np.float64),
            dial=scenario.dials.delay,
        )

    def outcomes(self, draws: KeyedDraws, sources: Rows, days: Rows) -> list[StatementOutcome]:
        """Return how statements came about, given their keys, their sources' rows and the days they saw."""
        kinds = indices_drawn(self.kinds[sources], draws.units(Purpose.KIND))
        grades = indices_drawn(self.grades[sources, kinds], draws.units(Purpose.ASSESSMENT))
        evaluations = indices_drawn(self.evaluations[sources], draws.units(Purpose.EVALUATION))
        return [
            StatementOutcome(KINDS[kind], ASSESSMENTS[grade], EVALUATIONS[evaluation], late)
            for kind, grade, evaluation, late in zip(
                kinds.tolist(),
                grades.tolist(),
                evaluations.tolist(),
                self._delays(draws, sources, days).tolist(),
                strict=True,
            )
        ]

    def _delays(self, draws: KeyedDraws, sources: Rows, days: Rows) -> Rows:
        """Return days to release: uniform between the plan's bounds, long in weeks behind, then dialled."""
        lots = draws.units(Purpose.DELAY)
        weeks = draws.rekey(np.column_stack((self.number[sources], days // 7)))
        behind = weeks.units(Purpose.DESK_WEEK) < BEHIND
        share = np.where(behind, 1 - BEHIND + BEHIND * lots, (1 - BEHIND) * lots)
        days = self.soonest[sources] + (share * self.span[sources]).astype(np.int64)
        return (days * self.dial + 0.5).astype(np.int64)


def running_totals(chances: Sequence[float]) -> list[float]:
    """Return running totals; from the last chance above 0 on they are infinite, so that no draw misses."""
    last = max(i for i, chance in enumerate(chances) if chance > 0)
    return [total if i < last else np.inf for i, total in enumerate(accumulate(chances))]


def indices_drawn(totals: Floats, draws: Floats) -> Rows:
    """Return, row by row, the index of the first running total above a draw.

    Totals rise along a row, so as many of them lie at or below the draw as stand before that one.
    """
    indices: Rows = (totals <= draws[:, None]).sum(axis=1)
    return indices
