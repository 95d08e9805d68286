"""Covert collection on a group: who is seen, who is taken for somebody else, and whether it is noticed."""

from collections.abc import Callable

from scenarios.schema.policing import Collection
from simulator.groups.membership import free_members
from simulator.policing.grasp import current, strength, warn
from simulator.policing.target_ground import alarm, learn_of, neighbour, suspect
from simulator.streams import Decision, Floats, Ints, choose
from simulator.trace import EventKind
from simulator.world.world import World

Weigh = Callable[[World, Ints], Floats]
"""Returns how likely each of some members is to be the one seen."""


def key(world: World, who: int, draw: int = 0) -> int:
    """Return a key for a draw of the action that is being carried out, about a group or person."""
    return (who * 64 + current(world).number) * 8 + draw


def collect(
    plan: Collection, g: int, world: World, decision: Decision, weigh: Weigh, pool: Ints | None = None
) -> None:
    """Live one day of collection on a group; one that notices is warned, and shows little more.

    ``pool`` are those who could be seen, the free members when left out.
    """
    groups, streams, day = world.groups, world.streams, world.day
    if not groups.alive[g]:
        return
    seen = free_members(world, g) if pool is None else pool
    chance = plan.sighting * strength(plan, g, world)
    if seen.size and streams.uniform(decision, day, key(world, g)) < chance:
        who = choose(weigh(world, seen).tolist(), streams.uniform(decision, day, key(world, g, 1)))
        wrong = streams.uniform(decision, day, key(world, g, 2)) < plan.mistaken
        sighted(world, int(seen[who]), g, plan.sure, plan.gain, wrong=wrong)
    if streams.uniform(decision, day, key(world, g, 3)) < plan.compromise:
        alarm(world, g, plan.suspicion)
        warn(world, g)


def sighted(world: World, person: int, g: int, sure: float, gain: float, *, wrong: bool) -> None:
    """Record that a member was seen; taken for somebody else, an innocent neighbour becomes the suspect."""
    taken_for = neighbour(world, person, key(world, person)) if wrong else person
    mistaken = taken_for != person
    suspect(world, taken_for, g, sure)
    if not mistaken:
        learn_of(world, g, gain)
    world.note(
        EventKind.SEEN,
        group=g,
        actor=person,
        other=taken_for if mistaken else -1,
        place=int(world.people.place[person]),
        cause=world.acting,
    )
