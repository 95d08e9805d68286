"""How well the force knows what it acts on, and whether somebody has warned the group."""

import numpy as np

from scenarios.schema.policing import ActionPlan, TargetKind
from simulator.ids import GroupRow, ZoneRow
from simulator.policing.target_ground import effort_in, zone_places
from simulator.world.active_action import ActiveAction
from simulator.world.world import World


def effectiveness(action: ActiveAction[ActionPlan], world: World) -> float:
    """Return the share of an action's effect that the force's picture allows, 1 when it knows enough.

    Nobody can know a resident who belongs to no group better: being wrong about them costs trust instead.
    """
    plan = action.plan
    if plan.picture <= 0:
        return 1.0
    return min(1.0, _picture(world, plan.target, action.target) / plan.picture)


def strength(action: ActiveAction[ActionPlan], world: World) -> float:
    """Return the share of an action's effect on a group or nominal, after what an insider gave away."""
    plan, target = action.plan, action.target
    g = GroupRow(int(world.people.group[target]) if plan.target == "nominal" else target)
    return effectiveness(action, world) * (plan.leaked if is_warned(action, g, world) else 1.0)


def is_warned(action: ActiveAction[ActionPlan], g: GroupRow, world: World) -> bool:
    """Return whether a group knows of an action, from an insider or by noticing."""
    return (g, action.number, action.first_day) in world.warned


def warn(action: ActiveAction[ActionPlan], g: GroupRow, world: World) -> None:
    """Let a group know of an action."""
    world.warned.add((g, action.number, action.first_day))


def _picture(world: World, kind: TargetKind, target: int) -> float:
    groups = world.groups
    if kind == "group":
        return float(groups.picture[target])
    if kind == "nominal":
        g = GroupRow(int(world.people.group[target]))
        return 1.0 if g < 0 else float(groups.picture[g])
    if kind in ("zone", "platform"):
        rows = zone_places(world, ZoneRow(target)) if kind == "zone" else np.array([target])
        effort = effort_in(world, rows)
        total = float(effort.sum())
        return 1.0 if total <= 0 else float((groups.picture * effort).sum()) / total
    return 1.0
