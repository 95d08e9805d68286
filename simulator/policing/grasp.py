"""How well the force knows what it acts on, and whether somebody has warned the group."""

import numpy as np

from scenarios.schema.policing import ActionPlan, TargetKind
from simulator.policing.target_ground import effort_in, inside
from simulator.world.active_action import ActiveAction
from simulator.world.world import World


def current(world: World) -> ActiveAction:
    """Return the action that is being carried out."""
    return next(active for active in world.actions if active.event == world.acting)


def grasp(plan: ActionPlan, target: int, world: World) -> float:
    """Return the share of an action's effect that the force's picture allows, 1 when it knows enough.

    Nobody can know a resident who belongs to no group better: being wrong about them costs trust instead.
    """
    if plan.picture <= 0:
        return 1.0
    return min(1.0, _picture(world, plan.target, target) / plan.picture)


def strength(plan: ActionPlan, target: int, world: World) -> float:
    """Return the share of an action's effect on a group or nominal, after what an insider gave away."""
    g = int(world.people.group[target]) if plan.target == "nominal" else target
    return grasp(plan, target, world) * (plan.leaked if warned(world, g) else 1.0)


def warned(world: World, g: int) -> bool:
    """Return whether a group knows of the action that is being carried out, from an insider or by noticing."""
    active = current(world)
    return (g, active.number, active.first_day) in world.warned


def warn(world: World, g: int) -> None:
    """Let a group know of the action that is being carried out."""
    active = current(world)
    world.warned.add((g, active.number, active.first_day))


def _picture(world: World, kind: TargetKind, target: int) -> float:
    groups = world.groups
    if kind == "group":
        return float(groups.picture[target])
    if kind == "nominal":
        g = int(world.people.group[target])
        return 1.0 if g < 0 else float(groups.picture[g])
    if kind in ("zone", "platform"):
        rows = inside(world, target) if kind == "zone" else np.array([target])
        effort = effort_in(world, rows)
        total = float(effort.sum())
        return 1.0 if total <= 0 else float((groups.picture * effort).sum()) / total
    return 1.0
