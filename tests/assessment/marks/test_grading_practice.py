"""Grading is marked by its agreement with the grades deserved, and left unmarked where that says nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.marks.grading_practice import ASSESSMENTS, SOURCES, grading_mark, weighted_kappa

GRADES = st.lists(
    st.tuples(st.sampled_from(ASSESSMENTS), st.sampled_from(ASSESSMENTS)), min_size=2, max_size=30
)


@given(GRADES)
def test_weighted_kappa_is_the_one_of_the_confusion_table(pairs: list[tuple[str, str]]) -> None:
    mine, true = zip(*pairs, strict=True)
    n, k = len(pairs), len(ASSESSMENTS)
    weight = [[(i - j) ** 2 / (k - 1) ** 2 for j in range(k)] for i in range(k)]
    seen = [[sum(p == (a, b) for p in pairs) / n for b in ASSESSMENTS] for a in ASSESSMENTS]
    rows, columns = ([sum(line) for line in table] for table in (seen, zip(*seen, strict=True)))
    chance = sum(weight[i][j] * rows[i] * columns[j] for i in range(k) for j in range(k))
    found = weighted_kappa(mine, true, ASSESSMENTS)
    if chance < 1e-12:
        assert found is None
    else:
        got = sum(weight[i][j] * seen[i][j] for i in range(k) for j in range(k))
        assert found == pytest.approx(1 - got / chance)


def test_grading_as_deserved_is_full_agreement_and_one_grade_for_all_is_chance() -> None:
    true = list("ABCDE" * 4)
    assert grading_mark("Assessment", true, true, ASSESSMENTS).kappa == 1.0
    assert grading_mark("Assessment", ["C"] * 20, true, ASSESSMENTS).kappa == pytest.approx(0.0)
    few = grading_mark("Source", ["1"], ["2"], SOURCES)
    assert few.kappa is None
    assert "1 report was graded and eight are needed" in few.sentence
    same = grading_mark("Source", ["2"] * 9, ["2"] * 9, SOURCES)
    assert same.kappa is None
    assert "one grade" in same.sentence
