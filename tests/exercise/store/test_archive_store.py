"""A frozen run is kept once and for good, with the whole of its log, on either kind of database."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from exercise.decision_log.entries import Began, Submitted
from exercise.store.rows import FrozenRow
from exercise.store.store import Store, StoreError
from tests.exercise.store.conftest import NOW, a_run

ARCHIVE = b"PK\x00 sealed"


def frozen(store: Store) -> FrozenRow:
    run = a_run(store)
    store.logs.append(run, "U-0001", Began(), NOW)
    return FrozenRow(run, NOW, "The model changes.", "model 2, evidence 1, log 1", '{"phase": "cycle"}')


def test_a_frozen_run_is_read_back_with_its_files(store: Store) -> None:
    row = frozen(store)
    assert (store.archives.row(row.run), store.archives.archive(row.run)) == (None, None)
    assert store.archives.add(row, ARCHIVE, 1)
    assert store.archives.row(row.run) == row
    assert store.archives.archive(row.run) == ARCHIVE


def test_a_run_is_frozen_once_and_the_first_files_stay(store: Store) -> None:
    row = frozen(store)
    assert store.archives.add(row, ARCHIVE, 1)
    assert not store.archives.add(row, b"other", 1)
    assert store.archives.archive(row.run) == ARCHIVE


def test_files_that_lack_an_entry_written_meanwhile_are_not_kept(store: Store) -> None:
    row = frozen(store)
    store.logs.append(row.run, "U-0001", Submitted(text="meanwhile"), NOW)
    with pytest.raises(StoreError, match="written to while it was being frozen"):
        store.archives.add(row, ARCHIVE, 1)
    assert store.archives.row(row.run) is None


def test_the_store_takes_no_entry_for_a_frozen_run(store: Store) -> None:
    row = frozen(store)
    store.archives.add(row, ARCHIVE, 1)
    with pytest.raises(StoreError, match="frozen and takes no more entries"):
        store.logs.append(row.run, "U-0001", Submitted(text="late"), NOW)
    assert len(store.logs.entries(row.run)) == 1


@pytest.mark.parametrize("statement", ["UPDATE frozen_runs SET reason = ''", "DELETE FROM frozen_runs"])
def test_the_database_itself_refuses_to_change_a_frozen_run(store: Store, statement: str) -> None:
    row = frozen(store)
    store.archives.add(row, ARCHIVE, 1)
    with pytest.raises(DBAPIError, match="append-only"), store.engine.begin() as connection:
        connection.execute(text(statement))
    assert store.archives.row(row.run) == row
