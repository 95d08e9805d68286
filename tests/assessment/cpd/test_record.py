"""A CPD record claims no more than the log and the assessor support."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from pydantic import ValidationError

from assessment.cpd.record import CpdRecord, Override, Result, credit, years_later
from tests.assessment.present import present


def again(record: CpdRecord, **changes: Any) -> CpdRecord:
    fields: dict[str, Any] = {
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


def test_an_open_browser_earns_no_hours(record: CpdRecord) -> None:
    idle = again(record, active_minutes=20, confirmed_hours=4.0)
    assert idle.hours.notional == 0.25
    assert "active time" in idle.hours.rule


def test_credits_appear_only_when_a_rating_body_is_confirmed(record: CpdRecord) -> None:
    assert record.credit is None
    rated = again(record, credit_rated_by="Invented Awarding Body")
    assert present(rated.credit).credits == pytest.approx(0.375)


def test_an_override_keeps_the_computed_value_and_its_reason(record: CpdRecord) -> None:
    changed = next(r for r in record.results if r.id == "question.regret")
    assert (changed.value, changed.computed, changed.low) == (0.1, 0.12, None)
    assert record.overrides[0].reason
    with pytest.raises(ValueError, match=r"names no result: question\.other"):
        again(record, overrides=[Override(result="question.other", value=1.0, reason="a long reason")])


def test_a_bias_indicator_has_no_place_in_a_record(record: CpdRecord) -> None:
    with pytest.raises(ValidationError):
        Result(id="bias.search", name="Search", n=1, uncertainty="x", reference="x")
    values = record.model_dump(mode="json") | {"indicators": []}
    with pytest.raises(ValidationError, match="indicators"):
        CpdRecord.model_validate(values)


def test_an_activity_cannot_end_before_it_starts(record: CpdRecord) -> None:
    with pytest.raises(ValidationError, match="ends before it starts"):
        again(record, ended=record.started - timedelta(days=1))


def test_a_time_without_a_zone_is_refused(record: CpdRecord) -> None:
    with pytest.raises(ValidationError, match="timezone"):
        again(record, started=datetime(2026, 3, 1, 9, 0))


def test_records_are_kept_six_years_unless_told_otherwise(record: CpdRecord) -> None:
    assert record.retain_until == date(2032, 3, 4)
    assert years_later(date(2024, 2, 29), 1) == date(2025, 2, 28)
