"""What is handed to trainees holds no truth, in whatever format; the search for it is seen to work."""

import csv
import json
from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path
from typing import get_args

import duckdb
import networkx as nx
import pyarrow.parquet as pq
import pytest

from scenarios.schema.groups import Role
from scenarios.schema.scenario import Scenario
from simulator.answers import Answer, Slots
from simulator.trace import EVENT_COLUMNS, PEOPLE_COLUMNS, EventKind, Trace
from synthetic.exports import ftm, report_files
from synthetic.exports.registry import FORMATS
from synthetic.intelligence_log import observe
from synthetic.pole import pole
from synthetic.report import ErrorType, IntelLog, SealedTruth

OPEN = {"prison": 0, "private_sector": 0, "education": 0}


SHARED = {"report", "source", "question", "day", "place", "hour", "event", "age"}


SECRET_NAMES = (
    {f.name for f in fields(SealedTruth)} | {f.name for f in fields(Answer)} | set(EVENT_COLUMNS) | set(PEOPLE_COLUMNS)
    | {"supplier", "broker", "member", "membership"}
) - SHARED - {"kind"}  # fmt: skip


SECRET_CELLS = set(get_args(Role)) | set(get_args(ErrorType)) | {k.name.lower() for k in EventKind} - {"meet"}


def packed(scenario: Scenario, log: IntelLog, out: Path) -> Path:
    """Write all that a trainee is given."""
    report_files.write(log.reports, out)
    said = pole(scenario, 3, log.reports)
    for name, write in FORMATS.items():
        write(said, out / name)
    return out


def names_and_cells(out: Path) -> Iterator[tuple[str, str, str]]:
    """Yield file, name and value of every cell of every export."""
    for path in sorted(p for p in out.rglob("*") if p.is_file()):
        rows: list[dict[str, object]] = []
        if path.suffix == ".csv":
            with path.open(encoding="utf-8-sig", newline="") as file:
                rows = list(csv.DictReader(file))
        elif path.suffix == ".parquet":
            rows = pq.read_table(path).to_pylist()
        elif path.suffix in (".jsonl", ".json"):
            rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        elif path.suffix == ".graphml":
            graph = nx.read_graphml(path)
            rows = [dict(n) for _, n in graph.nodes(data=True)] + [
                dict(e) for _, _, e in graph.edges(data=True)
            ]
        for row in rows:
            for name, value in row.items():
                for deeper, item in value.items() if isinstance(value, dict) else ((name, value),):
                    for cell in item if isinstance(item, list) else (item,):
                        yield path.name, deeper, str(cell)


def truths_told(out: Path, log: IntelLog, answers: tuple[Answer, ...]) -> set[tuple[str, str]]:
    """Return every place in a pack where the truth shows: secret names, secret cells, sealed words."""
    sealed = {t.explanation for t in log.truths} | {a.explanation for a in answers}
    found = set()
    for file, name, cell in names_and_cells(out):
        # In FollowTheMoney a link's kind is its role; its values are still searched for roles in a group.
        secret = SECRET_NAMES - {"role"} if file.endswith(".ftm.json") else SECRET_NAMES
        told = {name} & secret or {cell.lower()} & SECRET_CELLS or {s for s in sealed if s in cell}
        found |= {(file, str(t)) for t in told}
    for path in sorted(p for p in out.rglob("*") if p.is_file()):
        raw = path.read_bytes().decode("utf-8", errors="replace")
        found |= {(path.name, s) for s in sealed if s in raw}
    return found


@pytest.fixture(scope="module")
def log(scenario: Scenario, trace: Trace, slots: tuple[Slots, ...], answers: tuple[Answer, ...]) -> IntelLog:
    return observe(scenario, 3, trace, slots, answers, until_day=42, agreements=OPEN)


def test_no_export_tells_a_truth(
    scenario: Scenario, log: IntelLog, answers: tuple[Answer, ...], tmp_path: Path
) -> None:
    out = packed(scenario, log, tmp_path)
    assert len({file for file, _, _ in names_and_cells(out)}) >= 24
    assert truths_told(out, log, answers) == set()


def test_the_search_finds_truth_that_is_planted(
    scenario: Scenario, log: IntelLog, answers: tuple[Answer, ...], tmp_path: Path
) -> None:
    first, *rest = log.reports
    telling = replace(
        first, provenance=log.truths[0].explanation, body=f"{first.body}\n{log.truths[1].explanation}"
    )
    out = packed(scenario, replace(log, reports=(telling, *rest)), tmp_path)
    files = {file for file, _ in truths_told(out, log, answers)}
    assert {
        "reports.csv",
        "reports.jsonl",
        "events.csv",
        "events.parquet",
        "event.csv",
        "entities.ftm.json",
    } <= files
    (out / "pole" / "people.csv").write_text("id,role\nP00003,leader\n")
    assert {("people.csv", "role")} <= truths_told(out, log, answers)
    (out / "pole" / "people.csv").write_text("id,note\nP00003,leader\n")
    assert {("people.csv", "leader")} <= truths_told(out, log, answers)


def test_another_truth_with_the_same_reports_gives_the_same_bytes(
    scenario: Scenario, trace: Trace, slots: tuple[Slots, ...], answers: tuple[Answer, ...], tmp_path: Path
) -> None:
    logs = []
    for truth, decoy in (("H1", "H2"), ("H2", "H1")):
        made = tuple(replace(a, truth=truth, decoy=decoy) for a in answers)
        logs.append(observe(scenario, 3, trace, slots, made, until_day=42, agreements=OPEN))
    ids = [{r.headline.id: r for r in x.reports} for x in logs]
    alike = [i for i in ids[0] if i in ids[1] and ids[0][i] == ids[1][i]]
    assert 40 < len(alike) < len(logs[0].reports)
    packs = []
    for number, log in enumerate(logs):
        kept = replace(log, reports=tuple(r for r in log.reports if r.headline.id in alike))
        out = packed(scenario, kept, tmp_path / str(number))
        packs.append({p.relative_to(out): p.read_bytes() for p in sorted(out.rglob("*")) if p.is_file()})
    assert packs[0] == packs[1]


def test_an_empty_log_is_an_empty_pack_that_still_opens(
    scenario: Scenario, tmp_path: Path, database: duckdb.DuckDBPyConnection
) -> None:
    nothing = pole(scenario, 1, ())
    for name, write in FORMATS.items():
        assert all(path.exists() for path in write(nothing, tmp_path / name))
    assert database.execute(f"SELECT * FROM read_parquet('{tmp_path}/pole/links.parquet')").fetchall() == []
    assert nx.read_graphml(tmp_path / "graphml" / "links.graphml").number_of_nodes() == len(
        scenario.area.zones
    )
    assert ftm.dropped_values(tmp_path / "ftm" / "entities.ftm.json") == ()
