"""Runs a study: deals out what is missing, records what comes back, and stops when it may."""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from lab.design.designs import Layout, lay_out
from lab.design.study import Study
from lab.design.study_check import check
from lab.execution.cells import BatchResult, CellBatch, lost, work
from lab.execution.engines import Engine, InProcessEngine, ProcessEngine
from lab.execution.run_store import SHORT, folder, prepare, record, recorded, reopen, study_hash
from lab.execution.sequential_stopping import analysis_schedule, look
from lab.records.study_records import DesignPoint, InterimAnalysis, StudyResult, StudyRun
from lab.statistics.conclusions import Ending, conclude, facts_of
from scenarios.schema.scenario import Scenario

PACK_SECONDS = 1.5
"""How long a piece of work should last: long enough that handing it out costs nothing."""
DIED = "every process that took this up died; is there enough memory?"

Cell = tuple[DesignPoint, int]
Clock = Callable[[], float]


@dataclass(frozen=True)
class Progress:
    """How far a study is."""

    done: int
    """Runs, those kept from before included."""
    total: int
    """Runs in all; the most that sequential stopping allows."""
    kept: int
    """Runs that were there at the start."""
    per_second: float | None
    """Runs a second since the start; None before the first came back."""
    seconds_left: float | None
    """None while the rate is not known."""
    failed: int = 0
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
    """Run a study and return what it found; results are equal for any engine and number of workers.

    With ``out``, runs are recorded in a folder there, named by the study's hash, and only those that
    are missing or failed are done. ``engine`` overrides ``workers``. Stopping keeps what is done.

    Raises:
        StudyError: when the study cannot be carried out in the scenario, with every fault.
        StoreError: when the folder is damaged or belongs to another study.
        EngineError: when the engine fails; what came back before is kept.
    """
    check(study, scenario)
    layout = lay_out(study, scenario)
    hashed = study_hash(study, scenario, layout)
    desk = None if out is None else folder(out, hashed)
    if desk is not None:
        prepare(desk, study, scenario, hashed)
    hands = engine or (ProcessEngine(workers) if workers > 1 else InProcessEngine())
    session = _Session(study, scenario, layout, hashed, desk, hands, progress, should_stop, clock)
    return session.run()


def read_result(directory: Path) -> StudyResult:
    """Return what the runs in a folder say, without running anything.

    Raises:
        StoreError: when the folder holds no results, or they are damaged.
    """
    study, scenario, hashed = reopen(directory)
    layout = lay_out(study, scenario)
    session = _Session(
        study, scenario, layout, hashed, directory, InProcessEngine(), None, lambda: True, monotonic
    )
    return session.run()


class _Session:
    """One sitting over a study: what is there, and what is still to be done."""

    def __init__(
        self,
        study: Study,
        scenario: Scenario,
        layout: Layout,
        hashed: str,
        desk: Path | None,
        engine: Engine,
        progress: Callable[[Progress], None] | None,
        should_stop: Callable[[], bool] | None,
        clock: Clock,
    ) -> None:
        self._study, self._scenario, self._layout, self._hash = study, scenario, layout, hashed
        self._desk, self._engine, self._clock = desk, engine, clock
        self._tell, self._stop = progress, should_stop or (lambda: False)
        self._runs = {(r.point, r.replicate, r.strategy): r for r in (recorded(desk) if desk else ())}
        self._per_cell: float | None = None
        self._kept = len(self._wanted(study.most))
        self._done, self._failed, self._began = self._kept, 0, clock()

    def run(self) -> StudyResult:
        """Do round after round until all is done, enough is known, or somebody stops."""
        looks: list[InterimAnalysis] = []
        reached = self._study.most
        ended: Ending = "done"
        planned = analysis_schedule(self._study)
        self._report()
        for number, upto in enumerate(planned):
            missing = self._missing(0 if number == 0 else planned[number - 1], upto)
            self._work_through(missing)
            if self._missing(0, upto, failed=False):
                ended = "stopped"
                break
            if self._study.stopping:
                looks.append(look(self._study, self._sorted(upto), upto, len(planned)))
                if looks[-1].enough:
                    reached, ended = upto, "narrow enough"
                    break
        facts = facts_of(self._study, self._scenario, self._layout, self._hash)
        return conclude(
            facts, self._study, self._layout, self._scenario, self._sorted(reached), tuple(looks), ended
        )

    def _wanted(self, upto: int) -> list[StudyRun]:
        """Return the runs on hand that belong to the first replicates of this study."""
        points = len(self._layout.points)
        return [r for r in self._runs.values() if r.replicate < upto and r.point < points]

    def _sorted(self, upto: int) -> tuple[StudyRun, ...]:
        order = {name: number for number, name in enumerate(self._study.names)}
        return tuple(sorted(self._wanted(upto), key=lambda r: (r.point, r.replicate, order[r.strategy])))

    def _missing(self, first: int, upto: int, *, failed: bool = True) -> list[Cell]:
        """Return cells without all their runs, and with ``failed`` those in which one failed."""
        found = []
        for replicate in range(first, upto):
            for point in self._layout.points:
                runs = [self._runs.get((point.number, replicate, name)) for name in self._study.names]
                if any(one is None or (failed and one.error) for one in runs):
                    found.append((point, replicate))
        return found

    def _work_through(self, cells: Sequence[Cell]) -> None:
        for done in self._engine.spread(work, self._deal(cells)):
            worked: BatchResult | None = done.result
            runs = worked.runs if worked else lost(done.task, DIED)
            if worked:
                self._per_cell = worked.seconds / len(done.task.cells)
            if self._desk is not None:
                record(self._desk, runs)
            for one in runs:
                key = (one.point, one.replicate, one.strategy)
                self._done += key not in self._runs
                self._failed += bool(one.error)
                self._runs[key] = one
            self._report()

    def _deal(self, cells: Sequence[Cell]) -> Iterator[CellBatch]:
        """Yield packs of cells, sized by how long the last ones took, until somebody stops."""
        start = 0
        while start < len(cells) and not self._stop():
            size = 1
            if self._per_cell:
                share = math.ceil((len(cells) - start) / (2 * self._engine.hands))
                size = max(1, min(share, int(PACK_SECONDS / self._per_cell)))
            chosen = tuple(cells[start : start + size])
            start += size
            point, replicate = chosen[0]
            name = f"goldenthread-{self._hash[:SHORT]}-{replicate}-{point.number}-{len(chosen)}"
            yield CellBatch(self._study, self._scenario, chosen, name)

    def _report(self) -> None:
        if self._tell is None:
            return
        total = len(self._layout.points) * self._study.most * len(self._study.names)
        passed, fresh = self._clock() - self._began, self._done - self._kept
        rate = fresh / passed if fresh and passed > 0 else None
        left = None if rate is None else (total - self._done) / rate
        self._tell(Progress(self._done, total, self._kept, rate, left, self._failed))
