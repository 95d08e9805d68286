"""N3: every action of the force changes something beside the record that it took place."""

import numpy as np

from lab.patterns.pattern_records import Observation, Pattern, SideFigure, Statistic
from scenarios.load import find
from scenarios.schema.policing import Action
from scenarios.schema.scenario import Scenario
from simulator.analysis.measures import offences_by_zone
from simulator.ids import person_id
from simulator.orders import Order
from simulator.run import begin, resume, run
from simulator.trace import EventKind, Trace

_DAY, _SPAN = 28, 70
_SCENARIO = "harrowmere-lines"
_ELSEWHERE = ("no_action", "partner_agreement")
"""Actions that are to leave the world alone: one on purpose, the other opens sources of intelligence."""
_IN_CUSTODY = ("custodial_intelligence", "prison_transfer")
"""Actions on somebody whom the force has arrested before."""


def observe(seed: int, quick: bool) -> Observation:
    """Return 1 for each action that changed something in this seed."""
    scenario = find(_SCENARIO)
    group = run(scenario, seed, days=1).people["group"]
    free = person_id(int(np.argmax(group == 0)))
    arrests = [Order(_DAY - 14, "arrest", person_id(int(p))) for p in np.flatnonzero(group == 1)]
    agreed = [Order(_DAY, "partner_agreement", partner.id) for partner in scenario.partners]
    common = (*arrests, *agreed)
    start, checkpoint = begin(scenario, seed, orders=arrests, days=_DAY)
    prisoner = person_id(_prisoner(start))
    days = _DAY + _SPAN
    twin = resume(checkpoint, orders=common, days=days)[0]
    plans = _plans(scenario)
    changed = []
    for plan in plans:
        person = prisoner if plan.action in _IN_CUSTODY else free
        orders = (*common, Order(_DAY, plan.action, _target(scenario, twin, plan, person)))
        changed.append(float(_differ(resume(checkpoint, orders=orders, days=days)[0], twin)))
    return Observation(
        tuple(changed),
        tuple(SideFigure(plan.action, changes) for plan, changes in zip(plans, changed, strict=True)),
    )


def _prisoner(start: Trace) -> int:
    """Return somebody who is in custody at the end, or the first person when nobody is."""
    events = start.events
    arrested = events["actor"][events["kind"] == EventKind.ARRESTED].tolist()
    released = events["actor"][events["kind"] == EventKind.RELEASED].tolist()
    return next((int(p) for p in reversed(arrested) if arrested.count(p) > released.count(p)), 0)


def _plans(scenario: Scenario) -> list[Action]:
    return [plan for plan in scenario.actions if plan.action not in _ELSEWHERE]


def _target(scenario: Scenario, twin: Trace, plan: Action, person: str) -> str:
    """Return a target worth acting on: the busiest zone, the first group, a member, the first platform."""
    busiest = offences_by_zone(scenario, twin)
    return {
        "none": "",
        "zone": max(busiest, key=lambda zone: busiest[zone]),
        "group": scenario.groups[0].id,
        "nominal": person,
        "platform": scenario.area.platform_ids[0],
        "partner": scenario.partners[0].id,
    }[plan.target]


def _differ(run: Trace, twin: Trace) -> bool:
    """Return whether more differs than the record of the action itself."""
    record = (EventKind.ACTION_BEGAN, EventKind.ACTION_ENDED)
    for name in set(twin.events) - {"event", "cause"}:
        events, twin_events = (t.events[name][~np.isin(t.events["kind"], record)] for t in (run, twin))
        if not np.array_equal(events, twin_events):
            return True
    return any(
        not np.array_equal(getattr(run, table)[name], getattr(twin, table)[name])
        for table in ("groups", "places")
        for name in getattr(twin, table)
    )


def conclude(observations: tuple[Observation, ...]) -> Statistic:
    """Return how many actions changed nothing in any seed, and in how many seeds each did."""
    ever = np.array([observation.values for observation in observations])
    idle = float((ever.max(axis=0) == 0).sum())
    share = ever.mean(axis=0)
    points = tuple(
        SideFigure(point.label, 100.0 * float(share[i])) for i, point in enumerate(observations[0].points)
    )
    return Statistic(
        idle, idle, idle, len(observations), points, "points: % of seeds in which it changed something"
    )


EVERY_ACTION = Pattern(
    id="N3",
    title="Every action changes something",
    claim="No action is a lever that is not connected.",
    statistic="Actions that change nothing in any seed within ten weeks, beside the record that they took place; "
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
