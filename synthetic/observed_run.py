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
from synthetic.draws import KeyedDraws, Purpose, bits, pick, uniform
from synthetic.odds import Odds
from synthetic.sightings import Agreements, Key


@dataclass(frozen=True)
class ObservedRun:
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

    def draws(self, keys: NDArray[np.int64]) -> KeyedDraws:
        """Return the draws for many keys of one length, a row each."""
        return KeyedDraws(self.seed, self.trace.replicate, keys)

    def evaluation(self, plan: SourcePlan, key: Key, purpose: Purpose) -> Literal[1, 2, 3]:
        """Return a source evaluation from the plan's shares."""
        shares = (plan.evaluation.reliable, plan.evaluation.untested, plan.evaluation.not_reliable)
        return cast(Literal[1, 2, 3], 1 + pick(shares, self.draw(purpose, key)))

    @cached_property
    def odds(self) -> Odds:
        """Return the chances of each source."""
        return Odds.tabulate(self.scenario)

    def plan(self, source: str) -> SourcePlan | None:
        """Return the plan of a source, or None when the scenario does without it."""
        return next((p for p in self.scenario.sources if p.id == source), None)
