"""Drafts are not overwritten, and the first sealed answers stay."""

from exercise.store.store import Store
from tests.exercise.store.conftest import NOW, a_run


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


def test_the_first_sealed_answers_stay(store: Store) -> None:
    store.papers.seal_answers("a" * 64, 2**53 - 1, "[1]")
    store.papers.seal_answers("a" * 64, 2**53 - 1, "[2]")
    assert store.papers.answers("a" * 64, 2**53 - 1) == "[1]"
