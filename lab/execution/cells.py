"""One cell of a study: every strategy at one design point on the draws of one replicate."""

from collections.abc import Sequence
from dataclasses import dataclass
from time import perf_counter

import numpy as np

from lab.design.factors import vary
from lab.design.policies import POLICIES
from lab.design.study import PolicyPlan, Study
from lab.design.symbolic_targets import resolve
from lab.records.study_records import Figures, Point, Run, ZoneCounts
from scenarios.schema.policing import ActionPlan
from scenarios.schema.scenario import Scenario
from simulator.analysis.measures import (
    displacement,
    harm_by_market,
    harm_by_zone,
    neighbouring_zones,
    offences_by_zone,
    summary,
    survival,
    wdq,
)
from simulator.knowledge import ForceKnowledge, Policy
from simulator.orders import Order
from simulator.run import run
from simulator.schedule import schedule
from simulator.trace import EventKind, Trace

WDQ_DAYS = 42
"""Days over which offences round a treated zone are counted."""


@dataclass(frozen=True)
class Pack:
    """Some cells that one process works through."""

    study: Study
    scenario: Scenario
    cells: tuple[tuple[Point, int], ...]
    """Point and replicate."""
    name: str


@dataclass(frozen=True)
class Worked:
    """The runs of a pack, and how long they took."""

    runs: tuple[Run, ...]
    seconds: float


def work(pack: Pack) -> Worked:
    """Return the runs of every cell of a pack, in order; a run that fails says why."""
    began = perf_counter()
    runs = [
        one for point, replicate in pack.cells for one in _cell(pack.study, pack.scenario, point, replicate)
    ]
    return Worked(tuple(runs), perf_counter() - began)


def lost(pack: Pack, error: str) -> tuple[Run, ...]:
    """Return the rows of a pack that no process could finish."""
    return tuple(
        Run(point.number, replicate, name, pack.study.draw(replicate)[0], error, None)
        for point, replicate in pack.cells
        for name in pack.study.names
    )


def planned(study: Study, scenario: Scenario, name: str, seed: int) -> tuple[Order, ...]:
    """Return the orders of a strategy that is a plan, in the world of a seed, in order of day.

    Raises:
        OrderError: when a symbolic target means nobody.
    """
    plan = study.strategies.get(name, ())
    if isinstance(plan, PolicyPlan):
        return ()
    found = [
        Order(day, one.action, resolve(scenario, seed, one.target)) for one in plan for day in one.days()
    ]
    return tuple(sorted(found, key=lambda order: order.day))


def policy_of(study: Study, name: str) -> Policy | None:
    """Return the policy of a strategy, or None for a plan; raises KeyError for an unknown one."""
    plan = study.strategies.get(name, ())
    if not isinstance(plan, PolicyPlan):
        return None
    return POLICIES[plan.policy] if isinstance(plan.policy, str) else plan.policy


def _cell(study: Study, scenario: Scenario, point: Point, replicate: int) -> list[Run]:
    seed, key = study.draw(replicate)
    here = (point.number, replicate)
    try:
        varied = vary(scenario, point.settings)
        days = varied.calendar.days if study.days is None else study.days
        baseline = run(varied, seed, days=days, replicate=key)
    except Exception as error:
        return [Run(*here, name, seed, f"without orders: {_said(error)}", None) for name in study.names]
    runs = []
    for name in study.names:
        try:
            runs.append(_play(study, varied, baseline, name, here))
        except Exception as error:
            runs.append(Run(*here, name, seed, _said(error), None))
    return runs


def _said(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"[:500]


def _play(study: Study, scenario: Scenario, baseline: Trace, name: str, here: tuple[int, int]) -> Run:
    seed, key = study.draw(here[1])
    policy = policy_of(study, name)
    orders = planned(study, scenario, name, seed)
    trace = baseline
    if policy is not None:
        asked = Asked(scenario, policy)
        trace = run(scenario, seed, days=baseline.days, replicate=key, policy=asked)
        orders = tuple(asked.orders)
    elif orders:
        trace = run(scenario, seed, orders=orders, days=baseline.days, replicate=key)
    return measured(scenario, name, here, seed, orders, trace, baseline)


class Asked:
    """A policy that is written down while it is asked, and held to the budget."""

    def __init__(self, scenario: Scenario, policy: Policy) -> None:
        self.orders: list[Order] = []
        self._scenario = scenario
        self._policy = policy

    def __call__(self, known: ForceKnowledge) -> tuple[Order, ...]:
        """Return what the policy orders today, without what the rest of the budget cannot pay.

        This is the rule of the force itself, so that it takes what it is given and costs are known here.
        """
        wanted = [Order(known.day, order.action, order.target) for order in self._policy(known)]
        schedule(self._scenario, wanted)
        plans: dict[str, ActionPlan] = {plan.action: plan for plan in self._scenario.actions}
        officers, specialists = known.officer_days, known.specialist_hours
        given = []
        for order in wanted:
            plan = plans[order.action]
            if plan.officer_days > officers or plan.specialist_hours > specialists:
                continue
            officers, specialists = officers - plan.officer_days, specialists - plan.specialist_hours
            given.append(order)
        self.orders.extend(given)
        return tuple(given)


def measured(
    scenario: Scenario,
    name: str,
    here: tuple[int, int],
    seed: int,
    orders: Sequence[Order],
    trace: Trace,
    twin: Trace,
) -> Run:
    """Return one run in figures, against its twin without orders."""
    plans: dict[str, ActionPlan] = {plan.action: plan for plan in scenario.actions}
    counted = [order for order in orders if order.day < trace.days]
    treated = _treated(scenario, counted, trace, twin)
    return Run(
        *here,
        strategy=name,
        seed=seed,
        error="",
        figures=_figures(scenario, [plans[order.action] for order in counted], treated, trace, twin),
        weekly_harm=_by_week(trace),
        zone_harm=tuple(harm_by_zone(scenario, trace).values()),
        zone_offences=_offences(scenario, trace),
        group_end=tuple(day if day < trace.days else -1 for day in survival(scenario, trace).values()),
        treated=treated,
    )


def _figures(
    scenario: Scenario,
    paid: Sequence[ActionPlan],
    treated: Sequence[ZoneCounts],
    trace: Trace,
    twin: Trace,
) -> Figures:
    mine, other = summary(scenario, trace), summary(scenario, twin)
    cost = float(sum(plan.officer_days for plan in paid))
    first = treated[0] if treated else None
    return Figures(
        harm=mine.harm,
        line_harm=harm_by_market(scenario, trace)[scenario.line.market],
        violence=float(mine.violence),
        exploited=float(mine.exploited),
        groups_alive=float(mine.groups_alive),
        confidence=mine.confidence,
        displaced=displacement(scenario, trace, twin).place if trace is not twin else 0.0,
        wdq=wdq(first.target, first.buffer, first.control) if first else None,
        officer_days=cost,
        specialist_hours=float(sum(plan.specialist_hours for plan in paid)),
        prevented=other.harm - mine.harm,
        prevented_per_officer_day=(other.harm - mine.harm) / cost if cost > 0 else None,
    )


def _by_week(trace: Trace) -> tuple[float, ...]:
    week = trace.events["day"].astype(np.int64) // 7
    harm = trace.events["harm"].astype(np.float64)
    total = np.bincount(week, weights=harm, minlength=-(-trace.days // 7))
    return tuple(float(x) for x in total)


def _offences(scenario: Scenario, trace: Trace) -> tuple[int, ...]:
    in_zones = tuple(offences_by_zone(scenario, trace).values())
    all_of_them = int(np.count_nonzero(trace.events["kind"].astype(np.int64) == int(EventKind.CRIME)))
    return (*in_zones, all_of_them - sum(in_zones))


def _treated(
    scenario: Scenario, orders: Sequence[Order], trace: Trace, twin: Trace
) -> tuple[ZoneCounts, ...]:
    """Return offences round every zone acted on, from its first action on."""
    begins: dict[str, int] = {}
    for order, active in zip(orders, schedule(scenario, orders), strict=True):
        if active.plan.target == "zone":
            begins[order.target] = min(active.first_day, begins.get(order.target, active.first_day))
    found = []
    for zone, day in sorted(begins.items(), key=lambda item: item[1]):
        if day < trace.days:
            found.append(_counts(scenario, zone, day, trace, twin))
    return tuple(found)


def _counts(scenario: Scenario, zone: str, begins: int, trace: Trace, twin: Trace) -> ZoneCounts:
    last = min(trace.days, begins + WDQ_DAYS)
    without = offences_by_zone(scenario, twin, begins, last)
    within = offences_by_zone(scenario, trace, begins, last)
    near = neighbouring_zones(scenario, zone)
    far = [z.id for z in scenario.area.zones if z.id != zone and z.id not in near]

    def pair(zones: Sequence[str]) -> tuple[float, float]:
        return float(sum(without[z] for z in zones)), float(sum(within[z] for z in zones))

    return ZoneCounts(zone, begins, pair([zone]), pair(near), pair(far))
