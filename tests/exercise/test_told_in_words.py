"""What a debrief tells in words: directions, intervals and lengths fit the numbers beside them."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from exercise.debrief import debrief
from exercise.debrief.turning_points import movement_sentence
from exercise.read_models.lesson_models import EstimatePair, TurnRow
from exercise.scoring.paired_runs import PLAYED, YOURS, judge
from exercise.scoring.reference_plans import NONE

ROW = TurnRow("R-1", "A report", date(2031, 3, 3), 2, 0.5, "the broker", 0.2, 0.3, 2)


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


def test_a_fall_has_an_interval_of_falls() -> None:
    harm = [100.0 + n % 5 for n in range(120)]
    less = [value - 50.0 - n % 3 for n, value in enumerate(harm)]
    still = {measure: [0.0] * 120 for measure in ("violence", "exploited")}
    own = {plan: {"harm": [1.0], "violence": [0.0], "exploited": [0.0]} for plan in PLAYED}
    fell = judge({YOURS: {"harm": less, **still}, NONE: {"harm": harm, **still}, **own}).distributions
    assert "fell by 51 harm days" in fell[0].sentence
    assert "(95% interval 51 to 51)" in fell[0].sentence
    assert "-0" not in fell[1].sentence
    rose = judge({YOURS: {"harm": harm, **still}, NONE: {"harm": less, **still}, **own}).distributions[0]
    assert "rose by 51 harm days" in rose.sentence
    assert "(95% interval 51 to 51)" in rose.sentence


def test_a_debrief_tells_of_no_cycle_beyond_the_last(place: Any, play_through: Callable[..., None]) -> None:
    run = place.run()
    play_through(place, run)
    told = debrief.debrief(place.services, place.trainee, run)
    lines = (*told.side_by_side.process, *told.side_by_side.judgement, *told.side_by_side.outcome)
    words = " ".join((*(m.explanation for m in told.marks), *(line.sentence for line in lines)))
    assert "cycle 4" not in words
    assert "4 cycles" not in words
    assert "over 3 cycles and the hand-in your" in words
    assert "questions and cycles" not in words
