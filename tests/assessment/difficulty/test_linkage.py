"""Matching names is marked on pairs, with Splink and without it."""

import pytest

from assessment.difficulty import linkage
from assessment.difficulty.card_words import warnings
from assessment.difficulty.difficulty import measured
from assessment.difficulty.observed_world import ObservedWorld
from scenarios.schema.scenario import Scenario


def test_a_matcher_is_marked_on_pairs() -> None:
    assert linkage.f1({(0, 1)}, {(0, 1)}) == 1.0
    assert linkage.f1({(0, 1), (1, 2)}, {(0, 1)}) == pytest.approx(2 / 3)
    assert linkage.f1(set(), set()) is None


def test_splink_finds_more_than_equal_names_do(seen: tuple[ObservedWorld, ...]) -> None:
    pytest.importorskip("splink")
    found = {f.name: f.value for f in linkage.MEASURE.figures(seen[:1])}
    assert found["linkage_splink"] is not None
    assert found["linkage_splink"] >= (found["linkage_exact"] or 0.0) - 0.05


def test_without_splink_exact_names_are_still_compared_and_the_card_says_what_is_missing(
    town: Scenario, seen: tuple[ObservedWorld, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "splink", None)
    found = {f.name: f.value for f in linkage.MEASURE.figures(seen[:1])}
    assert found["linkage_splink"] is None
    assert found["linkage_exact"] is not None
    alone = measured(town, seen[:1], seed_count=1, measures=(linkage.MEASURE,))
    assert any("brings Splink" in words for words in warnings(alone))
