"""What a pattern is, what is measured of it, and what that says. Plain frozen records."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

Verdict = Literal["in band", "out of band", "cannot tell"]
"""``cannot tell``: the interval reaches over an edge of the band."""


@dataclass(frozen=True)
class RunScale:
    """How much is run."""

    seeds: int
    quick: bool
    """Whether this is the version of ``make test`` and not that of ``make patterns``."""

    @property
    def seed_numbers(self) -> tuple[int, ...]:
        """Return the seeds: always the first ones, so that none can be picked."""
        return tuple(range(1, self.seeds + 1))


@dataclass(frozen=True)
class SideFigure:
    """A further figure for plots and tables; one with a band of its own is judged too."""

    label: str
    value: float
    low: float | None = None
    """Lower end of its 95% interval over seeds."""
    high: float | None = None
    band_low: float | None = None
    band_high: float | None = None

    @property
    def judged(self) -> bool:
        """Return whether it has a band."""
        return self.band_low is not None or self.band_high is not None


@dataclass(frozen=True)
class Observation:
    """What one seed shows."""

    values: tuple[float, ...]
    """The statistic, several trials of it, or the counts that it is made of, as ``conclude`` wants them."""
    points: tuple[SideFigure, ...] = ()
    """Further figures with the same labels in every seed."""


@dataclass(frozen=True)
class Statistic:
    """A statistic with its 95% interval over seeds."""

    value: float
    low: float
    high: float
    n: int
    """Seeds."""
    points: tuple[SideFigure, ...] = ()
    note: str = ""
    spread: float | None = None
    """Standard deviation from seed to seed; None when the statistic is pooled."""


@dataclass(frozen=True)
class Pattern:
    """One pattern or control, with the band it must fall in."""

    id: str
    """``P1`` or ``N1``."""
    title: str
    claim: str
    """What the source found, in a sentence."""
    statistic: str
    """What is measured, in a sentence."""
    unit: str
    low: float | None
    """Lower edge of the band; None when there is none."""
    high: float | None
    source: str
    exact: bool
    """False: only the direction was published, or only that was obtained."""
    seeds_quick: int
    seeds_full: int
    observe: Callable[[int, bool], Observation]
    """One seed, quick or not. A function of a module, so that other processes can be given it."""
    conclude: Callable[[tuple[Observation, ...]], Statistic]
    power: str
    """What the quick version can tell, and what it cannot."""

    def scale(self, quick: bool) -> RunScale:
        """Return how much is run of it."""
        return RunScale(self.seeds_quick if quick else self.seeds_full, quick)

    def measure(self, scale: RunScale) -> Statistic:
        """Return the statistic over all seeds, in this process."""
        return self.conclude(tuple(self.observe(seed, scale.quick) for seed in scale.seed_numbers))


@dataclass(frozen=True)
class PatternResult:
    """What one pattern came to."""

    id: str
    quick: bool
    seeds: tuple[int, ...]
    measured: Statistic
    verdict: Verdict
    detectable: float | None
    """Smallest shift of the mean seen with 80% chance at these seeds; None when the statistic is pooled."""
    detectable_quick: float | None
    """The same at the seeds of the quick version."""


def judge(low: float, high: float, band_low: float | None, band_high: float | None) -> Verdict:
    """Return whether an interval lies in a band, outside it, or over an edge of it."""
    if (band_low is None or low >= band_low) and (band_high is None or high <= band_high):
        return "in band"
    if (band_low is not None and high < band_low) or (band_high is not None and low > band_high):
        return "out of band"
    return "cannot tell"


def verdict(pattern: Pattern, measured: Statistic) -> Verdict:
    """Return the verdict on the statistic and on every point with a band: the worst of them."""
    verdicts = [judge(measured.low, measured.high, pattern.low, pattern.high)]
    for point in measured.points:
        if point.judged:
            low = point.value if point.low is None else point.low
            high = point.value if point.high is None else point.high
            verdicts.append(judge(low, high, point.band_low, point.band_high))
    order: tuple[Verdict, ...] = ("out of band", "cannot tell", "in band")
    return min(verdicts, key=order.index)
