"""Sensitivity and factor effects: seen where the answer is known."""

import math
from collections.abc import Callable

import pytest

from lab.design.designs import lay_out
from lab.execution.study_run import run_study
from lab.records.study_records import DesignPoint, StudyResult

FACTORS = [
    {"path": "adaptation.learning", "low": 0.1, "high": 0.5},
    {"path": "adaptation.lie_low_days", "low": 5, "high": 15},
    {"path": "rule:place", "levels": ["on", "off"]},
]


def answered(build, town, study, harm: Callable[[dict[str, object]], float]) -> StudyResult:
    """Return a result whose harm under none is a known function of the factors."""
    points: tuple[DesignPoint, ...] = lay_out(study, town).points
    runs = [build.run("none", 0, p.number, harm=harm(dict(p.settings))) for p in points]
    return build.said(town, study, runs)


@pytest.mark.parametrize(
    ("design", "size"),
    [("morris", {"trajectories": 20}), ("sobol", {"points": 128}), ("latin_hypercube", {"points": 60})],
)
def test_sampled_designs_find_which_factor_matters(town, design, size, build):
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
        assert 0 < weak.mu_star < 2
    elif design == "sobol":
        assert strong.s1 == pytest.approx(1.0, abs=0.1)
        assert strong.st == pytest.approx(1.0, abs=0.1)
        assert nothing.st == pytest.approx(0.0, abs=0.01)
        assert strong.s1_conf > 0
    else:
        assert strong.correlation > 0.95
        assert strong.low <= strong.correlation <= strong.high
        assert strong.p_holm < 0.001
        assert abs(nothing.correlation) < 0.4
        assert nothing.p_holm > 0.05


def test_a_factorial_study_gives_main_effects_and_interactions(town, build):
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


def test_a_hypercube_compares_strategies_over_its_points(town, build):
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


def test_a_real_sampled_study_runs_and_analyses_the_effect_of_a_strategy(town, tmp_path, build):
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
