"""Scores reward what was warranted, split without remainder, and price certainty."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.scorers.brier import brier
from assessment.scorers.coherence import incoherence, normalised
from assessment.scorers.decomposition import split
from assessment.scorers.logarithmic import logarithmic
from assessment.scorers.ranked_probability import ranked
from assessment.scorers.registry import ORDINAL, SCORERS
from assessment.scorers.regret import brier_regret, log_regret
from assessment.scorers.skill import skill
from assessment.scorers.timeliness import timeliness

RIVALS = ("H1", "H2", "H3")


def beliefs() -> st.SearchStrategy[dict[str, float]]:
    weights = st.lists(st.floats(0.001, 1), min_size=3, max_size=3)
    return weights.map(lambda w: normalised(dict(zip(RIVALS, w, strict=True)), RIVALS))


@given(
    p=beliefs(),
    q=beliefs(),
    r=beliefs(),
    truth=st.sampled_from(RIVALS),
    name=st.sampled_from([*SCORERS, *ORDINAL]),
)
def test_search_processing_and_irreducible_add_up_to_the_total(
    p: dict[str, float], q: dict[str, float], r: dict[str, float], truth: str, name: str
) -> None:
    score = {**SCORERS, **ORDINAL}[name]
    loss = split(score, truth, p, q, r)
    assert loss.search + loss.processing + loss.irreducible == pytest.approx(loss.total, abs=1e-9)
    assert loss.total == score(p, truth)


@given(q=beliefs(), r=beliefs(), truth=st.sampled_from(RIVALS))
def test_stating_what_is_warranted_has_no_regret_and_no_processing_loss(
    q: dict[str, float], r: dict[str, float], truth: str
) -> None:
    assert brier_regret(q, q) == 0.0
    assert log_regret(q, q) == pytest.approx(0.0, abs=1e-12)
    assert split(brier, truth, q, q, r).processing == 0.0


@given(p=beliefs(), q=beliefs())
def test_regret_is_the_score_lost_in_expectation(p: dict[str, float], q: dict[str, float]) -> None:
    expected = sum(q[h] * (brier(p, h) - brier(q, h)) for h in RIVALS)
    assert brier_regret(p, q) == pytest.approx(expected, abs=1e-9)
    assert log_regret(p, q) >= 0.0


@given(p=beliefs(), truth=st.sampled_from(RIVALS))
def test_scores_stay_within_their_ranges(p: dict[str, float], truth: str) -> None:
    assert 0.0 <= brier(p, truth) <= 2.0
    assert 0.0 < logarithmic(p, truth) < 6.65


def test_certainty_in_a_wrong_answer_costs_most() -> None:
    wrong = {"H1": 1.0, "H2": 0.0, "H3": 0.0}
    assert brier(wrong, "H2") == 2.0
    assert logarithmic(wrong, "H2") == pytest.approx(6.6439, abs=1e-4)
    hedged = {"H1": 0.9, "H2": 0.05, "H3": 0.05}
    assert brier(hedged, "H2") < 2.0
    assert logarithmic(hedged, "H2") < logarithmic(wrong, "H2")


def test_certainty_in_the_right_answer_costs_nothing_but_the_clip() -> None:
    right = {"H1": 1.0, "H2": 0.0, "H3": 0.0}
    assert brier(right, "H1") == 0.0
    assert logarithmic(right, "H1") == pytest.approx(0.0145, abs=1e-4)


def test_saying_the_base_rates_has_no_skill_and_certainty_in_the_truth_has_all() -> None:
    base = {"H1": 0.5, "H2": 0.3, "H3": 0.2}
    reference = brier(base, "H2")
    assert skill(reference, reference) == 0.0
    assert skill(0.0, reference) == 1.0
    assert skill(2.0, reference) < 0.0


def test_incoherence_is_reported_and_then_scaled_away() -> None:
    stated = {"H1": 0.8, "H2": 0.4, "H3": 0.0}
    assert incoherence(stated) == pytest.approx(0.2)
    assert normalised(stated, RIVALS) == pytest.approx({"H1": 2 / 3, "H2": 1 / 3, "H3": 0.0})


def test_a_rival_left_out_counts_as_nothing_and_all_noughts_as_no_opinion() -> None:
    assert normalised({"H1": 0.5}, RIVALS)["H1"] == 1.0
    assert normalised({"H1": 0.0}, RIVALS) == pytest.approx(dict.fromkeys(RIVALS, 1 / 3))


def test_timeliness_is_how_far_the_track_ran_behind() -> None:
    assert timeliness([0.2, 0.5], [0.2, 0.5]) == 0.0
    assert timeliness([0.2, 0.2], [0.2, 0.8]) == pytest.approx(-0.3)
    with pytest.raises(ValueError, match="one stated and one ideal"):
        timeliness([0.2], [])


def test_a_near_miss_costs_less_than_a_far_one_on_a_scale() -> None:
    near, far = {"low": 0.0, "middle": 1.0, "high": 0.0}, {"low": 1.0, "middle": 0.0, "high": 0.0}
    assert (ranked(near, "high"), ranked(far, "high")) == (0.5, 1.0)
    assert ranked({"low": 0.0, "middle": 0.0, "high": 1.0}, "high") == 0.0
    assert ranked({"low": 0.2, "middle": 0.5, "high": 0.3}, "middle") == pytest.approx((0.04 + 0.09) / 2)
    with pytest.raises(ValueError, match="two or more rivals"):
        ranked({"low": 1.0}, "low")


@given(st.floats(0, 1), st.booleans())
def test_of_two_answers_the_ranked_score_is_half_the_brier_score(p: float, first: bool) -> None:
    stated = {"no": p, "yes": 1 - p}
    truth = "no" if first else "yes"
    assert ranked(stated, truth) == pytest.approx(SCORERS["brier"](stated, truth) / 2)


@given(p=beliefs())
def test_moving_probability_towards_the_truth_never_costs(p: dict[str, float]) -> None:
    nearer = {"H1": 0.0, "H2": p["H1"] + p["H2"], "H3": p["H3"]}
    assert ranked(nearer, "H3") <= ranked(p, "H3") + 1e-12
    assert ranked({"H1": p["H3"], "H2": p["H2"], "H3": p["H1"]}, "H1") == pytest.approx(ranked(p, "H3"))


@given(p=beliefs(), q=beliefs())
def test_the_ranked_score_rewards_saying_what_one_believes(p: dict[str, float], q: dict[str, float]) -> None:
    expected = {s: sum(q[h] * ranked(s_, h) for h in RIVALS) for s, s_ in (("p", p), ("q", q))}
    assert expected["q"] <= expected["p"] + 1e-12
