"""Twins: the same world under different plans, paired replicate by replicate on the same draws."""

import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from typing import TypeVar

from scenarios.schema.scenario import Scenario
from simulator.analysis.measures import Summary, summary
from simulator.orders import Order, Orders
from simulator.run import run
from simulator.schedule import schedule
from simulator.trace import digest

T = TypeVar("T")
R = TypeVar("R")

NONE = "none"
Progress = Callable[[int, int], None]
"""Called with the runs done and the runs in all."""


@dataclass(frozen=True)
class Member:
    """One run of an ensemble."""

    plan: str
    replicate: int
    summary: Summary
    digest: str


@dataclass(frozen=True)
class Ensemble:
    """Runs of several plans over the same replicates, in order of replicate and plan.

    A stopped ensemble keeps what was done: only replicates in which every plan was run.
    """

    scenario_id: str
    seed: int
    days: int
    plans: tuple[str, ...]
    members: tuple[Member, ...]
    stopped: bool

    def of(self, plan: str) -> tuple[Summary, ...]:
        """Return the summaries of a plan in order of replicate, so that plans pair row by row."""
        return tuple(member.summary for member in self.members if member.plan == plan)


Task = tuple[Scenario, int, int, int, tuple[tuple[str, tuple[Order, ...]], ...]]


def ensemble(
    scenario: Scenario,
    seed: int,
    plans: dict[str, Orders],
    *,
    days: int | None = None,
    replicates: int,
    workers: int = 1,
    progress: Progress | None = None,
    should_stop: Callable[[], bool] | None = None,
) -> Ensemble:
    """Run every plan, and ``none`` without orders, over replicates 0, 1, …; equal for any workers.

    Raises:
        OrderError: when an order names an action or target that the scenario does not have.
        ValueError: when a plan is called ``none`` but has orders, or there is no replicate.
    """
    if plans.get(NONE):
        raise ValueError("the plan called none has orders; give it another name")
    if replicates < 1:
        raise ValueError(f"{replicates} replicates; give at least 1")
    for orders in plans.values():
        schedule(scenario, orders)
    named: dict[str, tuple[Order, ...]] = {
        NONE: (),
        **{name: tuple(orders) for name, orders in plans.items()},
    }
    length = scenario.calendar.days if days is None else days
    tasks = [(scenario, int(seed), length, r, tuple(named.items())) for r in range(replicates)]
    members: list[Member] = []
    for done in spread(_replicate, tasks, workers, should_stop):
        members.extend(done)
        if progress is not None:
            progress(len(members), replicates * len(named))
    members.sort(key=lambda member: (member.replicate, list(named).index(member.plan)))
    whole = len(members) == replicates * len(named)
    return Ensemble(scenario.id, int(seed), length, tuple(named), tuple(members), not whole)


def _replicate(task: Task) -> list[Member]:
    scenario, seed, days, replicate, plans = task
    members = []
    for name, orders in plans:
        trace = run(scenario, seed, orders=orders, days=days, replicate=replicate)
        members.append(Member(name, replicate, summary(scenario, trace), digest(trace)))
    return members


def spread(
    work: Callable[[T], R], tasks: Sequence[T], workers: int, stop: Callable[[], bool] | None
) -> Iterator[R]:
    """Yield the results of ``work`` on each task as they come, in this process or over several.

    Once ``stop`` says so, no further task begins; those under way are still yielded.
    """
    if workers <= 1:
        for task in tasks:
            if stop is not None and stop():
                return
            yield work(task)
        return
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        waiting = list(tasks)
        running: set[Future[R]] = set()
        while waiting or running:
            if stop is not None and stop():
                waiting.clear()
            with interrupts_reach_only_us():
                while waiting and len(running) < workers + 1:
                    running.add(pool.submit(work, waiting.pop(0)))
            done, running = wait(running, timeout=0.5, return_when=FIRST_COMPLETED)
            for future in done:
                yield future.result()


@contextmanager
def interrupts_reach_only_us() -> Iterator[None]:
    """Let processes started here ignore Ctrl-C, which a terminal sends to all of them at once.

    Whoever started the work decides what stopping means. Outside the main thread, which alone may
    set signals, nothing changes.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
