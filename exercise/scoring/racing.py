"""Plans raced over paired worlds: all of them at first, then only those that can still be the best."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from assessment.marks.decision_marks import paired_interval
from exercise.scoring.reference_plans import NONE
from exercise.scoring.warranted_beliefs import Warranted, as_if
from scenarios.schema.scenario import Scenario
from simulator.analysis.measures import Summary, summary
from simulator.orders import Order
from simulator.processes import spread
from simulator.run import Checkpoint, begin, resume, run
from simulator.trace import Trace, person_id

FIRST = 20
"""Paired worlds after which plans that are clearly behind are dropped."""
STOPPED = 10
"""Paired worlds in which the own plan is stopped choice by choice: fewer, for each choice is lived again."""
KEPT = 2
"""Reference plans that go the whole way."""


@dataclass(frozen=True)
class Entrants:
    """What is raced: plans by name, and the beliefs on which targets are judged."""

    scenario: Scenario
    seed: int
    plans: Mapping[str, tuple[Order, ...]]
    beliefs: tuple[Warranted, ...]


@dataclass(frozen=True)
class Heat:
    """Plans that went one distance, with one summary a replicate."""

    runs: dict[str, list[Summary]]
    dropped: dict[str, list[Summary]]
    """Plans that were clearly behind after the first worlds, with their summaries there."""


Task = tuple[Entrants, int, tuple[str, ...]]


def race(
    entrants: Entrants,
    own: str,
    replicates: int,
    workers: int = 1,
    progress: Callable[[int, int], None] | None = None,
    should_stop: Callable[[], bool] | None = None,
) -> Heat:
    """Return summaries of the plans that went the whole distance: none, the own one and the best others.

    Every plan runs in the first worlds; a reference plan goes on when it is among the two best
    there and not behind the best beyond a 95% paired interval. Equal for any number of workers. When
    stopped, only replicates in which every plan left was run are returned.
    """
    first = min(FIRST, replicates)
    names = tuple(entrants.plans)
    total = first * len(names) + (replicates - first) * min(len(names), KEPT + 2)
    ticker = _Ticker(total, progress)
    begun = _run(entrants, names, range(first), workers, ticker, should_stop)
    whole = {name: [begun[r][name] for r in sorted(begun)] for name in names}
    if len(begun) < first or first == replicates:
        return Heat(whole, {})
    left = tuple(name for name in names if name in _leading(whole, own))
    rest = _run(entrants, left, range(first, replicates), workers, ticker, should_stop)
    runs = {name: whole[name] + [rest[r][name] for r in sorted(rest)] for name in left}
    return Heat(runs, {name: whole[name] for name in names if name not in left})


def played(entrants: Entrants, own: str) -> tuple[Summary, Summary]:
    """Return a run's own world as it was played and without any action: what happened, not what was likely."""
    scenario = entrants.scenario
    mine, none = (run(scenario, entrants.seed, orders=o) for o in (entrants.plans[own], ()))
    return summary(scenario, mine), summary(scenario, none)


def steps(
    entrants: Entrants,
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
    days = sorted({order.day for order in entrants.plans[own]})
    if not days:
        return {}
    tasks: list[Task] = [(entrants, r, (own,)) for r in range(min(STOPPED, replicates))]
    found = {}
    ticker = _Ticker(len(tasks) * len(days), progress)
    for replicate, by_day in spread(_stopped, tasks, workers, should_stop):
        found[replicate] = by_day
        ticker.add(len(days))
    return {day: [found[r][day] for r in sorted(found)] for day in days}


def _stopped(task: Task) -> tuple[int, dict[int, Summary]]:
    entrants, replicate, (own,) = task
    scenario, end = entrants.scenario, entrants.scenario.calendar.days
    days = sorted({order.day for order in entrants.plans[own]})
    trace, at = begin(scenario, entrants.seed, days=days[0], replicate=replicate)
    truths = _truths(entrants, trace)
    orders = as_if(entrants.plans[own], entrants.beliefs, truths, entrants.seed, replicate)
    found = {}
    for day, following in zip(days, [*days[1:], end], strict=True):
        so_far = tuple(order for order in orders if order.day <= day)
        at = resume(at, orders=so_far, days=following)[1]
        found[day] = summary(scenario, _on(at, so_far, end))
    return replicate, found


class _Ticker:
    def __init__(self, total: int, progress: Callable[[int, int], None] | None) -> None:
        self.total, self.done, self.progress = total, 0, progress

    def add(self, count: int) -> None:
        self.done = min(self.done + count, self.total)
        if self.progress is not None:
            self.progress(self.done, self.total)


def _run(
    entrants: Entrants,
    names: tuple[str, ...],
    replicates: range,
    workers: int,
    ticker: _Ticker,
    should_stop: Callable[[], bool] | None,
) -> dict[int, dict[str, Summary]]:
    tasks: list[Task] = [(entrants, replicate, names) for replicate in replicates]
    found = {}
    for replicate, by_plan in spread(_replicate, tasks, workers, should_stop):
        found[replicate] = by_plan
        ticker.add(len(names))
    return found


def _leading(whole: Mapping[str, Sequence[Summary]], own: str) -> set[str]:
    harm = {name: [s.harm for s in runs] for name, runs in whole.items()}
    means = {name: sum(values) / len(values) for name, values in harm.items()}
    ranked = sorted(means, key=lambda name: (means[name], name))
    best = ranked[0]
    others = [name for name in ranked if name not in (NONE, own)]
    close = [n for n in others if paired_interval(_minus(harm[n], harm[best]))[1] <= 0 or n == best]
    return {NONE, own, *close[:KEPT]}


def _minus(first: Sequence[float], second: Sequence[float]) -> list[float]:
    return [a - b for a, b in zip(first, second, strict=True)]


def _replicate(task: Task) -> tuple[int, dict[str, Summary]]:
    """Run plans in one world; the days before anybody's first order are lived once."""
    entrants, replicate, names = task
    scenario, seed, end = entrants.scenario, entrants.seed, entrants.scenario.calendar.days
    day = min((o.day for name in names for o in entrants.plans[name]), default=end)
    trace, start = begin(scenario, seed, days=min(day, end), replicate=replicate)
    truths = _truths(entrants, trace)
    lived: dict[tuple[Order, ...], Summary] = {}
    found = {}
    for name in names:
        orders = as_if(entrants.plans[name], entrants.beliefs, truths, seed, replicate)
        if orders not in lived:
            lived[orders] = summary(scenario, _on(start, orders, end))
        found[name] = lived[orders]
    return replicate, found


def _on(start: Checkpoint, orders: tuple[Order, ...], end: int) -> Trace:
    return resume(start, orders=orders, days=end)[0]


def _truths(entrants: Entrants, trace: Trace) -> dict[str, str]:
    """Return the true entity of every question of who, as the world has it."""
    so = {"broker": person_id(trace.broker), "supplier": entrants.scenario.groups[trace.supplier].id}
    return {belief.question: so[belief.kind] for belief in entrants.beliefs}
