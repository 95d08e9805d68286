"""Today's offences as columns, from the markets to their victims."""

from dataclasses import dataclass

import numpy as np

from simulator.streams import Decision, Flags, Floats, Ints

DRAWS = (
    Decision.METHOD,
    Decision.BAND,
    Decision.HOUR,
    Decision.ACTOR,
    Decision.TAKINGS,
    Decision.NOTICED,
    Decision.CAUGHT,
    Decision.VICTIM,
    Decision.VICTIM_AGAIN,
    Decision.REPORTED,
    Decision.VIOLENT,
    Decision.MISTAKEN,
)
DRAW = {decision: row for row, decision in enumerate(DRAWS)}

_NO_INTS: Ints = np.zeros(0, dtype=np.int64)
_NO_FLOATS: Floats = np.zeros(0)


@dataclass
class Offences:
    """Offences of one day, one row each."""

    group: Ints
    """Group, -1 for an offender outside groups."""
    market: Ints
    place: Ints
    method: Ints
    hour: Ints
    actor: Ints
    takings: Floats
    harm: Floats
    noticed: Flags
    draws: Floats
    """Keyed draws left for later phases, shape (draws, rows); see ``DRAWS``."""
    first_event: int = 0

    def __len__(self) -> int:
        return int(self.group.size)

    def group_column(self, values: Floats, otherwise: float) -> Floats:
        """Return a column of the groups for each offence, ``otherwise`` for one outside groups."""
        return np.where(self.group >= 0, values[self.group], otherwise)

    @staticmethod
    def none() -> "Offences":
        """Return a day without offences."""
        flags = np.zeros(0, dtype=np.bool_)
        ints, floats = _NO_INTS, _NO_FLOATS
        return Offences(ints, ints, ints, ints, ints, ints, floats, floats, flags, np.zeros((len(DRAWS), 0)))

    def and_also(self, other: "Offences") -> "Offences":
        """Return these offences followed by others of the same day."""
        if len(other) == 0:
            return self
        if len(self) == 0:
            return other

        return Offences(
            group=np.concatenate((self.group, other.group)),
            market=np.concatenate((self.market, other.market)),
            place=np.concatenate((self.place, other.place)),
            method=np.concatenate((self.method, other.method)),
            hour=np.concatenate((self.hour, other.hour)),
            actor=np.concatenate((self.actor, other.actor)),
            takings=np.concatenate((self.takings, other.takings)),
            harm=np.concatenate((self.harm, other.harm)),
            noticed=np.concatenate((self.noticed, other.noticed)),
            draws=np.concatenate((self.draws, other.draws), axis=1),
        )
