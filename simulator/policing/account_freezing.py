"""Freeze and forfeit a group's accounts: what is banked, not what is in hand."""

from scenarios.schema.policing import AccountFreezing
from simulator.groups.ground import main_place
from simulator.policing.collection import key
from simulator.policing.effect import Effect
from simulator.policing.grasp import grasp, strength
from simulator.policing.target_ground import add_confidence, alarm, inside, neighbour
from simulator.streams import Decision
from simulator.trace import EventKind
from simulator.world.world import World


def begin(plan: AccountFreezing, g: int, world: World) -> None:
    """Take a share of what is banked; with a thin picture a bystander's account is frozen too."""
    groups = world.groups
    part = plan.frozen * strength(plan, g, world)
    taken = part * float(groups.banked[g])
    groups.banked[g] *= 1.0 - part
    if taken > 0:
        world.note(
            EventKind.RESTRAINED, group=g, amount=taken, place=main_place(world, g), cause=world.acting
        )
    alarm(world, g, plan.suspicion)
    thin = 1.0 - grasp(plan, g, world)
    if (
        world.crew[g]
        and world.streams.uniform(Decision.RESTRAIN, world.day, key(world, g)) < plan.mistaken * thin
    ):
        _bystander(plan, g, world)


def _bystander(plan: AccountFreezing, g: int, world: World) -> None:
    person = neighbour(world, world.crew[g][0], key(world, g, 1))
    if world.people.group[person] >= 0:
        return
    home = int(world.people.place[person])
    world.note(EventKind.WRONG_PERSON, actor=person, place=home, cause=world.acting)
    add_confidence(world, inside(world, int(world.places.zone[home])), -plan.trust_cost)


def daily(plan: AccountFreezing, g: int, world: World) -> None:
    """Hamper takings while accounts are shut."""
    world.groups.takings_factor[g] *= 1.0 - plan.hampered * grasp(plan, g, world)


EFFECT = Effect(begin=begin, daily=daily)
