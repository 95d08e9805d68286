"""Sensitivity and factor effects: seen where the answer is known."""

import math
from collections.abc import Callable
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lab.design.designs import Layout, lay_out
from lab.design.study import Study
from lab.execution.study_run import run_study
from lab.records.study_records import DesignPoint, StudyResult, VariedFactor
from lab.statistics.paired_differences import by_cell
from lab.statistics.sensitivity import factor_effects, sensitivities
from scenarios.schema.scenario import Scenario
from tests.depth import examples
from tests.lab import plain_runs
from tests.lab.constructed_studies import Build, amount

FACTORS: list[dict[str, Any]] = [
    {"path": "adaptation.learning", "low": 0.1, "high": 0.5},
    {"path": "adaptation.lie_low_days", "low": 5, "high": 15},
    {"path": "rule:place", "levels": ["on", "off"]},
]


def answered(
    build: Build, town: Scenario, study: Study, harm: Callable[[dict[str, Any]], float]
) -> StudyResult:
    """Return a result whose harm under none is a known function of the factors."""
    points: tuple[DesignPoint, ...] = lay_out(study, town).points
    runs = [build.run("none", 0, p.number, harm=harm(dict(p.settings))) for p in points]
    return build.said(town, study, runs)


@pytest.mark.parametrize(
    ("design", "size"),
    [("morris", {"trajectories": 20}), ("sobol", {"points": 128}), ("latin_hypercube", {"points": 60})],
)
def test_sampled_designs_find_which_factor_matters(
    town: Scenario, design: str, size: dict[str, int], build: Build
) -> None:
    study = build.study(
        design=design, factors=FACTORS, strategies={}, replicates=1, measures=["harm"], **size
    )
    result = answered(
        build, town, study, lambda at: 50 * at["adaptation.learning"] + 0.1 * at["adaptation.lie_low_days"]
    )
    by = {one.factor: one for one in result.sensitivity}
    strong, weak, nothing = (by[f["path"]] for f in FACTORS)
    if design == "morris":
        assert strong.mu_star == pytest.approx(20.0, rel=1e-6)
        assert (strong.sigma, nothing.mu_star) == pytest.approx((0.0, 0.0), abs=1e-6)
        assert 0 < amount(weak.mu_star) < 2
    elif design == "sobol":
        assert strong.s1 == pytest.approx(1.0, abs=0.1)
        assert strong.st == pytest.approx(1.0, abs=0.1)
        assert nothing.st == pytest.approx(0.0, abs=0.01)
        assert amount(strong.s1_conf) > 0
    else:
        assert amount(strong.correlation) > 0.95
        assert amount(strong.low) <= amount(strong.correlation) <= amount(strong.high)
        assert amount(strong.p_holm) < 0.001
        assert abs(amount(nothing.correlation)) < 0.4
        assert amount(nothing.p_holm) > 0.05


def test_a_factorial_study_gives_main_effects_and_interactions(town: Scenario, build: Build) -> None:
    factors = [
        {"path": "adaptation.learning", "levels": [0.1, 0.3]},
        {"path": "rule:place", "levels": ["on", "off"]},
    ]
    study = build.study(
        design="factorial", factors=factors, strategies={"clear": build.CLEAR}, measures=["harm"]
    )
    runs = []
    for point in lay_out(study, town).points:
        at = dict(point.settings)
        base = 7.0 * (at["adaptation.learning"] == 0.3)
        gain = 5.0 * (at["rule:place"] == "off")
        for r, noise in enumerate(build.NOISE):
            tiny = 0.01 * math.sin(noise + point.number)
            runs.append(build.run("none", r, point.number, harm=100 + noise + base + tiny))
            runs.append(build.run("clear", r, point.number, harm=90 + noise + base - gain))
    result = build.said(town, study, runs)
    found = {(e.factor, e.strategy, e.against): e.difference for e in result.factor_effects}
    assert found[("adaptation.learning", "none", None)] == pytest.approx(7.0, abs=0.02)
    assert found[("rule:place", "none", None)] == pytest.approx(0.0, abs=0.02)
    assert found[("rule:place", "clear", "none")] == pytest.approx(-5.0, abs=0.02)
    assert found[("adaptation.learning", "clear", "none")] == pytest.approx(0.0, abs=0.02)
    assert len(result.effects) == 4
    assert all("adaptation.learning" in effect.words for effect in result.effects)


def test_a_hypercube_compares_strategies_over_its_points(town: Scenario, build: Build) -> None:
    study = build.study(
        design="latin_hypercube",
        points=12,
        factors=FACTORS[:2],
        strategies={"clear": build.CLEAR},
        measures=["harm"],
    )
    runs = []
    for point in lay_out(study, town).points:
        for r in range(2):
            runs.append(build.run("none", r, point.number, harm=100.0 + point.number))
            runs.append(build.run("clear", r, point.number, harm=90.0 + 0.5 * point.number))
    (effect,) = build.said(town, study, runs).effects
    assert (effect.point, effect.pairs) == (None, 12)
    assert effect.difference == pytest.approx(-10 - 0.5 * 5.5)


def test_a_real_sampled_study_runs_and_analyses_the_effect_of_a_strategy(
    town: Scenario, tmp_path: Path, build: Build
) -> None:
    study = build.study(
        design="morris",
        trajectories=2,
        factors=FACTORS,
        strategies={"clear": build.CLEAR},
        replicates=2,
        measures=["harm"],
    )
    result = run_study(study, town, out=tmp_path)
    assert (result.ended, result.failures, result.effects) == ("done", (), ())
    told = {(one.strategy, one.against) for one in result.sensitivity}
    assert told == {("none", None), ("clear", None), ("clear", "none")}
    stopped = run_study(study, town, should_stop=lambda: True)
    assert (stopped.ended, stopped.sensitivity) == ("stopped", ())


@settings(max_examples=examples(usual=30, deep=400), deadline=None)
@given(data=st.data())
def test_a_level_changes_the_mean_over_all_points_that_have_it_replicate_by_replicate(
    data: st.DataObject,
) -> None:
    levels = {"a": (1, 2, 3), "b": (0.5, 1.5)}
    settings_ = [dict(zip(levels, pair, strict=True)) for pair in product(*levels.values())]
    points = tuple(DesignPoint(n, tuple(at.items()), "") for n, at in enumerate(settings_))
    factors = tuple(VariedFactor(path, "", "", values, None, None) for path, values in levels.items())
    facts = plain_runs.facts(design="factorial", points=points, factors=factors)
    harm, runs = {}, []
    for name, point, r in product(("none", "clear"), points, range(3)):
        if data.draw(st.integers(0, 9)):
            harm[name, point.number, r] = data.draw(plain_runs.AMOUNTS)
            runs.append(plain_runs.run(name, r, point.number, harm=harm[name, point.number, r]))

    def output(name: str, against: str | None, point: int, r: int) -> float | None:
        """Return a value at one point in one replicate, or None where a run is missing."""
        if (name, point, r) not in harm or (against is not None and (against, point, r) not in harm):
            return None
        return harm[name, point, r] - (0.0 if against is None else harm[against, point, r])

    found = {(e.strategy, e.against, e.factor, e.level): e for e in factor_effects(facts, by_cell(runs))}
    expected = {}
    for (name, against), path in product([("none", None), ("clear", None), ("clear", "none")], levels):
        for level in levels[path][1:]:
            gaps = []
            for r in range(3):
                sides = [
                    [output(name, against, n, r) for n, at in enumerate(settings_) if at[path] == value]
                    for value in (level, levels[path][0])
                ]
                whole = [[value for value in side if value is not None] for side in sides]
                if [len(side) for side in whole] == [len(side) for side in sides]:
                    gaps.append(sum(whole[0]) / len(whole[0]) - sum(whole[1]) / len(whole[1]))
            if len(gaps) >= 2:
                expected[name, against, path, level] = gaps
    assert found.keys() == expected.keys()
    for key, gaps in expected.items():
        assert found[key].difference == pytest.approx(sum(gaps) / len(gaps), abs=1e-9)
        assert found[key].pairs == len(gaps)


def middle_ranks(values: list[float]) -> list[float]:
    """Return ranks from 1; equal values share the middle of theirs."""
    return [
        sum(other < value for other in values) + (sum(other == value for other in values) + 1) / 2
        for value in values
    ]


def correlation(xs: list[float], ys: list[float]) -> float:
    n = len(xs)
    x, y = ([value - sum(values) / n for value in values] for values in (xs, ys))
    squares = sum(a * a for a in x) * sum(b * b for b in y)
    return sum(a * b for a, b in zip(x, y, strict=True)) / math.sqrt(squares)


@settings(max_examples=examples(usual=60, deep=800), deadline=None)
@given(
    st.permutations(range(8)),
    st.permutations(range(8)),
    st.lists(st.integers(0, 4), min_size=8, max_size=8).filter(lambda y: len(set(y)) > 1),
)
def test_a_partial_rank_correlation_is_that_of_the_textbook(
    first: list[int], second: list[int], y: list[int]
) -> None:
    """With two factors: (r₁ - r₂ r₁₂) / √((1 - r₂²)(1 - r₁₂²)), r taken of ranks (Spearman)."""
    points = tuple(DesignPoint(n, (("a", first[n]), ("b", second[n])), "") for n in range(8))
    factors = tuple(VariedFactor(path, "", "", (), 0, 1) for path in "ab")
    facts = plain_runs.facts(design="latin_hypercube", points=points, factors=factors)
    unit = tuple((a / 8, b / 8) for a, b in zip(first, second, strict=True))
    runs = [plain_runs.run("none", 0, n, harm=float(value)) for n, value in enumerate(y)]
    study = Study(title="Ranks", scenario="small-town")
    ranks = [middle_ranks([float(v) for v in values]) for values in (first, second, y)]
    between = correlation(ranks[0], ranks[1])
    found = sensitivities(study, facts, Layout(points, tuple(range(8)), unit), by_cell(runs))
    if abs(between) > 1 - 1e-9:
        return
    assert [one.factor for one in found] == ["a", "b"]
    alone = [correlation(ranks[k], ranks[2]) for k in (0, 1)]
    for one, own, other in zip(found, alone, alone[::-1], strict=True):
        below = math.sqrt(max((1 - other**2) * (1 - between**2), 0.0))
        if below < 1e-6:
            continue
        assert one.correlation is not None
        expected = min(max((own - other * between) / below, -0.999999), 0.999999)
        assert one.correlation == pytest.approx(expected, abs=1e-6)
        # Fisher's interval: half a width of 1.96 / √(n - k - 2) on the scale of artanh.
        half = 1.959963985 / math.sqrt(8 - 2 - 2)
        ends = [math.tanh(math.atanh(one.correlation) + side * half) for side in (-1, 1)]
        assert [one.low, one.high] == pytest.approx(ends, abs=1e-6)
