"""The log of a run: one number an entry, an unbroken chain, and nothing acknowledged is lost."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from exercise.access import Author
from exercise.decision_log.entries import Began, Submitted
from exercise.decision_log.hash_chain import genesis, verify
from exercise.store.store import Store, StoreError
from tests.exercise.store.conftest import NOW, a_run

APPENDER = Path(__file__).with_name("appender.py")
ROOT = Path(__file__).parents[3]


def killed_after(url: str, run: str, acknowledgements: int, begin: int) -> list[str]:
    """Append until so many entries are acknowledged, kill -9 in the midst of the next, return the hashes."""
    process = subprocess.Popen(
        [sys.executable, str(APPENDER), url, run, str(begin)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert process.stdout is not None
    hashes = [process.stdout.readline().strip() for _ in range(acknowledgements)]
    process.kill()
    hashes += process.stdout.read().split()
    process.stdout.close()
    process.wait()
    return hashes


def test_kill_9_at_every_append_loses_nothing_acknowledged(url: str) -> None:
    store = Store(url)
    store.accounts.add("tess", "hash", ("trainee",), NOW)
    store.library.add_text("a" * 64, "small-town", 1, "text", "uploaded", NOW)
    run = store.library.add_run("a" * 64, 7, "U-0001", "", "U-0001", NOW).id
    acknowledged: list[str] = []
    for kill in range(1, 7):
        acknowledged += killed_after(url, run, kill, len(acknowledged))
        entries = store.logs.entries(run)
        hashes = [entry.hash for entry in entries]
        assert [h for h in hashes if h in set(acknowledged)] == acknowledged
        assert len(hashes) - len(acknowledged) <= kill  # at most the one in hand at each kill
        assert verify(entries, start=genesis(run, "a" * 64, 7), head=acknowledged[-1]) == ()
    store.close()


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


def test_the_role_and_the_page_of_an_act_are_read_back_under_its_hash(store: Store) -> None:
    run = a_run(store)
    first = store.logs.append(run, Author("U-0001", "trainee", 0), Began(), NOW)
    second = store.logs.append(run, Author("system", "system"), Submitted(text="x"), NOW)
    assert store.logs.entries(run) == (first, second)
    assert [(entry.role, entry.page) for entry in store.logs.entries(run)] == [
        ("trainee", 0),
        ("system", None),
    ]
    assert [link.hash for link in store.logs.links(run)] == [entry.hash for entry in store.logs.entries(run)]
    assert verify(store.logs.entries(run), start=genesis(run, "a" * 64, 7)) == ()
