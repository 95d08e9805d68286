"""Running a study: same results anywhere, nothing done twice, nothing lost."""

import os
import shutil
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lab.design.designs import lay_out
from lab.design.study import Study
from lab.execution import cells
from lab.execution.cells import BatchResult, CellBatch, work
from lab.execution.engines import ATTEMPTS, InProcessEngine, ProcessEngine
from lab.execution.run_store import MOST_PARTS, RunStoreError, folder, read_runs, study_hash
from lab.execution.study_run import Progress, read_result, run_study
from lab.records.result_tables import write
from lab.records.study_records import StudyResult
from scenarios.schema.scenario import Scenario
from simulator.run import run
from tests.depth import examples
from tests.lab.constructed_studies import amount


def study(**more: Any) -> Study:
    clear = {"clear": [{"day": 8, "action": "clear", "target": "Z-WHARF"}]}
    base = {
        "title": "Clear the Wharf",
        "scenario": "small-town",
        "strategies": clear,
        "replicates": 6,
        "days": 21,
    }
    return Study.model_validate(base | more)


FACTORIAL = {
    "design": "factorial",
    "replicates": 3,
    "factors": [
        {"path": "adaptation.learning", "levels": [0.1, 0.5]},
        {"path": "rule:place", "levels": ["on", "off"]},
    ],
}


class Noting(InProcessEngine):
    """This process, with a note of every cell that is done."""

    def __init__(self) -> None:
        self.cells: list[tuple[int, int]] = []

    def execute(self, work: Callable[..., Any], tasks: Iterator[Any]) -> Iterator[Any]:
        for done in super().execute(work, tasks):
            self.cells += [(point.number, replicate) for point, replicate in done.task.cells]
            yield done


def cells_of(study: Study, town: Scenario, out: Path) -> list[tuple[int, int]]:
    """Run a study and return the cells that were done for it."""
    engine = Noting()
    run_study(study, town, out=out, engine=engine)
    return sorted(engine.cells)


@pytest.mark.parametrize("more", [{}, FACTORIAL, {"same_world": True}, {"seeds": [9, 4, 2]}])
def test_results_do_not_depend_on_workers_or_on_being_kept(
    town: Scenario, tmp_path: Path, more: dict[str, Any]
) -> None:
    alone = run_study(study(**more), town)
    assert alone.ended == "done"
    assert alone.failures == ()
    assert run_study(study(**more), town, workers=2, out=tmp_path) == alone
    assert read_result(next(tmp_path.iterdir())) == alone


def test_tables_are_the_same_bytes_however_they_came_about(town: Scenario, tmp_path: Path) -> None:
    for name, workers in (("one", 1), ("two", 2)):
        write(run_study(study(), town, workers=workers), tmp_path / name)
    files = sorted(path.name for path in (tmp_path / "one").iterdir())
    assert "runs.parquet" in files
    for name in files:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_tables_of_two_studies_are_read_as_one(town: Scenario, tmp_path: Path) -> None:
    for name, days in (("short", 14), ("long", 28)):
        write(run_study(study(days=days), town), tmp_path / name)
    for path in sorted((tmp_path / "short").glob("*.parquet")):
        both = [pq.read_table(tmp_path / name / path.name) for name in ("short", "long")]
        assert pa.concat_tables(both).num_rows == both[0].num_rows + both[1].num_rows
        assert not [column.name for column in both[0].schema if pa.types.is_null(column.type)]


def test_a_rerun_does_nothing_again(town: Scenario, tmp_path: Path) -> None:
    assert cells_of(study(), town, tmp_path) == [(0, r) for r in range(6)]
    assert cells_of(study(), town, tmp_path) == []


def test_more_replicates_other_words_or_measures_do_only_what_is_missing(
    town: Scenario, tmp_path: Path
) -> None:
    cells_of(study(), town, tmp_path)
    more = study(replicates=8, title="Another title", question="Why?", measures=["harm"])
    assert cells_of(more, town, tmp_path) == [(0, 6), (0, 7)]
    fewer = run_study(study(replicates=4), town, out=tmp_path)
    assert fewer == run_study(study(replicates=4), town)


@pytest.mark.parametrize(
    "more",
    [
        {"seed": 2},
        {"days": 22},
        {"same_world": True},
        {"strategies": {"clear": [{"day": 9, "action": "clear", "target": "Z-WHARF"}]}},
        {"strategies": {"wait": {"policy": "do_nothing"}}},
    ],
)
def test_what_decides_a_run_makes_another_study(town: Scenario, tmp_path: Path, more: dict[str, Any]) -> None:
    layouts = [lay_out(one, town) for one in (study(), study(**more))]
    first, other = (study_hash(s, town, x) for s, x in zip((study(), study(**more)), layouts, strict=True))
    assert first != other
    assert folder(tmp_path, first) != folder(tmp_path, other)


def test_another_model_makes_another_study(town: Scenario, monkeypatch: pytest.MonkeyPatch) -> None:
    layout = lay_out(study(), town)
    before = study_hash(study(), town, layout)
    monkeypatch.setattr("lab.execution.run_store.MODEL_VERSION", "older")
    assert study_hash(study(), town, layout) != before


def test_stopping_keeps_what_is_done_and_a_rerun_goes_on(town: Scenario, tmp_path: Path) -> None:
    seen: list[Progress] = []
    result = run_study(study(), town, out=tmp_path, progress=seen.append, should_stop=lambda: len(seen) >= 3)
    assert (result.ended, result.runs_done) == ("stopped", seen[-1].runs_done)
    assert 0 < result.replicates_done < 6
    assert any("not finished" in note for note in result.notes)
    kept = {(run.point, run.replicate) for run in result.runs}
    again = Noting()
    whole = run_study(study(), town, out=tmp_path, engine=again)
    assert not kept & set(again.cells)
    assert len(kept) + len(again.cells) == 6
    assert whole == run_study(study(), town)


@settings(max_examples=examples(usual=8, deep=20))
@given(st.lists(st.integers(0, 4), max_size=4))
def test_wherever_it_stops_a_study_comes_to_the_same_end_and_nothing_is_done_twice(
    town: Scenario, stops: list[int]
) -> None:
    done = Noting()
    with TemporaryDirectory() as out:
        for sitting in stops:
            seen: list[Progress] = []
            stop = partial(lambda seen, sitting: len(seen) > sitting, seen, sitting)
            run_study(study(), town, out=Path(out), engine=done, progress=seen.append, should_stop=stop)
        assert run_study(study(), town, out=Path(out), engine=done) == _whole(town)
    assert sorted(done.cells) == [(0, r) for r in range(6)]


@cache
def _whole(town: Scenario) -> StudyResult:
    return run_study(study(), town)


def test_progress_counts_runs_from_what_was_kept_to_the_end(town: Scenario, tmp_path: Path) -> None:
    run_study(study(replicates=2), town, out=tmp_path)
    seen: list[Progress] = []
    ticks = iter(range(1000))
    run_study(study(), town, out=tmp_path, progress=seen.append, clock=lambda: float(next(ticks)))
    assert (seen[0].runs_done, seen[0].runs_at_start, seen[0].total, seen[0].seconds_left) == (4, 4, 12, None)
    assert [one.runs_done for one in seen] == sorted(one.runs_done for one in seen)
    assert (seen[-1].runs_done, seen[-1].seconds_left) == (12, 0.0)
    assert all(amount(one.per_second) > 0 for one in seen[1:])


def test_a_run_that_fails_is_a_row_with_its_error_and_is_tried_again(
    town: Scenario, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:

    def fails(scenario: Scenario, seed: int, **more: Any) -> Any:
        if seed == 3 and more.get("orders"):
            raise MemoryError("no room")
        return run(scenario, seed, **more)

    monkeypatch.setattr(cells, "run", fails)
    result = run_study(study(), town, out=tmp_path)
    (failure,) = result.failures
    assert (failure.strategy, failure.seed, failure.error) == ("clear", 3, "MemoryError: no room")
    assert result.runs_done == 12
    assert {effect.pairs for effect in result.effects if effect.measure == "harm"} == {5}
    assert any("1 run failed" in note for note in result.notes)
    monkeypatch.setattr(cells, "run", run)
    assert cells_of(study(), town, tmp_path) == [(0, 2)]
    assert run_study(study(), town, out=tmp_path) == run_study(study(), town)


def test_a_baseline_that_fails_takes_its_replicate_along(
    town: Scenario, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cells, "run", lambda *args, **more: 1 / 0)
    result = run_study(study(replicates=2), town)
    assert len(result.failures) == 4
    assert result.effects == ()


def dies(mark: Path, pack: CellBatch) -> BatchResult:
    """Kill this process over replicate 2, until the mark has been made often enough."""
    if any(replicate == 2 for _, replicate in pack.cells):
        tries = len(mark.read_text()) if mark.exists() else 0
        if tries < int(os.environ["DIES"]):
            mark.write_text("x" * (tries + 1))
            os.kill(os.getpid(), signal.SIGKILL)
    return work(pack)


class Dying(ProcessEngine):
    """Processes of which one dies."""

    def __init__(self, mark: Path) -> None:
        super().__init__(2)
        self._mark = mark

    def execute(self, work: Callable[..., Any], tasks: Iterator[Any]) -> Iterator[Any]:
        yield from super().execute(partial(dies, self._mark), tasks)


def test_a_process_that_dies_is_replaced_and_nothing_is_lost(
    town: Scenario, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DIES", "1")
    result = run_study(study(), town, engine=Dying(tmp_path / "mark"))
    assert result == run_study(study(), town)


def test_work_that_kills_every_process_is_a_failure_and_the_rest_is_done(
    town: Scenario, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DIES", "99")
    result = run_study(study(), town, engine=Dying(tmp_path / "mark"))
    assert (tmp_path / "mark").read_text() == "x" * ATTEMPTS
    assert {failure.replicate for failure in result.failures} == {2}
    assert "process" in result.failures[0].error
    assert result.runs_done == 12


def test_a_part_cut_short_is_never_taken_for_a_whole_one(town: Scenario, tmp_path: Path) -> None:
    result = run_study(study(), town, out=tmp_path)
    parts = sorted((folder(tmp_path, result.facts.study_hash) / "runs").iterdir())
    parts[0].write_bytes(parts[0].read_bytes()[:100])
    with pytest.raises(RunStoreError, match="remove it, and its runs are done again"):
        run_study(study(), town, out=tmp_path)
    parts[0].unlink()
    (parts[0].parent / ".part-1.parquet.part").write_bytes(b"half")
    assert run_study(study(), town, out=tmp_path) == result


def test_many_parts_are_joined_and_nothing_changes(
    town: Scenario, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    result = run_study(study(), town, out=tmp_path)
    directory = folder(tmp_path, result.facts.study_hash)
    assert len(list((directory / "runs").iterdir())) > 1
    before = read_runs(directory)
    monkeypatch.setattr("lab.execution.run_store.MOST_PARTS", 1)
    assert MOST_PARTS > 1
    assert read_runs(directory) == before
    assert len(list((directory / "runs").iterdir())) == 1
    assert run_study(study(), town, out=tmp_path) == result


def test_a_folder_that_is_no_result_is_refused_in_words(town: Scenario, tmp_path: Path) -> None:
    with pytest.raises(RunStoreError, match=r"holds no study\.json"):
        read_result(tmp_path)
    for text in ("{", "[]", '{"hash": "x"}', '{"hash": "x", "study": {}, "scenario": {}}'):
        (tmp_path / "study.json").write_text(text)
        with pytest.raises(RunStoreError, match="run the study again"):
            read_result(tmp_path)


def test_two_sittings_over_one_study_at_once_do_each_other_no_harm(town: Scenario, tmp_path: Path) -> None:
    with ThreadPoolExecutor(2) as pool:
        both = [pool.submit(run_study, study(), town, out=tmp_path) for _ in range(2)]
        results = [one.result() for one in both]
    assert results[0] == results[1]
    shutil.rmtree(tmp_path)


PYTHON = """
from lab.design.study import Study

STUDY = Study(title="Own", scenario="small-town", replicates=2, days=21, strategies={"mine": lambda known: ()})
"""


def test_a_python_study_is_known_again_by_its_text(town: Scenario, tmp_path: Path) -> None:
    from lab.design.study_file import load_study

    (tmp_path / "own.py").write_text(PYTHON)
    first = load_study(tmp_path / "own.py")
    layout = lay_out(first, town)
    (tmp_path / "copy.py").write_text(PYTHON)
    assert study_hash(load_study(tmp_path / "copy.py"), town, layout) == study_hash(first, town, layout)
    (tmp_path / "own.py").write_text(PYTHON.replace("known: ()", "known: (1,)"))
    assert study_hash(load_study(tmp_path / "own.py"), town, layout) != study_hash(first, town, layout)
