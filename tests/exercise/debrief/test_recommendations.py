"""What to practise next comes with a reason and an exercise that trains it."""

from assessment.bias.registry import INDICATORS
from exercise.debrief import debrief
from exercise.debrief.recommendations import INDICATOR_SKILLS, NEXT_TIME, next_exercise
from exercise.runs.runs import load
from exercise.scenario_library import rows_of_library
from scenarios.schema.skills import SKILLS
from tests.exercise.conftest import Place


def test_what_to_practise_comes_with_a_reason_and_an_exercise_that_trains_it(done: tuple[Place, str]) -> None:
    place, run = done
    told = debrief.debrief(place.services, place.trainee, run)
    assert len(told.recommendations) == 3
    trains = {row.id: row.trains for row in rows_of_library(place.services)}
    for one in told.recommendations:
        assert one.why
        assert one.next_time
        assert one.exercise == "" or one.skill in trains[one.exercise]


def test_every_bias_indicator_speaks_of_a_skill_and_every_skill_says_what_to_do_next_time() -> None:
    assert set(INDICATOR_SKILLS) == set(INDICATORS)
    assert set(NEXT_TIME) == set(SKILLS)


def test_an_exercise_not_yet_handed_in_is_recommended_before_the_same_again(done: tuple[Place, str]) -> None:
    place, run = done
    live, rows = load(place.services, run), rows_of_library(place.services)
    assert next_exercise(live, "weighing", rows, frozenset({"small-town"}))[0] == "first-light"
    played = frozenset({"small-town", "first-light"})
    assert next_exercise(live, "weighing", rows, played)[0] == "harrowmere-lines"
    again = next_exercise(live, "weighing", rows, frozenset(row.id for row in rows))
    assert "again, with another seed" in again[1]
    assert next_exercise(live, "weighing", (), frozenset()) == (
        "",
        "No exercise of the library says that it trains this; ask your instructor for one.",
    )
