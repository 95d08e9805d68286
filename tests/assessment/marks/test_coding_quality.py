"""Coding is marked by its agreement with what reports were worth, and left unmarked where that says nothing."""

from math import log

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.marks.coding_quality import CodedWeight, bearing_mark, stated_step
from assessment.strength_scale import STARTS, step_of, step_words

WEIGHTS = {
    step: (1 if step > 0 else -1) * log(STARTS[abs(step) - 1]) * 1.01 for step in (-3, -2, -1, 1, 2, 3)
}


def coded(report: int, stated: int, due: int) -> CodedWeight:
    return CodedWeight(f"R-{report}", "Q1", "H1", stated, WEIGHTS.get(due, 0.0))


@pytest.mark.parametrize(
    ("odds", "step"), [(1.05, 0), (1.2, 1), (1.5, 2), (2.5, 3), (1 / 1.2, -1), (1 / 1.5, -2), (1 / 2.5, -3)]
)
def test_a_weight_falls_in_the_published_step_on_either_side(odds: float, step: int) -> None:
    assert step_of(log(odds)) == step


def test_steps_are_said_in_the_words_of_the_form() -> None:
    assert step_words(stated_step("against", "strong")) == "strongly against"
    assert step_words(stated_step("for", "weak")) == "weakly for"
    assert step_words(0) == "neither way"


@given(
    st.lists(st.tuples(st.sampled_from([-3, -2, -1, 1, 2, 3]), st.integers(-3, 3)), min_size=8, max_size=40)
)
def test_agreement_is_the_weighted_kappa_of_the_confusion_table(pairs: list[tuple[int, int]]) -> None:
    mark = bearing_mark([coded(n, *pair) for n, pair in enumerate(pairs)])
    if mark.kappa is None or mark.low is None or mark.high is None:
        return
    seen = np.zeros((7, 7))
    for stated, due in pairs:
        seen[stated + 3, due + 3] += 1 / len(pairs)
    cost = np.subtract.outer(np.arange(7), np.arange(7)) ** 2
    chance = np.outer(seen.sum(axis=1), seen.sum(axis=0))
    assert mark.kappa == pytest.approx(1 - (cost * seen).sum() / (cost * chance).sum())
    assert mark.low <= mark.high


def test_coding_as_due_is_full_agreement_and_the_other_way_round_is_below_chance() -> None:
    dues = [-3, -2, -1, 1, 2, 3] * 3
    full = bearing_mark([coded(n, due, due) for n, due in enumerate(dues)])
    turned = bearing_mark([coded(n, -due, due) for n, due in enumerate(dues)])
    assert full.kappa == full.low == full.high == 1.0
    assert turned.high is not None
    assert turned.high < 0
    assert "18 pointed the right way, 0 the wrong way" in full.sentence
    assert "0 pointed the right way, 18 the wrong way" in turned.sentence


def test_codings_of_one_report_are_one_observation_so_that_the_interval_is_wider() -> None:
    pairs = [(3, 3), (-3, -3), (3, -1), (1, 2), (-2, -3), (2, 0), (1, 1), (-1, 2)] * 4
    apart = bearing_mark([coded(n, *pair) for n, pair in enumerate(pairs)])
    together = bearing_mark([coded(n % 8, *pair) for n, pair in enumerate(pairs)])
    assert apart.kappa == pytest.approx(together.kappa)
    assert None not in (apart.low, apart.high, together.low, together.high)
    assert (together.high or 0) - (together.low or 0) > (apart.high or 0) - (apart.low or 0)
    assert (together.reports, together.codings) == (8, 32)


def test_the_same_codings_give_the_same_interval_again() -> None:
    codings = [coded(n, *pair) for n, pair in enumerate([(3, 1), (-2, -3), (1, 1), (2, -1), (1, 0)] * 3)]
    assert bearing_mark(codings) == bearing_mark(codings)


def test_too_few_reports_and_one_step_throughout_cannot_be_told_and_say_why() -> None:
    few = bearing_mark([coded(n, 3, 3) for n in range(3)])
    assert few.kappa is None
    assert few.sentence == "Bearing: it cannot be told, because 3 reports were coded and eight are needed."
    same = bearing_mark([coded(n, 1, 1) for n in range(12)])
    assert same.kappa is None
    assert "chance alone would agree" in same.sentence
    assert "0 reports were coded" in bearing_mark([]).sentence
