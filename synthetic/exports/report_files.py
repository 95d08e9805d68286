"""Reports in files that other tools read; the sealed truth apart, in a folder of its own."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from synthetic.exports.table_files import Row, write_table
from synthetic.report import IntelLog, Report, SealedTruth

_KINDS: dict[str, type] = {
    "released_day": int, "intelligence_day": int, "entered_day": int, "tasked": bool, "open_hours": float,
}  # fmt: skip
COLUMNS = (
    "id", "released_day", "intelligence_day", "entered_day", "source", "title", "zone", "subject",
    "grade", "handling", "tasked", "open_hours", "provenance", "entities", "body",
)  # fmt: skip
"""Columns of the trainee's pack. None of them holds truth."""


def row(report: Report) -> Row:
    """Return one report as a flat row of ``COLUMNS``."""
    head = report.headline
    return {
        "id": head.id, "released_day": head.released_day, "intelligence_day": head.intelligence_day,
        "entered_day": report.entered_day, "source": head.source, "title": head.title, "zone": head.zone,
        "subject": head.subject.id if head.subject else "",
        "grade": str(report.grade), "handling": report.grade.handling, "tasked": head.tasked,
        "open_hours": head.open_hours, "provenance": report.provenance,
        "entities": " ".join(report.entities), "body": report.body,
    }  # fmt: skip


def release_order(reports: Sequence[Report]) -> tuple[Report, ...]:
    """Return reports in order of release and number."""
    return tuple(sorted(reports, key=lambda r: (r.headline.released_day, r.headline.id)))


def write(log: IntelLog | Sequence[Report], directory: Path | str) -> tuple[Path, ...]:
    """Write the reports as JSONL, CSV and Parquet, in order of release and number.

    A whole log also has its truths written to ``sealed/truth.jsonl``; hand that folder to nobody before the debrief.
    The files written are returned.
    """
    folder = Path(directory)
    reports = log.reports if isinstance(log, IntelLog) else tuple(log)
    columns = {name: _KINDS.get(name, str) for name in COLUMNS}
    files = write_table(folder / "reports", columns, [row(r) for r in release_order(reports)])
    if isinstance(log, IntelLog):
        truths = sorted(log.truths, key=lambda t: t.report)
        return (
            *files,
            _write_sealed(truths, folder / "sealed" / "truth.jsonl"),
        )
    return files


def _write_sealed(records: Sequence[SealedTruth], path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = (json.dumps(asdict(record), ensure_ascii=False) for record in records)
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path
