"""Engines: where the work of a study is done. Each yields results as they come, in any order.

An engine takes tasks from an iterator as its workers are free, so that whoever supplies them can stop.
Tasks under way at that moment are still finished and yielded.
"""

from collections.abc import Callable, Generator, Iterator
from concurrent.futures import FIRST_COMPLETED, CancelledError, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context
from typing import Any, Generic, Protocol, TypeVar

from lab.records.model_version import MODEL_VERSION
from simulator.processes import interrupts_reach_only_us


class EngineTask(Protocol):
    """A piece of work, with a name that no other has."""

    @property
    def name(self) -> str:
        """Return the name."""
        ...


T = TypeVar("T", bound=EngineTask)
R = TypeVar("R")

ATTEMPTS = 3
"""Times that a task is begun before it is given up, when processes die over it."""
POLL_SECONDS = 0.5
CONNECT_SECONDS = 5


class EngineError(RuntimeError):
    """The place where work is done cannot be reached or used; the message says what to do."""


@dataclass(frozen=True)
class FinishedTask(Generic[T, R]):
    """One finished task; ``result`` is None when every process that took it up died."""

    task: T
    result: R | None


class Engine(Protocol):
    """A place where work is done."""

    workers: int
    """Tasks done at a time."""

    def execute(self, work: Callable[[T], R], tasks: Iterator[T]) -> Iterator[FinishedTask[T, R]]:
        """Yield every task finished, with what ``work`` returns for it."""
        ...


class InProcessEngine:
    """This process alone."""

    workers = 1

    def execute(self, work: Callable[[T], R], tasks: Iterator[T]) -> Iterator[FinishedTask[T, R]]:
        """Yield every task finished, with what ``work`` returns for it."""
        for task in tasks:
            yield FinishedTask(task, work(task))


class ProcessEngine:
    """Processes of this machine, each begun afresh (spawn)."""

    def __init__(self, workers: int) -> None:
        self.workers = workers

    def execute(self, work: Callable[[T], R], tasks: Iterator[T]) -> Iterator[FinishedTask[T, R]]:
        """Yield every task finished, with what ``work`` returns for it; a process that dies is replaced."""
        retries: list[tuple[T, int]] = []
        while True:
            with ProcessPoolExecutor(self.workers, mp_context=get_context("spawn")) as pool:
                whole = yield from self._until_broken(pool, work, tasks, retries)
            if whole:
                return

    def _until_broken(
        self,
        pool: ProcessPoolExecutor,
        work: Callable[[T], R],
        tasks: Iterator[T],
        retries: list[tuple[T, int]],
    ) -> Generator[FinishedTask[T, R], None, bool]:
        """Yield results until all is done (returns True) or a process died (returns False).

        ``retries`` are tasks to be begun again, with the attempts that each has had. Nobody can tell over
        which task a process died, so those under way are tried again one at a time.
        """
        running: dict[Future[R], tuple[T, int]] = {}
        while True:
            with interrupts_reach_only_us():
                while len(running) < (1 if retries else self.workers + 1):
                    attempt = retries.pop(0) if retries else _next(tasks)
                    if attempt is None:
                        break
                    running[pool.submit(work, attempt[0])] = attempt
            if not running:
                return True
            finished, _ = wait(running, timeout=POLL_SECONDS, return_when=FIRST_COMPLETED)
            broken = False
            for future in finished:
                attempt = running.pop(future)
                try:
                    yield FinishedTask(attempt[0], future.result())
                except BrokenProcessPool:
                    broken = True
                    if attempt[1] + 1 >= ATTEMPTS:
                        yield FinishedTask(attempt[0], None)
                    else:
                        retries.append((attempt[0], attempt[1] + 1))
            if broken:
                retries.extend((task, attempts + 1) for task, attempts in running.values())
                return False


def _next(tasks: Iterator[T]) -> tuple[T, int] | None:
    """Return the next task with no attempt yet, or None when there is none."""
    for task in tasks:
        return task, 0
    return None


class DaskEngine:
    """An existing Dask cluster. Its workers need this package, and nothing of this machine's files.

    A worker that dies loses only what it had not handed over; the scheduler gives that to another.

    Raises:
        EngineError: when there is no such cluster, or it has another version of the model.
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
        self.workers = sum(self._client.nthreads().values())
        try:
            self._require_same_model(address)
        except EngineError:
            self.close()
            raise

    def _require_same_model(self, address: str) -> None:
        """Refuse a cluster that would give other numbers.

        Raises:
            EngineError: when it has no worker, or a worker another version of the model.
        """
        if self.workers == 0:
            raise EngineError(f"{address}: the cluster has no worker; start one: dask worker {address}")
        try:
            versions = self._client.run(model_version)
        except Exception as error:
            words = f"{address}: a worker cannot load goldenthread ({error}); install the same version there"
            raise EngineError(words) from error
        other = sorted(worker for worker, version in versions.items() if version != MODEL_VERSION)
        if other:
            words = (
                f"{address}: {', '.join(other)} has another version of the model; install the same version"
            )
            raise EngineError(words)

    def _require_connection(self) -> None:
        """Refuse to go on without the scheduler.

        Raises:
            EngineError: when it is gone.
        """
        if self._client.status != "running":
            raise EngineError(_SCHEDULER_GONE)

    def close(self) -> None:
        """Leave the cluster; it goes on."""
        self._client.close()

    def execute(self, work: Callable[[T], R], tasks: Iterator[T]) -> Iterator[FinishedTask[T, R]]:
        """Yield every task finished, with what ``work`` returns for it."""
        from distributed import Future as Remote
        from distributed import wait as wait_for
        from distributed.scheduler import KilledWorker

        running: dict[Remote[Any], T] = {}
        while True:
            self._require_connection()
            while len(running) < 2 * self.workers:
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
                raise EngineError(_SCHEDULER_GONE) from error
            for future in [future for future in running if future.done()]:
                task_done = running.pop(future)
                try:
                    yield FinishedTask(task_done, future.result())
                except KilledWorker:
                    yield FinishedTask(task_done, None)
                except (CancelledError, OSError) as error:
                    raise EngineError(_SCHEDULER_GONE) from error
                future.release()


_SCHEDULER_GONE = "the Dask scheduler is gone; what was done is kept: run the same command again to go on"


def model_version() -> str:
    """Return the version of the model that a process has."""
    return MODEL_VERSION
