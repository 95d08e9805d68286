"""Findings of a study: one frozen record each, with its interval and, where it helps, words."""

from dataclasses import dataclass
from typing import Literal

Value = float | int | str
"""A value of a factor."""


@dataclass(frozen=True)
class StrategyEffect:
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
class HarmWeek:
    """Mean harm in one week of a strategy, and its paired difference from ``none``."""

    week: int
    """Counted from 0."""
    harm: float
    difference: float
    low: float
    high: float


@dataclass(frozen=True)
class HarmCurve:
    """Harm by week under one strategy."""

    point: int
    strategy: str
    weeks: tuple[HarmWeek, ...]
    runs: int


@dataclass(frozen=True)
class SurvivalStep:
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
    steps: tuple[SurvivalStep, ...]
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
class InterimAnalysis:
    """One analysis before the end of a study that may stop early, as the stopping rule reads it."""

    replicates: int
    difference: float
    half_width: float
    """Half-width of the interval taken alone."""
    corrected: float
    """Half-width of the interval that holds over all planned analyses together; this one decides."""
    enough: bool


@dataclass(frozen=True)
class RunFailure:
    """A run that failed."""

    point: int
    replicate: int
    strategy: str
    seed: int
    error: str
