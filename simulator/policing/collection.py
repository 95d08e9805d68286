"""Covert collection on a group: who is seen, who is taken for somebody else, and whether it is noticed."""

from collections.abc import Callable

from scenarios.schema.policing import ActionPlan, Collection
from simulator.groups.membership import free_members
from simulator.ids import GroupRow, PersonRow, PlaceRow
from simulator.policing.effectiveness import strength, warn
from simulator.policing.target_ground import alarm, learn_of, neighbour, suspect
from simulator.streams import Decision, Floats, Ints, choose
from simulator.trace import EventKind
from simulator.world.active_action import ActiveAction
from simulator.world.world import World

Weigh = Callable[[World, Ints], Floats]
"""Returns how likely each of some members is to be the one seen."""


def key(action: ActiveAction[ActionPlan], row: int, draw: int = 0) -> int:
    """Return a key for one of up to eight draws of an action about a group or person, its ``row``."""
    return (row * 64 + action.number) * 8 + draw


def collect(
    action: ActiveAction[Collection],
    world: World,
    decision: Decision,
    weigh: Weigh,
    pool: Ints | None = None,
) -> None:
    """Live one day of collection on a group; one that notices is warned, and shows little more.

    ``pool`` are those who could be seen, the free members when left out.
    """
    plan, g = action.plan, GroupRow(action.target)
    groups, streams, day = world.groups, world.streams, world.day
    if not groups.alive[g]:
        return
    in_view = free_members(world, g) if pool is None else pool
    chance = plan.sighting * strength(action, world)
    if in_view.size and streams.uniform(decision, day, key(action, g)) < chance:
        pick = choose(weigh(world, in_view).tolist(), streams.uniform(decision, day, key(action, g, 1)))
        wrong = streams.uniform(decision, day, key(action, g, 2)) < plan.mistaken
        person = PersonRow(int(in_view[pick]))
        sighted(action, world, person, g, plan.sure, plan.gain, wrong=wrong)
    if streams.uniform(decision, day, key(action, g, 3)) < plan.compromise:
        alarm(world, g, plan.suspicion)
        warn(action, g, world)


def sighted(
    action: ActiveAction[ActionPlan],
    world: World,
    person: PersonRow,
    g: GroupRow,
    sure: float,
    gain: float,
    *,
    wrong: bool,
) -> None:
    """Record that a member was seen; taken for somebody else, an innocent neighbour becomes the suspect.

    ``sure`` is how far the belief that the suspect is a member moves, and ``gain`` how far the picture
    of the group does.
    """
    suspected = neighbour(world, person, key(action, person)) if wrong else person
    mistaken = suspected != person
    suspect(world, suspected, g, sure)
    if not mistaken:
        learn_of(world, g, gain)
    world.note(
        EventKind.SEEN,
        group=g,
        actor=person,
        other=suspected if mistaken else -1,
        place=PlaceRow(int(world.people.place[person])),
        cause=action.event,
    )
