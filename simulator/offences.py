"""Today's offences as columns, from the market to its victims."""

from dataclasses import dataclass

import numpy as np

from simulator.residents import Flags
from simulator.streams import Floats, Ints

_NO_INTS: Ints = np.zeros(0, dtype=np.int64)
_NO_FLOATS: Floats = np.zeros(0)


@dataclass
class Offences:
    """Offences of one day, one row each."""

    group: Ints
    market: Ints
    place: Ints
    method: Ints
    hour: Ints
    actor: Ints
    takings: Floats
    harm: Floats
    noticed: Flags
    draws: Floats
    """Keyed draws left for later phases, shape (draws, rows); see ``markets.DRAWS``."""
    first_event: int = 0

    def __len__(self) -> int:
        return int(self.group.size)

    @staticmethod
    def none() -> "Offences":
        """Return a day without offences."""
        flags = np.zeros(0, dtype=np.bool_)
        ints, floats = _NO_INTS, _NO_FLOATS
        return Offences(ints, ints, ints, ints, ints, ints, floats, floats, flags, np.zeros((0, 0)))
