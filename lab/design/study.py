"""A study as its author writes it: strategies, number of runs, measures and factors."""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import Discriminator, Field, PlainSerializer, Tag, field_validator, model_validator

from lab.design.policies import policy_description
from lab.records.study_measures import USUAL
from lab.records.study_records import NONE, Design
from scenarios.faults import ScenarioFault
from scenarios.parameter import Part, parameter
from simulator.knowledge import Policy

DESIGN_SEED = 20_310_303
"""Seed of sampled designs, apart from the seeds of worlds."""


class StudyError(ValueError):
    """A study that cannot be run, with every fault found; each says where, what and the remedy."""

    def __init__(self, faults: tuple[ScenarioFault, ...]) -> None:
        self.faults = faults
        super().__init__("\n".join(str(fault) for fault in faults))


class PlannedOrder(Part):
    """One order of a strategy, once or again and again; the target may be symbolic: ``@leader:G03``."""

    day: int = parameter(description="Day ordered.", unit="day", ge=0, le=3650)
    action: str
    target: str = ""
    every: int | None = Field(None, ge=1, le=3650, description="Days after which it is ordered again.")
    until: int | None = Field(
        None, ge=0, le=3650, description="First day on which it is not ordered any more."
    )

    @model_validator(mode="after")
    def _repeats_whole(self) -> "PlannedOrder":
        if (self.every is None) != (self.until is None):
            raise ValueError("every and until belong together; give both, or neither")
        if self.until is not None and self.until <= self.day:
            raise ValueError(f"until {self.until} is not after day {self.day}; give a later day")
        return self

    def days(self) -> range:
        """Return the days on which it is ordered."""
        if self.every is None or self.until is None:
            return range(self.day, self.day + 1)
        return range(self.day, self.until, self.every)


def policy_name(policy: Policy | str) -> str:
    """Return the name of a policy: its own, or module and function."""
    if isinstance(policy, str):
        return policy
    name = getattr(policy, "name", None)
    if isinstance(name, str):
        return name
    return f"{getattr(policy, '__module__', '?')}:{getattr(policy, '__qualname__', type(policy).__name__)}"


class PolicyPlan(Part):
    """A strategy that decides each cycle from what the force knows."""

    policy: Annotated[Policy | str, PlainSerializer(policy_name, return_type=str)] = Field(
        description="Name in the registry of policies; in Python also a function of ForceKnowledge."
    )
    words: str = Field("", max_length=500, description="What it does; by default what it says of itself.")

    @model_validator(mode="before")
    @classmethod
    def _words_by_default(cls, value: Any) -> Any:
        if isinstance(value, Mapping) and callable(value.get("policy")) and "words" not in value:
            return {**value, "words": policy_description(value["policy"])}
        return value


def _kind(value: Any) -> str:
    return "policy" if isinstance(value, Mapping | PolicyPlan) or callable(value) else "orders"


StrategyPlan = Annotated[
    Annotated[tuple[PlannedOrder, ...], Tag("orders")] | Annotated[PolicyPlan, Tag("policy")],
    Discriminator(_kind),
]


Name = Annotated[str, Field(min_length=1, max_length=60, pattern=r"^[^\x00-\x1f\x7f]+$")]


class Factor(Part):
    """A parameter of the scenario to vary: by levels, or between two bounds."""

    path: str = Field(min_length=1, max_length=200, description="adaptation.learning, or rule:place.")
    levels: tuple[bool | int | float | str, ...] = Field((), max_length=50)
    low: float | None = None
    high: float | None = None

    @model_validator(mode="after")
    def _levels_or_bounds(self) -> "Factor":
        bounds = (self.low is not None) + (self.high is not None)
        if bool(self.levels) == bool(bounds) or bounds == 1:
            raise ValueError(f"{self.path} needs levels, or low and high; give one of the two")
        if self.low is not None and self.high is not None and self.low >= self.high:
            raise ValueError(f"low {self.low:g} is not below high {self.high:g}; swap or change them")
        if self.levels and (len(self.levels) < 2 or len(set(self.levels)) < len(self.levels)):
            raise ValueError(f"{self.path} needs two different levels or more; add or change one")
        return self


class Stopping(Part):
    """When to stop early: as soon as the interval of one difference is narrow enough."""

    measure: str
    strategy: str
    against: str = NONE
    half_width: float = Field(gt=0, description="Half-width wanted, in the measure's unit.")
    at_least: int = parameter(
        20, description="Replicates before the first look.", unit="runs", ge=5, le=100_000
    )
    at_most: int = parameter(400, description="Replicates at the last look.", unit="runs", ge=5, le=100_000)

    @model_validator(mode="after")
    def _limits_in_order(self) -> "Stopping":
        if self.at_most < self.at_least:
            raise ValueError(f"at_most {self.at_most} is below at_least {self.at_least}; raise it")
        return self


class Study(Part):
    """A comparison of strategies in a scenario: over how many runs, on which measures, with which factors varied."""

    title: str = Field(min_length=3, max_length=200)
    question: str = Field("", max_length=500, description="What the study is to answer.")
    scenario: str = Field(min_length=1, description="Name or path of a scenario.")
    strategies: dict[Name, StrategyPlan] = Field({}, description="Orders, or a policy, by name.")
    replicates: int = parameter(
        50, description="Replicates at each design point.", unit="runs", ge=1, le=100_000
    )
    seed: int = parameter(
        1, description="First seed; replicate r plays in the world of seed + r.", unit="seed", ge=0, le=2**48
    )
    seeds: tuple[int, ...] = Field((), max_length=100_000, description="Seeds one by one, instead.")
    same_world: bool = Field(False, description="Keep one world and vary only what happens in it.")
    days: int | None = Field(None, ge=1, le=3650, description="Days simulated; the calendar by default.")
    measures: tuple[str, ...] = Field(USUAL, min_length=1, description="Measures to report.")
    factors: tuple[Factor, ...] = Field((), max_length=40)
    design: Design = "paired"
    points: int = parameter(
        64, description="Points of a Latin hypercube, base sample of Sobol.", unit="points", ge=2, le=65_536
    )
    trajectories: int = parameter(10, description="Trajectories of Morris.", unit="points", ge=2, le=10_000)
    stopping: Stopping | None = None

    @field_validator("strategies", mode="before")
    @classmethod
    def _functions_are_policies(cls, value: Any) -> Any:
        if not isinstance(value, Mapping):
            return value
        return {name: {"policy": plan} if callable(plan) else plan for name, plan in value.items()}

    @model_validator(mode="after")
    def _baseline_is_free(self) -> "Study":
        if self.strategies.get(NONE):
            raise ValueError("the strategy called none has orders; give it another name")
        return self

    @model_validator(mode="after")
    def _seeds_fit(self) -> "Study":
        if self.seeds and self.same_world:
            raise ValueError("same_world keeps one seed, but seeds names several; leave one of them out")
        if len(set(self.seeds)) < len(self.seeds):
            raise ValueError("a seed is named twice; name each once")
        if any(seed < 0 or seed > 2**48 for seed in self.seeds):
            raise ValueError("a seed is out of range; give whole numbers from 0 to 281474976710656")
        return self

    @property
    def names(self) -> tuple[str, ...]:
        """Return the strategies in order, ``none`` first."""
        return (NONE, *(name for name in self.strategies if name != NONE))

    @property
    def max_replicates(self) -> int:
        """Return how many replicates are run at each point at most."""
        if self.seeds:
            return len(self.seeds)
        return self.stopping.at_most if self.stopping else self.replicates

    def draw(self, replicate: int) -> tuple[int, int]:
        """Return the seed of a replicate's world, and the key of what happens in it."""
        if self.seeds:
            return self.seeds[replicate], 0
        return (self.seed, replicate) if self.same_world else (self.seed + replicate, 0)
