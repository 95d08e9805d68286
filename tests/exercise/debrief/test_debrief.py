"""The debrief reveals it all, in words and names, once the assessment is in."""

import re

from exercise.debrief import debrief
from exercise.worker.job_handlers import work_once
from tests.exercise.conftest import Place, Play
from tests.exercise.details import parts


def test_every_course_of_action_tried_is_told_and_a_plan_cannot_do_better_than_itself(
    done: tuple[Place, str],
) -> None:
    place, run = done
    told = debrief.debrief(place.services, place.trainee, run)
    names = [plan.plan for plan in told.plans]
    assert {"No action", "Your decisions", "Hot-spot patrol"} <= set(names)
    assert sum(plan.own for plan in told.plans) == 1
    none = next(plan for plan in told.plans if plan.plan == "No action")
    assert (none.difference, none.low, none.high) == (0, 0, 0)
    assert [plan.difference for plan in told.plans] == sorted(plan.difference for plan in told.plans)


def test_the_debrief_reveals_it_all_afterwards(place: Place, play_through: Play) -> None:
    run = place.run()
    play_through(place, run)
    told = debrief.debrief(place.services, place.trainee, run)
    assert [a.question for a in told.answers] == ["Q1", "Q2", "Q3"]
    assert set(told.tracks) == {"Q1", "Q2", "Q3"}
    for points in told.tracks.values():
        assert {p.reader for p in points} == {"you", "ideal"}
        assert len({p.hypothesis for p in points if p.true}) == 1
    assert sum(report.opened for report in told.reports) == 12
    assert {report.error_type for report in told.reports} > {"background", "accurate"}
    assert len(told.timeline) <= 60
    assert told.decision is None
    assert told.without_you == ()


def test_a_debrief_names_people_groups_and_places_and_never_their_ids(
    place: Place, play_through: Play
) -> None:
    run = place.run()
    play_through(place, run)
    while work_once(place.services, "tests"):
        pass
    told = debrief.debrief(place.services, place.trainee, run)
    assert told.decision is not None
    reports = {report.id for report in told.reports} | {report.copy_of for report in told.reports}
    said = [part for part in parts(told) if isinstance(part, str) and part not in reports]
    assert len(said) > 100
    assert [words for words in said if re.search(r"\bP\d{3,}\b|\bG\d{2}\b|\bZ-[A-Z]+", words)] == []
    assert not any("None" in answer.explanation for answer in told.answers)


def test_a_debrief_tells_of_no_cycle_beyond_the_last(place: Place, play_through: Play) -> None:
    run = place.run()
    play_through(place, run)
    told = debrief.debrief(place.services, place.trainee, run)
    lines = (*told.side_by_side.process, *told.side_by_side.judgement, *told.side_by_side.outcome)
    words = " ".join((*(m.explanation for m in told.marks), *(line.sentence for line in lines)))
    assert "cycle 4" not in words
    assert "4 cycles" not in words
    assert "over 3 cycles and the hand-in your" in words
    assert "questions and cycles" not in words
