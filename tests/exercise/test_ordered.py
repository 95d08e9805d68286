"""A question whose answers stand in an order is shown in it, and has a mark for near misses in the debrief."""

from typing import Any

from assessment.cpd.record_results import results
from exercise.control import control
from exercise.debrief import debrief
from exercise.desk import desk
from exercise.runs.runs import load
from exercise.scoring.evaluation import evaluate
from tests.exercise.conftest import SMALL_TOWN

QUESTION = """
  - id: Q4
    kind: size
    text: How many people does the supplying group have as the exercise begins?
    why: It decides how many officers are needed.
    statement: "The supplying group has {label} at liberty"
    bands: [4, 5]
    base_rates: [0.2, 0.4, 0.4]

sources:
"""


def test_near_misses_are_marked_from_the_page_to_the_record(place: Any, play_through: Any) -> None:
    text = SMALL_TOWN.read_text(encoding="utf-8").replace("\nsources:\n", QUESTION, 1)
    text = text.replace("id: small-town", "id: counted-town", 1)
    text = text.replace("bears_on: [broker, supplier]", "bears_on: [broker, supplier, size]")
    saved = control.save_scenario(place.services, place.instructor, text)
    assert not isinstance(saved, tuple), saved
    cohort = control.add_cohort(place.services, place.instructor, "Counting", [place.trainee.user])
    (run,) = control.assign(place.services, place.instructor, cohort.id, "counted-town", 3)
    asked = desk.brief(place.services, place.trainee, run).questions
    assert [q.ordered for q in asked] == [False, False, False, True]
    assert [h.label for h in asked[-1].hypotheses] == ["up to 4 people", "5 people", "more than 5 people"]
    play_through(place, run)
    told = debrief.debrief(place.services, place.trainee, run)
    lines = {line.title: line for line in told.side_by_side.outcome}
    assert lines["Q4: ranked skill"].value == "0.00"
    assert "near misses" in lines["Q4: ranked skill"].sentence
    assert "people at liberty as the exercise began" in told.answers[-1].explanation
    assert "N-Q4" not in told.answers[-1].explanation
    marks = evaluate(place.services, load(place.services, run)).marks
    made = {result.id: result for result in results(marks, None, None)}
    assert 0.0 <= made["question.ranked.Q4"].value <= 1.0
    assert not any(ident.startswith("question.ranked") and not ident.endswith("Q4") for ident in made)
