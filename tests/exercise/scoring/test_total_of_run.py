"""A total goes from the scenario's weights to the debrief, the assessor and the record, and nowhere unasked."""

from exercise import accounts
from exercise.control import control
from exercise.debrief import debrief
from exercise.desk import desk
from exercise.marking import marking
from exercise.read_models.debrief_models import Debrief, MarkLine
from exercise.read_models.marking_models import Dossier
from exercise.worker.job_handlers import work_once
from tests.exercise.conftest import SMALL_TOWN, Place, Play


def assigned(place: Place, weights: str) -> str:
    text = SMALL_TOWN.read_text(encoding="utf-8").replace("id: small-town", "id: weighed-town", 1)
    saved = control.save_scenario(place.services, place.instructor, f"{text}\ntotal: {weights}\n")
    assert not isinstance(saved, tuple), saved
    cohort = control.add_cohort(place.services, place.instructor, "Weighed", [place.trainee.user])
    (run,) = control.assign(place.services, place.instructor, cohort.id, "weighed-town", 3)
    return str(run)


def total(told: Debrief | Dossier) -> MarkLine:
    line = told.side_by_side.total
    assert line is not None
    return line


def test_without_weights_there_is_no_total_anywhere(place: Place, play_through: Play) -> None:
    run = place.run()
    play_through(place, run)
    assert debrief.debrief(place.services, place.trainee, run).side_by_side.total is None
    told = marking.dossier(place.services, place.assessor, run)
    assert told.side_by_side.total is None
    assert not any(row.id == "exercise.total" for row in told.results)


def test_a_total_is_shown_to_both_and_is_on_the_record(place: Place, play_through: Play) -> None:
    run = assigned(place, "{judgement: 0.6, outcome: 0.4}")
    play_through(place, run)
    line = total(debrief.debrief(place.services, place.trainee, run))
    assert line.value.startswith("0%"), "base rates save none of their own regret"
    assert (
        "Asked for by the scenario's author with these weights: judgement 60%, outcome 40%." in line.sentence
    )
    desk.reflect(
        place.services, place.trainee, run, "Base rates come first.", "Ask what would change it.", ""
    )
    levels = {row.id: 2 for row in marking.dossier(place.services, place.assessor, run).rubric.rows}
    marking.mark(place.services, place.assessor, run, levels, "Fair.")
    record = marking.sign(place.services, place.assessor, run, "not_yet", 1.0, "Signed.")
    (found,) = [result for result in record.results if result.id == "exercise.total"]
    assert found.value == 0.0
    assert record.assessment.decision == "not_yet"


def test_a_total_waits_for_the_written_mark_of_whoever_marks(place: Place, play_through: Play) -> None:
    run = assigned(place, "{judgement: 0.5, written: 0.5}")
    play_through(place, run)
    line = total(debrief.debrief(place.services, place.trainee, run))
    assert line.value == "Withheld"
    assert "the mark of the written assessment is not in" in line.sentence
    levels = {row.id: 4 for row in marking.dossier(place.services, place.assessor, run).rubric.rows}
    marking.mark(place.services, place.assessor, run, levels, "Good.")
    told = marking.dossier(place.services, place.assessor, run)
    assert total(told).value.startswith("50%")
    assert next(row for row in told.results if row.id == "exercise.total").value == 0.5
    assert total(debrief.debrief(place.services, place.trainee, run)).value == "Withheld"


def test_a_total_outlives_a_record_voided_by_somebody_who_did_not_mark(
    place: Place, play_through: Play
) -> None:
    run = assigned(place, "{judgement: 0.5, written: 0.5}")
    play_through(place, run)
    desk.reflect(
        place.services, place.trainee, run, "Base rates come first.", "Ask what would change it.", ""
    )
    levels = {row.id: 4 for row in marking.dossier(place.services, place.assessor, run).rubric.rows}
    marking.mark(place.services, place.assessor, run, levels, "Good.")
    record = marking.sign(place.services, place.assessor, run, "not_yet", 1.0, "Signed.")
    assert total(debrief.debrief(place.services, place.trainee, run)).value.startswith("50%")
    accounts.add_user(place.services, "vera", place.password, ("assessor",))
    marking.void(
        place.services, accounts.caller_of(place.services, "vera"), run, record.id, "Signed too early."
    )
    assert total(debrief.debrief(place.services, place.trainee, run)).value.startswith("50%")


def test_decisions_that_are_not_scored_yet_withhold_it(place: Place, play_through: Play) -> None:
    run = assigned(place, "{decisions: 1.0}")
    play_through(place, run)
    told = total(debrief.debrief(place.services, place.trainee, run))
    assert told.value == "Withheld"
    assert "the paired runs are not done" in told.sentence
    while work_once(place.services, "tests"):
        pass
    told = total(debrief.debrief(place.services, place.trainee, run))
    assert "too few to tell plans apart" in told.sentence
