"""A CPD record claims no more than the log and the assessor support."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from assessment.cpd.hours import active_minutes, notional_hours
from assessment.cpd.record import (
    Alignment,
    CpdRecord,
    Override,
    Result,
    credit,
    years_later,
)
from assessment.cpd.record_parts import alignments
from assessment.cpd.record_results import results
from assessment.marks.decision_marks import decision_mark
from assessment.marks.probability_marks import question_marks
from assessment.rubric.rubric import rubric, rubric_result
from scenarios.schema.scenario import Competency
from simulator.answers import Answer

AT = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)


def again(record, **changes):
    fields = {
        "id": record.id,
        "learner": record.learner,
        "issuer": record.issuer,
        "assessment": record.assessment,
        "activity": record.activity,
        "started": record.started,
        "ended": record.ended,
        "active_minutes": record.hours.active_minutes,
        "designed_hours": record.hours.designed,
        "confirmed_hours": record.hours.confirmed,
        "objective": record.objective,
        "competencies": record.competencies,
        "results": [r.model_copy(update={"computed": None}) for r in record.results],
        "reflection": record.reflection,
    }
    return credit(**(fields | changes))


@given(designed=st.floats(0, 40), active=st.integers(0, 3000), confirmed=st.floats(0, 40))
def test_notional_hours_never_exceed_design_activity_or_confirmation(designed, active, confirmed):
    hours = notional_hours(designed, active, confirmed)
    assert 0 <= hours <= min(designed, active / 60, confirmed) + 1e-9
    assert hours * 4 == int(hours * 4)


def test_exact_quarters_are_kept():
    assert notional_hours(4.0, 105, 4.0) == 1.75


def test_long_gaps_count_as_a_quarter_of_an_hour():
    times = [AT, AT + timedelta(minutes=5), AT + timedelta(minutes=6), AT + timedelta(hours=9)]
    assert active_minutes(reversed(times)) == 21
    assert active_minutes([]) == active_minutes([AT]) == 0


def test_an_open_browser_earns_no_hours(record):
    idle = again(record, active_minutes=20, confirmed_hours=4.0)
    assert idle.hours.notional == 0.25
    assert "active time" in idle.hours.rule


def test_credits_appear_only_when_a_rating_body_is_confirmed(record):
    assert record.credit is None
    rated = again(record, credit_rated_by="Invented Awarding Body")
    assert rated.credit.credits == pytest.approx(0.375)


def test_an_override_keeps_the_computed_value_and_its_reason(record):
    changed = next(r for r in record.results if r.id == "question.regret")
    assert (changed.value, changed.computed, changed.low) == (0.1, 0.12, None)
    assert record.overrides[0].reason
    with pytest.raises(ValueError, match=r"names no result: question\.other"):
        again(record, overrides=[Override(result="question.other", value=1.0, reason="a long reason")])


def test_a_bias_indicator_has_no_place_in_a_record(record):
    with pytest.raises(ValidationError):
        Result(id="bias.search", name="Search", n=1, uncertainty="x", reference="x")
    values = record.model_dump(mode="json") | {"indicators": []}
    with pytest.raises(ValidationError, match="indicators"):
        CpdRecord.model_validate(values)


def test_competencies_are_aligned_to_and_never_awarded_by():
    made = alignments([Competency(id="C01", name="Weigh evidence", aligned_to="a public framework, row 2")])
    assert made[0].alignment == "aligned to a public framework, row 2"
    written = alignments(
        [Competency(id="C01", name="Weigh evidence", aligned_to="Aligned to the framework, row 2")]
    )
    assert written[0].alignment == "aligned to the framework, row 2"
    assert "not aligned" in alignments([Competency(id="C02", name="Own words")])[0].alignment
    with pytest.raises(ValidationError, match="never awarded"):
        Alignment(id="C01", name="Weigh evidence", alignment="awarded by the College")


def test_an_activity_cannot_end_before_it_starts(record):
    with pytest.raises(ValidationError, match="ends before it starts"):
        again(record, ended=record.started - timedelta(days=1))


def test_a_time_without_a_zone_is_refused(record):
    with pytest.raises(ValidationError, match="timezone"):
        again(record, started=datetime(2026, 3, 1, 9, 0))


def test_records_are_kept_six_years_unless_told_otherwise(record):
    assert record.retain_until == date(2032, 3, 4)
    assert years_later(date(2024, 2, 29), 1) == date(2025, 2, 28)


def test_results_stand_side_by_side_with_uncertainty_and_reference(plans, dials, slots, report):
    reports = {1: [report(1, grade="A")]}
    marks = question_marks(
        plans,
        dials,
        [slots],
        [Answer("Q1", "H1", "H2", "")],
        [],
        opened=reports,
        available=reports,
        hours={1: 1.0},
    )
    harm = [float(i % 7) for i in range(100)]
    decision = decision_mark({"none": harm, "yours": [h - 1 for h in harm]}, "yours")
    written = rubric_result({"clear": 3}, rubric("analytical-standards"))
    made = {r.id: r for r in results(marks, decision, written)}
    assert list(made) == [
        "question.regret",
        "question.timeliness",
        "question.skill.Q1",
        "decision.capture",
        "rubric.mean",
    ]
    assert made["question.timeliness"].value < 0
    assert all(r.uncertainty and r.reference for r in made.values())
    assert made["question.skill.Q1"].value == pytest.approx(0.0)
    assert "ideal observer" in made["question.skill.Q1"].reference
    assert made["decision.capture"].value == 1.0


def test_what_could_not_be_scored_has_no_value():
    decision = decision_mark({"none": [1.0, 2.0], "yours": [1.0, 1.0]}, "yours")
    assert results([], decision, None)[0].value is None
    assert results([], None, None) == ()


def test_the_share_captured_on_a_record_carries_the_interval_of_the_ratio():
    none = [100.0 + 7 * (i % 5) for i in range(120)]
    half = [h - 20 + (i % 3 - 1) for i, h in enumerate(none)]
    best = [h - 40 + (i % 4 - 1.5) for i, h in enumerate(none)]
    mark = decision_mark({"none": none, "clear": best, "yours": half}, "yours")
    (result,) = results([], mark, None)
    assert (result.low, result.high) == (round(mark.capture_low, 4), round(mark.capture_high, 4))
    assert result.low < result.value < result.high
    assert "jackknife" in result.uncertainty
