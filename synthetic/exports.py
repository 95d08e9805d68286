"""Reports in files that other tools read; the sealed truth apart, in a folder of its own."""

import csv
import json
from collections.abc import Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from synthetic.report import IntelLog, Report, SealedTruth

COLUMNS = (
    "id", "released_day", "intelligence_day", "entered_day", "source", "title", "zone", "question",
    "hypothesis", "polarity", "grade", "handling", "tasked", "open_hours", "origin", "provenance",
    "entities", "body",
)  # fmt: skip
"""Columns of the trainee's pack. None of them holds truth."""

Cell = str | int | float | bool


def row(report: Report) -> dict[str, Cell]:
    """Return one report as a flat row of ``COLUMNS``."""
    head = report.headline
    said = report.assertions[0].polarity if report.assertions else ""
    cells: tuple[Cell, ...] = (
        head.id, head.released_day, head.intelligence_day, report.entered_day, head.source, head.title,
        head.zone, head.question, head.hypothesis, said, str(report.grade), report.grade.handling,
        head.tasked, head.open_hours, report.origin, report.provenance, " ".join(report.entities), report.body,
    )  # fmt: skip
    return dict(zip(COLUMNS, cells, strict=True))


def harmless(cell: Cell) -> Cell:
    """Return a cell that no spreadsheet takes for a formula: a quote goes before a leading sign."""
    if isinstance(cell, str) and cell[:1] in ("=", "+", "-", "@", "\t", "\r"):
        return "'" + cell
    return cell


def write(log: IntelLog | Sequence[Report], directory: Path | str) -> tuple[Path, ...]:
    """Write the reports as JSONL, CSV and Parquet, in order of release and number.

    A whole log also has its truths written to ``sealed/truth.jsonl``; hand that folder to nobody
    before the debrief. Returns the files written.
    """
    folder = Path(directory)
    folder.mkdir(parents=True, exist_ok=True)
    reports = log.reports if isinstance(log, IntelLog) else tuple(log)
    rows = [row(r) for r in sorted(reports, key=lambda r: (r.headline.released_day, r.headline.id))]
    files = [_jsonl(rows, folder), _csv(rows, folder), _parquet(rows, folder)]
    if isinstance(log, IntelLog):
        files.append(_sealed(log.truths, folder / "sealed"))
    return tuple(files)


def _jsonl(rows: list[dict[str, Cell]], folder: Path) -> Path:
    path = folder / "reports.jsonl"
    lines = (json.dumps(r, ensure_ascii=False) for r in rows)
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path


def _csv(rows: list[dict[str, Cell]], folder: Path) -> Path:
    path = folder / "reports.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()
        writer.writerows({name: harmless(cell) for name, cell in r.items()} for r in rows)
    return path


def _parquet(rows: list[dict[str, Cell]], folder: Path) -> Path:
    path = folder / "reports.parquet"
    kinds = {"released_day": pa.int32(), "intelligence_day": pa.int32(), "entered_day": pa.int32()}
    kinds |= {"tasked": pa.bool_(), "open_hours": pa.float64()}
    schema = pa.schema([(name, kinds.get(name, pa.string())) for name in COLUMNS])
    pq.write_table(pa.Table.from_pylist(rows, schema=schema), path)
    return path


def _sealed(truths: Sequence[SealedTruth], folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "truth.jsonl"
    ordered = sorted(truths, key=lambda t: t.report)
    lines = (json.dumps(vars(t), ensure_ascii=False) for t in ordered)
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path
