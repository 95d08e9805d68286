"""How far luck moves a score: the spread over every truth that the ideal belief allows."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessment.mark_records import Loss, QuestionMark
from assessment.scorers.luck import luck_in_brier, luck_in_skill
from tests.assessment.plain_reader import shares
from tests.depth import examples

HYPOTHESES = ("H1", "H2", "H3")


@settings(max_examples=examples(usual=100, deep=3000), deadline=None)
@given(shares(3), shares(3), st.floats(0.01, 2), st.floats(-2, 0.99))
def test_luck_is_the_spread_of_the_score_over_every_truth(
    stated: list[float], ideal: list[float], total: float, skill: float
) -> None:
    loss = Loss(total, 0.0, 0.0, total)
    mark = QuestionMark(
        "Q1", 1, dict(zip(HYPOTHESES, stated, strict=True)), 0.0,
        dict(zip(HYPOTHESES, ideal, strict=True)), {}, loss, loss, 0.0, 0.0, skill, "",
    )  # fmt: skip
    scores = []
    for truth in range(3):
        score = 0.0
        for place, chance in enumerate(stated):
            score += (chance - (place == truth)) ** 2
        scores.append(score)
    mean = sum(q * s for q, s in zip(ideal, scores, strict=True))
    square = sum(q * s * s for q, s in zip(ideal, scores, strict=True))
    assert luck_in_brier(mark) == pytest.approx(math.sqrt(max(square - mean * mean, 0.0)), abs=1e-6)
    reference = total / (1 - skill)
    assert luck_in_skill(mark) == pytest.approx(luck_in_brier(mark) / reference)
