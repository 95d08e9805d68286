"""What the store promises, on SQLite and on PostgreSQL alike."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from exercise.decision_log.entries import Began, Submitted
from exercise.decision_log.hash_chain import genesis, verify
from exercise.store.job_store import MOST_ATTEMPTS
from exercise.store.store import Store, StoreError

NOW = datetime(2031, 5, 1, 9, 0, 0, 123456, tzinfo=UTC)


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    opened = Store(url)
    yield opened
    opened.close()


def a_run(store: Store, seed: int = 7) -> str:
    user = store.accounts.by_name("tess") or store.accounts.add("tess", "hash", ("trainee",), NOW)
    assert user is not None
    store.library.add_text("a" * 64, "small-town", 1, "text", "uploaded", NOW)
    return store.library.add_run("a" * 64, seed, user.id, "", user.id, NOW).id


def test_what_was_written_is_read_back_exactly(store: Store) -> None:
    run = a_run(store)
    first = store.logs.append(run, "U-0001", Began(), NOW)
    second = store.logs.append(run, "U-0001", Submitted(text="Ends “so”.\n\x00 naïve 你好"), NOW)
    assert store.logs.entries(run) == (first, second)
    assert store.logs.entries(run, after=1) == (second,)
    assert store.logs.last_at(run) == NOW
    assert verify(store.logs.entries(run), start=genesis(run, "a" * 64, 7)) == ()


def test_many_writers_get_one_number_each_and_an_unbroken_chain(store: Store) -> None:
    run = a_run(store)

    def write(number: int) -> int:
        entry = store.logs.append(run, "U-0001", Submitted(text=str(number)), NOW)
        assert entry is not None
        return entry.seq

    with ThreadPoolExecutor(8) as pool:
        numbers = list(pool.map(write, range(40)))
    assert sorted(numbers) == list(range(1, 41))
    assert verify(store.logs.entries(run), start=genesis(run, "a" * 64, 7)) == ()


def test_a_double_submit_is_one_entry_even_at_the_same_moment(store: Store) -> None:
    run = a_run(store)

    def submit(_: int) -> int:
        entry = store.logs.append(run, "U-0001", Submitted(text="once"), NOW, request="form-1")
        assert entry is not None
        return entry.seq

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(submit, range(16))) == {1}
    assert len(store.logs.entries(run)) == 1


def test_an_entry_written_on_an_old_view_of_the_log_is_not_added(store: Store) -> None:
    run = a_run(store)
    store.logs.append(run, "U-0001", Began(), NOW, expected=0)
    assert store.logs.append(run, "U-0001", Began(), NOW, expected=0) is None
    assert len(store.logs.entries(run)) == 1


@pytest.mark.parametrize("statement", ["UPDATE log SET entry = '{}'", "DELETE FROM log"])
def test_the_database_itself_refuses_to_change_the_log(store: Store, statement: str) -> None:
    run = a_run(store)
    store.logs.append(run, "U-0001", Began(), NOW)
    with pytest.raises(DBAPIError, match="append-only"), store.engine.begin() as connection:
        connection.execute(text(statement))
    assert len(store.logs.entries(run)) == 1


def test_an_entry_for_an_unknown_run_says_so(store: Store) -> None:
    with pytest.raises(StoreError, match="no run EX-9999"):
        store.logs.append("EX-9999", "U-0001", Began(), NOW)


def test_everything_is_there_after_opening_again(url: str) -> None:
    store = Store(url)
    run = a_run(store)
    store.logs.append(run, "U-0001", Began(), NOW)
    store.close()
    again = Store(url)
    assert [entry.entry for entry in again.logs.entries(run)] == [Began()]
    assert again.library.run(run) is not None
    again.close()


def test_the_same_assignment_is_the_same_run(store: Store) -> None:
    user = store.accounts.add("tess", "hash", ("trainee",), NOW)
    assert user is not None
    store.library.add_text("a" * 64, "small-town", 1, "text", "uploaded", NOW)
    cohort = store.library.add_cohort("One", (user.id,), NOW)
    assert cohort is not None
    runs = {store.library.add_run("a" * 64, 7, user.id, cohort.id, user.id, NOW).id for _ in range(3)}
    assert len(runs) == 1
    assert store.library.add_cohort("One", (), NOW) is None


def test_ids_go_on_counting_past_their_width(store: Store) -> None:
    names = {f"user {n}" for n in range(12)}
    with ThreadPoolExecutor(6) as pool:
        made = list(pool.map(lambda name: store.accounts.add(name, "hash", ("trainee",), NOW), names))
    assert {row.id for row in made if row} == {f"U-{n:04d}" for n in range(1, 13)}
    assert store.accounts.add("user 1", "hash", ("trainee",), NOW) is None


def test_a_draft_of_an_account_is_its_own_and_not_overwritten_either(store: Store) -> None:
    for name in ("ines", "asa"):
        assert store.accounts.add(name, "hash", ("instructor",), NOW) is not None
    ines, asa = store.accounts.by_name("ines"), store.accounts.by_name("asa")
    assert ines is not None
    assert asa is not None
    assert store.papers.own_draft(ines.id, "scenario") == ("", 0)
    assert store.papers.save_own_draft(ines.id, "scenario", "one 你好", 0, NOW) == (True, "one 你好", 1)
    assert store.papers.save_own_draft(asa.id, "scenario", "hers", 0, NOW) == (True, "hers", 1)
    assert store.papers.save_own_draft(ines.id, "scenario", "late", 0, NOW) == (False, "one 你好", 1)
    assert store.papers.save_own_draft(ines.id, "scenario", "two", 1, NOW) == (True, "two", 2)
    assert store.papers.own_draft(ines.id, "scenario") == ("two", 2)
    assert store.papers.own_draft(asa.id, "scenario") == ("hers", 1)


def test_a_draft_changed_elsewhere_is_not_overwritten(store: Store) -> None:
    run = a_run(store)
    assert store.papers.save_draft(run, "product", "one", 0, NOW) == (True, "one", 1)
    assert store.papers.save_draft(run, "product", "two", 1, NOW) == (True, "two", 2)
    assert store.papers.save_draft(run, "product", "three", 1, NOW) == (False, "two", 2)
    assert store.papers.save_draft(run, "product", "four", 0, NOW) == (False, "two", 2)
    assert store.papers.draft(run, "product") == ("two", 2)


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


def test_the_first_sealed_answers_stay(store: Store) -> None:
    store.papers.seal_answers("a" * 64, 2**53 - 1, "[1]")
    store.papers.seal_answers("a" * 64, 2**53 - 1, "[2]")
    assert store.papers.answers("a" * 64, 2**53 - 1) == "[1]"
