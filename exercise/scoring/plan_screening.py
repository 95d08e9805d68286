"""Plans screened over paired worlds: all of them at first, then only those that can still be the best."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from assessment.marks.decision_marks import paired_interval
from exercise.scoring.reference_plans import NONE
from exercise.scoring.warranted_beliefs import WarrantedBelief, aimed_orders
from scenarios.schema.scenario import Scenario
from simulator.analysis.measures import Summary, summary
from simulator.ids import person_id
from simulator.orders import Order
from simulator.processes import spread
from simulator.run import Checkpoint, begin, resume, run
from simulator.trace import Trace

SCREENING_WORLDS = 20
"""Paired worlds after which plans that are clearly behind are dropped."""
STOPPED_WORLDS = 10
"""Paired worlds in which the own plan is stopped choice by choice: fewer, for each choice is lived again."""
LEADERS = 2
"""Reference plans that go the whole way."""


@dataclass(frozen=True)
class PlanSet:
    """Plans by name, to be screened together, and the beliefs on which targets are judged."""

    scenario: Scenario
    seed: int
    plans: Mapping[str, tuple[Order, ...]]
    beliefs: tuple[WarrantedBelief, ...]


@dataclass(frozen=True)
class PlanSummaries:
    """Plans that went one distance, with one summary a replicate."""

    runs: dict[str, list[Summary]]
    dropped: dict[str, list[Summary]]
    """Plans that were clearly behind after the first worlds, with their summaries there."""


Task = tuple[PlanSet, int, tuple[str, ...]]


def screen_plans(
    plan_set: PlanSet,
    own: str,
    replicates: int,
    workers: int = 1,
    progress: Callable[[int, int], None] | None = None,
    should_stop: Callable[[], bool] | None = None,
) -> PlanSummaries:
    """Return summaries of the plans that went the whole distance: none, the own one and the best others.

    Every plan runs in the first worlds; a reference plan goes on when it is among the two best
    there and not behind the best beyond a 95% paired interval. Equal for any number of workers. When
    stopped, only replicates in which every plan left was run are returned.
    """
    first = min(SCREENING_WORLDS, replicates)
    names = tuple(plan_set.plans)
    total = first * len(names) + (replicates - first) * min(len(names), LEADERS + 2)
    counter = _Counter(total, progress)
    begun = _run(plan_set, names, range(first), workers, counter, should_stop)
    whole = {name: [begun[r][name] for r in sorted(begun)] for name in names}
    if len(begun) < first or first == replicates:
        return PlanSummaries(whole, {})
    left = tuple(name for name in names if name in _leading(whole, own))
    rest = _run(plan_set, left, range(first, replicates), workers, counter, should_stop)
    runs = {name: whole[name] + [rest[r][name] for r in sorted(rest)] for name in left}
    return PlanSummaries(runs, {name: whole[name] for name in names if name not in left})


def own_world(plan_set: PlanSet, own: str) -> tuple[Summary, Summary]:
    """Return a run's own world as it was played and without any action: what happened, not what was likely."""
    scenario = plan_set.scenario
    orders = (plan_set.plans[own], ())
    as_played, none = (run(scenario, plan_set.seed, orders=part) for part in orders)
    return summary(scenario, as_played), summary(scenario, none)


def stopped_plans(
    plan_set: PlanSet,
    own: str,
    replicates: int,
    workers: int = 1,
    progress: Callable[[int, int], None] | None = None,
    should_stop: Callable[[], bool] | None = None,
) -> dict[int, list[Summary]]:
    """Return by day what would have come of a plan that stopped ordering after that day, world by world.

    The days are those with orders of the plan. Each is gone on with from the plan's own world on
    the next such day, so that only what follows is lived again. Whole worlds alone are returned.
    """
    days = sorted({order.day for order in plan_set.plans[own]})
    if not days:
        return {}
    tasks: list[Task] = [(plan_set, r, (own,)) for r in range(min(STOPPED_WORLDS, replicates))]
    by_world = {}
    counter = _Counter(len(tasks) * len(days), progress)
    for replicate, by_day in spread(_stopped, tasks, workers, should_stop):
        by_world[replicate] = by_day
        counter.add(len(days))
    return {day: [by_world[r][day] for r in sorted(by_world)] for day in days}


def _stopped(task: Task) -> tuple[int, dict[int, Summary]]:
    plan_set, replicate, (own,) = task
    scenario, end = plan_set.scenario, plan_set.scenario.calendar.days
    days = sorted({order.day for order in plan_set.plans[own]})
    trace, at = begin(scenario, plan_set.seed, days=days[0], replicate=replicate)
    truths = _truths(plan_set, trace)
    orders = aimed_orders(plan_set.plans[own], plan_set.beliefs, truths, plan_set.seed, replicate)
    summaries = {}
    for day, following in zip(days, [*days[1:], end], strict=True):
        so_far = tuple(order for order in orders if order.day <= day)
        at = resume(at, orders=so_far, days=following)[1]
        summaries[day] = summary(scenario, _on(at, so_far, end))
    return replicate, summaries


class _Counter:
    """Runs done of a total, told as they are done."""

    def __init__(self, total: int, progress: Callable[[int, int], None] | None) -> None:
        self.total, self.runs_done, self.progress = total, 0, progress

    def add(self, count: int) -> None:
        self.runs_done = min(self.runs_done + count, self.total)
        if self.progress is not None:
            self.progress(self.runs_done, self.total)


def _run(
    plan_set: PlanSet,
    names: tuple[str, ...],
    replicates: range,
    workers: int,
    counter: _Counter,
    should_stop: Callable[[], bool] | None,
) -> dict[int, dict[str, Summary]]:
    tasks: list[Task] = [(plan_set, replicate, names) for replicate in replicates]
    by_world = {}
    for replicate, by_plan in spread(_replicate, tasks, workers, should_stop):
        by_world[replicate] = by_plan
        counter.add(len(names))
    return by_world


def _leading(whole: Mapping[str, Sequence[Summary]], own: str) -> set[str]:
    harm = {name: [s.harm for s in runs] for name, runs in whole.items()}
    means = {name: sum(values) / len(values) for name, values in harm.items()}
    ranked = sorted(means, key=lambda name: (means[name], name))
    best = ranked[0]
    others = [name for name in ranked if name not in (NONE, own)]
    close = [n for n in others if paired_interval(_minus(harm[n], harm[best]))[1] <= 0 or n == best]
    return {NONE, own, *close[:LEADERS]}


def _minus(first: Sequence[float], second: Sequence[float]) -> list[float]:
    return [a - b for a, b in zip(first, second, strict=True)]


def _replicate(task: Task) -> tuple[int, dict[str, Summary]]:
    """Run plans in one world; the days before anybody's first order are lived once."""
    plan_set, replicate, names = task
    scenario, seed, end = plan_set.scenario, plan_set.seed, plan_set.scenario.calendar.days
    day = min((o.day for name in names for o in plan_set.plans[name]), default=end)
    trace, start = begin(scenario, seed, days=min(day, end), replicate=replicate)
    truths = _truths(plan_set, trace)
    lived: dict[tuple[Order, ...], Summary] = {}
    summaries = {}
    for name in names:
        orders = aimed_orders(plan_set.plans[name], plan_set.beliefs, truths, seed, replicate)
        if orders not in lived:
            lived[orders] = summary(scenario, _on(start, orders, end))
        summaries[name] = lived[orders]
    return replicate, summaries


def _on(start: Checkpoint, orders: tuple[Order, ...], end: int) -> Trace:
    return resume(start, orders=orders, days=end)[0]


def _truths(plan_set: PlanSet, trace: Trace) -> dict[str, str]:
    """Return the true entity of every question of who, as the world has it."""
    so = {"suspect": person_id(trace.broker), "group": plan_set.scenario.groups[trace.supplier].id}
    return {belief.question: so[belief.aim] for belief in plan_set.beliefs}
