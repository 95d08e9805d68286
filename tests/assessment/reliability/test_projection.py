"""The share of variance between persons, from lists of unequal length."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessment.reliability.projection import single
from tests.depth import examples


@settings(max_examples=examples(usual=150, deep=4000), deadline=None)
@given(st.lists(st.lists(st.integers(0, 9), min_size=1, max_size=4), min_size=1, max_size=10))
def test_one_way_analysis_of_variance_of_unequal_groups(persons: list[list[int]]) -> None:
    table = np.array([[*map(float, scores), *[math.nan] * (5 - len(scores))] for scores in persons])
    found = single(table)
    total = sum(map(len, persons))
    if len(persons) < 2 or total == len(persons):
        assert found is None
        return
    grand = sum(map(sum, persons)) / total
    means = [sum(scores) / len(scores) for scores in persons]
    between = sum(len(scores) * (mean - grand) ** 2 for scores, mean in zip(persons, means, strict=True)) / (
        len(persons) - 1
    )
    within = sum(
        (score - mean) ** 2 for scores, mean in zip(persons, means, strict=True) for score in scores
    ) / (total - len(persons))
    each = (total - sum(len(scores) ** 2 for scores in persons) / total) / (len(persons) - 1)
    below = between + (each - 1) * within
    if found is None:
        assert below == pytest.approx(0, abs=1e-9)
    else:
        assert found == pytest.approx((between - within) / below, abs=1e-7)
