"""“Insufficient intelligence” goes from the page into the log and out to the debrief and the record."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from exercise.access import Refused
from exercise.debrief import debrief, turning_points
from exercise.decision_log.entries import Estimated
from exercise.decision_log.hash_chain import entry_text, link
from exercise.desk import desk
from exercise.runs.runs import load
from exercise.scoring.evaluation import evaluate

BEFORE = '{"confidence":"low","kind":"estimated","probabilities":{"H1":1},"question":"Q1","reason":""}'


def test_an_estimate_made_before_this_answer_existed_keeps_its_hash() -> None:
    entry = Estimated(question="Q1", probabilities={"H1": 1.0}, confidence="low")
    assert entry_text(entry) == BEFORE
    made = link("EX-0001", 1, datetime(2031, 5, 1, tzinfo=UTC), "U-0001", "", entry, "")
    assert type(made).model_validate_json(made.model_dump_json()) == made
    said = entry.model_copy(update={"insufficient": True})
    assert '"insufficient":true' in entry_text(said)


def test_it_is_offered_in_words_that_say_nothing_of_whether_it_is_right(place: Any) -> None:
    run = place.run()
    brief = desk.brief(place.services, place.trainee, run)
    assert [bool(q.insufficient) for q in brief.questions] == [True, False, False]


def test_it_is_recorded_as_the_base_rates(place: Any) -> None:
    run, services, caller = place.run(), place.services, place.trainee
    desk.begin(services, caller, run)
    desk.estimate(services, caller, run, "Q1", {}, "low", insufficient=True)
    (told,) = desk.estimates(services, caller, run)
    asked = desk.brief(services, caller, run).questions[0]
    assert told.insufficient
    assert told.probabilities == {h.id: h.base_rate for h in asked.hypotheses}
    assert "insufficient intelligence" in desk.log_lines(services, caller, run)[-1].text


def test_where_it_is_not_among_the_answers_it_is_refused_with_the_remedy(place: Any) -> None:
    run, services, caller = place.run(), place.services, place.trainee
    desk.begin(services, caller, run)
    with pytest.raises(Refused, match="does not offer “insufficient intelligence”; give probabilities"):
        desk.estimate(services, caller, run, "Q2", {}, "low", insufficient=True)


def test_the_debrief_says_in_one_sentence_whether_it_was_right(
    place: Any, play_through: Callable[..., None]
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
