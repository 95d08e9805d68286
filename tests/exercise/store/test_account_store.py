"""Accounts are numbered one by one, past the width of their numbers."""

from concurrent.futures import ThreadPoolExecutor

from exercise.store.store import Store
from tests.exercise.store.conftest import NOW


def test_ids_go_on_counting_past_their_width(store: Store) -> None:
    names = {f"user {n}" for n in range(12)}
    with ThreadPoolExecutor(6) as pool:
        made = list(pool.map(lambda name: store.accounts.add(name, "hash", ("trainee",), NOW), names))
    assert {row.id for row in made if row} == {f"U-{n:04d}" for n in range(1, 13)}
    assert store.accounts.add("user 1", "hash", ("trainee",), NOW) is None
