"""An interval that holds a strong bias beside none is said to tell nothing, and never to be about right."""

import numpy as np
import pytest

from assessment.bias import conservatism, evidence_split, source_grade
from assessment.bias.cluster_slopes import IndicatorEstimate
from assessment.bias.slopes import Slopes


def _prompt(estimate: float, se: float) -> str:
    measured = IndicatorEstimate(estimate, se, 5)
    return evidence_split.indicator(
        conservatism.WORDS, measured, 8, (1,), "About as far.", "these figures"
    ).prompt


def test_a_wide_interval_cannot_tell() -> None:
    assert _prompt(0.1, 0.5).startswith("This log cannot tell: these figures.")


def test_a_narrow_interval_about_nothing_says_so() -> None:
    assert _prompt(0.01, 0.05) == "About as far."


def test_a_remark_beyond_chance_stays_however_wide() -> None:
    assert "these figures" in _prompt(2.0, 0.5)
    assert not _prompt(2.0, 0.5).startswith("This log cannot tell")


@pytest.mark.parametrize(("scatter", "words"), [(4.0, "This log cannot tell"), (0.01, "about as warranted")])
def test_grades_are_not_called_heeded_where_the_interval_says_nothing(scatter: float, words: str) -> None:
    slopes = Slopes(1.0, 0.5, np.array([[scatter, 0.0], [0.0, scatter]]) / 10, 7)
    assert words in source_grade._prompt(slopes, 0.5, 10)
