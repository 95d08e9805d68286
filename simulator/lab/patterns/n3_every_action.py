"""N3: every action of the force changes something beside the record that it took place."""

import numpy as np

from scenarios.load import find
from scenarios.schema.policing import Action
from scenarios.schema.scenario import Scenario
from simulator.lab.patterns.records import Measured, Observation, Pattern, Point
from simulator.measures import offences_by_zone
from simulator.orders import Order
from simulator.run import begin, resume
from simulator.trace import EventKind, Trace, person_id

_DAY = 28
_SCENARIO = "harrowmere-lines"
_ELSEWHERE = ("no_action", "partner_agreement")
"""Actions that are to leave the world alone: one on purpose, the other opens sources of intelligence."""


def observe(seed: int, quick: bool) -> Observation:
    """Return 1 for each action that changed something in this seed."""
    scenario = find(_SCENARIO)
    start, checkpoint = begin(scenario, seed, days=_DAY)
    plans = _plans(scenario)
    days = _DAY + 42
    twin = resume(checkpoint, days=days)[0]
    changed = []
    for plan in plans:
        order = Order(_DAY, plan.action, _target(scenario, start, plan))
        changed.append(float(_differ(resume(checkpoint, orders=(order,), days=days)[0], twin)))
    return Observation(
        tuple(changed), tuple(Point(plan.action, one) for plan, one in zip(plans, changed, strict=True))
    )


def _plans(scenario: Scenario) -> list[Action]:
    return [plan for plan in scenario.actions if plan.action not in _ELSEWHERE]


def _target(scenario: Scenario, start: Trace, plan: Action) -> str:
    """Return a target worth acting on: the busiest zone, the first group, its first member, a partner."""
    busiest = offences_by_zone(scenario, start)
    return {
        "none": "",
        "zone": max(busiest, key=lambda zone: busiest[zone]),
        "group": scenario.groups[0].id,
        "nominal": person_id(int(np.argmax(start.people["group"] == 0))),
        "partner": scenario.partners[0].id,
    }.get(plan.target, "")


def _differ(run: Trace, twin: Trace) -> bool:
    """Return whether more differs than the record of the action itself."""
    record = (EventKind.ACTION_BEGAN, EventKind.ACTION_ENDED)
    for name in set(twin.events) - {"event", "cause"}:
        mine, other = (t.events[name][~np.isin(t.events["kind"], record)] for t in (run, twin))
        if not np.array_equal(mine, other):
            return True
    return any(
        not np.array_equal(getattr(run, table)[name], getattr(twin, table)[name])
        for table in ("groups", "places")
        for name in getattr(twin, table)
    )


def conclude(seen: tuple[Observation, ...]) -> Measured:
    """Return how many actions changed nothing in any seed, and in how many seeds each did."""
    ever = np.array([one.values for one in seen])
    idle = float((ever.max(axis=0) == 0).sum())
    share = ever.mean(axis=0)
    points = tuple(Point(point.label, 100.0 * float(share[i])) for i, point in enumerate(seen[0].points))
    return Measured(idle, idle, idle, len(seen), points, "points: % of seeds in which it changed something")


EVERY_ACTION = Pattern(
    id="N3",
    title="Every action changes something",
    claim="No action is a lever that is not connected.",
    statistic="Actions that change nothing in any seed within six weeks, beside the record that they took place; "
    "no action and partner agreements, which open sources of intelligence, are left out.",
    unit="actions",
    low=0.0,
    high=0.0,
    source="Negative control: the plain disruptive policy of PyPROTON changes nothing.",
    exact=True,
    seeds_quick=2,
    seeds_full=8,
    observe=observe,
    conclude=conclude,
    power="An action that works in half of the seeds is missed by the quick version in a quarter of cases.",
)
