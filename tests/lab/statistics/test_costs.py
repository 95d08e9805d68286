"""Cost for each harm day prevented, and the strategies that no other beats."""

import pytest


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
