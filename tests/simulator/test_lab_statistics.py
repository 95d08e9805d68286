"""What runs say: seen on constructed runs whose answer is known."""

import math
from collections.abc import Callable, Sequence
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import ttest_rel

from simulator.lab.conclusions import conclude, facts_of
from simulator.lab.designs import lay_out, rows_asked
from simulator.lab.factors import vary
from simulator.lab.looks import look, schedule_of
from simulator.lab.paired import RESAMPLES, holm, interval, resampled
from simulator.lab.records import Figures, Point, Run, StudyResult, ZoneCounts
from simulator.lab.running import run_study
from simulator.lab.study import Study

ZERO = dict.fromkeys(Figures.__dataclass_fields__, 0.0)
CLEAR = [{"day": 8, "action": "clear", "target": "Z-WHARF"}]
PATROL = [{"day": 8, "action": "hot_spot_patrol", "target": "Z-WHARF"}]
NOISE = np.array([3.0, -1.0, 4.0, 1.0, -5.0, 9.0, 2.0, -6.0, 5.0, -3.0])


def a_study(**changed: object) -> Study:
    base = {
        "title": "Known answers",
        "scenario": "small-town",
        "replicates": len(NOISE),
        "days": 21,
        "strategies": {"clear": CLEAR, "patrol": PATROL},
    }
    return Study.model_validate(base | changed)


def a_run(strategy: str, replicate: int, point: int = 0, **figures: object) -> Run:
    given = {name: figures.pop(name) for name in ("group_end", "treated", "weekly_harm") if name in figures}
    base = {
        "weekly_harm": (1.0, 1.0, 1.0),
        "zone_harm": (1.0,) * 5,
        "zone_offences": (1,) * 5,
        "group_end": (-1,) * 4,
    }
    values = Figures(**(ZERO | {"wdq": None, "prevented_per_officer_day": None} | figures))
    return Run(point, replicate, strategy, replicate, "", values, **(base | given))


def said(town, study: Study, runs: Sequence[Run], looks=(), ended="done") -> StudyResult:
    layout = lay_out(study, town)
    return conclude(facts_of(study, town, layout, "hash"), study, layout, town, runs, looks, ended)


def three_strategies() -> list[Run]:
    """Return runs in which clear lowers harm by 10 and patrol by 4, on shared noise."""
    runs = []
    for r, noise in enumerate(NOISE):
        world, own = 100 + 10 * noise, 0.1 * NOISE[::-1][r]
        for name, less, cost in (("none", 0.0, 0.0), ("clear", 10 + own, 20.0), ("patrol", 4 - own, 5.0)):
            runs.append(
                a_run(name, r, harm=world - less, prevented=less, officer_days=cost, displaced=less / 100)
            )
    return runs


def test_effects_are_paired_t_tests(town):
    result = said(town, a_study(measures=["harm"]), three_strategies())
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


def test_pairing_is_worth_what_the_variance_ratio_says(town):
    (effect, *_) = said(town, a_study(measures=["harm"]), three_strategies()).effects
    harm = {
        name: [run.figures.harm for run in three_strategies() if run.strategy == name]
        for name in ("none", "clear")
    }
    unpaired = np.var(harm["none"], ddof=1) + np.var(harm["clear"], ddof=1)
    paired = np.var(np.array(harm["clear"]) - np.array(harm["none"]), ddof=1)
    assert effect.variance_ratio == pytest.approx(paired / unpaired)
    assert effect.variance_ratio < 0.001


def test_simultaneous_intervals_hold_more_than_single_ones_and_notes_say_how_many(town):
    result = said(town, a_study(measures=["harm", "officer_days", "displaced"]), three_strategies())
    for effect in result.effects:
        assert effect.simultaneous_low <= effect.low <= effect.high <= effect.simultaneous_high
        assert effect.p is None or effect.p <= effect.p_holm <= 1
    assert sum(effect.p is not None for effect in result.effects) == 4
    assert any("makes 4 comparisons" in note and "Holm" in note for note in result.notes)


def test_what_cannot_fall_below_none_is_not_tested_against_none(town):
    result = said(town, a_study(measures=["displaced"]), three_strategies())
    tested = {(e.strategy, e.against): e.p for e in result.effects}
    assert tested[("clear", "none")] is None
    assert tested[("patrol", "clear")] is not None
    assert "not tested" in result.effects[0].words


def test_the_order_of_runs_and_a_missing_partner_change_no_pair(town):
    runs = three_strategies()
    study = a_study(measures=["harm"])
    assert said(town, study, runs[::-1]).effects == said(town, study, runs).effects
    lone = [run for run in runs if not (run.strategy == "none" and run.replicate == 3)]
    assert {e.pairs for e in said(town, study, lone).effects if e.against == "none"} == {9}


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


def test_cost_is_a_ratio_of_means_and_has_an_interval_only_when_harm_was_prevented(town):
    clear, patrol = said(town, a_study(), three_strategies()).costs
    assert clear.officer_days_per_prevented == pytest.approx(20 / clear.prevented)
    assert clear.per_low < clear.officer_days_per_prevented < clear.per_high
    assert (patrol.officer_days, patrol.runs) == (5.0, 10)
    runs = [
        a_run(name, r, prevented=NOISE[r], officer_days=3.0) for r in range(10) for name in ("none", "clear")
    ]
    vague = said(town, a_study(), runs).costs[0]
    assert (vague.per_low, vague.per_high) == (None, None)
    assert "cannot be told from none" in vague.words
    worse = [a_run(n, r, prevented=-1.0 - r, officer_days=3.0) for r in range(10) for n in ("none", "clear")]
    assert said(town, a_study(), worse).costs[0].officer_days_per_prevented is None


def test_the_front_holds_whom_no_other_beats(town):
    runs = []
    for r in range(3):
        for name, cost, bought, moved in (
            ("none", 0.0, 0.0, 0.0), ("clear", 9.0, 10.0, 0.3), ("patrol", 9.0, 10.0, 0.4),
        ):  # fmt: skip
            runs.append(a_run(name, r, officer_days=cost, prevented=bought, displaced=moved))
    found = {one.strategy: one for one in said(town, a_study(), runs).pareto}
    assert [found[n].on_front for n in ("none", "clear", "patrol")] == [True, True, False]
    assert found["patrol"].dominated_by == ("clear",)


def test_equal_strategies_share_the_front(town):
    runs = [
        a_run(n, r, officer_days=1.0, prevented=1.0) for r in range(2) for n in ("none", "clear", "patrol")
    ]
    assert all(one.on_front for one in said(town, a_study(), runs).pareto)


def test_survival_falls_as_groups_dissolve_and_its_band_resamples_replicates(town):
    ends = [(-1, 7, -1, 14), (-1, -1, -1, 14), (-1, 7, -1, -1), (-1, -1, -1, -1)]
    runs = [
        a_run(n, r, group_end=ends[r] if n == "clear" else (-1,) * 4)
        for r in range(4)
        for n in ("none", "clear")
    ]
    none, clear = said(town, a_study(), runs).survival
    assert [(s.day, s.surviving, s.at_risk) for s in clear.steps] == [
        (0, 1.0, 16), (7, 14 / 16, 16), (14, 12 / 16, 14), (21, 12 / 16, 12),
    ]  # fmt: skip
    assert (clear.groups, clear.dissolved, none.dissolved) == (16, 4, 0)
    assert all(s.low <= s.surviving <= s.high for s in clear.steps)
    assert clear.steps[-1].low < 0.75 < clear.steps[-1].high


def test_a_quotient_adds_counts_over_replicates_before_dividing(town):
    def counts(r: int) -> tuple[ZoneCounts, ...]:
        return (ZoneCounts("Z-WHARF", 8, (100.0, 50.0 + r), (100.0, 120.0), (100.0, 100.0)),)

    runs = [
        a_run(n, r, treated=counts(r) if n == "clear" else ()) for r in range(4) for n in ("none", "clear")
    ]
    (one,) = said(town, a_study(), runs).quotients
    within = (50 + 51 + 52 + 53) / 400
    assert one.wdq == pytest.approx((1.2 - 1) / (within - 1))
    assert one.low < one.wdq < one.high
    assert "next door" in one.words


def test_a_zone_without_success_has_no_quotient(town):
    worse = (ZoneCounts("Z-WHARF", 8, (10.0, 12.0), (10.0, 10.0), (10.0, 10.0)),)
    runs = [a_run(n, r, treated=worse if n == "clear" else ()) for r in range(3) for n in ("none", "clear")]
    (one,) = said(town, a_study(), runs).quotients
    assert (one.wdq, one.low, one.runs) == (None, None, 3)


def test_places_and_curves_of_real_runs_add_up_to_the_effect_on_harm(town):
    result = run_study(a_study(replicates=4), town)
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


RULE = {"measure": "harm", "strategy": "clear", "half_width": 1.0, "at_least": 5, "at_most": 30}


def test_looks_are_fixed_beforehand_and_the_last_is_the_most_allowed():
    assert schedule_of(a_study(stopping=RULE)) == (5, 8, 12, 18, 27, 30)
    assert schedule_of(a_study()) == (10,)


def test_a_look_decides_by_an_interval_that_holds_over_all_looks():
    seen = look(a_study(stopping=RULE), three_strategies(), 10, 6)
    assert seen.corrected > seen.half_width > 0
    assert seen.difference == pytest.approx(-10.0 - 0.1 * NOISE.mean())
    assert seen.enough == (seen.corrected <= 1.0)
    assert not look(a_study(stopping=RULE), [], 10, 6).enough


def test_a_study_stops_when_it_knows_enough_and_says_so(town, tmp_path):
    rule = RULE | {"half_width": 1000.0}
    result = run_study(a_study(stopping=rule), town, out=tmp_path)
    assert (result.ended, result.replicates_done, len(result.looks)) == ("narrow enough", 5, 1)
    assert any("slightly too narrow" in note for note in result.notes)
    assert run_study(a_study(stopping=rule), town, workers=2) == result
    tight = run_study(a_study(stopping=RULE | {"half_width": 1e-6, "at_most": 7}), town, out=tmp_path)
    assert (tight.ended, tight.replicates_done) == ("done", 7)
    assert [one.enough for one in tight.looks] == [False, False]
    assert run_study(a_study(stopping=rule), town, out=tmp_path) == result


FACTORS = [
    {"path": "adaptation.learning", "low": 0.1, "high": 0.5},
    {"path": "adaptation.lie_low_days", "low": 5, "high": 15},
    {"path": "rule:place", "levels": ["on", "off"]},
]


def answered(town, study: Study, harm: Callable[[dict[str, object]], float]) -> StudyResult:
    """Return a result whose harm under none is a known function of the factors."""
    points: tuple[Point, ...] = lay_out(study, town).points
    runs = [a_run("none", 0, p.number, harm=harm(dict(p.settings))) for p in points]
    return said(town, study, runs)


@pytest.mark.parametrize(
    ("design", "size"),
    [("morris", {"trajectories": 20}), ("sobol", {"points": 128}), ("latin_hypercube", {"points": 60})],
)
def test_sampled_designs_find_which_factor_matters(town, design, size):
    study = a_study(design=design, factors=FACTORS, strategies={}, replicates=1, measures=["harm"], **size)
    result = answered(
        town, study, lambda at: 50 * at["adaptation.learning"] + 0.1 * at["adaptation.lie_low_days"]
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


def test_sampled_points_stay_in_their_bounds_and_whole_numbers_whole(town):
    for design in ("morris", "sobol", "latin_hypercube"):
        study = a_study(design=design, factors=FACTORS, points=16, trajectories=4)
        layout = lay_out(study, town)
        assert len(layout.rows) == len(layout.unit) == rows_asked(study)
        assert lay_out(study, town) == layout
        assert len({point.settings for point in layout.points}) == len(layout.points)
        for point in layout.points:
            at = dict(point.settings)
            assert 0.1 <= at["adaptation.learning"] <= 0.5
            assert isinstance(at["adaptation.lie_low_days"], int)
            assert 5 <= at["adaptation.lie_low_days"] <= 15
            assert at["rule:place"] in ("on", "off")
        varied = vary(town, layout.points[-1].settings)
        assert varied.adaptation.lie_low_days == dict(layout.points[-1].settings)["adaptation.lie_low_days"]


def test_switching_a_rule_off_and_on_again_is_no_change(town):
    off = vary(town, (("rule:place", "off"),))
    assert "place" not in off.adaptation.rules
    assert vary(off, (("rule:place", "on"),)) == town
    assert vary(town, ()) is town


def test_a_factorial_study_gives_main_effects_and_interactions(town):
    factors = [
        {"path": "adaptation.learning", "levels": [0.1, 0.3]},
        {"path": "rule:place", "levels": ["on", "off"]},
    ]
    study = a_study(design="factorial", factors=factors, strategies={"clear": CLEAR}, measures=["harm"])
    runs = []
    for point in lay_out(study, town).points:
        at = dict(point.settings)
        base = 7.0 * (at["adaptation.learning"] == 0.3)
        gain = 5.0 * (at["rule:place"] == "off")
        for r, noise in enumerate(NOISE):
            tiny = 0.01 * math.sin(noise + point.number)
            runs.append(a_run("none", r, point.number, harm=100 + noise + base + tiny))
            runs.append(a_run("clear", r, point.number, harm=90 + noise + base - gain))
    result = said(town, study, runs)
    found = {(e.factor, e.strategy, e.against): e.difference for e in result.factor_effects}
    assert found[("adaptation.learning", "none", None)] == pytest.approx(7.0, abs=0.02)
    assert found[("rule:place", "none", None)] == pytest.approx(0.0, abs=0.02)
    assert found[("rule:place", "clear", "none")] == pytest.approx(-5.0, abs=0.02)
    assert found[("adaptation.learning", "clear", "none")] == pytest.approx(0.0, abs=0.02)
    assert len(result.effects) == 4
    assert all("adaptation.learning" in effect.words for effect in result.effects)


def test_a_hypercube_compares_strategies_over_its_points(town):
    study = a_study(
        design="latin_hypercube",
        points=12,
        factors=FACTORS[:2],
        strategies={"clear": CLEAR},
        measures=["harm"],
    )
    runs = []
    for point in lay_out(study, town).points:
        for r in range(2):
            runs.append(a_run("none", r, point.number, harm=100.0 + point.number))
            runs.append(a_run("clear", r, point.number, harm=90.0 + 0.5 * point.number))
    (effect,) = said(town, study, runs).effects
    assert (effect.point, effect.pairs) == (None, 12)
    assert effect.difference == pytest.approx(-10 - 0.5 * 5.5)


def test_a_real_sampled_study_runs_and_analyses_the_effect_of_a_strategy(town, tmp_path):
    study = a_study(
        design="morris",
        trajectories=2,
        factors=FACTORS,
        strategies={"clear": CLEAR},
        replicates=2,
        measures=["harm"],
    )
    result = run_study(study, town, out=tmp_path)
    assert (result.ended, result.failures, result.effects) == ("done", (), ())
    told = {(one.strategy, one.against) for one in result.sensitivity}
    assert told == {("none", None), ("clear", None), ("clear", "none")}
    stopped = run_study(study, town, should_stop=lambda: True)
    assert (stopped.ended, stopped.sensitivity) == ("stopped", ())


def test_every_pair_of_strategies_is_compared(town):
    result = said(town, a_study(), three_strategies())
    names = [strategy.name for strategy in result.facts.strategies]
    assert {(e.against, e.strategy) for e in result.effects} == set(combinations(names, 2))
