"""Victims: who is harmed, how often again, and who reports it."""

from typing import TYPE_CHECKING

import numpy as np

from simulator.phases.markets import DRAW
from simulator.streams import Decision, Floats, Ints
from simulator.trace import EventKind

if TYPE_CHECKING:
    from simulator.world import World

_AGAIN = 0.25
"""Chance that an offence falls on the last victim of the place; assumption, towards the BCS 1992 curve."""
_VIOLENCE_HARM = 30.0
"""Harm of violence beside an offence, in harm days; assumption."""


def harm_victims(world: "World") -> None:
    """Choose victims, draw reports and violence, and record the day's offences."""
    offences = world.offences
    if len(offences) == 0:
        return
    draws = offences.draws
    victim = _victims(world, draws)
    trust = world.places.confidence[offences.place]
    fear = 1.0 - 0.5 * world.groups.legitimacy[offences.group]
    reporting = world.reporting[offences.market] * (0.5 + trust) * fear
    reported = draws[DRAW[Decision.REPORTED]] < reporting
    offences.first_event = world.note(
        EventKind.CRIME,
        len(offences),
        market=offences.market,
        method=offences.method,
        hour=offences.hour,
        place=offences.place,
        group=offences.group,
        actor=offences.actor,
        victim=victim,
        amount=offences.takings,
        harm=offences.harm,
        reported=reported,
    )
    _violence(world, victim)


def _victims(world: "World", draws: Floats) -> Ints:
    """Return the victim of each offence, -1 where nobody is harmed in person."""
    offences, people, places = world.offences, world.people, world.places
    size = places.zone.size - 1
    online = offences.place == size
    local = np.minimum(offences.place, size - 1)
    start = np.where(online, 0, people.place_start[local])
    end = np.where(online, len(people), people.place_start[local + 1])
    first = _resident(people.by_place, start, end, draws[DRAW[Decision.VICTIM]])
    second = _resident(people.by_place, start, end, draws[DRAW[Decision.VICTIM_OTHER]])
    fresh = np.where(people.vulnerable[second], second, first)
    last = places.last_victim[offences.place]
    again = (draws[DRAW[Decision.VICTIM_AGAIN]] < _AGAIN) & (last >= 0) & ~online
    chosen = np.where(again, last, fresh)
    harmed = world.has_victim[offences.market] & (end > start)
    victim = np.where(harmed, chosen, -1)
    places.last_victim[offences.place[harmed]] = victim[harmed]
    return victim


def _resident(by_place: Ints, start: Ints, end: Ints, u: Floats) -> Ints:
    row = start + ((end - start) * u).astype(np.int64)
    return by_place[np.minimum(row, by_place.size - 1)]


def _violence(world: "World", victim: Ints) -> None:
    """Record violence beside offences: likelier among rivals and in a group without its leader."""
    offences, groups = world.offences, world.groups
    present = (groups.share.sum(axis=1) > 0).astype(np.float64)
    rivals = (world.rivals.astype(np.float64) @ present)[offences.group, offences.place] > 0
    leaderless = groups.role_lost[offences.group, 0] >= 0
    chance = world.violence[offences.market] * (1.0 + 1.0 * rivals + 1.2 * leaderless)
    rows = np.flatnonzero(offences.draws[DRAW[Decision.VIOLENT]] < chance)
    if rows.size == 0:
        return
    report = 0.4 + 0.4 * world.places.confidence[offences.place[rows]]
    world.note(
        EventKind.VIOLENCE,
        rows.size,
        market=offences.market[rows],
        hour=offences.hour[rows],
        place=offences.place[rows],
        group=offences.group[rows],
        actor=offences.actor[rows],
        victim=victim[rows],
        harm=_VIOLENCE_HARM,
        reported=offences.draws[DRAW[Decision.REPORTED]][rows] < report,
        cause=offences.first_event + rows,
    )
    np.add.at(groups.week_violence, offences.group[rows], 1)
    np.subtract.at(world.places.confidence, offences.place[rows], 0.01)
