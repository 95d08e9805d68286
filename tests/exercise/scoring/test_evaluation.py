"""An evaluation looks at the log alone: nobody's name matters, and exercises are looked at together."""

from exercise.debrief import debrief
from exercise.runs.runs import load
from exercise.scoring.evaluation import evaluate, over_exercises
from tests.exercise.conftest import Place, Play


def test_the_same_log_by_another_name_has_the_same_marks_and_prompts(
    place: Place, play_through: Play
) -> None:
    first = place.run()
    play_through(place, first)
    from dataclasses import replace

    from exercise.control import control

    cohort = control.add_cohort(place.services, place.instructor, "Another", [place.other.user])
    (second,) = control.assign(place.services, place.instructor, cohort.id, "small-town", 3)
    play_through(replace(place, trainee=place.other), second)
    mine, theirs = (evaluate(place.services, load(place.services, run)) for run in (first, second))
    assert mine.marks == theirs.marks
    assert mine.indicators == theirs.indicators


def test_a_second_exercise_is_looked_at_together_with_the_first(place: Place, play_through: Play) -> None:
    first = place.run()
    play_through(place, first)
    second = place.run(seed=4)
    play_through(place, second)
    assert over_exercises(place.services, load(place.services, first)) == ()
    both = over_exercises(place.services, load(place.services, second))
    assert {one.exercises for one in both} == {2}
    assert debrief.debrief(place.services, place.trainee, second).over_exercises == both
