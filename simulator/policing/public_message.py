"""Speak to the residents of a zone. Those who trust the police believe it; the others trust less."""

import numpy as np

from scenarios.schema.policing import PublicMessage
from simulator.ids import ZoneRow
from simulator.policing.effect import ActionEffect
from simulator.policing.effectiveness import effectiveness
from simulator.policing.target_ground import add_confidence, alarm, effort_in, zone_places
from simulator.streams import Decision
from simulator.trace import EventKind
from simulator.world.active_action import ActiveAction
from simulator.world.world import World


def begin(action: ActiveAction[PublicMessage], world: World) -> None:
    """Let each neighbourhood believe it or not, and groups rooted there lose or gain standing."""
    plan, zone = action.plan, ZoneRow(action.target)
    rows, groups = zone_places(world, zone), world.groups
    draws = world.streams.uniforms(Decision.COMMUNITY, world.day, rows)
    believed = draws < world.places.confidence[rows] * effectiveness(action, world)
    add_confidence(world, rows, np.where(believed, plan.gain, -plan.backfires))
    rooted = (groups.home == zone) & groups.alive
    swing = plan.legitimacy * (2.0 * float(believed.mean()) - 1.0)
    groups.legitimacy[rooted] = np.clip(groups.legitimacy[rooted] * (1.0 - swing), 0.0, 1.0)
    alarm(world, np.flatnonzero(effort_in(world, rows) > 0), plan.suspicion)
    world.note(EventKind.MESSAGE, place=int(rows[0]), cause=action.event)


EFFECT = ActionEffect(PublicMessage, begin=begin)
