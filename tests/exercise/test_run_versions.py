"""A run says under which versions it was begun, and nothing of one model is read under another."""

import pytest

from exercise import run_versions
from exercise.run_versions import BEFORE_VERSIONS, RunVersions, answers_key, in_words, present_versions
from tests.exercise.conftest import Place


def test_a_run_keeps_the_versions_under_which_it_was_begun(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = place.run()
    begun = present_versions()
    monkeypatch.setattr(run_versions, "EVIDENCE_VERSION", "next")
    head = place.services.store.library.run(run)
    assert head is not None
    assert head.versions == head.replay_versions == begun != present_versions()


def test_a_run_from_before_versions_were_kept_says_so_in_words() -> None:
    assert in_words(None) == f"{BEFORE_VERSIONS} (begun before versions were kept)"
    assert in_words(RunVersions("3", "2", "1")) == "model 3, evidence 2, log 1"


def test_answers_sealed_under_a_model_are_not_those_of_another() -> None:
    assert answers_key("a" * 64, BEFORE_VERSIONS.model) == "a" * 64
    assert len({answers_key(scenario * 64, model) for scenario in "ab" for model in "234"}) == 6
