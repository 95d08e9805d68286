"""Process, judgement and outcome stand side by side, each mark says why, and nobody's name matters."""

from collections.abc import Callable
from typing import Any

from exercise.debrief import debrief
from exercise.desk import desk
from exercise.runs.runs import load
from exercise.scoring.evaluation import evaluate, over_exercises
from exercise.worker.job_handlers import work_once


def test_every_mark_has_a_value_and_one_sentence_and_there_is_no_total(
    place: Any, play_through: Callable[..., None]
) -> None:
    run = place.run()
    play_through(place, run)
    while work_once(place.services, "tests"):
        pass
    shown = debrief.debrief(place.services, place.trainee, run)
    assert [row.cycle for row in shown.choices] == [1, 2, 3]
    assert shown.choices[0].choice.startswith("Arrest")
    assert "paired runs" in shown.choices[0].sentence
    assert [(row.choice, row.added) for row in shown.choices[1:]] == [("Deferred", "0")] * 2
    told = shown.side_by_side
    lines = (*told.process, *told.judgement, *told.outcome)
    assert all(line.title and line.value and line.sentence.endswith(".") for line in lines)
    assert not any("total" in line.title.lower() for line in lines)
    titles = {line.title for line in told.process}
    assert {"Grading: source", "Requests", "Effort and harm", "Network named", "Words and sums"} <= titles
    unscored = {line.title for line in lines if line.value == "Unscored"}
    assert {"Grading: source", "Requests", "Network named", "Decisions"} <= unscored
    assert {line.title for line in told.outcome} >= {"Harm", "Violent events"}


def test_arrests_are_in_no_mark(place: Any, play_through: Callable[..., None]) -> None:
    run = place.run()
    play_through(place, run)
    told = debrief.debrief(place.services, place.trainee, run).side_by_side
    for line in (*told.process, *told.judgement, *told.outcome):
        assert "arrest" not in f"{line.title} {line.sentence}".lower()


def test_grading_is_compared_with_what_was_deserved(place: Any, play_through: Callable[..., None]) -> None:
    run, services, caller = place.run(), place.services, place.trainee
    desk.begin(services, caller, run)
    while (brief := desk.brief(services, caller, run)).phase == "cycle":
        for item in desk.inbox(services, caller, run, unopened=True).items[:4]:
            desk.open_report(services, caller, run, item.headline.id, menu=[])
            desk.rate(services, caller, run, item.headline.id, source=2, assessment="C", weight="some")
        desk.decide(
            services,
            caller,
            run,
            actions=[],
            deferred=True,
            rationale="Wait for the next reports.",
            expected_cycle=brief.cycle,
        )
        desk.advance(services, caller, run, expected_cycle=brief.cycle)
    desk.submit(services, caller, run, "It is highly likely (60%) that nobody knows.")
    lines = {line.title: line for line in debrief.debrief(services, caller, run).side_by_side.process}
    assert lines["Grading: assessment"].value == "κ 0.00"
    assert "of 12 grades" in lines["Grading: assessment"].sentence
    assert "“Highly likely” (80% to 90%) stood for 60%" in lines["Words and sums"].sentence


def test_the_same_log_by_another_name_has_the_same_marks_and_prompts(
    place: Any, play_through: Callable[..., None]
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


def test_a_second_exercise_is_looked_at_together_with_the_first(
    place: Any, play_through: Callable[..., None]
) -> None:
    first = place.run()
    play_through(place, first)
    second = place.run(seed=4)
    play_through(place, second)
    assert over_exercises(place.services, load(place.services, first)) == ()
    both = over_exercises(place.services, load(place.services, second))
    assert {one.exercises for one in both} == {2}
    assert debrief.debrief(place.services, place.trainee, second).over_exercises == both
