"""Where an action falls, and what it can move there: confidence, suspicion, and what the force believes."""

import numpy as np

from simulator.ids import GroupRow, PersonRow, PlaceRow, ZoneRow
from simulator.streams import Decision, Floats, Ints
from simulator.world.world import World

_OLD_ENOUGH = 16
"""Age from which somebody is taken for a member by mistake; assumption."""


def zone_places(world: World, zone: ZoneRow) -> Ints:
    """Return the neighbourhoods of a zone."""
    rows = world.places.zone_slice(zone)
    return np.arange(rows.start, rows.stop)


def next_door(world: World, zone: ZoneRow) -> Ints:
    """Return the neighbourhoods that touch a zone from outside."""
    places, rows = world.places, world.places.zone_slice(zone)
    near = np.unique(places.near[places.near_start[rows.start] : places.near_start[rows.stop]])
    return near[places.zone[near] != zone]


def worked_by(world: World, g: GroupRow) -> Ints:
    """Return the neighbourhoods, online left out, where a group puts effort."""
    groups = world.groups
    spots = np.unique(groups.spot[g][groups.share[g].sum(axis=0) > 0])
    return spots[(spots >= 0) & (spots < world.places.count)]


def effort_in(world: World, rows: Ints) -> Floats:
    """Return the share of its effort that each group puts into some places."""
    groups = world.groups
    here = np.isin(groups.spot, rows)
    effort: Floats = (groups.share.sum(axis=1) * here).sum(axis=(1, 2))
    return effort


def add_confidence(world: World, rows: Ints, change: float | Floats, *, for_good: bool = False) -> None:
    """Move confidence in the police in some neighbourhoods, within 0 and 1."""
    places = world.places
    places.confidence[rows] = np.clip(places.confidence[rows] + change, 0.0, 1.0)
    if for_good:
        places.usual_confidence[rows] = np.clip(places.usual_confidence[rows] + change, 0.0, 1.0)


def alarm(world: World, group: int | Ints, amount: float) -> None:
    """Raise the suspicion of one group or some, within 1."""
    suspicion = world.groups.suspicion
    suspicion[group] = np.minimum(1.0, suspicion[group] + amount)


def learn_of(world: World, g: GroupRow, gain: float) -> None:
    """Improve the force's picture of a group."""
    world.groups.picture[g] += gain * (1.0 - world.groups.picture[g])


def suspect(world: World, person: PersonRow, g: GroupRow, sure: float) -> None:
    """Let the force believe more firmly that somebody offends for a group, rightly or not."""
    if sure > 0:
        people = world.people
        people.suspected[person] += sure * (1.0 - people.suspected[person])
        people.suspected_of[person] = g


def neighbour(world: World, person: PersonRow, key: int) -> PersonRow:
    """Return somebody who lives near a person and could be taken for them, or the person when nobody could."""
    people = world.people
    home = PlaceRow(int(people.place[person]))
    near = people.by_place[people.place_start[home] : people.place_start[home + 1]]
    near = near[(people.age[near] >= _OLD_ENOUGH) & (near != person)]
    if near.size == 0:
        return person
    pick = int(near.size * world.streams.uniform(Decision.MISTAKEN_WHO, world.day, key))
    return PersonRow(int(near[pick]))
