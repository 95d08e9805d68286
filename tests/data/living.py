"""A town some days into its life, with an action's or a behaviour's numbers changed."""

import numpy as np

from simulator.ids import person_id
from simulator.run import new_world, run
from simulator.schedule import schedule
from simulator.world.world import discard


def with_plan(town, action, **changes):
    """Return the scenario with one action's numbers changed."""
    plans = tuple(p.model_copy(update=changes) if p.action == action else p for p in town.actions)
    return town.model_copy(update={"actions": plans})


def with_behaviour(town, part, **changes):
    """Return the scenario with some numbers of one part of its behaviour changed."""
    new = getattr(town.behaviour, part).model_copy(update=changes)
    return town.model_copy(update={"behaviour": town.behaviour.model_copy(update={part: new})})


def living(town, *orders, seed=2, days=0, rules=None, prepare=None):
    """Return a world some days after it was set up, and perhaps changed by hand on day 0."""
    rules = frozenset(town.adaptation.rules) if rules is None else frozenset(rules)
    world = new_world(town, seed, 0, rules, schedule(town, orders))
    if prepare is not None:
        prepare(world)
    for _ in range(days):
        world.step()
    discard(world)
    return world


def count(world, kind, **columns):
    events = world.recorder.events()
    rows = events["kind"] == kind
    for name, value in columns.items():
        rows &= events[name] == value
    return int(rows.sum())


def member(town, group=0, number=1):
    return person_id(int(np.flatnonzero(run(town, 2, days=1).people["group"] == group)[number]))


def know(picture):
    """Return a change by hand: the force knows every group so well."""

    def change(world):
        world.groups.picture[:] = picture

    return change


SURE = {"success": 1.0, "hold": 1.0, "seizure": 0.5, "evidence": 0.2, "names": 1.0, "lead_days": 1}
