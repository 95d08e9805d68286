"""Read-only views: one person, place or group of a world as an object, made when somebody asks."""

from dataclasses import dataclass

import numpy as np

from simulator.ids import PersonRow, group_id, person_id
from simulator.world.person_columns import CUSTODY
from simulator.world.roles import ROLES
from simulator.world.world import World


@dataclass(frozen=True)
class PersonSnapshot:
    """One resident as they stand today. Truth."""

    id: str
    age: int
    woman: bool
    home: str
    group: str
    """Id of the group; empty for none."""
    role: str
    in_custody: bool
    vulnerable: bool
    exploited: bool
    propensity: float
    suffered: int
    """Offences suffered so far."""
    strain: float
    ties: tuple[str, ...]
    """Ids of those they are tied to."""


@dataclass(frozen=True)
class PlaceSnapshot:
    """One neighbourhood, platform or custody as it stands today."""

    id: str
    zone: str
    population: int
    confidence: float
    guardianship: float
    presence: float
    """Police presence today: felt risk added by actions under way."""
    heat: float
    groups: tuple[str, ...]
    """Groups that put effort there. Truth."""


@dataclass(frozen=True)
class GroupSnapshot:
    """One group as it stands today. Truth."""

    id: str
    alive: bool
    members: tuple[str, ...]
    cash: float
    banked: float
    cohesion: float
    security: float
    legitimacy: float
    turmoil: float
    markets: tuple[str, ...]
    zones: tuple[str, ...]
    """Zones it works, with most effort first."""
    partners: tuple[str, ...]
    rivals: tuple[str, ...]


def person(world: World, index: int) -> PersonSnapshot:
    """Return one person.

    Raises:
        IndexError: when there is no such person.
    """
    people = world.people
    if not 0 <= index < len(people):
        raise IndexError(f"there is no person {index}; the last is {len(people) - 1}")
    role = int(people.role[index])
    return PersonSnapshot(
        id=person_id(index),
        age=int(people.age[index]),
        woman=bool(people.woman[index]),
        home=world.town.place_name(int(people.place[index])),
        group=group_id(world.config, int(people.group[index])),
        role=ROLES[role] if role >= 0 else "",
        in_custody=bool(people.status[index] == CUSTODY),
        vulnerable=bool(people.vulnerable[index]),
        exploited=bool(people.exploited[index]),
        propensity=float(people.propensity[index]),
        suffered=int(people.suffered[index]),
        strain=float(people.strain[index]),
        ties=tuple(person_id(other) for other in sorted(world.ties.tied(PersonRow(index)))),
    )


def place(world: World, row: int) -> PlaceSnapshot:
    """Return one place by its row: neighbourhoods, then platforms, then custody.

    Raises:
        IndexError: when there is no such place.
    """
    places, groups = world.places, world.groups
    if not 0 <= row < places.zone.size:
        raise IndexError(f"there is no place {row}; the last is {places.zone.size - 1}")
    code = int(places.coded(np.array(row)))
    effort = (groups.share.sum(axis=1) * (groups.spot == row)).sum(axis=(1, 2))
    return PlaceSnapshot(
        id=world.town.place_name(code),
        zone=world.town.zone_name(code),
        population=int(places.population[row]),
        confidence=float(places.confidence[row]),
        guardianship=float(min(1.0, places.guardianship[row] + places.extra_guardianship[row])),
        presence=float(places.presence[row]),
        heat=float(places.heat[row]),
        groups=tuple(group_id(world.config, int(g)) for g in np.flatnonzero(effort > 0)),
    )


def group(world: World, row: int) -> GroupSnapshot:
    """Return one group by its row.

    Raises:
        IndexError: when there is no such group.
    """
    groups, zones = world.groups, world.config.area.zones
    if not 0 <= row < groups.alive.size:
        raise IndexError(f"there is no group {row}; the last is {groups.alive.size - 1}")
    effort = groups.share[row].sum(axis=(0, 2))
    slots = [int(z) for z in np.argsort(-effort, kind="stable") if effort[z] > 0]
    worked = [int(groups.patch[row, slot]) for slot in slots]
    return GroupSnapshot(
        id=group_id(world.config, row),
        alive=bool(groups.alive[row]),
        members=tuple(person_id(p) for p in world.crew[row]),
        cash=float(groups.cash[row]),
        banked=float(groups.banked[row]),
        cohesion=float(groups.cohesion[row]),
        security=float(groups.security[row]),
        legitimacy=float(groups.legitimacy[row]),
        turmoil=float(groups.turmoil[row]),
        markets=tuple(m.id for m, at in zip(world.config.markets, groups.portfolio[row], strict=True) if at),
        zones=tuple(zones[z].id if z < len(zones) else "online" for z in worked),
        partners=tuple(group_id(world.config, other) for other in groups.partners[row]),
        rivals=tuple(group_id(world.config, other) for other in groups.rivals[row]),
    )
