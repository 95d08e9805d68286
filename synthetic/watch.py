"""What every draw of one run needs."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, cast

import numpy as np
from numpy.typing import NDArray

from scenarios.schema.intelligence import SourcePlan
from scenarios.schema.scenario import Scenario
from simulator.answers import Answer, Slots
from simulator.trace import Trace
from synthetic.draws import Bits, Purpose, all_bits, bits, pick, uniform
from synthetic.emission import ASSESSMENTS, KINDS, dialled, grade_chance
from synthetic.report import Assessment, ErrorType
from synthetic.sightings import Agreements, Key


@dataclass(frozen=True)
class Watch:
    """One run as the sources see it, and the keyed draws of its observation."""

    scenario: Scenario
    seed: int
    trace: Trace
    slots: Mapping[str, Slots]
    answers: Mapping[str, Answer]
    agreements: Agreements
    until_day: int

    def draw(self, purpose: Purpose, key: Key) -> float:
        """Return a draw in [0, 1) for a purpose and a sighting's key."""
        return uniform(self.seed, self.trace.replicate, purpose, *key)

    def bits(self, purpose: Purpose, key: Key) -> int:
        """Return 64 bits for a purpose and a sighting's key."""
        return bits(self.seed, self.trace.replicate, purpose, *key)

    def all_bits(self, purpose: Purpose, keys: NDArray[np.int64]) -> Bits:
        """Return ``bits`` for each of many keys of one length, a row each."""
        return all_bits(self.seed, self.trace.replicate, purpose, keys)

    def evaluation(self, plan: SourcePlan, key: Key, purpose: Purpose) -> Literal[1, 2, 3]:
        """Return a source evaluation from the plan's shares."""
        shares = (plan.evaluation.reliable, plan.evaluation.untested, plan.evaluation.not_reliable)
        return cast(Literal[1, 2, 3], 1 + pick(shares, self.draw(purpose, key)))

    def kind_and_grade(self, plan: SourcePlan, key: Key) -> tuple[ErrorType, Assessment]:
        """Return how a statement comes about and the assessment it is graded with."""
        chances, grades = self._chances[plan.id]
        kind = KINDS[pick(chances, self.draw(Purpose.KIND, key))]
        grade = ASSESSMENTS[pick(grades[kind], self.draw(Purpose.ASSESSMENT, key))]
        return cast(ErrorType, kind), cast(Assessment, grade)

    @cached_property
    def _chances(self) -> dict[str, tuple[tuple[float, ...], dict[str, tuple[float, ...]]]]:
        """Return, by source, the chance of each kind and, by kind, of each assessment."""
        found: dict[str, tuple[tuple[float, ...], dict[str, tuple[float, ...]]]] = {}
        for plan in self.scenario.sources:
            kinds = dialled(plan.errors, self.scenario.dials)
            grades = {k: tuple(grade_chance(plan, k, a) for a in ASSESSMENTS) for k in KINDS}
            found[plan.id] = tuple(kinds[k] for k in KINDS), grades
        return found

    def plan(self, source: str) -> SourcePlan | None:
        """Return the plan of a source, or None when the scenario does without it."""
        return next((p for p in self.scenario.sources if p.id == source), None)
