"""Who drives where on a day: routines keyed by vehicle and day, and offenders' journeys from the trace."""

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np

from simulator.trace import Trace
from synthetic.bulk.fleet import ROUTINES, Fleet
from synthetic.bulk.lots import BulkPurpose, Floats, Ints, bits, share

DAY = 86_400

_CHANCE: dict[str, tuple[tuple[float, ...], tuple[float, ...]]] = {
    "commuter": ((0.88, 0.88, 0.25, 0.25), (0.08, 0.08, 0.6, 0.6)),
    "local": ((0.45, 0.45, 0.4, 0.4), (0.3, 0.3, 0.5, 0.5)),
    "trade": ((0.9, 0.9, 0.85, 0.85), (0.4, 0.4, 0.4, 0.4)),
    "night": ((0.7, 0.7, 0.3, 0.3), (0.5, 0.5, 0.3, 0.3)),
    "seldom": ((0.12, 0.12, 0.06, 0.06), (0.15, 0.15, 0.1, 0.1)),
}
"""Chance of each of four trips on a weekday and at a weekend: out and back to the anchor, and elsewhere."""
_HOUR: dict[str, tuple[float, ...]] = {
    "commuter": (7.7, 17.2, 18.6, 20.4),
    "local": (9.6, 11.8, 14.6, 16.4),
    "trade": (7.2, 16.6, 10.4, 13.4),
    "night": (21.4, 6.2, 13.0, 15.5),
    "seldom": (10.5, 12.5, 14.5, 16.5),
}
_SPREAD: dict[str, float] = {"commuter": 1.6, "local": 4.0, "trade": 2.5, "night": 1.6, "seldom": 6.0}
"""Hours from the earliest to the latest start. Chances, hours and spreads are assumptions."""

CHANCE = np.array([_CHANCE[r] for r in ROUTINES])
HOUR = np.array([_HOUR[r] for r in ROUTINES])
SPREAD = np.array([_SPREAD[r] for r in ROUTINES])


@dataclass(frozen=True)
class Trips:
    """Trips of one day, one row a trip."""

    vehicle: Ints
    start: Ints
    """Place left, -1 from outside the town."""
    end: Ints
    """Place reached, -1 out of the town."""
    at: Ints
    """Second of the day at which the trip begins."""
    event: Ints
    """Event of the trace that it serves, -1 for a routine."""
    lots: "np.ndarray[tuple[int], np.dtype[np.uint64]]"
    """Bits for what happens on the way."""


def join_trips(parts: Sequence[Trips]) -> Trips:
    """Return some trips, one after the other."""
    return Trips(**{f.name: np.concatenate([getattr(p, f.name) for p in parts]) for f in fields(Trips)})


def routine_trips(trace: Trace, fleet: Fleet, day: int, weekday: int, places: int, slot: int) -> Trips:
    """Return the trips of one of the four turns of a day by habit, keyed by keeper."""
    # Out and back are one decision: both trips of a pair have the lot of the first.
    lots = bits(trace.seed, BulkPurpose.OUTING, day, slot // 2, fleet.keeper)
    sets_out = share(lots, 0) < CHANCE[fleet.routine, int(weekday >= 5), slot]
    vehicle = np.flatnonzero(sets_out).astype(np.int64)
    lots, routine = lots[vehicle], fleet.routine[vehicle]
    home = fleet.home[vehicle]
    far_end = fleet.anchor[vehicle] if slot < 2 else (share(lots, 1) * places).astype(np.int64)
    own = bits(trace.seed, BulkPurpose.OUTING, day, 8 + slot, fleet.keeper[vehicle])
    return Trips(
        vehicle=vehicle,
        start=home if slot % 2 == 0 else far_end,
        end=far_end if slot % 2 == 0 else home,
        at=_seconds(HOUR[routine, slot], SPREAD[routine], own),
        event=np.full(vehicle.size, -1, dtype=np.int64),
        lots=own,
    )


def _seconds(hour: Floats, spread: Floats, lots: "np.ndarray[tuple[int], np.dtype[np.uint64]]") -> Ints:
    """Return starts with two shares added, so that most lie near the middle."""
    apart = share(lots, 0) + share(lots, 1) - 1.0
    return ((hour + spread * apart) * 3600.0).astype(np.int64) % DAY
