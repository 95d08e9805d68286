"""What runs say: seen on constructed runs whose answer is known."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import ttest_rel

from lab.execution.study_run import run_study
from lab.records.study_records import ZoneCounts
from lab.statistics.paired import RESAMPLES, holm, interval, resampled


def test_effects_are_paired_t_tests(town, build):
    result = build.said(town, build.study(measures=["harm"]), build.three())
    assert [(e.strategy, e.against) for e in result.effects] == [
        ("clear", "none"), ("patrol", "none"), ("patrol", "clear"),
    ]  # fmt: skip
    harm = {
        name: np.array([run.figures.harm for run in result.runs if run.strategy == name])
        for name in ("none", "clear", "patrol")
    }
    for effect in result.effects:
        test = ttest_rel(harm[effect.strategy], harm[effect.against])
        span = test.confidence_interval()
        assert (effect.p, effect.low, effect.high) == pytest.approx((test.pvalue, span.low, span.high))
        assert effect.difference == pytest.approx(effect.mean - effect.mean_against)


def test_pairing_is_worth_what_the_variance_ratio_says(town, build):
    (effect, *_) = build.said(town, build.study(measures=["harm"]), build.three()).effects
    harm = {
        name: [run.figures.harm for run in build.three() if run.strategy == name]
        for name in ("none", "clear")
    }
    unpaired = np.var(harm["none"], ddof=1) + np.var(harm["clear"], ddof=1)
    paired = np.var(np.array(harm["clear"]) - np.array(harm["none"]), ddof=1)
    assert effect.variance_ratio == pytest.approx(paired / unpaired)
    assert effect.variance_ratio < 0.001


def test_simultaneous_intervals_hold_more_than_single_ones_and_notes_say_how_many(town, build):
    result = build.said(town, build.study(measures=["harm", "officer_days", "displaced"]), build.three())
    for effect in result.effects:
        assert effect.simultaneous_low <= effect.low <= effect.high <= effect.simultaneous_high
        assert effect.p is None or effect.p <= effect.p_holm <= 1
    assert sum(effect.p is not None for effect in result.effects) == 4
    assert any("makes 4 comparisons" in note and "Holm" in note for note in result.notes)


def test_what_cannot_fall_below_none_is_not_tested_against_none(town, build):
    result = build.said(town, build.study(measures=["displaced"]), build.three())
    tested = {(e.strategy, e.against): e.p for e in result.effects}
    assert tested[("clear", "none")] is None
    assert tested[("patrol", "clear")] is not None
    assert "not tested" in result.effects[0].words


def test_the_order_of_runs_and_a_missing_partner_change_no_pair(town, build):
    runs = build.three()
    study = build.study(measures=["harm"])
    assert build.said(town, study, runs[::-1]).effects == build.said(town, study, runs).effects
    lone = [run for run in runs if not (run.strategy == "none" and run.replicate == 3)]
    assert {e.pairs for e in build.said(town, study, lone).effects if e.against == "none"} == {9}


@given(st.lists(st.floats(0, 1), min_size=1, max_size=20))
def test_holm_is_monotone_and_never_below_the_plain_p(ps: list[float]):
    adjusted = holm(ps)
    assert all(a >= p and a <= 1 for a, p in zip(adjusted, ps, strict=True))
    assert [a for _, a in sorted(zip(ps, adjusted, strict=True))] == sorted(adjusted)
    assert min(adjusted) == min(1.0, len(ps) * min(ps))


def test_holm_on_a_published_example():
    assert holm([0.01, 0.04, 0.03, 0.005]) == pytest.approx([0.03, 0.06, 0.06, 0.02])
    assert holm([0.04, None, 0.01]) == [0.04, None, 0.02]


def test_resampling_draws_every_replicate_about_equally_often():
    counts = np.bincount(resampled(10).ravel(), minlength=10)
    assert resampled(10).shape == (RESAMPLES, 10)
    assert counts.min() > 0.9 * RESAMPLES
    assert (resampled(10) == resampled(10)).all()


def test_nothing_varies_so_nothing_is_tested():
    one = interval(np.array([2.0, 2.0, 2.0]))
    assert (one.mean, one.low, one.high, one.p) == (2.0, 2.0, 2.0, None)


def test_cost_is_a_ratio_of_means_and_has_an_interval_only_when_harm_was_prevented(town, build):
    clear, patrol = build.said(town, build.study(), build.three()).costs
    assert clear.officer_days_per_prevented == pytest.approx(20 / clear.prevented)
    assert clear.per_low < clear.officer_days_per_prevented < clear.per_high
    assert (patrol.officer_days, patrol.runs) == (5.0, 10)
    runs = [
        build.run(name, r, prevented=build.NOISE[r], officer_days=3.0)
        for r in range(10)
        for name in ("none", "clear")
    ]
    vague = build.said(town, build.study(), runs).costs[0]
    assert (vague.per_low, vague.per_high) == (None, None)
    assert "cannot be told from none" in vague.words
    worse = [
        build.run(n, r, prevented=-1.0 - r, officer_days=3.0) for r in range(10) for n in ("none", "clear")
    ]
    assert build.said(town, build.study(), worse).costs[0].officer_days_per_prevented is None


def test_the_front_holds_whom_no_other_beats(town, build):
    runs = []
    for r in range(3):
        for name, cost, bought, moved in (
            ("none", 0.0, 0.0, 0.0), ("clear", 9.0, 10.0, 0.3), ("patrol", 9.0, 10.0, 0.4),
        ):  # fmt: skip
            runs.append(build.run(name, r, officer_days=cost, prevented=bought, displaced=moved))
    found = {one.strategy: one for one in build.said(town, build.study(), runs).pareto}
    assert [found[n].on_front for n in ("none", "clear", "patrol")] == [True, True, False]
    assert found["patrol"].dominated_by == ("clear",)


def test_equal_strategies_share_the_front(town, build):
    runs = [
        build.run(n, r, officer_days=1.0, prevented=1.0)
        for r in range(2)
        for n in ("none", "clear", "patrol")
    ]
    assert all(one.on_front for one in build.said(town, build.study(), runs).pareto)


def test_survival_falls_as_groups_dissolve_and_its_band_resamples_replicates(town, build):
    ends = [(-1, 7, -1, 14), (-1, -1, -1, 14), (-1, 7, -1, -1), (-1, -1, -1, -1)]
    runs = [
        build.run(n, r, group_end=ends[r] if n == "clear" else (-1,) * 4)
        for r in range(4)
        for n in ("none", "clear")
    ]
    none, clear = build.said(town, build.study(), runs).survival
    assert [(s.day, s.surviving, s.at_risk) for s in clear.steps] == [
        (0, 1.0, 16), (7, 14 / 16, 16), (14, 12 / 16, 14), (21, 12 / 16, 12),
    ]  # fmt: skip
    assert (clear.groups, clear.dissolved, none.dissolved) == (16, 4, 0)
    assert all(s.low <= s.surviving <= s.high for s in clear.steps)
    assert clear.steps[-1].low < 0.75 < clear.steps[-1].high


def test_a_quotient_adds_counts_over_replicates_before_dividing(town, build):
    def counts(r: int) -> tuple[ZoneCounts, ...]:
        return (ZoneCounts("Z-WHARF", 8, (100.0, 50.0 + r), (100.0, 120.0), (100.0, 100.0)),)

    runs = [
        build.run(n, r, treated=counts(r) if n == "clear" else ())
        for r in range(4)
        for n in ("none", "clear")
    ]
    (one,) = build.said(town, build.study(), runs).quotients
    within = (50 + 51 + 52 + 53) / 400
    assert one.wdq == pytest.approx((1.2 - 1) / (within - 1))
    assert one.low < one.wdq < one.high
    assert "next door" in one.words


def test_a_zone_without_success_has_no_quotient(town, build):
    worse = (ZoneCounts("Z-WHARF", 8, (10.0, 12.0), (10.0, 10.0), (10.0, 10.0)),)
    runs = [
        build.run(n, r, treated=worse if n == "clear" else ()) for r in range(3) for n in ("none", "clear")
    ]
    (one,) = build.said(town, build.study(), runs).quotients
    assert (one.wdq, one.low, one.runs) == (None, None, 3)


def test_places_and_curves_of_real_runs_add_up_to_the_effect_on_harm(town, build):
    result = run_study(build.study(replicates=4), town)
    for strategy in ("clear", "patrol"):
        effect = next(
            e for e in result.effects if (e.strategy, e.against, e.measure) == (strategy, "none", "harm")
        )
        places = [one for one in result.places if one.strategy == strategy]
        weeks = next(c for c in result.curves if c.strategy == strategy).weeks
        assert [one.zone for one in places] == [zone.id for zone in result.facts.zones]
        assert sum(one.harm for one in places) == pytest.approx(effect.difference)
        assert sum(week.difference for week in weeks) == pytest.approx(effect.difference)
        assert {one.zone: one.role for one in places}["Z-WHARF"] == "treated"


def test_every_pair_of_strategies_is_compared(town, build):
    result = build.said(town, build.study(), build.three())
    names = [strategy.name for strategy in result.facts.strategies]
    assert {(e.against, e.strategy) for e in result.effects} == set(combinations(names, 2))
