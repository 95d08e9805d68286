"""The grade left unread is every grade at once, and a grade is measured against that."""

import pytest

from assessment.observer.graded_statements import blind_weight_of, telling_grade
from assessment.observer.observer import weight_of
from assessment.observer.statement_reader import StatementReader
from tests.assessment.conftest import MakeReport


@pytest.mark.parametrize("says", ["for", "against"])
def test_a_grade_left_unread_is_the_sum_over_grades(
    reader: StatementReader, report: MakeReport, says: str
) -> None:
    worlds = reader.worlds["Q1"]
    total = sum(weight_of(worlds, report(1, says=says, grade=grade)) for grade in "ABCDE")
    assert blind_weight_of(worlds, report(1, says=says, grade="D")) == pytest.approx(total)


def test_grades_that_the_accurate_get_more_often_tell_more(
    reader: StatementReader, report: MakeReport
) -> None:
    tells = [telling_grade(reader.worlds["Q1"], report(1, grade=grade)) for grade in "ABCDE"]
    assert tells[0] > tells[1] > 0 > max(tells[2:])
