"""One cell of a study: every strategy at one design point on the draws of one replicate."""

from collections.abc import Sequence
from dataclasses import dataclass
from time import perf_counter

import numpy as np

from lab.design.factors import vary
from lab.design.policies import POLICIES
from lab.design.study import PolicyPlan, Study
from lab.design.symbolic_targets import resolve
from lab.records.study_records import DesignPoint, Figures, StudyRun, ZoneCounts
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
class CellBatch:
    """Some cells that one process runs."""

    study: Study
    scenario: Scenario
    cells: tuple[tuple[DesignPoint, int], ...]
    """Design point and replicate of each."""
    name: str


@dataclass(frozen=True)
class BatchResult:
    """The runs of a batch, and how long they took."""

    runs: tuple[StudyRun, ...]
    seconds: float


def work(batch: CellBatch) -> BatchResult:
    """Return the runs of every cell of a batch, in order; a run that fails says why."""
    began = perf_counter()
    runs = [
        study_run
        for point, replicate in batch.cells
        for study_run in _cell_runs(batch.study, batch.scenario, point, replicate)
    ]
    return BatchResult(tuple(runs), perf_counter() - began)


def failure_runs(batch: CellBatch, error: str) -> tuple[StudyRun, ...]:
    """Return a failed run, with ``error``, for each run of a batch that no process could finish."""
    return tuple(
        StudyRun(point.number, replicate, name, batch.study.draw(replicate)[0], error, None)
        for point, replicate in batch.cells
        for name in batch.study.names
    )


def planned_orders(study: Study, scenario: Scenario, name: str, seed: int) -> tuple[Order, ...]:
    """Return the orders of a strategy that is a plan, in the world of a seed, in order of day.

    Raises:
        OrderError: when a symbolic target means nobody.
    """
    plan = study.strategies.get(name, ())
    if isinstance(plan, PolicyPlan):
        return ()
    orders = [
        Order(day, order.action, resolve(scenario, seed, order.target))
        for order in plan
        for day in order.days()
    ]
    return tuple(sorted(orders, key=lambda order: order.day))


def strategy_policy(study: Study, name: str) -> Policy | None:
    """Return the policy of a strategy, or None for a plan.

    Raises:
        KeyError: when there is no policy of that name.
    """
    plan = study.strategies.get(name, ())
    if not isinstance(plan, PolicyPlan):
        return None
    return POLICIES[plan.policy] if isinstance(plan.policy, str) else plan.policy


def _cell_runs(study: Study, scenario: Scenario, point: DesignPoint, replicate: int) -> list[StudyRun]:
    """Return the runs of every strategy in a cell; without a baseline all of them fail."""
    seed, key = study.draw(replicate)
    cell = (point.number, replicate)
    try:
        varied = vary(scenario, point.settings)
        days = varied.calendar.days if study.days is None else study.days
        baseline = run(varied, seed, days=days, replicate=key)
    except Exception as error:
        return [
            StudyRun(*cell, name, seed, f"without orders: {_error_words(error)}", None)
            for name in study.names
        ]
    runs = []
    for name in study.names:
        try:
            runs.append(_strategy_run(study, varied, baseline, name, cell))
        except Exception as error:
            runs.append(StudyRun(*cell, name, seed, _error_words(error), None))
    return runs


def _error_words(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"[:500]


def _strategy_run(
    study: Study, scenario: Scenario, baseline: Trace, name: str, cell: tuple[int, int]
) -> StudyRun:
    """Return the run of one strategy in a cell; ``baseline`` is its twin without orders."""
    seed, key = study.draw(cell[1])
    policy = strategy_policy(study, name)
    orders = planned_orders(study, scenario, name, seed)
    trace = baseline
    if policy is not None:
        budgeted = BudgetedPolicy(scenario, policy)
        trace = run(scenario, seed, days=baseline.days, replicate=key, policy=budgeted)
        orders = tuple(budgeted.orders)
    elif orders:
        trace = run(scenario, seed, orders=orders, days=baseline.days, replicate=key)
    return run_figures(scenario, name, cell, seed, orders, trace, baseline)


class BudgetedPolicy:
    """A policy within the budget, whose orders are recorded as it gives them."""

    def __init__(self, scenario: Scenario, policy: Policy) -> None:
        self.orders: list[Order] = []
        self._scenario = scenario
        self._policy = policy

    def __call__(self, knowledge: ForceKnowledge) -> tuple[Order, ...]:
        """Return what the policy orders today, without what the rest of the budget cannot pay.

        This is the rule of the force itself, so that the force carries out every order returned here and
        the cost of the run is known.
        """
        proposals = [Order(knowledge.day, order.action, order.target) for order in self._policy(knowledge)]
        schedule(self._scenario, proposals)
        plans: dict[str, ActionPlan] = {plan.action: plan for plan in self._scenario.actions}
        officers, specialists = knowledge.officer_days, knowledge.specialist_hours
        orders = []
        for order in proposals:
            plan = plans[order.action]
            if plan.officer_days > officers or plan.specialist_hours > specialists:
                continue
            officers, specialists = officers - plan.officer_days, specialists - plan.specialist_hours
            orders.append(order)
        self.orders.extend(orders)
        return tuple(orders)


def run_figures(
    scenario: Scenario,
    name: str,
    cell: tuple[int, int],
    seed: int,
    orders: Sequence[Order],
    trace: Trace,
    twin: Trace,
) -> StudyRun:
    """Return one run in figures, against its twin without orders.

    ``cell`` is the number of the design point and the replicate.
    """
    plans: dict[str, ActionPlan] = {plan.action: plan for plan in scenario.actions}
    counted = [order for order in orders if order.day < trace.days]
    treated = _treated_zones(scenario, counted, trace, twin)
    return StudyRun(
        *cell,
        strategy=name,
        seed=seed,
        error="",
        figures=_figures(scenario, [plans[order.action] for order in counted], treated, trace, twin),
        weekly_harm=_weekly_harm(trace),
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
    """Return the figures of a run; ``paid`` are the plans of its orders, ``treated`` starts with the first zone."""
    outcome, baseline = summary(scenario, trace), summary(scenario, twin)
    cost = float(sum(plan.officer_days for plan in paid))
    first = treated[0] if treated else None
    return Figures(
        harm=outcome.harm,
        line_harm=harm_by_market(scenario, trace)[scenario.line.market],
        violence=float(outcome.violence),
        exploited=float(outcome.exploited),
        groups_alive=float(outcome.groups_alive),
        confidence=outcome.confidence,
        displaced=displacement(scenario, trace, twin).place if trace is not twin else 0.0,
        wdq=wdq(first.target, first.buffer, first.control) if first else None,
        officer_days=cost,
        specialist_hours=float(sum(plan.specialist_hours for plan in paid)),
        prevented=baseline.harm - outcome.harm,
        prevented_per_officer_day=(baseline.harm - outcome.harm) / cost if cost > 0 else None,
    )


def _weekly_harm(trace: Trace) -> tuple[float, ...]:
    """Return harm days in each week of a run."""
    # A week is a bin; the last is there even when nothing happens in it.
    week = trace.events["day"].astype(np.int64) // 7
    harm = trace.events["harm"].astype(np.float64)
    total = np.bincount(week, weights=harm, minlength=-(-trace.days // 7))
    return tuple(float(x) for x in total)


def _offences(scenario: Scenario, trace: Trace) -> tuple[int, ...]:
    """Return offences in each zone, then online."""
    in_zones = tuple(offences_by_zone(scenario, trace).values())
    everywhere = int(np.count_nonzero(trace.events["kind"].astype(np.int64) == int(EventKind.CRIME)))
    return (*in_zones, everywhere - sum(in_zones))


def _treated_zones(
    scenario: Scenario, orders: Sequence[Order], trace: Trace, twin: Trace
) -> tuple[ZoneCounts, ...]:
    """Return offences round every zone acted on, from its first action on."""
    begins: dict[str, int] = {}
    for order, active in zip(orders, schedule(scenario, orders), strict=True):
        if active.plan.target == "zone":
            begins[order.target] = min(active.first_day, begins.get(order.target, active.first_day))
    counts = []
    for zone, day in sorted(begins.items(), key=lambda item: item[1]):
        if day < trace.days:
            counts.append(_zone_counts(scenario, zone, day, trace, twin))
    return tuple(counts)


def _zone_counts(scenario: Scenario, zone: str, begins: int, trace: Trace, twin: Trace) -> ZoneCounts:
    """Return offences in a zone, next to it and elsewhere from day ``begins`` on: (twin, run) each."""
    last = min(trace.days, begins + WDQ_DAYS)
    twin_offences = offences_by_zone(scenario, twin, begins, last)
    run_offences = offences_by_zone(scenario, trace, begins, last)
    near = neighbouring_zones(scenario, zone)
    far = [z.id for z in scenario.area.zones if z.id != zone and z.id not in near]

    def pair(zones: Sequence[str]) -> tuple[float, float]:
        return float(sum(twin_offences[z] for z in zones)), float(sum(run_offences[z] for z in zones))

    return ZoneCounts(zone, begins, pair([zone]), pair(near), pair(far))
