"""Who makes a noise: habits belong to authors, not to reports."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scenarios.schema.intelligence import SourceId
from synthetic.draws import Bits, mix, mix_all, units


@dataclass(frozen=True)
class Habit:
    """Which authors make a noise, and in what share of their reports."""

    number: int
    """Frozen: draws depend on it."""
    sources: frozenset[SourceId]
    """Sources whose authors can make it."""
    chance: float
    """Share of those sources' reports with it."""
    of_authors: bool = False
    """Whether an author makes it in every report or in none; ``chance`` is then the share of authors."""

    def leaning(self, source: SourceId, author: int) -> float:
        """Return the share of an author's reports with it: half of them twice as often, half hardly ever.

        Over the authors the share is ``chance``.
        """
        if source not in self.sources:
            return 0.0
        own = (mix(author * 131 + self.number * 7 + len(source) * 17) >> 11) * 2.0**-53
        if self.of_authors:
            return float(own < self.chance)
        return self.chance * (1.8 if own < 0.5 else 0.2)

    def lots(self, bits: Bits) -> NDArray[np.float64]:
        """Return the draw in [0, 1) of each of some reports, from their bits for noise."""
        return units(mix_all(bits ^ np.uint64(self.number * 0x9E3779B1)))
