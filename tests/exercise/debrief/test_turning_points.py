"""Turning points: the report that told most, and what became of the estimate."""

from datetime import date

import pytest

from exercise.debrief import debrief
from exercise.debrief.turning_points import movement_sentence
from exercise.read_models.lesson_models import EstimatePair, TurnRow
from exercise.runs.runs import load
from tests.exercise.conftest import Place

ROW = TurnRow("R-1", "A report", date(2031, 3, 3), 2, 0.5, "the broker", 0.2, 0.3, 2)


def test_each_question_has_the_report_that_told_most_and_what_became_of_it(done: tuple[Place, str]) -> None:
    place, run = done
    told = debrief.debrief(place.services, place.trainee, run)
    live = load(place.services, run)
    opened = {d.entry.report: d.cycle for d in live.state.opened}
    assert [point.question for point in told.turning_points] == ["Q1", "Q2", "Q3"]
    for point in told.turning_points:
        rows = (point.row, *point.others)
        assert [row.bits for row in rows] == sorted((row.bits for row in rows), reverse=True)
        assert {row.opened for row in rows} == {opened.get(row.report) for row in rows}
        assert ("never opened" in point.sentences[1]) == (point.row.opened is None)
        assert point.estimates is not None
        assert point.estimates.stated == pytest.approx(
            (point.estimates.stated[0],) * 2
        )  # base rates, stated every time


@pytest.mark.parametrize(
    ("yours", "ideal", "said"),
    [
        ((0.22, 0.20), (0.22, 0.24), "the other way"),
        ((0.22, 0.24), (0.22, 0.23), "about as far"),
        ((0.221, 0.219), (0.22, 0.24), "about as far"),
        ((0.2, 0.5), (0.2, 0.22), "little warranted it"),
        ((0.2, 0.3), (0.2, 0.6), "not as far"),
    ],
)
def test_opposite_moves_are_never_called_alike(
    yours: tuple[float, float], ideal: tuple[float, float], said: str
) -> None:
    assert said in movement_sentence(ROW, EstimatePair((1, 2), yours, ideal))
