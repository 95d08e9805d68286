"""How groups form and end during a run: room for them, their ground, and who goes with them."""

from simulator.first_day.initial_groups import first_expected, first_felt, known_spots
from simulator.groups.ground import vacate
from simulator.groups.membership import join, leave
from simulator.ids import GroupRow, PersonRow, PlaceRow
from simulator.streams import Ints
from simulator.trace import EventKind
from simulator.world.roles import ROLE
from simulator.world.world import World

_COPIED = [
    "legitimacy",
    "usual_legitimacy",
    "cohesion",
    "usual_cohesion",
    "security",
    "usual_security",
    "home",
    "patch",
    "spot",
    "scouted",
    "refuge",
    "share",
    "method",
    "band",
    "usual_band",
    "expected",
    "felt",
    "portfolio",
    "skill",
]


def room_for_group(world: World) -> GroupRow | None:
    """Return a row for a new group, None when there is no room left. A row is used once."""
    for row in range(len(world.config.groups), world.groups.alive.size):
        if not world.groups.alive[row] and row not in world.used:
            return GroupRow(row)
    return None


def start_group_like(world: World, new: GroupRow, parent: GroupRow) -> None:
    """Start a group that knows and does what another does; it has no members yet."""
    groups = world.groups
    world.used.add(new)
    for name in _COPIED:
        column = getattr(groups, name)
        column[new] = column[parent]
    groups.cohesion[new] = groups.usual_cohesion[new] = min(0.9, 1.2 * float(groups.usual_cohesion[parent]))
    groups.legitimacy[new] *= 0.5
    groups.alive[new] = True
    groups.role_lost[new] = -1
    groups.picture[new] = 0.5 * groups.picture[parent]


def move_member(world: World, person: PersonRow, to: GroupRow, cause: int) -> None:
    """Let a member go to another group; runners stay runners, others keep their role if it is vacant there."""
    people, groups = world.people, world.groups
    g, role, exploited = (
        GroupRow(int(people.group[person])),
        int(people.role[person]),
        bool(people.exploited[person]),
    )
    leave(world, person)
    new_role = role if role != ROLE["leader"] and groups.free_in_role[to, role] == 0 else ROLE["runner"]
    join(world, person, to, new_role, exploited=exploited)
    groups.has_role[to, new_role] |= new_role != ROLE["runner"]
    place = PlaceRow(int(people.place[person]))
    world.note(EventKind.CHANGED_GROUP, group=to, other=g, actor=person, place=place, cause=cause)


def end_group(world: World, g: GroupRow) -> None:
    """End a group whose members have gone elsewhere."""
    groups = world.groups
    vacate(world, g, groups.share[g].sum(axis=(0, 2)) > 0)
    groups.alive[g] = False
    groups.share[g] = 0.0
    groups.role_lost[g] = -1
    groups.turmoil[g] = 0.0


def take_in_mind(world: World, group: Ints, slot: Ints, zone: Ints) -> None:
    """Let groups keep a zone in mind in place of another, with what they would believe of it at first."""
    groups, streams = world.groups, world.first_streams
    spot = known_spots(world.places, streams, group, zone, groups.spot.shape[2])
    groups.patch[group, slot], groups.spot[group, slot] = zone, spot
    patch, spot = zone[:, None], spot[:, None]
    expected = first_expected(world.config, world.places, streams, group, patch, spot, groups.skill[group])
    groups.expected[group, :, slot] = expected[:, :, 0]
    groups.felt[group, slot] = first_felt(streams, group, patch, spot)[:, 0]
    groups.scouted[group, slot] = True
