"""Inquire into staff: insiders are found, honest ones sometimes accused, and colleagues share less."""

import numpy as np

from scenarios.schema.policing import Vetting
from simulator.ids import GroupRow, PersonRow, PlaceRow
from simulator.policing.effect import ActionEffect
from simulator.streams import Decision, Ints
from simulator.trace import EventKind
from simulator.world.active_action import ActiveAction
from simulator.world.person_columns import WORKPLACES
from simulator.world.world import World

_ACCUSATION = 1_000_000
"""Keeps the draw of a false accusation apart from those of insiders."""


def daily(action: ActiveAction[Vetting], world: World) -> None:
    """Carry the inquiry on by a day; each insider has one chance of being found, on a day of it."""
    plan = action.plan
    world.groups.picture *= 1.0 - plan.withheld / plan.lasts_days
    insiders = world.insiders
    for row in _staff(action, world).tolist():
        if insiders.owner[row] >= 0 and _today(action, world, row, plan.found):
            insiders.gone[row] = True
            place = PlaceRow(int(world.people.place[insiders.person[row]]))
            owner = GroupRow(int(insiders.owner[row]))
            world.note(EventKind.INSIDER_FOUND, group=owner, other=row, place=place, cause=action.event)
    if _today(action, world, _ACCUSATION, plan.accused):
        _accuse(action, world)


def _staff(action: ActiveAction[Vetting], world: World) -> Ints:
    """Return the rows of staff at the workplaces under inquiry."""
    at = [WORKPLACES.index(name) for name in action.plan.workplaces]
    return np.flatnonzero(np.isin(world.insiders.workplace, at) & ~world.insiders.gone)


def _today(action: ActiveAction[Vetting], world: World, row: int, chance: float) -> bool:
    """Return whether something that happens once over the inquiry, with a chance, happens today."""
    first = action.first_day
    draw = world.streams.uniform(Decision.VETTING, first, row)
    return draw < chance and int(draw / chance * action.plan.lasts_days) == world.day - first


def _accuse(action: ActiveAction[Vetting], world: World) -> None:
    """Accuse an honest member of staff, which others do not forget."""
    honest = [row for row in _staff(action, world).tolist() if world.insiders.owner[row] < 0]
    if not honest:
        return
    person = PersonRow(int(world.insiders.person[honest[0]]))
    place = PlaceRow(int(world.people.place[person]))
    world.note(EventKind.WRONG_PERSON, actor=person, place=place, cause=action.event)
    world.groups.picture *= 1.0 - action.plan.accused_cost


EFFECT = ActionEffect(Vetting, daily=daily)
