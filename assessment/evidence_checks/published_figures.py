"""Published figures beside what was counted: exact intervals, and one verdict on all of them together."""

from collections.abc import Sequence
from dataclasses import dataclass

from scipy.stats import beta

LEVEL = 0.95


@dataclass(frozen=True)
class FigureCount:
    """A published chance and how often it came true."""

    table: str
    """Part of the sheet that publishes it, such as ``class of act``."""
    label: str
    published: float
    hits: int
    trials: int


@dataclass(frozen=True)
class PublishedFigure:
    """A published chance beside its measured share."""

    table: str
    label: str
    published: float
    measured: float
    low: float
    """Lower end of the exact 95% interval of this figure alone."""
    high: float
    trials: int
    agrees: bool
    """Whether the published chance lies in the wider interval that holds for all figures of a sheet together."""

    @property
    def sentence(self) -> str:
        """Return what was published and what was counted."""
        return (
            f"{self.table}, {self.label}: published {self.published:.3g}, measured {self.measured:.3g} "
            f"({self.low:.3g} to {self.high:.3g}) over {self.trials:,}"
        )


def exact_interval(hits: int, trials: int, level: float = LEVEL) -> tuple[float, float]:
    """Return the exact interval of a share (Clopper and Pearson 1934); 0 to 1 when nothing was counted."""
    if not trials:
        return 0.0, 1.0
    tail = (1 - level) / 2
    low = float(beta.ppf(tail, hits, trials - hits + 1)) if hits else 0.0
    high = float(beta.ppf(1 - tail, hits + 1, trials - hits)) if hits < trials else 1.0
    return low, high


def published_figures(counts: Sequence[FigureCount]) -> tuple[PublishedFigure, ...]:
    """Return every published chance beside what was counted, in the same order; those never counted are left out.

    A sheet has hundreds of figures, and one in twenty 95% intervals misses a right one. So each is judged by an
    interval widened for their number (Bonferroni): a right sheet passes whole in 95 of 100 measurements.
    """
    able = [count for count in counts if count.trials]
    level = 1 - (1 - LEVEL) / max(len(able), 1)
    return tuple(_figure(count, level) for count in able)


def _figure(count: FigureCount, level: float) -> PublishedFigure:
    low, high = exact_interval(count.hits, count.trials)
    least, most = exact_interval(count.hits, count.trials, level)
    return PublishedFigure(
        table=count.table,
        label=count.label,
        published=count.published,
        measured=count.hits / count.trials,
        low=low,
        high=high,
        trials=count.trials,
        agrees=least - 1e-9 <= count.published <= most + 1e-9,
    )
