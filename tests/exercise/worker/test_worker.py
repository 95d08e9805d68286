"""The worker process starts from nothing, works, and stops when told."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from tests.exercise.conftest import Place

ROOT = Path(__file__).parents[3]


def test_the_worker_process_does_what_is_queued_and_stops_when_told(place: Place, tmp_path: Path) -> None:
    place.run()
    environment = {**os.environ, "GOLDENTHREAD_HOME": str(tmp_path), "PYTHONPATH": str(ROOT)}
    worker = subprocess.Popen([sys.executable, "-m", "exercise.worker"], env=environment, cwd=ROOT)
    try:
        for _ in range(600):
            (job,) = place.services.store.jobs.all(kind="answers")
            if job.status in ("done", "failed"):
                break
            time.sleep(0.2)
        assert (job.status, job.message) == ("done", "the answers are settled")
    finally:
        worker.send_signal(signal.SIGTERM)
    assert worker.wait(30) == 0
