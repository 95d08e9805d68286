"""How far ties hold each group together round whoever leads."""

from simulator.ids import GroupRow, PersonRow
from simulator.world.person_columns import FREE
from simulator.world.world import World


def relink(world: World) -> None:
    """Work out anew which members ties join to whoever leads, in groups that changed."""
    for g in sorted(world.changed):
        free, joined = joined_members(world, g)
        world.groups.linked[g] = 1.0 if len(free) < 2 else len(joined) / len(free)
    world.loose |= world.changed
    world.changed.clear()


def joined_members(world: World, g: GroupRow) -> tuple[set[PersonRow], set[PersonRow]]:
    """Return the free members of a group, and those of them whom ties join to whoever leads."""
    status = world.people.status
    free = [person for person in world.crew[g] if status[person] == FREE]
    if not free:
        return set(), set()
    _, hub = min(zip(world.people.role[free].tolist(), free, strict=True))
    members = set(free)
    return members, world.ties.reached(hub, members)
