"""Rule ``retaliation``: a group answers a rival's violence on its ground, where the rival works."""

import numpy as np

from simulator.groups.ground import main_place
from simulator.groups.membership import holder
from simulator.groups.place_choice import Choices
from simulator.ids import GroupRow, PersonRow
from simulator.streams import Decision
from simulator.trace import EventKind
from simulator.world.roles import ROLE
from simulator.world.world import World


def retaliation(world: World, choices: Choices) -> None:
    """Answer with a chance that rises with turmoil; the answer is an act of violence."""
    groups = world.groups
    wronged = choices.due[groups.week_attacked[choices.due] >= 0]
    if wronged.size == 0:
        return
    draws = world.streams.uniforms(Decision.RETALIATE, world.day, wronged)
    chance = world.behaviour.turmoil.retaliate * world.fixed.speed("retaliation")
    for g, draw in zip(wronged.tolist(), draws.tolist(), strict=True):
        rival = GroupRow(int(groups.week_attacked[g]))
        groups.week_attacked[g] = -1
        actor = holder(world, g, ROLE["enforcer"])
        actor = actor if actor >= 0 else holder(world, g, ROLE["leader"])
        if actor < 0 or not groups.alive[rival] or draw >= chance * (1.0 + groups.turmoil[g]):
            continue
        _answer(world, g, rival, actor)


def _answer(world: World, g: GroupRow, rival: GroupRow, actor: PersonRow) -> None:
    place = main_place(world, rival, ground=True)
    number = world.note(EventKind.RETALIATED, group=g, actor=actor, other=rival, place=place, hour=22)
    crew = world.crew[rival]
    victim = (
        crew[int(len(crew) * world.streams.uniform(Decision.RETALIATE_WHO, world.day, g))] if crew else -1
    )
    report = world.streams.uniform(Decision.RETALIATE_WHERE, world.day, g)
    world.note(
        EventKind.VIOLENCE,
        market=int(world.groups.share[g].sum(axis=(1, 2)).argmax()),
        group=g,
        actor=actor,
        victim=victim,
        place=place,
        hour=22,
        harm=world.behaviour.victims.violence_harm,
        reported=report < 0.3 + 0.4 * float(world.places.confidence[place]),
        cause=number,
    )
    groups = world.groups
    groups.week_violence[g] += 1
    groups.week_attacked[rival] = g
    groups.turmoil[rival] = min(2.0, float(groups.turmoil[rival]) + 0.1)
    world.places.confidence[place] = max(
        0.0, float(world.places.confidence[place]) - world.behaviour.standing.violent
    )
    np.minimum(groups.turmoil, 2.0, out=groups.turmoil)
