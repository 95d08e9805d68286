"""Reliability statistics agree with published examples and other programs, and refuse what is too small."""

import math
from typing import Literal

import krippendorff
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessment.mark_records import Rubric, RubricRow
from assessment.reliability import alpha, icc, internal_consistency, item_statistics, kappa, projection, sem
from assessment.reliability.reliability_report import MEAN, MarkedRun, quality
from tests.depth import examples

FOUR_JUDGES = np.array(
    [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]], dtype=float
)
"""Six targets and four judges: Shrout and Fleiss 1979, table 2."""


N = math.nan


FOUR_OBSERVERS = np.array(
    [
        [1, 2, 3, 3, 2, 1, 4, 1, 2, N, N, N],
        [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, N, 3],
        [N, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, N],
        [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, N],
    ]
).T
"""Twelve units and four observers: Krippendorff 2011, example C."""


RUBRIC = Rubric(
    "r",
    "R",
    "made up for tests",
    tuple(RubricRow(i, i.upper(), tuple("abcde")) for i in ("one", "two", "three")),
)


def test_icc_is_that_of_shrout_and_fleiss() -> None:
    found = icc.icc(FOUR_JUDGES)
    assert found is not None
    value, low, high = found
    assert round(value, 2) == 0.29
    assert round(icc.of_many(value, 4), 2) == 0.62
    assert (round(low, 2), round(high, 2)) == (0.02, 0.76)  # pingouin 0.7 gives the same ends


def test_icc_and_its_interval_are_those_of_pingouin() -> None:
    pairs = [[3, 3], [2, 3], [1, 1], [4, 3], [0, 1], [2, 2], [3, 2], [1, 2], [4, 4], [2, 1]]
    one, many = icc.figures("s", np.array(pairs, dtype=float))
    assert one.value == pytest.approx(0.780488, abs=1e-6)
    assert one.low == pytest.approx(0.32, abs=0.005)
    assert one.high == pytest.approx(0.94, abs=0.005)
    assert many.value == pytest.approx(0.876712, abs=1e-6)
    assert many.low == pytest.approx(0.48, abs=0.005)


def test_alpha_is_that_of_krippendorffs_example() -> None:
    assert alpha.alpha(FOUR_OBSERVERS, "ordinal") == pytest.approx(0.815, abs=5e-4)
    assert alpha.alpha(FOUR_OBSERVERS, "interval") == pytest.approx(0.849, abs=5e-4)


marks = st.lists(
    st.lists(st.sampled_from([0.0, 1.0, 2.0, 3.0, 4.0, N]), min_size=3, max_size=3), min_size=3, max_size=12
)


@settings(max_examples=examples(usual=60, deep=600))
@given(marks, st.sampled_from(["ordinal", "interval"]))
def test_alpha_is_that_of_the_krippendorff_package(
    rows: list[list[float]], metric: Literal["ordinal", "interval"]
) -> None:
    table = np.array(rows)
    ours = alpha.alpha(table, metric)
    if ours is None:
        return
    theirs = krippendorff.alpha(reliability_data=table.T, level_of_measurement=metric)
    assert ours == pytest.approx(theirs, abs=1e-9)


def test_weighted_kappa_is_that_of_scikit_learn() -> None:
    first, second = [0, 1, 2, 3, 4, 4, 3, 2, 1, 0, 2, 2], [0, 1, 2, 3, 3, 4, 2, 2, 0, 1, 3, 2]
    pairs = np.array([first, second], dtype=float).T
    assert kappa.kappa(pairs) == pytest.approx(0.8648648648648649)
    found = kappa.figure("s", pairs)
    assert found.low is not None
    assert found.high is not None
    assert found.low < 0.865 < found.high
    assert found == kappa.figure("s", pairs)


def test_cronbachs_alpha_and_its_interval_are_those_of_pingouin() -> None:
    assert internal_consistency.cronbach(FOUR_JUDGES) == pytest.approx(0.90931554)
    found = internal_consistency.figure("s", np.tile(FOUR_JUDGES, (5, 1)) + np.arange(30)[:, None] % 7)
    assert not found.refused
    assert found.low is not None
    assert found.low < (found.value or 0)


def test_single_exercise_reliability_projects_to_the_numbers_of_spearman_and_brown() -> None:
    for single, wanted in ((0.2, 16), (0.3, 9.3), (0.4, 6), (0.5, 4)):
        assert projection.exercise_count(single) == pytest.approx(wanted, abs=0.05)
        assert icc.of_many(single, projection.exercise_count(single)) == pytest.approx(0.80)
    assert projection.exercise_count(0.0) == math.inf


def test_single_exercise_reliability_is_the_one_way_icc() -> None:
    assert projection.single(FOUR_JUDGES) == pytest.approx(0.165742, abs=1e-6)  # ICC(1,1) by pingouin


def test_sem_is_the_spread_that_agreement_leaves() -> None:
    assert sem.sem(10.0, 0.91) == pytest.approx(3.0)
    assert sem.sem(10.0, -0.5) == 10.0


def test_a_row_that_follows_the_rest_discriminates_and_one_that_does_not_is_named() -> None:
    ability = np.arange(40) % 5
    scores = np.stack([ability, ability, (np.arange(40) // 5) % 5], axis=1).astype(float)
    good, index = item_statistics.discrimination("s", scores, 0, 4)
    assert (good.value or 0) > 0.5
    assert (index.value or 0) >= 0.4
    poor, _ = item_statistics.discrimination("s", scores, 2, 4)
    assert (poor.value or 0) < 0.2
    assert "Below .2" in poor.words


def test_below_their_sizes_every_statistic_is_refused_in_words() -> None:
    few = np.array([[1, 2]] * 9, dtype=float)
    for one in (*icc.figures("s", few), kappa.figure("s", few), alpha.figure("s", few)):
        assert one.refused
        assert "needs at least 10" in one.words
        assert "there are 9" in one.words
    persons = np.ones((29, 3))
    for one in (
        internal_consistency.figure("s", persons),
        *item_statistics.discrimination("s", persons, 0, 4),
    ):
        assert one.refused
        assert "needs at least 30 persons" in one.words
    for one in projection.figures("s", np.ones((9, 2))):
        assert "needs at least 10" in one.words


def test_marks_that_never_vary_have_no_agreement_rather_than_a_perfect_one() -> None:
    same = np.full((12, 2), 3.0)
    for one in (*icc.figures("s", same), kappa.figure("s", same), alpha.figure("s", same)):
        assert one.refused
        assert one.words.startswith("Not computed: ")


@given(st.integers(0, 40), st.integers(0, 3))
def test_a_report_of_any_size_says_of_each_figure_what_it_rests_on(count: int, markers: int) -> None:
    runs = [
        MarkedRun(
            f"EX-{n}",
            f"U-{n // 2}",
            {f"M{m}": {row.id: (n + m) % 5 for row in RUBRIC.rows} for m in range(markers if n % 2 else 0)},
            {row.id: n % 5 for row in RUBRIC.rows} if n % 3 else {},
        )
        for n in range(count)
    ]
    found = quality(runs, RUBRIC)
    assert found.handed_in == count
    assert sum(len(one.scales) for one in found.missing) == sum(one.refused for one in found.figures)
    for one in found.figures:
        assert one.words
        assert one.source
        assert one.refused or one.n >= 10
        assert one.low is None or one.high is None or one.low <= one.high
    assert any(one.scale == MEAN for one in found.figures)
    assert len(found.figures) == 4 + 2 * 3 + 1 + 3 * 3 + 2
