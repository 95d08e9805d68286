"""A record that is not as it was issued is found out, and what is no record gets an answer."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from assessment.cpd.exports.as_json import as_json, digest
from assessment.cpd.record import CpdRecord
from assessment.cpd.verification import verify_record


def tampered(record: CpdRecord, change: Callable[[dict[str, Any]], object]) -> bytes:
    file = json.loads(as_json(record))
    change(file)
    return json.dumps(file).encode()


def resealed(record: CpdRecord, change: Callable[[dict[str, Any]], object]) -> bytes:
    def both(file: dict[str, Any]) -> None:
        change(file["record"])
        file["sha256"] = digest(file["record"])

    return tampered(record, both)


def test_an_untouched_record_has_no_problem(record: CpdRecord) -> None:
    assert verify_record(as_json(record)) == ()


def test_a_tampered_record_is_found(record: CpdRecord) -> None:
    data = tampered(record, lambda file: file["record"]["hours"].update(notional=40))
    assert any("changed since it was issued" in p for p in verify_record(data))


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (lambda r: r["hours"].update(notional=4.0), "hours.notional"),
        (lambda r: r["hours"].update(active_minutes=600), "hours.active_minutes"),
        (lambda r: r.update(credit={"rated_by": "Some body", "credits": 9}), "credit.credits"),
        (lambda r: r["written"].update(mean=4.0), "written.mean"),
        (lambda r: r["results"][0].update(value=0.0), "not the overriding value"),
        (lambda r: r.update(overrides=[]), "without an override"),
        (lambda r: r.update(retain_until="2020-01-01"), "retain_until"),
        (lambda r: r.update(indicators=[]), "indicators"),
        (lambda r: r.pop("reflection"), "reflection"),
        (lambda r: r.update(marking="SECRET"), "marking"),
    ],
)
def test_totals_and_fields_are_checked_even_under_a_fresh_digest(
    record: CpdRecord, change: Callable[[dict[str, Any]], object], problem: str
) -> None:
    problems = verify_record(resealed(record, change))
    assert any(problem in p for p in problems)
    assert not any("changed since" in p for p in problems)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe",
        b"[1]",
        b"{}",
        b'{"record": 3, "sha256": ""}',
        b'{"record": {}, "sha256": NaN}',
        b'{"record": {"a": 1e999}, "sha256": ""}',
        b'{"record": {"a": 99999999999999999999}, "sha256": ""}',
        b'{"record": {"a": "\\ud800"}, "sha256": ""}',
        b"[" * 99_999,
        b'{"record": {"a": ' + b"[" * 900 + b"]" * 900 + b'}, "sha256": ""}',
    ],
)
def test_what_is_no_record_is_answered_and_not_a_traceback(data: bytes) -> None:
    assert verify_record(data)


def test_a_name_given_twice_is_refused(record: CpdRecord) -> None:
    data = as_json(record).replace(b'{"record":', b'{"record":{},"record":', 1)
    assert "given twice" in verify_record(data)[0]


def test_a_truncated_record_is_refused(record: CpdRecord) -> None:
    assert "not a JSON file" in verify_record(as_json(record)[:-40])[0]
