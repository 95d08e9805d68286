"""Inquire into staff: insiders are found, honest ones sometimes accused, and colleagues share less."""

import numpy as np

from scenarios.schema.policing import Vetting
from simulator.policing.effect import Effect
from simulator.policing.grasp import current
from simulator.streams import Decision, Ints
from simulator.trace import EventKind
from simulator.world.person_columns import WORKPLACES
from simulator.world.world import World

_ACCUSATION = 1_000_000
"""Keeps the draw of a false accusation apart from those of insiders."""


def daily(plan: Vetting, target: int, world: World) -> None:
    """Carry the inquiry on by a day; each insider has one chance of being found, on a day of it."""
    world.groups.picture *= 1.0 - plan.withheld / plan.lasts_days
    insiders = world.insiders
    for row in _staff(plan, world).tolist():
        if insiders.owner[row] >= 0 and _today(plan, world, row, plan.found):
            insiders.gone[row] = True
            place = int(world.people.place[insiders.person[row]])
            owner = int(insiders.owner[row])
            world.note(EventKind.INSIDER_FOUND, group=owner, other=row, place=place, cause=world.acting)
    if _today(plan, world, _ACCUSATION, plan.accused):
        _accuse(plan, world)


def _staff(plan: Vetting, world: World) -> Ints:
    """Return the rows of staff at the workplaces under inquiry."""
    at = [WORKPLACES.index(name) for name in plan.workplaces]
    return np.flatnonzero(np.isin(world.insiders.workplace, at) & ~world.insiders.gone)


def _today(plan: Vetting, world: World, who: int, chance: float) -> bool:
    """Return whether something that happens once over the inquiry, with a chance, happens today."""
    first = current(world).first_day
    draw = world.streams.uniform(Decision.VETTING, first, who)
    return draw < chance and int(draw / chance * plan.lasts_days) == world.day - first


def _accuse(plan: Vetting, world: World) -> None:
    """Accuse an honest member of staff, which others do not forget."""
    honest = [row for row in _staff(plan, world).tolist() if world.insiders.owner[row] < 0]
    if not honest:
        return
    person = int(world.insiders.person[honest[0]])
    place = int(world.people.place[person])
    world.note(EventKind.WRONG_PERSON, actor=person, place=place, cause=world.acting)
    world.groups.picture *= 1.0 - plan.accused_cost


EFFECT = Effect(daily=daily)
