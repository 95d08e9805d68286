"""Effects of strategies: seen on constructed runs whose answer is known."""

from itertools import combinations

import numpy as np
import pytest
from scipy.stats import ttest_rel

from scenarios.schema.scenario import Scenario
from tests.lab.constructed_studies import Build, amount, figures_of


def test_effects_are_paired_t_tests(town: Scenario, build: Build) -> None:
    result = build.said(town, build.study(measures=["harm"]), build.three())
    assert [(e.strategy, e.against) for e in result.effects] == [
        ("clear", "none"), ("patrol", "none"), ("patrol", "clear"),
    ]  # fmt: skip
    harm = {
        name: np.array([figures_of(run).harm for run in result.runs if run.strategy == name])
        for name in ("none", "clear", "patrol")
    }
    for effect in result.effects:
        test = ttest_rel(harm[effect.strategy], harm[effect.against])
        span = test.confidence_interval()
        assert (effect.p, effect.low, effect.high) == pytest.approx((test.pvalue, span.low, span.high))
        assert effect.difference == pytest.approx(effect.mean - effect.mean_against)


def test_pairing_is_worth_what_the_variance_ratio_says(town: Scenario, build: Build) -> None:
    (effect, *_) = build.said(town, build.study(measures=["harm"]), build.three()).effects
    harm = {
        name: [figures_of(run).harm for run in build.three() if run.strategy == name]
        for name in ("none", "clear")
    }
    unpaired = np.var(harm["none"], ddof=1) + np.var(harm["clear"], ddof=1)
    paired = np.var(np.array(harm["clear"]) - np.array(harm["none"]), ddof=1)
    assert effect.variance_ratio == pytest.approx(paired / unpaired)
    assert amount(effect.variance_ratio) < 0.001


def test_simultaneous_intervals_hold_more_than_single_ones_and_notes_say_how_many(
    town: Scenario, build: Build
) -> None:
    result = build.said(town, build.study(measures=["harm", "officer_days", "displaced"]), build.three())
    for effect in result.effects:
        assert effect.simultaneous_low <= effect.low <= effect.high <= effect.simultaneous_high
        assert effect.p is None or effect.p <= amount(effect.p_holm) <= 1
    assert sum(effect.p is not None for effect in result.effects) == 4
    assert any("makes 4 comparisons" in note and "Holm" in note for note in result.notes)


def test_what_cannot_fall_below_none_is_not_tested_against_none(town: Scenario, build: Build) -> None:
    result = build.said(town, build.study(measures=["displaced"]), build.three())
    tested = {(e.strategy, e.against): e.p for e in result.effects}
    assert tested[("clear", "none")] is None
    assert tested[("patrol", "clear")] is not None
    assert "not tested" in result.effects[0].words


def test_the_order_of_runs_and_a_missing_partner_change_no_pair(town: Scenario, build: Build) -> None:
    runs = build.three()
    study = build.study(measures=["harm"])
    assert build.said(town, study, runs[::-1]).effects == build.said(town, study, runs).effects
    lone = [run for run in runs if not (run.strategy == "none" and run.replicate == 3)]
    assert {e.pairs for e in build.said(town, study, lone).effects if e.against == "none"} == {9}


def test_every_pair_of_strategies_is_compared(town: Scenario, build: Build) -> None:
    result = build.said(town, build.study(), build.three())
    names = [strategy.name for strategy in result.facts.strategies]
    assert {(e.against, e.strategy) for e in result.effects} == set(combinations(names, 2))
