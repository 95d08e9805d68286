"""A figure of reliability as it is reported: a value with an interval, or in words why there is none."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from simulator.streams import Decision, Floats, Streams

RESAMPLES = 1000
_SEED = 20_240_325
_DAY = 0


@dataclass(frozen=True)
class ReliabilityFigure:
    """One statistic on one scale."""

    name: str
    scale: str
    value: float | None
    """None when it is refused or has no meaning; ``words`` says why."""
    low: float | None
    high: float | None
    n: int
    """How many of ``of`` it rests on."""
    of: str
    words: str
    source: str

    @property
    def refused(self) -> bool:
        """Return whether there is no value."""
        return self.value is None


def too_few(name: str, scale: str, n: int, needs: int, unit: str, source: str) -> ReliabilityFigure:
    """Return the refusal of a statistic below the size that it needs."""
    words = f"Not computed: it needs at least {needs} {unit}, and there are {n}."
    return ReliabilityFigure(name, scale, None, None, None, n, unit, words, source)


def bootstrap(rows: Floats, statistic: Callable[[Floats], float | None]) -> tuple[float | None, float | None]:
    """Return the 95% percentile interval of a statistic over rows drawn again; rows are the units.

    Draws are keyed, so that the same marks give the same interval anywhere. (None, None) when a tenth or
    more of the draws leave the statistic without meaning.
    """
    count = len(rows)
    # One keyed draw for every row of every resample; laid out as resamples by rows, each names a row.
    draw_ids = np.arange(RESAMPLES * count, dtype=np.int64)
    u = Streams(_SEED).uniforms(Decision.SLOT_ORDER, _DAY, draw_ids)
    resamples = (u * count).astype(np.int64).reshape(RESAMPLES, count)
    values = [value for sample in resamples if (value := statistic(rows[sample])) is not None]
    if len(values) < 0.9 * RESAMPLES:
        return None, None
    low, high = np.percentile(np.array(values), (2.5, 97.5))
    return float(low), float(high)
