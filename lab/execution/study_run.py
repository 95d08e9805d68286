"""Running a study: what is missing is handed out, what comes back is recorded, and it stops when it may."""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from lab.design.designs import Layout, lay_out
from lab.design.study import Study
from lab.design.study_check import check
from lab.execution.cells import BatchResult, CellBatch, failure_runs, work
from lab.execution.engines import Engine, InProcessEngine, ProcessEngine
from lab.execution.run_store import SHORT, folder, prepare, read_runs, reopen, study_hash, write_runs
from lab.execution.sequential_stopping import analysis_schedule, interim_analysis
from lab.records.study_records import DesignPoint, InterimAnalysis, StudyResult, StudyRun
from lab.statistics.conclusions import Ending, conclude, study_facts
from scenarios.schema.scenario import Scenario

BATCH_SECONDS = 1.5
"""How long a batch should last: long enough that handing it out costs nothing."""
DEATH_WORDS = "every process that took this up died; is there enough memory?"

Cell = tuple[DesignPoint, int]
Clock = Callable[[], float]


@dataclass(frozen=True)
class Progress:
    """How far a study is."""

    runs_done: int
    """Runs on hand, those of before the start included."""
    total: int
    """Runs in all; the most that sequential stopping allows."""
    runs_at_start: int
    """Runs that were there at the start."""
    per_second: float | None
    """Runs a second since the start; None before the first came back."""
    seconds_left: float | None
    """None while the rate is not known."""
    runs_failed: int = 0
    """Runs that failed since the start."""


def run_study(
    study: Study,
    scenario: Scenario,
    *,
    out: Path | None = None,
    workers: int = 1,
    engine: Engine | None = None,
    progress: Callable[[Progress], None] | None = None,
    should_stop: Callable[[], bool] | None = None,
    clock: Clock = monotonic,
) -> StudyResult:
    """Run a study and return its result; results are equal for any engine and number of workers.

    With ``out``, runs are recorded in a folder there, named by the study's hash, and only those that
    are missing or failed are done. ``engine`` overrides ``workers``. ``progress`` is told after every
    batch, ``should_stop`` is asked before each, and ``clock`` gives seconds. Stopping keeps what is done.

    Raises:
        StudyError: when the study cannot be carried out in the scenario, with every fault.
        RunStoreError: when the folder is damaged or belongs to another study.
        EngineError: when the engine fails; what came back before is kept.
    """
    check(study, scenario)
    layout = lay_out(study, scenario)
    digest = study_hash(study, scenario, layout)
    directory = None if out is None else folder(out, digest)
    if directory is not None:
        prepare(directory, study, scenario, digest)
    chosen_engine = engine or (ProcessEngine(workers) if workers > 1 else InProcessEngine())
    execution = _StudyExecution(
        study, scenario, layout, digest, directory, chosen_engine, progress, should_stop, clock
    )
    return execution.run()


def read_result(directory: Path) -> StudyResult:
    """Return what the runs in a folder say, without running anything.

    Raises:
        RunStoreError: when the folder holds no results, or they are damaged.
    """
    study, scenario, digest = reopen(directory)
    layout = lay_out(study, scenario)
    execution = _StudyExecution(
        study, scenario, layout, digest, directory, InProcessEngine(), None, lambda: True, monotonic
    )
    return execution.run()


class _StudyExecution:
    """One call to run a study: the runs on hand, and what is still missing."""

    def __init__(
        self,
        study: Study,
        scenario: Scenario,
        layout: Layout,
        digest: str,
        directory: Path | None,
        engine: Engine,
        progress: Callable[[Progress], None] | None,
        should_stop: Callable[[], bool] | None,
        clock: Clock,
    ) -> None:
        self._study, self._scenario, self._layout, self._hash = study, scenario, layout, digest
        self._directory, self._engine, self._clock = directory, engine, clock
        self._progress, self._should_stop = progress, should_stop or (lambda: False)
        self._runs = {
            (r.point, r.replicate, r.strategy): r for r in (read_runs(directory) if directory else ())
        }
        self._per_cell: float | None = None
        self._runs_at_start = len(self._runs_on_hand(study.max_replicates))
        self._runs_done, self._runs_failed, self._began = self._runs_at_start, 0, clock()

    def run(self) -> StudyResult:
        """Go from one planned analysis to the next until all is done, the rule is met, or somebody stops."""
        analyses: list[InterimAnalysis] = []
        reached = self._study.max_replicates
        ended: Ending = "done"
        planned = analysis_schedule(self._study)
        self._report()
        for number, replicates in enumerate(planned):
            missing = self._missing_cells(0 if number == 0 else planned[number - 1], replicates)
            self._execute(missing)
            if self._missing_cells(0, replicates, failed=False):
                ended = "stopped"
                break
            if self._study.stopping:
                analyses.append(
                    interim_analysis(self._study, self._runs_in_order(replicates), replicates, len(planned))
                )
                if analyses[-1].enough:
                    reached, ended = replicates, "narrow enough"
                    break
        facts = study_facts(self._study, self._scenario, self._layout, self._hash)
        return conclude(
            facts,
            self._study,
            self._layout,
            self._scenario,
            self._runs_in_order(reached),
            tuple(analyses),
            ended,
        )

    def _runs_on_hand(self, replicates: int) -> list[StudyRun]:
        """Return the runs on hand that belong to the first replicates of this study."""
        points = len(self._layout.points)
        return [r for r in self._runs.values() if r.replicate < replicates and r.point < points]

    def _runs_in_order(self, replicates: int) -> tuple[StudyRun, ...]:
        """Return the runs of the first replicates by point, replicate and strategy, as the study orders them."""
        order = {name: number for number, name in enumerate(self._study.names)}
        return tuple(
            sorted(self._runs_on_hand(replicates), key=lambda r: (r.point, r.replicate, order[r.strategy]))
        )

    def _missing_cells(self, first: int, end: int, *, failed: bool = True) -> list[Cell]:
        """Return cells of replicates ``first`` to before ``end`` without all their runs.

        With ``failed`` also those in which a run failed.
        """
        cells = []
        for replicate in range(first, end):
            for point in self._layout.points:
                runs = [self._runs.get((point.number, replicate, name)) for name in self._study.names]
                if any(run is None or (failed and run.error) for run in runs):
                    cells.append((point, replicate))
        return cells

    def _execute(self, cells: Sequence[Cell]) -> None:
        """Run cells on the engine, and record and report what comes back."""
        for finished in self._engine.execute(work, self._batches(cells)):
            batch_result: BatchResult | None = finished.result
            runs = batch_result.runs if batch_result else failure_runs(finished.task, DEATH_WORDS)
            if batch_result:
                self._per_cell = batch_result.seconds / len(finished.task.cells)
            if self._directory is not None:
                write_runs(self._directory, runs)
            for run in runs:
                key = (run.point, run.replicate, run.strategy)
                self._runs_done += key not in self._runs
                self._runs_failed += bool(run.error)
                self._runs[key] = run
            self._report()

    def _batches(self, cells: Sequence[Cell]) -> Iterator[CellBatch]:
        """Yield batches of cells, sized by how long the last one took, until somebody stops.

        No batch is larger than half of an equal share of what is left, so that workers end together.
        """
        start = 0
        while start < len(cells) and not self._should_stop():
            size = 1
            if self._per_cell:
                share = math.ceil((len(cells) - start) / (2 * self._engine.workers))
                size = max(1, min(share, int(BATCH_SECONDS / self._per_cell)))
            batch = tuple(cells[start : start + size])
            start += size
            point, replicate = batch[0]
            name = f"goldenthread-{self._hash[:SHORT]}-{replicate}-{point.number}-{len(batch)}"
            yield CellBatch(self._study, self._scenario, batch, name)

    def _report(self) -> None:
        if self._progress is None:
            return
        total = len(self._layout.points) * self._study.max_replicates * len(self._study.names)
        elapsed, new_runs = self._clock() - self._began, self._runs_done - self._runs_at_start
        rate = new_runs / elapsed if new_runs and elapsed > 0 else None
        seconds_left = None if rate is None else (total - self._runs_done) / rate
        self._progress(
            Progress(self._runs_done, total, self._runs_at_start, rate, seconds_left, self._runs_failed)
        )
