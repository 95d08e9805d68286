"""Work spread over processes, which stops when it is told to and leaves signals to whoever started it."""

import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from contextlib import contextmanager
from multiprocessing import get_context
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

Progress = Callable[[int, int], None]
"""Called with the runs done and the runs in all."""


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
            finished, running = wait(running, timeout=0.5, return_when=FIRST_COMPLETED)
            for future in finished:
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
