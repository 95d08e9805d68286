"""A study on a real Dask cluster: a scheduler and two workers, each a process of its own."""

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cloudpickle  # type: ignore[import-untyped]  # it has no types
import pytest

from lab.design.study import Study
from lab.execution.cells import BatchResult, CellBatch, work
from lab.execution.engines import DaskEngine, EngineError
from lab.execution.run_store import folder, read_runs
from lab.execution.study_run import Progress, run_study
from scenarios.schema.scenario import Scenario

ROOT = Path(__file__).parents[3]
STUDY = Study(
    title="Clear the Wharf, on a cluster",
    scenario="small-town",
    strategies={"clear": ({"day": 8, "action": "clear", "target": "Z-WHARF"},)},
    replicates=40,
    days=21,
)


@dataclass
class Cluster:
    address: str
    scheduler: subprocess.Popen[bytes]
    workers: list[subprocess.Popen[bytes]]


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    environment = os.environ | {"PYTHONPATH": str(ROOT), "EXECUTIONS": str(tmp_path / "executions")}
    told = tmp_path / "scheduler.json"

    def start(*words: str) -> subprocess.Popen[bytes]:
        with (tmp_path / f"{words[0]}.log").open("ab") as log:
            command = [sys.executable, "-W", "ignore", "-m", *words]
            return subprocess.Popen(command, cwd=tmp_path, env=environment, stdout=log, stderr=log)

    here = ("--host", "127.0.0.1", "--no-dashboard")
    processes = [start("distributed.cli.dask_scheduler", *here, "--port", "0", "--scheduler-file", str(told))]
    for name in ("one", "two"):
        processes.append(
            start(
                "distributed.cli.dask_worker", "--scheduler-file", str(told), *here,
                "--nthreads", "1", "--no-nanny", "--name", name,
            )
        )  # fmt: skip
    try:
        yield Cluster(_address(told, processes), processes[0], processes[1:])
    finally:
        for process in processes:
            process.kill()
        for process in processes:
            process.wait()


def _address(told: Path, processes: list[subprocess.Popen[bytes]]) -> str:
    """Wait for scheduler and workers, and return the scheduler's address."""
    import json

    from distributed import Client

    while not told.exists() or not told.read_text():
        assert all(process.poll() is None for process in processes)
        time.sleep(0.05)
    address = str(json.loads(told.read_text())["address"])
    with Client(address, set_as_default=False) as client:
        client.wait_for_workers(2, timeout=60)
    return address


def counted(pack: CellBatch) -> BatchResult:
    """Note each cell that is begun, then do the work, slowly enough to be caught at it."""
    with open(os.environ["EXECUTIONS"], "a") as file:
        for point, replicate in pack.cells:
            file.write(f"{point.number},{replicate}\n")
    time.sleep(0.1)
    return work(pack)


class Counting(DaskEngine):
    """A cluster on which the executions of every cell are counted."""

    def execute(self, work: Callable[..., Any], tasks: Iterator[Any]) -> Iterator[Any]:
        cloudpickle.register_pickle_by_value(sys.modules[__name__])
        try:
            yield from super().execute(counted, tasks)
        finally:
            cloudpickle.unregister_pickle_by_value(sys.modules[__name__])


def executions(tmp_path: Path) -> Counter[str]:
    path = tmp_path / "executions"
    return Counter(path.read_text().split()) if path.exists() else Counter()


def test_a_killed_worker_loses_nothing_and_repeats_nothing_recorded(
    town: Scenario, cluster: Cluster, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    kept: set[str] = set()

    def kill_one(progress: Progress) -> None:
        if progress.runs_done >= 8 and not kept:
            runs = read_runs(next(out.iterdir()))
            kept.update(f"{run.point},{run.replicate}" for run in runs)
            cluster.workers[0].send_signal(signal.SIGKILL)
            cluster.workers[0].wait()

    engine = Counting(cluster.address)
    try:
        result = run_study(STUDY, town, out=out, engine=engine, progress=kill_one)
    finally:
        engine.close()
    times = executions(tmp_path)
    assert kept
    assert {times[cell] for cell in kept} == {1}
    assert set(times) == {f"0,{replicate}" for replicate in range(40)}
    assert max(times.values()) <= 2
    assert (result.ended, result.failures, result.runs_done) == ("done", (), 80)
    assert result == run_study(STUDY, town)

    again = Counting(cluster.address)
    try:
        assert run_study(STUDY, town, out=out, engine=again) == result
    finally:
        again.close()
    assert executions(tmp_path) == times


def test_a_lost_scheduler_keeps_what_came_back_and_another_engine_goes_on(
    town: Scenario, cluster: Cluster, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    engine = DaskEngine(cluster.address)

    def lose_all(progress: Progress) -> None:
        if progress.runs_done >= 4:
            cluster.scheduler.kill()

    try:
        with pytest.raises(EngineError, match="run the same command again"):
            run_study(STUDY, town, out=out, engine=engine, progress=lose_all)
    finally:
        engine.close()
    before = len(read_runs(next(out.iterdir())))
    assert before >= 4
    seen: list[Progress] = []
    result = run_study(STUDY, town, out=out, progress=seen.append)
    assert seen[0].runs_at_start == before
    assert result == run_study(STUDY, town)
    assert len(read_runs(folder(out, result.facts.study_hash))) == 80


def test_an_address_without_a_scheduler_is_refused_in_words() -> None:
    with pytest.raises(EngineError, match="no Dask scheduler answers"):
        DaskEngine("tcp://127.0.0.1:9")


def test_a_cluster_with_another_model_is_refused(cluster: Cluster, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lab.execution.engines.MODEL_VERSION", "newer")
    with pytest.raises(EngineError, match="another version of the model"):
        DaskEngine(cluster.address)
