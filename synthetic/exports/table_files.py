"""Rows of records as JSON lines, CSV and Parquet, with the same columns in the same order."""

import csv
import json
from collections.abc import Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

Cell = str | int | float | bool
Row = dict[str, Cell]

_ARROW: dict[type, pa.DataType] = {
    str: pa.string(),
    int: pa.int32(),
    float: pa.float64(),
    bool: pa.bool_(),
}


def harmless(cell: Cell) -> Cell:
    """Return a cell that no spreadsheet takes for a formula: a quote goes before a leading sign."""
    if isinstance(cell, str) and cell[:1] in ("=", "+", "-", "@", "\t", "\r"):
        return "'" + cell
    return cell


def write_table(stem: Path, columns: dict[str, type], rows: Sequence[Row]) -> tuple[Path, ...]:
    """Write rows to ``stem`` with the suffixes .jsonl, .csv and .parquet and return the files.

    ``columns`` gives the type of each column, in order; an empty table keeps its columns.
    """
    stem.parent.mkdir(parents=True, exist_ok=True)
    return (
        _jsonl(stem, rows),
        write_csv(stem.with_suffix(".csv"), tuple(columns), rows),
        _parquet(stem, columns, rows),
    )


def _jsonl(stem: Path, rows: Sequence[Row]) -> Path:
    path = stem.with_suffix(".jsonl")
    lines = (json.dumps(r, ensure_ascii=False) for r in rows)
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path


def write_csv(path: Path, columns: Sequence[str], rows: Sequence[Row]) -> Path:
    """Write rows as CSV for spreadsheets, with a header, a byte order mark and formulas defused; return the path."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, columns)
        writer.writeheader()
        writer.writerows({name: harmless(cell) for name, cell in r.items()} for r in rows)
    return path


def _parquet(stem: Path, columns: dict[str, type], rows: Sequence[Row]) -> Path:
    path = stem.with_suffix(".parquet")
    schema = pa.schema([(name, _ARROW[kind]) for name, kind in columns.items()])
    pq.write_table(pa.Table.from_pylist(list(rows), schema=schema), path)
    return path
