"""What a study leaves: its facts, every run, and what the runs say. Plain frozen records, no behaviour.

Strategies are compared inside a *design point* (one setting of the factors; a study without factors
has point 0 alone) and a *replicate* (one set of draws that every strategy meets).
"""

from dataclasses import dataclass
from typing import Literal

NONE = "none"
"""The strategy without orders, which every study holds as the first."""

Value = float | int | str
Design = Literal["paired", "factorial", "latin_hypercube", "morris", "sobol"]
Better = Literal["lower", "higher", "neither"]


@dataclass(frozen=True)
class Measure:
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
class Place:
    """A zone, or ``online``, in the order of every tuple by zone."""

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
class Point:
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
    measures: tuple[Measure, ...]
    """Measures reported; effects and multiplicity are over these."""
    zones: tuple[Place, ...]
    """Zones in order, then ``online``."""
    groups: tuple[Place, ...]
    factors: tuple[VariedFactor, ...]
    points: tuple[Point, ...]
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
class Run:
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
class Effect:
    """One strategy against another on one measure: the mean paired difference."""

    point: int | None
    """Design point; None when taken over all points."""
    measure: str
    strategy: str
    against: str
    mean: float
    """Mean under the strategy, over the pairs."""
    mean_against: float
    difference: float
    low: float
    """Lower end of the interval, this comparison taken alone."""
    high: float
    simultaneous_low: float
    """Lower end when all comparisons of the study are to hold together (Bonferroni)."""
    simultaneous_high: float
    pairs: int
    p: float | None
    """Two-sided p of the paired t test; None when the difference never varies."""
    p_holm: float | None
    """Holm-adjusted over all comparisons of the study."""
    variance_ratio: float | None
    """Variance of the paired difference over that of unpaired ones; below 1 is what pairing gains."""
    words: str


@dataclass(frozen=True)
class PlaceEffect:
    """What a strategy did to one zone, against ``none``."""

    point: int
    strategy: str
    zone: str
    role: Literal["treated", "buffer", "elsewhere", "online"]
    """Round the first zone treated; ``elsewhere`` for all when none was."""
    harm_against: float
    """Mean harm days under ``none``."""
    harm: float
    """Mean difference in harm days."""
    harm_low: float
    harm_high: float
    offences: float
    """Mean difference in offences."""
    offences_low: float
    offences_high: float
    pairs: int


@dataclass(frozen=True)
class Quotient:
    """Weighted displacement quotient round a treated zone, from counts added over replicates.

    Above 1 diffusion exceeds the direct effect; below -1 displacement exceeds the gain.
    """

    point: int
    strategy: str
    zone: str
    wdq: float | None
    """None when it has no meaning: no success in the zone, or no offences in control."""
    low: float | None
    """Percentile bootstrap over replicates; None when too many resamples have no meaning."""
    high: float | None
    runs: int
    """Runs in which the zone was treated."""
    words: str


@dataclass(frozen=True)
class Week:
    """Mean harm in one week of a strategy, and its paired difference from ``none``."""

    week: int
    """Counted from 0."""
    harm: float
    difference: float
    low: float
    high: float


@dataclass(frozen=True)
class Curve:
    """Harm by week under one strategy."""

    point: int
    strategy: str
    weeks: tuple[Week, ...]
    runs: int


@dataclass(frozen=True)
class Step:
    """One step of a survival curve."""

    day: int
    surviving: float
    """Share of groups that have not dissolved after this day."""
    low: float
    high: float
    at_risk: int
    """Groups alive before this day."""


@dataclass(frozen=True)
class Survival:
    """Kaplan-Meier curve of groups until they dissolve; the band resamples replicates."""

    point: int
    strategy: str
    steps: tuple[Step, ...]
    """Starts at day 0 with 1, ends on the last day."""
    groups: int
    """Groups observed, over all replicates."""
    dissolved: int


@dataclass(frozen=True)
class Cost:
    """What a strategy cost and what it bought, against ``none``."""

    point: int
    strategy: str
    officer_days: float
    """Mean a run."""
    specialist_hours: float
    prevented: float
    """Mean harm days prevented."""
    prevented_low: float
    prevented_high: float
    officer_days_per_prevented: float | None
    """Officer-days for each harm day prevented: ratio of means; None when harm was not prevented."""
    per_low: float | None
    """Bootstrap interval of that ratio; None when the interval of harm prevented reaches 0."""
    per_high: float | None
    runs: int
    words: str


@dataclass(frozen=True)
class ParetoPoint:
    """A strategy among all: cheap, preventing much, displacing little."""

    point: int
    strategy: str
    officer_days: float
    prevented: float
    displaced: float
    on_front: bool
    """No other strategy is at least as good in all three means and better in one."""
    dominated_by: tuple[str, ...]


@dataclass(frozen=True)
class FactorEffect:
    """Factorial designs: what one level of a factor changes, averaged over the other factors."""

    factor: str
    level: Value
    against_level: Value
    """The first level."""
    measure: str
    strategy: str
    against: str | None
    """None: the measure itself. ``none``: the strategy's effect, so this is an interaction."""
    difference: float
    low: float
    high: float
    pairs: int
    p: float | None
    p_holm: float | None
    words: str


@dataclass(frozen=True)
class Sensitivity:
    """How much an output depends on one factor. Fields that the method does not give are None."""

    method: Literal["morris", "sobol", "rank_correlation"]
    measure: str
    strategy: str
    against: str | None
    """None: the measure itself. ``none``: the strategy's effect."""
    factor: str
    mu_star: float | None = None
    """Morris: mean absolute elementary effect, in the measure's unit, over the factor's whole range."""
    mu_star_conf: float | None = None
    """Half-width of its 95% interval."""
    sigma: float | None = None
    """Morris: spread of elementary effects; large means curvature or interaction."""
    s1: float | None = None
    """Sobol: share of variance of the factor alone."""
    s1_conf: float | None = None
    st: float | None = None
    """Sobol: share of variance of the factor with all its interactions."""
    st_conf: float | None = None
    correlation: float | None = None
    """Latin hypercube: partial rank correlation, -1 to 1."""
    low: float | None = None
    high: float | None = None
    p_holm: float | None = None


@dataclass(frozen=True)
class Look:
    """One look of sequential stopping."""

    replicates: int
    difference: float
    half_width: float
    """Half-width of the interval taken alone."""
    corrected: float
    """Half-width of the interval that holds over all planned looks together; this one decides."""
    enough: bool


@dataclass(frozen=True)
class Failure:
    """A run that failed."""

    point: int
    replicate: int
    strategy: str
    seed: int
    error: str


@dataclass(frozen=True)
class StudyResult:
    """Everything that a study found. Runs are sorted by point, replicate and strategy."""

    facts: StudyFacts
    runs: tuple[Run, ...]
    effects: tuple[Effect, ...]
    places: tuple[PlaceEffect, ...]
    quotients: tuple[Quotient, ...]
    curves: tuple[Curve, ...]
    survival: tuple[Survival, ...]
    costs: tuple[Cost, ...]
    pareto: tuple[ParetoPoint, ...]
    factor_effects: tuple[FactorEffect, ...]
    sensitivity: tuple[Sensitivity, ...]
    looks: tuple[Look, ...]
    failures: tuple[Failure, ...]
    replicates_done: int
    """Whole replicates at every point."""
    runs_done: int
    runs_asked: int
    ended: Literal["done", "narrow enough", "stopped"]
    """All asked for; the stopping rule was met; or somebody stopped it."""
    notes: tuple[str, ...]
    """How to read this: pairing, multiplicity, optional stopping, synthetic. Show all of them."""
