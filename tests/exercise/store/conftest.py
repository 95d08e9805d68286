"""A store on either kind of database, with a run in it."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from exercise.store.store import Store

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
