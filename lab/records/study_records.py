"""The records of a study: its facts, every run, and what the runs say. Plain frozen records, no behaviour.

Strategies are compared inside a *design point* (one setting of the factors; a study without factors
has point 0 alone) and a *replicate* (one set of draws that every strategy meets).
"""

from dataclasses import dataclass
from typing import Literal

from lab.records.study_findings import (
    Cost,
    FactorEffect,
    HarmCurve,
    HarmWeek,
    InterimAnalysis,
    ParetoPoint,
    PlaceEffect,
    Quotient,
    RunFailure,
    Sensitivity,
    StrategyEffect,
    Survival,
    SurvivalStep,
    Value,
)

__all__ = [
    "NONE",
    "Better",
    "Cost",
    "Design",
    "DesignPoint",
    "FactorEffect",
    "Figures",
    "HarmCurve",
    "HarmWeek",
    "InterimAnalysis",
    "ParetoPoint",
    "PlaceEffect",
    "Quotient",
    "RunFailure",
    "Sensitivity",
    "Strategy",
    "StrategyEffect",
    "StudyEntity",
    "StudyFacts",
    "StudyMeasure",
    "StudyResult",
    "StudyRun",
    "Survival",
    "SurvivalStep",
    "Value",
    "VariedFactor",
    "ZoneCounts",
]

NONE = "none"
"""The strategy without orders, which every study holds as the first."""

Design = Literal["paired", "factorial", "latin_hypercube", "morris", "sobol"]
Better = Literal["lower", "higher", "neither"]


@dataclass(frozen=True)
class StudyMeasure:
    """One figure of a run."""

    name: str
    """Field of Figures."""
    words: str
    unit: str
    better: Better


@dataclass(frozen=True)
class Strategy:
    """What the force does, in words."""

    name: str
    kind: Literal["none", "orders", "policy"]
    lines: tuple[str, ...]
    """A sentence an order, or what the policy says of itself."""


@dataclass(frozen=True)
class StudyEntity:
    """A zone, ``online`` or a group, in the order of every tuple by zone or by group."""

    id: str
    name: str


@dataclass(frozen=True)
class VariedFactor:
    """A parameter of the scenario that the study varies."""

    path: str
    """Dotted path such as ``adaptation.learning``, or ``rule:place``."""
    words: str
    unit: str
    levels: tuple[Value, ...]
    """Values tried; empty when it is drawn between ``low`` and ``high``."""
    low: float | None
    high: float | None


@dataclass(frozen=True)
class DesignPoint:
    """One setting of all factors."""

    number: int
    settings: tuple[tuple[str, Value], ...]
    """Path and value of each factor; empty without factors."""
    words: str
    """``learning 0.1, place off``, or ``as the scenario says``."""


@dataclass(frozen=True)
class StudyFacts:
    """What was studied."""

    title: str
    question: str
    scenario_id: str
    scenario_title: str
    scenario_hash: str
    study_hash: str
    """SHA-256 of all that decides a run: scenario, strategies, seeds, days, points and model version."""
    model_version: str
    design: Design
    seed: int
    """First seed."""
    same_world: bool
    """Whether replicates share the world of day 0."""
    days: int
    replicates: int
    """Replicates asked for; the most allowed under sequential stopping."""
    strategies: tuple[Strategy, ...]
    """``none`` first."""
    measures: tuple[StudyMeasure, ...]
    """Measures reported; effects and multiplicity are over these."""
    zones: tuple[StudyEntity, ...]
    """Zones in order, then ``online``."""
    groups: tuple[StudyEntity, ...]
    factors: tuple[VariedFactor, ...]
    points: tuple[DesignPoint, ...]
    confidence: float
    """Level of every interval, 0.95."""


@dataclass(frozen=True)
class Figures:
    """One run in figures; those against the twin compare it with ``none`` on the same draws."""

    harm: float
    """Harm days."""
    line_harm: float
    """Harm days in the market that depends on the line."""
    violence: float
    exploited: float
    groups_alive: float
    confidence: float
    """Mean confidence in the police, 0 to 1."""
    displaced: float
    """Share of offences in other zones than in the twin."""
    wdq: float | None
    """Weighted displacement quotient round the first zone treated; None where it has no meaning."""
    officer_days: float
    specialist_hours: float
    prevented: float
    """Harm days fewer than in the twin."""
    prevented_per_officer_day: float | None
    """None without cost."""


@dataclass(frozen=True)
class ZoneCounts:
    """Offences round one treated zone from its first action on, over at most 42 days."""

    zone: str
    begins: int
    """Day of the first action there."""
    target: tuple[float, float]
    """Offences in the zone: (twin, run)."""
    buffer: tuple[float, float]
    """In the zones that touch it: (twin, run)."""
    control: tuple[float, float]
    """In all others: (twin, run)."""


@dataclass(frozen=True)
class StudyRun:
    """One run. A run that failed has an ``error`` and no figures."""

    point: int
    replicate: int
    strategy: str
    seed: int
    error: str
    """Empty when it went well."""
    figures: Figures | None
    weekly_harm: tuple[float, ...] = ()
    """Harm days in each week of the run; the last may be short."""
    zone_harm: tuple[float, ...] = ()
    """Harm days by StudyFacts.zones."""
    zone_offences: tuple[int, ...] = ()
    group_end: tuple[int, ...] = ()
    """Day on which each group dissolved, by StudyFacts.groups; -1 when it did not."""
    treated: tuple[ZoneCounts, ...] = ()
    """Zones that the strategy acted on, in order of day."""


@dataclass(frozen=True)
class StudyResult:
    """Everything that the runs of a study say. Runs are sorted by point, replicate and strategy."""

    facts: StudyFacts
    runs: tuple[StudyRun, ...]
    effects: tuple[StrategyEffect, ...]
    places: tuple[PlaceEffect, ...]
    quotients: tuple[Quotient, ...]
    curves: tuple[HarmCurve, ...]
    survival: tuple[Survival, ...]
    costs: tuple[Cost, ...]
    pareto: tuple[ParetoPoint, ...]
    factor_effects: tuple[FactorEffect, ...]
    sensitivity: tuple[Sensitivity, ...]
    interim_analyses: tuple[InterimAnalysis, ...]
    failures: tuple[RunFailure, ...]
    replicates_done: int
    """Whole replicates at every point."""
    runs_done: int
    runs_asked: int
    ended: Literal["done", "narrow enough", "stopped"]
    """All asked for; the stopping rule was met; or somebody stopped it."""
    notes: tuple[str, ...]
    """How to read this: pairing, multiplicity, optional stopping, synthetic. Show all of them."""
