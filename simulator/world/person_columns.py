"""Residents, and the insiders among them, as columns."""

from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from simulator.ids import GroupRow
from simulator.streams import Flags, Floats, Ints

FREE, CUSTODY, AWAY = 0, 1, 2

WORKPLACES = ("police", "prison", "port", "bank")


@dataclass
class People:
    """Residents; every array has one row a person."""

    FIXED: ClassVar[tuple[str, ...]] = (
        "place",
        "age",
        "woman",
        "rate",
        "off_limits",
        "by_place",
        "place_start",
        "open_to",
        "offenders",
    )
    """Columns that no phase writes to: worlds that go on from one another share them."""

    place: Ints
    age: Ints
    woman: Ints
    vulnerable: Flags
    propensity: Floats
    group: Ints
    """Group now, -1 when none."""
    role: Ints
    """Index into ``roles.ROLES``, -1 when none."""
    status: Ints
    release_day: Ints
    exploited: Flags
    cut_off: Flags
    """In custody without contact with the group."""
    strain: Floats
    """What victimisation has left, in harm days times a weight; it fades."""
    suffered: Ints
    """Offences suffered so far."""
    suspected: Floats
    """How sure the force is that the person offends for ``suspected_of``; it can be wrong."""
    suspected_of: Ints
    rate: Floats
    """Offences a day when outside groups and free."""
    last_place: Ints
    """Where each last offended outside groups, -1 for nowhere yet."""
    last_day: Ints
    off_limits: Flags
    """Candidates of the broker question, so that the answer stays as drawn, and insiders: groups recruit neither."""
    by_place: Ints
    """Persons in order of place."""
    place_start: Ints
    """Where each place begins in ``by_place``; one more than places."""
    open_to: Floats
    """Running sum over ``by_place`` of how open each person is to crime; one more than people."""
    offenders: Ints
    """Persons with a rate of their own, in order of index."""

    def __len__(self) -> int:
        return int(self.place.size)


@dataclass
class Insiders:
    """Staff who could be bought, by row, in the order of the scenario."""

    person: Ints
    workplace: Ints
    """Index into WORKPLACES."""
    owner: Ints
    """Group that pays them, -1 when none."""
    gone: Flags
    """Found out or dismissed."""

    def owned(self, g: GroupRow, workplace: str) -> Ints:
        """Return the insiders of a workplace that a group owns."""
        here = (self.owner == g) & ~self.gone & (self.workplace == WORKPLACES.index(workplace))
        return np.flatnonzero(here)
