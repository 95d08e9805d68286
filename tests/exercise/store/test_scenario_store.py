"""Scenarios, cohorts and runs: the same assignment is the same run."""

from exercise.store.store import Store
from tests.exercise.store.conftest import NOW


def test_the_same_assignment_is_the_same_run(store: Store) -> None:
    user = store.accounts.add("tess", "hash", ("trainee",), NOW)
    assert user is not None
    store.library.add_text("a" * 64, "small-town", 1, "text", "uploaded", NOW)
    cohort = store.library.add_cohort("One", (user.id,), NOW)
    assert cohort is not None
    runs = {store.library.add_run("a" * 64, 7, user.id, cohort.id, user.id, NOW).id for _ in range(3)}
    assert len(runs) == 1
    assert store.library.add_cohort("One", (), NOW) is None
