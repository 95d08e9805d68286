"""Process, judgement and outcome stand side by side, and each mark says why."""

from assessment.cpd.record_results import results
from exercise.control import control
from exercise.debrief import debrief, turning_points
from exercise.desk import desk
from exercise.runs.runs import load
from exercise.scoring.evaluation import evaluate
from exercise.worker.job_handlers import work_once
from tests.data.size_question import text as size_text
from tests.exercise.conftest import Place, Play
from tests.exercise.deferral import defer


def test_the_debrief_says_in_one_sentence_whether_insufficient_intelligence_was_right(
    place: Place, play_through: Play
) -> None:
    run, services, caller = place.run(), place.services, place.trainee
    desk.begin(services, caller, run)
    while (brief := desk.brief(services, caller, run)).phase == "cycle":
        desk.estimate(services, caller, run, "Q1", {}, "low", insufficient=True)
        desk.decide(
            services, caller, run, actions=[], deferred=True, rationale="Nothing is known yet.",
            expected_cycle=brief.cycle,
        )  # fmt: skip
        desk.advance(services, caller, run, expected_cycle=brief.cycle)
    desk.submit(services, caller, run, "The intelligence is insufficient.")
    told = debrief.debrief(services, caller, run)
    (turn,) = (point for point in told.turning_points if point.question == "Q1")
    assert turn.row.cycle <= load(services, run).scenario.calendar.cycles
    assert turn.sentences[2] == turning_points.INSUFFICIENT
    assert all("no estimate" in point.sentences[2] for point in told.turning_points if point.question != "Q1")
    lines = [line for line in told.side_by_side.judgement if line.title.endswith("what could be known")]
    assert [line.title for line in lines] == ["Q1: what could be known"]
    assert lines[0].value in ("right to say so", "missed opportunity")
    assert lines[0].sentence.startswith("Q1, at the end: “Insufficient intelligence” was ")
    evaluation = evaluate(services, load(services, run))
    assert all(m.knowing is None or m.knowing.insufficient for m in evaluation.marks)
    assert not any(getattr(event, "question", "") == "Q1" for event in evaluation.evidence.events)


def test_near_misses_are_marked_from_the_page_to_the_record(place: Place, play_through: Play) -> None:
    text = size_text().replace("id: small-town", "id: counted-town", 1)
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
    ranked = made["question.ranked.Q4"].value
    assert ranked is not None
    assert 0.0 <= ranked <= 1.0
    assert not any(ident.startswith("question.ranked") and not ident.endswith("Q4") for ident in made)


def test_every_mark_has_a_value_and_one_sentence_and_there_is_no_total(
    place: Place, play_through: Play
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


def test_arrests_are_in_no_mark(place: Place, play_through: Play) -> None:
    run = place.run()
    play_through(place, run)
    told = debrief.debrief(place.services, place.trainee, run).side_by_side
    for line in (*told.process, *told.judgement, *told.outcome):
        assert "arrest" not in f"{line.title} {line.sentence}".lower()


def test_grading_is_compared_with_what_was_deserved(place: Place, play_through: Play) -> None:
    run, services, caller = place.run(), place.services, place.trainee
    desk.begin(services, caller, run)
    while (brief := desk.brief(services, caller, run)).phase == "cycle":
        for item in desk.inbox(services, caller, run, unopened=True).items[:4]:
            desk.open_report(services, caller, run, item.headline.id, menu=[])
            desk.rate(services, caller, run, item.headline.id, source=2, assessment="C", weight="some")
        defer(services, caller, run)
        desk.advance(services, caller, run, expected_cycle=brief.cycle)
    desk.submit(services, caller, run, "It is highly likely (60%) that nobody knows.")
    lines = {line.title: line for line in debrief.debrief(services, caller, run).side_by_side.process}
    assert lines["Grading: assessment"].value == "κ 0.00"
    assert "of 12 grades" in lines["Grading: assessment"].sentence
    assert "“Highly likely” (80% to 90%) stood for 60%" in lines["Words and sums"].sentence
