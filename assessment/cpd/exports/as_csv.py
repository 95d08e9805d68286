"""The CPD record as a table: one row a field, safe to open in a spreadsheet."""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import astuple, fields
from typing import Any

from assessment.cpd.exports.as_json import digest, plain
from assessment.cpd.record import CpdRecord

SUFFIX = "csv"
MEDIA_TYPE = "text/csv; charset=utf-8"
COLUMNS = ("record_id", "section", "item", "field", "value")
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
"""First characters that a spreadsheet may take for the start of a formula."""


def as_csv(record: CpdRecord) -> bytes:
    """Return the record as RFC 4180 text in UTF-8 with a byte-order mark, CRLF at line ends.

    Every field of the record has a row, in the record's order, the digest of its canonical JSON
    last. Text that could start a formula has an apostrophe put before it; numbers are left alone.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    values = plain(record)
    for section, item, field, value in _rows(values):
        writer.writerow([safe(cell) for cell in (record.id, section, item, field, value)])
    writer.writerow([safe(record.id), "verification", "", "sha256", digest(values)])
    return b"\xef\xbb\xbf" + out.getvalue().encode("utf-8")


def table(rows: Sequence[Any]) -> bytes:
    """Return records of one kind as a table, a column a field, written as ``as_csv`` writes."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    if rows:
        writer.writerow([field.name for field in fields(rows[0])])
    for row in rows:
        writer.writerow([safe(cell) for cell in astuple(row)])
    return b"\xef\xbb\xbf" + out.getvalue().encode("utf-8")


def safe(cell: object) -> str:
    """Return a cell as text that no spreadsheet takes for a formula; None is empty."""
    if cell is None:
        return ""
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return repr(cell)
    text = str(cell)
    return "'" + text if text.lstrip(" \u00a0\ufeff").startswith(FORMULA) else text


def _rows(values: dict[str, Any]) -> Iterator[tuple[str, str, str, Any]]:
    for section, value in values.items():
        if isinstance(value, dict):
            yield from _fields(section, "", value)
        elif isinstance(value, list):
            for place, item in enumerate(value, start=1):
                yield from _fields(section, str(item.get("id") or place), item)
        else:
            yield "record", "", section, value


def _fields(section: str, item: str, values: dict[str, Any]) -> Iterator[tuple[str, str, str, Any]]:
    for field, value in values.items():
        if isinstance(value, list):
            for inner in value:
                yield from _fields(f"{section}.{field}", str(inner.get("id", "")), inner)
        else:
            yield section, item, field, value
