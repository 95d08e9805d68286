"""Changes of membership, role and custody: the one place where they happen, so that counts stay true."""

import numpy as np

from simulator.groups.ground import main_place, vacate
from simulator.ids import GroupRow, PersonRow, PlaceRow
from simulator.streams import Ints
from simulator.trace import Cause, EventKind
from simulator.world.person_columns import CUSTODY, FREE
from simulator.world.roles import ROLE
from simulator.world.ties import COERCION, CUSTODY_TIE, TRUST
from simulator.world.world import World


def _count(world: World, person: PersonRow, sign: int) -> None:
    people, groups = world.people, world.groups
    g = GroupRow(int(people.group[person]))
    if g < 0:
        return
    if people.status[person] == FREE:
        groups.free_in_role[g, people.role[person]] += sign
    elif not people.cut_off[person]:
        groups.in_custody[g] += sign
    world.changed.add(g)
    world.line_up.unsettle(g)


def members(world: World, g: GroupRow) -> Ints:
    """Return all members of a group, in custody or not, in order of index."""
    return np.array(world.crew[g], dtype=np.int64)


def free_members(world: World, g: GroupRow) -> Ints:
    """Return the members of a group who are free, in order of index."""
    status = world.people.status
    return np.array([p for p in world.crew[g] if status[p] == FREE], dtype=np.int64)


def holder(world: World, g: GroupRow, role: int) -> PersonRow:
    """Return the free member who holds a role, the first by index, -1 when nobody does."""
    if world.groups.free_in_role[g, role] <= 0:
        return PersonRow(-1)
    people = world.people
    for person in world.crew[g]:
        if people.role[person] == role and people.status[person] == FREE:
            return person
    return PersonRow(-1)


def join(
    world: World,
    person: PersonRow,
    g: GroupRow,
    role: int,
    *,
    exploited: bool,
    sponsor: PersonRow | None = None,
) -> None:
    """Make a resident a member of a group, tied to whoever drew them in."""
    people = world.people
    people.group[person], people.role[person], people.exploited[person] = g, role, exploited
    crew = world.crew[g]
    crew.append(person)
    crew.sort()
    _count(world, person, 1)
    if sponsor is not None:
        world.ties.tie(world.day, person, sponsor, COERCION if exploited else TRUST)


def leave(world: World, person: PersonRow) -> None:
    """Take a member out of their group; the role they held falls vacant."""
    people = world.people
    g, role = GroupRow(int(people.group[person])), int(people.role[person])
    _count(world, person, -1)
    people.group[person] = people.role[person] = -1
    people.exploited[person] = False
    people.cut_off[person] = False
    world.crew[g].remove(person)
    _lose(world, g, role, person, int(Cause.OWN_CHOICE))


def set_role(world: World, person: PersonRow, role: int) -> None:
    """Give a member another role."""
    _count(world, person, -1)
    world.people.role[person] = role
    _count(world, person, 1)


def cut_off(world: World, person: PersonRow) -> None:
    """End the contact of a member in custody with the group."""
    _count(world, person, -1)
    world.people.cut_off[person] = True
    _count(world, person, 1)


def arrest(world: World, person: PersonRow, days: int, place: PlaceRow, cause: int) -> int:
    """Hold a free person for some days, and let their group notice; returns the event number."""
    people, groups, g = world.people, world.groups, GroupRow(int(world.people.group[person]))
    _count(world, person, -1)
    people.status[person] = CUSTODY
    _count(world, person, 1)
    people.release_day[person] = world.day + max(1, days)
    number = world.note(EventKind.ARRESTED, actor=person, group=g, place=place, cause=cause)
    world.last_arrest[person] = number
    if world.places.count <= place < world.places.custody:
        _make_wary(world, place)
    if g >= 0:
        patch, spot = np.nonzero(groups.spot[g] == place)
        groups.week_arrests[g, patch, spot] += 1.0
        groups.suspicion[g] += world.behaviour.learning.alarm * (1.0 - groups.suspicion[g])
        plan = world.behaviour.picture
        groups.picture[g] += plan.arrested * (1.0 - groups.picture[g])
        _lose(world, g, int(people.role[person]), person, number)
        _meet_inside(world, person, g)
    return number


def _make_wary(world: World, place: PlaceRow) -> None:
    """Let customers hear of an arrest on a platform: they stay away from it, and somewhat from the others."""
    places, plan = world.places, world.behaviour.platforms
    rows = np.arange(places.count, places.count + places.platforms)
    alarm = np.where(rows == place, plan.heard, plan.heard * plan.tarred)
    places.wary[rows] += alarm * (1.0 - places.wary[rows])


def _meet_inside(world: World, person: PersonRow, g: GroupRow) -> None:
    """Tie a new prisoner to a member of the same group who is inside already."""
    for other in world.crew[g]:
        if other != person and world.people.status[other] == CUSTODY:
            world.ties.tie(world.day, person, other, CUSTODY_TIE, 0.5)
            return


def _lose(world: World, g: GroupRow, role: int, person: PersonRow, cause: int) -> None:
    groups, plan = world.groups, world.behaviour.turmoil
    if (
        g >= 0
        and groups.has_role[g, role]
        and groups.free_in_role[g, role] <= 0
        and groups.role_lost[g, role] < 0
    ):
        groups.role_lost[g, role] = world.day
        added = plan.leader_lost if role == ROLE["leader"] else plan.role_lost
        groups.turmoil[g] = max(float(groups.turmoil[g]), added)
    if person == world.line.broker:
        world.line.broker, world.line.lost_day, world.line.cause = PersonRow(-1), world.day, cause


def release(world: World, person: PersonRow) -> None:
    """Let a person out; they take their role up again if nobody has filled it."""
    people, groups, g = world.people, world.groups, GroupRow(int(world.people.group[person]))
    _count(world, person, -1)
    people.status[person] = FREE
    people.cut_off[person] = False
    people.release_day[person] = -1
    _count(world, person, 1)
    cause = world.last_arrest.pop(person, int(Cause.TIME))
    world.note(
        EventKind.RELEASED, actor=person, group=g, place=PlaceRow(int(people.place[person])), cause=cause
    )
    if g < 0:
        return
    role = int(people.role[person])
    if groups.role_lost[g, role] >= 0:
        groups.role_lost[g, role] = -1
        if g == world.line.supplier and role == ROLE["broker"] and world.line.broker < 0:
            world.line.broker, world.line.lost_day = person, -1
    elif role < ROLE["runner"] and groups.free_in_role[g, role] > 1:
        set_role(world, person, ROLE["runner"])


def dissolve(world: World, g: GroupRow) -> None:
    """End a group: members leave with what money there is, effort stops, zones fall vacant."""
    groups = world.groups
    place = main_place(world, g)
    number = world.note(EventKind.DISSOLVED, group=g, place=place)
    money = float(groups.cash[g] + groups.banked[g])
    if money > 0:
        world.note(EventKind.DISSOLVED_CASH, group=g, place=place, amount=money, cause=number)
    groups.cash[g] = groups.banked[g] = groups.owed[g] = 0.0
    groups.alive[g] = False
    vacate(world, g, groups.share[g].sum(axis=(0, 2)) > 0)
    groups.share[g] = 0.0
    for person in list(world.crew[g]):
        leave(world, person)
        world.note(
            EventKind.LEFT,
            group=g,
            actor=person,
            place=PlaceRow(int(world.people.place[person])),
            cause=number,
        )
    groups.role_lost[g] = -1
    groups.turmoil[g] = 0.0
