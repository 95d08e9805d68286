"""Engines: where the work of a study is done. Each yields results as they come, in any order.

An engine takes work from an iterator as it has hands free, so that whoever deals it out can stop
dealing. What is under way when dealing stops is still finished and yielded.
"""

from collections.abc import Callable, Generator, Iterator
from concurrent.futures import FIRST_COMPLETED, CancelledError, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context
from typing import Any, Generic, Protocol, TypeVar

from lab.records.model_version import MODEL_VERSION
from simulator.processes import interrupts_reach_only_us


class Named(Protocol):
    """A piece of work, which has a name of its own."""

    @property
    def name(self) -> str:
        """Return what tells it from all others."""
        ...


T = TypeVar("T", bound=Named)
R = TypeVar("R")

ATTEMPTS = 3
"""Times that a piece of work is begun before it is given up, when processes die over it."""
POLL_SECONDS = 0.5
CONNECT_SECONDS = 5


class EngineError(RuntimeError):
    """The place where work is done cannot be reached or used; the message says what to do."""


@dataclass(frozen=True)
class Done(Generic[T, R]):
    """One finished piece of work; ``result`` is None when every process that took it up died."""

    task: T
    result: R | None


class Engine(Protocol):
    """A place where work is done."""

    hands: int
    """Pieces of work done at a time."""

    def spread(self, work: Callable[[T], R], tasks: Iterator[T]) -> Iterator[Done[T, R]]:
        """Yield every piece of work that is dealt, done."""
        ...


class Here:
    """This process alone."""

    hands = 1

    def spread(self, work: Callable[[T], R], tasks: Iterator[T]) -> Iterator[Done[T, R]]:
        """Yield every piece of work that is dealt, done."""
        for task in tasks:
            yield Done(task, work(task))


class Processes:
    """Processes of this machine, each begun afresh (spawn)."""

    def __init__(self, workers: int) -> None:
        self.hands = workers

    def spread(self, work: Callable[[T], R], tasks: Iterator[T]) -> Iterator[Done[T, R]]:
        """Yield every piece of work that is dealt, done; a process that dies is replaced."""
        again: list[tuple[T, int]] = []
        while True:
            with ProcessPoolExecutor(self.hands, mp_context=get_context("spawn")) as pool:
                whole = yield from self._until_broken(pool, work, tasks, again)
            if whole:
                return

    def _until_broken(
        self,
        pool: ProcessPoolExecutor,
        work: Callable[[T], R],
        tasks: Iterator[T],
        again: list[tuple[T, int]],
    ) -> Generator[Done[T, R], None, bool]:
        """Yield results until all is done (returns True) or a process died (returns False).

        Nobody can tell over which piece it died, so those under way are tried again one at a time.
        """
        running: dict[Future[R], tuple[T, int]] = {}
        while True:
            with interrupts_reach_only_us():
                while len(running) < (1 if again else self.hands + 1):
                    task = again.pop(0) if again else _next(tasks)
                    if task is None:
                        break
                    running[pool.submit(work, task[0])] = task
            if not running:
                return True
            finished, _ = wait(running, timeout=POLL_SECONDS, return_when=FIRST_COMPLETED)
            broken = False
            for future in finished:
                task = running.pop(future)
                try:
                    yield Done(task[0], future.result())
                except BrokenProcessPool:
                    broken = True
                    if task[1] + 1 >= ATTEMPTS:
                        yield Done(task[0], None)
                    else:
                        again.append((task[0], task[1] + 1))
            if broken:
                again.extend((task, tried + 1) for task, tried in running.values())
                return False


def _next(tasks: Iterator[T]) -> tuple[T, int] | None:
    for task in tasks:
        return task, 0
    return None


class Dask:
    """An existing Dask cluster. Its workers need this package, and nothing of this machine's files.

    A worker that dies loses only what it had not handed over; the scheduler gives that to another.
    Raises EngineError when there is no such cluster, or it has another version of the model.
    """

    def __init__(self, address: str) -> None:
        try:
            from distributed import Client
        except ImportError as error:
            words = "Dask is not installed; install it: pip install 'goldenthread[dask]'"
            raise EngineError(words) from error
        try:
            self._client = Client(address, timeout=CONNECT_SECONDS, set_as_default=False)
        except (OSError, TimeoutError, ValueError) as error:
            words = (
                f"{address}: no Dask scheduler answers there; check the address, such as tcp://127.0.0.1:8786"
            )
            raise EngineError(words) from error
        self.hands = sum(self._client.nthreads().values())
        try:
            self._same_model(address)
        except EngineError:
            self.close()
            raise

    def _same_model(self, address: str) -> None:
        """Refuse a cluster that would give other numbers."""
        if self.hands == 0:
            raise EngineError(f"{address}: the cluster has no worker; start one: dask worker {address}")
        try:
            told = self._client.run(model_version)
        except Exception as error:
            words = f"{address}: a worker cannot load goldenthread ({error}); install the same version there"
            raise EngineError(words) from error
        other = sorted(worker for worker, version in told.items() if version != MODEL_VERSION)
        if other:
            words = (
                f"{address}: {', '.join(other)} has another version of the model; install the same version"
            )
            raise EngineError(words)

    def _still_there(self) -> None:
        if self._client.status != "running":
            raise EngineError(_GONE)

    def close(self) -> None:
        """Leave the cluster; it goes on."""
        self._client.close()

    def spread(self, work: Callable[[T], R], tasks: Iterator[T]) -> Iterator[Done[T, R]]:
        """Yield every piece of work that is dealt, done."""
        from distributed import Future as Remote
        from distributed import wait as wait_for
        from distributed.scheduler import KilledWorker

        running: dict[Remote[Any], T] = {}
        while True:
            self._still_there()
            while len(running) < 2 * self.hands:
                task = _next(tasks)
                if task is None:
                    break
                future = self._client.submit(work, task[0], key=task[0].name, retries=0)
                running[future] = task[0]
            if not running:
                return
            try:
                with self._client.as_current():
                    wait_for(list(running), timeout=POLL_SECONDS, return_when="FIRST_COMPLETED")
            except TimeoutError:
                continue
            except CancelledError as error:
                raise EngineError(_GONE) from error
            for future in [one for one in running if one.done()]:
                task_done = running.pop(future)
                try:
                    yield Done(task_done, future.result())
                except KilledWorker:
                    yield Done(task_done, None)
                except (CancelledError, OSError) as error:
                    raise EngineError(_GONE) from error
                future.release()


_GONE = "the Dask scheduler is gone; what was done is kept: run the same command again to go on"


def model_version() -> str:
    """Return the version of the model that a process has."""
    return MODEL_VERSION
