"""Jobs: claimed by one worker, taken over when silent, stopped when told."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

from exercise.store.job_store import MOST_ATTEMPTS
from exercise.store.store import Store
from tests.exercise.store.conftest import NOW


def test_a_job_is_claimed_by_one_worker_alone(store: Store) -> None:
    for number in range(6):
        store.jobs.put("answers", f"{number:064d}", "{}", "U-0001", 1, NOW)
    long_ago = NOW - timedelta(hours=1)
    with ThreadPoolExecutor(6) as pool:
        claimed = list(pool.map(lambda n: store.jobs.claim(f"w{n}", NOW, long_ago), range(12)))
    ids = [job.id for job in claimed if job]
    assert sorted(ids) == sorted(set(ids)) == [f"J-{n:04d}" for n in range(1, 7)]


def test_the_same_work_is_the_same_job_until_it_has_failed(store: Store) -> None:
    first = store.jobs.put("answers", "d" * 64, "{}", "U-0001", 1, NOW)
    assert store.jobs.put("answers", "d" * 64, "{}", "U-0001", 1, NOW).id == first.id
    store.jobs.claim("w", NOW, NOW)
    store.jobs.finish(first.id, "w", "failed", "died", "")
    assert store.jobs.put("answers", "d" * 64, "{}", "U-0001", 1, NOW).id != first.id


def test_a_silent_job_is_taken_over_and_one_that_kills_its_workers_given_up(store: Store) -> None:
    store.jobs.put("answers", "d" * 64, "{}", "U-0001", 1, NOW)
    for attempt in range(MOST_ATTEMPTS):
        later = NOW + timedelta(minutes=attempt)
        job = store.jobs.claim(f"w{attempt}", later, later - timedelta(seconds=30))
        assert job is not None
        assert job.status == "running"
        assert store.jobs.claim("idle", later, later - timedelta(seconds=30)) is None
        if attempt:
            assert not store.jobs.beat(job.id, f"w{attempt - 1}", 1, 1, later)
    end = NOW + timedelta(hours=1)
    given_up = store.jobs.claim("last", end, end)
    assert given_up is not None
    assert given_up.status == "failed"


def test_a_stopped_job_tells_its_worker(store: Store) -> None:
    job = store.jobs.put("study", "d" * 64, "{}", "U-0001", 4, NOW)
    store.jobs.claim("w", NOW, NOW)
    assert store.jobs.beat(job.id, "w", 1, 4, NOW)
    store.jobs.stop(job.id)
    assert not store.jobs.beat(job.id, "w", 2, 4, NOW)
    waiting = store.jobs.put("study", "e" * 64, "{}", "U-0001", 4, NOW)
    store.jobs.stop(waiting.id)
    stopped = store.jobs.get(waiting.id)
    assert stopped is not None
    assert stopped.status == "stopped"
