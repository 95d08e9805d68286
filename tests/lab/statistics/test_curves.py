"""Survival of groups over time."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lab.statistics.curves import curves, survivals
from lab.statistics.paired_differences import by_cell
from scenarios.schema.scenario import Scenario
from tests.depth import examples
from tests.lab import plain_runs
from tests.lab.constructed_studies import Build


def test_survival_falls_as_groups_dissolve_and_its_band_resamples_replicates(
    town: Scenario, build: Build
) -> None:
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


@settings(max_examples=examples(usual=25, deep=300), deadline=None)
@given(
    st.lists(st.lists(st.sampled_from([-1, 0, 3, 7, 21]), min_size=3, max_size=3), max_size=5),
    st.sets(st.integers(0, 4)),
)
def test_a_curve_of_survival_counts_the_groups_that_are_alive_after_each_day(
    ends: list[list[int]], without: set[int]
) -> None:
    facts = plain_runs.facts()
    runs = [plain_runs.run("clear", r, group_end=tuple(row)) for r, row in enumerate(ends)]
    runs += [plain_runs.run("none", r, group_end=(-1,) * 3) for r in range(5) if r not in without]
    found = [one for one in survivals(facts, by_cell(runs)) if one.strategy == "clear"]
    paired = [row for r, row in enumerate(ends) if r not in without]
    if len(paired) < 2:
        assert found == []
        return
    (curve,) = found
    whole = [end for row in paired for end in row]
    assert [step.day for step in curve.steps] == sorted({0, plain_runs.DAYS, *(e for e in whole if e >= 0)})
    assert (curve.groups, curve.dissolved) == (len(whole), sum(end >= 0 for end in whole))
    at_risk = len(whole)
    for step in curve.steps:
        alive = [sum(end < 0 or end > step.day for end in row) / len(row) for row in paired]
        assert step.at_risk == at_risk
        at_risk = sum(end < 0 or end > step.day for end in whole)
        assert step.surviving == pytest.approx(at_risk / len(whole))
        drawn = [
            sum(alive[at] for at in positions) / len(paired)
            for positions in plain_runs.resamples(len(paired))
        ]
        assert (step.low, step.high) == pytest.approx(plain_runs.ends(drawn), abs=1e-12)


@settings(max_examples=examples(usual=40, deep=500), deadline=None)
@given(
    st.dictionaries(
        st.tuples(st.sampled_from(plain_runs.NAMES), st.integers(0, 3)),
        st.lists(plain_runs.AMOUNTS, min_size=3, max_size=3),
        max_size=12,
    )
)
def test_harm_by_week_is_set_beside_that_of_none_replicate_by_replicate(
    harm: dict[tuple[str, int], list[float]],
) -> None:
    runs = [plain_runs.run(name, r, weekly_harm=tuple(weeks)) for (name, r), weeks in harm.items()]
    found = {curve.strategy: curve for curve in curves(plain_runs.facts(), by_cell(runs))}
    for name in plain_runs.NAMES:
        both = [r for r in range(4) if (name, r) in harm and ("none", r) in harm]
        assert (name in found) == (len(both) >= 2)
        if name in found:
            assert found[name].runs == len(both)
            for week, point in enumerate(found[name].weeks):
                mean = sum(harm[name, r][week] for r in both) / len(both)
                against = sum(harm["none", r][week] for r in both) / len(both)
                assert point.week == week
                assert point.harm == pytest.approx(mean)
                assert point.difference == pytest.approx(mean - against)
                assert point.low <= point.difference <= point.high
