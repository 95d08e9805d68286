"""What the store promises, on SQLite and on PostgreSQL alike."""

from exercise.decision_log.entries import Began
from exercise.store.store import Store
from tests.exercise.store.conftest import NOW, a_run


def test_everything_is_there_after_opening_again(url: str) -> None:
    store = Store(url)
    run = a_run(store)
    store.logs.append(run, "U-0001", Began(), NOW)
    store.close()
    again = Store(url)
    assert [entry.entry for entry in again.logs.entries(run)] == [Began()]
    assert again.library.run(run) is not None
    again.close()
