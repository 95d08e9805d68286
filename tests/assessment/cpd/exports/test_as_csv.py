"""The table holds every field of a record, and no cell of it is a formula."""

import csv
import io
from collections.abc import Iterator
from typing import Any

import pytest

from assessment.cpd.exports.as_csv import as_csv, safe
from assessment.cpd.exports.as_json import digest, plain
from assessment.cpd.record import CpdRecord


def leaves(values: Any) -> Iterator[Any]:
    if isinstance(values, dict):
        for value in values.values():
            yield from leaves(value)
    elif isinstance(values, list):
        for value in values:
            yield from leaves(value)
    elif values not in (None, ""):
        yield values


def rows(record: CpdRecord) -> list[dict[str, str]]:
    text = as_csv(record).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_the_csv_holds_every_field_of_the_record(record: CpdRecord) -> None:
    values = {row["value"] for row in rows(record)}
    for leaf in leaves(plain(record)):
        assert safe(leaf) in values
    assert rows(record)[-1]["value"] == digest(plain(record))
    assert all(row["record_id"] == "CPD-0007" for row in rows(record))


def test_csv_lines_end_and_quote_as_rfc_4180_says(record: CpdRecord) -> None:
    data = as_csv(record)
    assert data.startswith(b"\xef\xbb\xbfrecord_id,section,item,field,value\r\n")
    assert data.endswith(b"\r\n")
    assert b'""http://example.invalid""' in data


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\u00a0=1", "-"])
def test_no_cell_starts_a_formula(text: str) -> None:
    assert safe(text).startswith("'")


def test_numbers_and_plain_text_are_left_as_they_are() -> None:
    assert (safe(-0.25), safe(3), safe("Łukasz"), safe(None)) == ("-0.25", "3", "Łukasz", "")


def test_a_formula_in_a_reflection_reaches_no_spreadsheet(record: CpdRecord) -> None:
    learned = next(row for row in rows(record) if row["field"] == "learned")
    assert learned["value"].startswith("'=HYPERLINK")
