"""Exports open in other people's software, hold every field, and show when they were touched."""

import csv
import io
import json
from pathlib import Path

import jsonschema
import pytest
from pypdf import PdfReader

from assessment.cpd.exports.as_csv import as_csv, safe
from assessment.cpd.exports.as_json import as_json, digest, plain, schema
from assessment.cpd.exports.as_pdf import as_pdf
from assessment.cpd.exports.registry import EXPORTS, export
from assessment.cpd.record import CpdRecord
from assessment.cpd.verification import verify_record

SCHEMA = Path(__file__).parents[2] / "assessment" / "cpd" / "cpd-record.schema.json"


def leaves(values):
    if isinstance(values, dict):
        for value in values.values():
            yield from leaves(value)
    elif isinstance(values, list):
        for value in values:
            yield from leaves(value)
    elif values not in (None, ""):
        yield values


def tampered(record, change):
    file = json.loads(as_json(record))
    change(file)
    return json.dumps(file).encode()


def resealed(record, change):
    def both(file):
        change(file["record"])
        file["sha256"] = digest(file["record"])

    return tampered(record, both)


def pages(record):
    return [page.extract_text() for page in PdfReader(io.BytesIO(as_pdf(record, None))).pages]


# The signature of a PDF brings a number of the document with it that is drawn anew.
@pytest.mark.parametrize("format", sorted(set(EXPORTS) - {"pdf", "zip"}))
def test_the_same_record_gives_the_same_bytes_under_the_same_seal(record, seal, format):
    name, data = export(record, format, seal)
    assert data == export(record.model_copy(), format, seal)[1]
    assert name.startswith("cpd-CPD-0007.")


def test_an_unsigned_pdf_is_the_same_bytes_and_says_that_it_is_unsigned(record):
    assert as_pdf(record, None) == as_pdf(record.model_copy(), None)
    text = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(as_pdf(record, None))).pages)
    assert "This copy is not signed." in text


def test_an_unknown_format_is_answered_with_those_there_are(record, seal):
    with pytest.raises(ValueError, match="choose zip, pdf, csv, json"):
        export(record, "docx", seal)


def test_a_record_survives_the_way_through_json(record):
    assert CpdRecord.model_validate(json.loads(as_json(record))["record"]) == record


def test_the_json_export_meets_its_published_schema(record):
    file = json.loads(as_json(record))
    jsonschema.Draft202012Validator.check_schema(schema())
    jsonschema.Draft202012Validator(schema()).validate(file)
    file["record"]["biasFlags"] = []
    assert not jsonschema.Draft202012Validator(schema()).is_valid(file)


def test_the_published_schema_is_not_stale():
    assert json.loads(SCHEMA.read_text(encoding="utf-8")) == schema()


def test_an_untouched_record_has_no_problem(record):
    assert verify_record(as_json(record)) == ()


def test_a_tampered_record_is_found(record):
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
def test_totals_and_fields_are_checked_even_under_a_fresh_digest(record, change, problem):
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
def test_what_is_no_record_is_answered_and_not_a_traceback(data):
    assert verify_record(data)


def test_a_name_given_twice_is_refused(record):
    data = as_json(record).replace(b'{"record":', b'{"record":{},"record":', 1)
    assert "given twice" in verify_record(data)[0]


def test_a_truncated_record_is_refused(record):
    assert "not a JSON file" in verify_record(as_json(record)[:-40])[0]


def rows(record):
    text = as_csv(record).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_the_csv_holds_every_field_of_the_record(record):
    values = {row["value"] for row in rows(record)}
    for leaf in leaves(plain(record)):
        assert safe(leaf) in values
    assert rows(record)[-1]["value"] == digest(plain(record))
    assert all(row["record_id"] == "CPD-0007" for row in rows(record))


def test_csv_lines_end_and_quote_as_rfc_4180_says(record):
    data = as_csv(record)
    assert data.startswith(b"\xef\xbb\xbfrecord_id,section,item,field,value\r\n")
    assert data.endswith(b"\r\n")
    assert b'""http://example.invalid""' in data


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\u00a0=1", "-"])
def test_no_cell_starts_a_formula(text):
    assert safe(text).startswith("'")


def test_numbers_and_plain_text_are_left_as_they_are():
    assert (safe(-0.25), safe(3), safe("Łukasz"), safe(None)) == ("-0.25", "3", "Łukasz", "")


def test_a_formula_in_a_reflection_reaches_no_spreadsheet(record):
    learned = next(row for row in rows(record) if row["field"] == "learned")
    assert learned["value"].startswith("'=HYPERLINK")


def test_the_pdf_says_everything_that_the_record_does(record):
    text = " ".join(" ".join(pages(record)).split())
    squeezed = text.replace(" ", "")
    for expected in (
        "Łukasz Żółć", "Siân Œuvre", "Harrowmere Constabulary – Learning", "harrowmere-lines, version 3, seed 42",
        "Копии не подтверждают", "Analyse critically", "aligned to a public framework", "3.75 (self-declared level)",
        "230 minutes", "The inbox failed in cycle 2.", "meets the standard", "Ask who a report goes back to.",
        "supersedes record CPD-0003", "4 March 2026, 15:30 UTC", "4 March 2032", "none claimed",
    ):  # fmt: skip
        assert expected in text
    for unbroken in ("c" * 64, "b" * 64, "a" * 64, digest(plain(record))):
        assert unbroken in squeezed


def test_every_page_carries_marking_digest_and_number(record):
    found = pages(record)
    for number, text in enumerate(found, start=1):
        assert "EXERCISE – SYNTHETIC DATA" in text
        assert digest(plain(record)) in text
        assert f"Page {number} of {len(found)}" in text


def test_the_pdf_names_its_title_language_and_date(record):
    reader = PdfReader(io.BytesIO(as_pdf(record, None)))
    assert reader.metadata.title == "CPD record CPD-0007"
    assert reader.root_object["/Lang"] == "en-GB"
    assert reader.metadata.creation_date == record.assessment.at
    width, height = (float(side) / 72 * 25.4 for side in reader.pages[0].mediabox[2:])
    assert (round(width), round(height)) == (210, 297)


def test_markup_in_a_learners_words_is_printed_and_not_obeyed(record):
    sly = record.reflection.model_copy(update={"learned": "<h1>Distinction</h1> & {{ 7*7 }}\x00\nend"})
    text = " ".join(pages(record.model_copy(update={"reflection": sly})))
    assert "<h1>Distinction</h1> & {{ 7*7 }}" in text


def test_a_very_long_reflection_runs_over_pages(record):
    long = record.reflection.model_copy(update={"learned": "evidence " * 2200, "evidence": "x" * 3000})
    found = pages(record.model_copy(update={"reflection": long}))
    assert len(found) > 3
    assert sum(text.count("evidence") for text in found) >= 2200
