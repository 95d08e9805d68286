"""Cost for each harm day prevented, and the strategies that no other beats."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lab.statistics.costs import costs, pareto
from lab.statistics.paired_differences import by_cell
from scenarios.schema.scenario import Scenario
from tests.depth import examples
from tests.lab import plain_runs
from tests.lab.constructed_studies import Build, amount


def test_cost_is_a_ratio_of_means_and_has_an_interval_only_when_harm_was_prevented(
    town: Scenario, build: Build
) -> None:
    clear, patrol = build.said(town, build.study(), build.three()).costs
    assert clear.officer_days_per_prevented == pytest.approx(20 / clear.prevented)
    assert amount(clear.per_low) < amount(clear.officer_days_per_prevented) < amount(clear.per_high)
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


def test_the_front_holds_whom_no_other_beats(town: Scenario, build: Build) -> None:
    runs = []
    for r in range(3):
        for name, cost, bought, moved in (
            ("none", 0.0, 0.0, 0.0), ("clear", 9.0, 10.0, 0.3), ("patrol", 9.0, 10.0, 0.4),
        ):  # fmt: skip
            runs.append(build.run(name, r, officer_days=cost, prevented=bought, displaced=moved))
    found = {one.strategy: one for one in build.said(town, build.study(), runs).pareto}
    assert [found[n].on_front for n in ("none", "clear", "patrol")] == [True, True, False]
    assert found["patrol"].dominated_by == ("clear",)


def test_equal_strategies_share_the_front(town: Scenario, build: Build) -> None:
    runs = [
        build.run(n, r, officer_days=1.0, prevented=1.0)
        for r in range(2)
        for n in ("none", "clear", "patrol")
    ]
    assert all(one.on_front for one in build.said(town, build.study(), runs).pareto)


FIGURES = st.tuples(st.integers(0, 3).map(float), st.integers(-1, 6).map(float), st.integers(0, 2).map(float))


@settings(max_examples=examples(usual=40, deep=400), deadline=None)
@given(
    st.dictionaries(
        st.tuples(st.sampled_from(plain_runs.NAMES), st.integers(0, 4)), FIGURES, min_size=1, max_size=15
    )
)
def test_costs_and_the_strategies_that_no_other_beats_are_counted_one_by_one(
    figures: dict[tuple[str, int], tuple[float, float, float]],
) -> None:
    runs = [
        plain_runs.run(name, r, officer_days=days, prevented=bought, displaced=moved)
        for (name, r), (days, bought, moved) in figures.items()
    ]
    cells = by_cell(runs)
    rows = {name: [figures[name, r] for r in range(5) if (name, r) in figures] for name in plain_runs.NAMES}
    means = {
        name: [sum(row[k] for row in kept) / len(kept) for k in range(3)]
        for name, kept in rows.items()
        if kept
    }
    for point in pareto(plain_runs.facts(), cells):
        better = []
        for other, (days, bought, moved) in means.items():
            own = means[point.strategy]
            as_good = days <= own[0] and bought >= own[1] and moved <= own[2]
            if as_good and [days, bought, moved] != own:
                better.append(other)
        assert list(point.dominated_by) == better
        assert point.on_front == (not better)
    found = {cost.strategy: cost for cost in costs(plain_runs.facts(), cells)}
    assert list(found) == [name for name in ("clear", "patrol") if len(rows[name]) >= 2]
    for name, cost in found.items():
        days, bought, _ = means[name]
        assert (cost.officer_days, cost.prevented) == pytest.approx((days, bought))
        price = cost.officer_days_per_prevented
        assert price == (pytest.approx(days / bought) if bought > 0 else None)
        sums = [
            (sum(rows[name][at][0] for at in positions), sum(rows[name][at][1] for at in positions))
            for positions in plain_runs.resamples(len(rows[name]))
        ]
        if bought > 0 and cost.prevented_low > 0 and min(more for _, more in sums) > 0:
            assert (cost.per_low, cost.per_high) == pytest.approx(
                plain_runs.ends([spent / more for spent, more in sums])
            )
        else:
            assert (cost.per_low, cost.per_high) == (None, None)
