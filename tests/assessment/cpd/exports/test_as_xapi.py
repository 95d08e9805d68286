"""Statements are accepted by a validator that we did not write, and add up to the table."""

import csv
import io
import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

from assessment.cpd.exports.as_csv import as_csv
from assessment.cpd.exports.as_xapi import EXTENSION, VERBS, XapiStatement, as_xapi, statements
from assessment.cpd.record import CpdRecord

INTEROP = Path(__file__).parents[3] / "interop"
RALPH = INTEROP / ".venv" / "bin" / "python"


def in_ralph(said: list[XapiStatement]) -> list[Any]:
    done = subprocess.run(
        [str(RALPH), str(INTEROP / "ralph_validate.py")],
        input=json.dumps(said), capture_output=True, text=True, timeout=120, check=True,
    )  # fmt: skip
    return json.loads(done.stdout)


def test_ralph_takes_every_statement(kind: CpdRecord, record: CpdRecord) -> None:
    assert in_ralph(json.loads(as_xapi(kind))) == []
    assert in_ralph(json.loads(as_xapi(kind, before=record))) == []


def test_ralph_refuses_statements_that_are_not_xapi(record: CpdRecord) -> None:
    said = statements(record)
    changes: tuple[Callable[[XapiStatement], object], ...] = (
        lambda s: s.update(version="2.0.0"),
        lambda s: s.update(extra=1),
        lambda s: s["actor"].update(mbox="mailto:a@example.org"),
        lambda s: s.pop("verb"),
    )
    for change in changes:
        broken = json.loads(json.dumps(said[0]))
        change(broken)
        assert len(in_ralph([broken])) == 1


def test_no_statement_names_a_learner_but_by_pseudonym(record: CpdRecord) -> None:
    for statement in statements(record):
        assert set(statement["actor"]) == {"objectType", "account"}
        assert statement["actor"]["account"]["name"] == record.learner.pseudonym


def test_statements_of_a_record_are_the_same_ones_every_time_and_void_those_before(record: CpdRecord) -> None:
    older = record.model_copy(update={"id": "CPD-0003", "supersedes": ""})
    said, before = statements(record, older), statements(older)
    assert [s["id"] for s in said] == [s["id"] for s in statements(record, older)]
    voided = [s["object"]["id"] for s in said if s["verb"]["id"].endswith("/voided")]
    assert voided == [s["id"] for s in before]
    assert len({s["id"] for s in said + before}) == len(said) + len(before)
    ended = {s["verb"]["id"].removeprefix(f"{VERBS}/") for s in before} & {"passed", "failed"}
    assert ended == {"passed"}


def test_the_table_follows_from_the_statements_with_equal_totals(kind: CpdRecord) -> None:
    rows = list(csv.DictReader(io.StringIO(as_csv(kind).decode("utf-8-sig"), newline="")))
    cells = {(row["section"], row["item"], row["field"]): row["value"] for row in rows}
    said = json.loads(as_xapi(kind))
    if kind.voids:
        assert said == []
        return
    by = {s["verb"]["id"].removeprefix(f"{VERBS}/"): s for s in said if "/scored" not in s["verb"]["id"]}
    last = by.get("passed") or by["failed"]
    extensions = last["result"]["extensions"]
    minutes = int(by["completed"]["result"]["duration"].removeprefix("PT").removesuffix("M"))
    assert minutes == int(cells["hours", "", "active_minutes"])
    assert extensions[f"{EXTENSION}/notional-hours"] == float(cells["hours", "", "notional"])
    assert extensions.get(f"{EXTENSION}/credits") == (
        float(cells["credit", "", "credits"]) if kind.credit else None
    )
    scored = {
        s["result"]["extensions"][f"{EXTENSION}/result"]: s["result"]["score"]["raw"]
        for s in said
        if s["verb"]["id"].endswith("/scored")
    }
    table = {
        item: float(value) for (section, item, field), value in cells.items()
        if (section, field) == ("results", "value") and value
    }  # fmt: skip
    assert scored == table
    assert sum(scored.values()) == sum(table.values())
    assert last["result"]["success"] == (cells["assessment", "", "decision"] == "meets")
