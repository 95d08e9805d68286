"""A result as tables that other programs read: Parquet, CSV, and a summary in JSON."""

import csv
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, get_args, get_type_hints

from lab.records.study_records import (
    Cost,
    FactorEffect,
    Figures,
    HarmWeek,
    InterimAnalysis,
    ParetoPoint,
    PlaceEffect,
    Quotient,
    RunFailure,
    Sensitivity,
    StrategyEffect,
    StudyResult,
    SurvivalStep,
)

Row = dict[str, Any]


@dataclass(frozen=True)
class ResultTable:
    """One table: its columns in order with the type of each, and how its rows come out of a result.

    Types do not depend on what a study found, so that tables of any two studies can be read as one.
    """

    columns: dict[str, type]
    rows: Callable[[StudyResult], Iterable[Row]]


def _columns(record: type) -> dict[str, type]:
    hints = get_type_hints(record)
    return {field.name: _plain_type(hints[field.name]) for field in fields(record)}


def _plain_type(hint: Any) -> type:
    """Return what a column of a field holds: whole numbers, numbers or truth values, and text for all else."""
    kinds = [part for part in (get_args(hint) or (hint,)) if part is not type(None)]
    return kinds[0] if len(kinds) == 1 and kinds[0] in (int, float, bool) else str


def _record_table(record_type: type, records: Callable[[StudyResult], Sequence[Any]]) -> ResultTable:
    return ResultTable(_columns(record_type), lambda result: (asdict(record) for record in records(result)))


_KEYS: dict[str, type] = {"point": int, "replicate": int, "strategy": str}


def _runs(result: StudyResult) -> Iterable[Row]:
    for run in result.runs:
        empty = dict.fromkeys(_columns(Figures))
        figures = asdict(run.figures) if run.figures else empty
        yield {name: getattr(run, name) for name in (*_KEYS, "seed")} | figures | {"error": run.error}


def _points(result: StudyResult) -> Iterable[Row]:
    for point in result.facts.points:
        for path, value in point.settings or (("", ""),):
            yield {"point": point.number, "factor": path, "value": str(value)}


def _weekly(result: StudyResult) -> Iterable[Row]:
    for run in result.runs:
        for week, harm in enumerate(run.weekly_harm):
            yield {name: getattr(run, name) for name in _KEYS} | {"week": week, "harm": harm}


def _zones(result: StudyResult) -> Iterable[Row]:
    for run in result.runs:
        for zone, harm, count in zip(result.facts.zones, run.zone_harm, run.zone_offences, strict=False):
            yield {name: getattr(run, name) for name in _KEYS} | {
                "zone": zone.id,
                "harm": harm,
                "offences": count,
            }


def _groups(result: StudyResult) -> Iterable[Row]:
    for run in result.runs:
        for group, day in zip(result.facts.groups, run.group_end, strict=False):
            yield {name: getattr(run, name) for name in _KEYS} | {"group": group.id, "dissolved": day}


def _curves(result: StudyResult) -> Iterable[Row]:
    for curve in result.curves:
        for week in curve.weeks:
            yield {"point": curve.point, "strategy": curve.strategy} | asdict(week)


def _survival(result: StudyResult) -> Iterable[Row]:
    for curve in result.survival:
        for step in curve.steps:
            yield {"point": curve.point, "strategy": curve.strategy} | asdict(step)


def _factor_effects(result: StudyResult) -> Iterable[Row]:
    for effect in result.factor_effects:
        yield asdict(effect) | {"level": str(effect.level), "against_level": str(effect.against_level)}


def _pareto(result: StudyResult) -> Iterable[Row]:
    for point in result.pareto:
        yield asdict(point) | {"dominated_by": ", ".join(point.dominated_by)}


TABLES: dict[str, ResultTable] = {
    "runs": ResultTable(_KEYS | {"seed": int} | _columns(Figures) | {"error": str}, _runs),
    "points": ResultTable({"point": int, "factor": str, "value": str}, _points),
    "effects": _record_table(StrategyEffect, lambda result: result.effects),
    "places": _record_table(PlaceEffect, lambda result: result.places),
    "quotients": _record_table(Quotient, lambda result: result.quotients),
    "costs": _record_table(Cost, lambda result: result.costs),
    "pareto": ResultTable(_columns(ParetoPoint), _pareto),
    "curves": ResultTable({"point": int, "strategy": str} | _columns(HarmWeek), _curves),
    "survival": ResultTable({"point": int, "strategy": str} | _columns(SurvivalStep), _survival),
    "factor_effects": ResultTable(_columns(FactorEffect), _factor_effects),
    "sensitivity": _record_table(Sensitivity, lambda result: result.sensitivity),
    "looks": _record_table(InterimAnalysis, lambda result: result.interim_analyses),
    "failures": _record_table(RunFailure, lambda result: result.failures),
    "weekly_harm": ResultTable(_KEYS | {"week": int, "harm": float}, _weekly),
    "zones": ResultTable(_KEYS | {"zone": str, "harm": float, "offences": int}, _zones),
    "groups": ResultTable(_KEYS | {"group": str, "dissolved": int}, _groups),
}
"""Every table that is written, by the name of its file."""


def write(result: StudyResult, directory: Path) -> None:
    """Write every table that has rows as Parquet and CSV, and ``summary.json`` with the words."""
    import pyarrow as pa  # loaded here because it takes half a second that other callers need not wait
    import pyarrow.parquet as pq

    directory.mkdir(parents=True, exist_ok=True)
    for name, table in TABLES.items():
        rows = list(table.rows(result))
        if not rows:
            for suffix in ("parquet", "csv"):
                (directory / f"{name}.{suffix}").unlink(missing_ok=True)
            continue
        arrow = {int: pa.int64(), float: pa.float64(), str: pa.string(), bool: pa.bool_()}
        schema = pa.schema([(column, arrow[kind]) for column, kind in table.columns.items()])
        columns = {column: [row[column] for row in rows] for column in table.columns}
        pq.write_table(pa.table(columns, schema=schema), directory / f"{name}.parquet")
        with (directory / f"{name}.csv").open("w", newline="", encoding="utf-8-sig") as file:
            writer = csv.DictWriter(file, fieldnames=table.columns)
            writer.writeheader()
            writer.writerows(rows)
    text = json.dumps(summary(result), indent=2, ensure_ascii=False) + "\n"
    (directory / "summary.json").write_text(text, encoding="utf-8")


def summary(result: StudyResult) -> Row:
    """Return a result in short: what was studied, how it ended, and what it says in words."""
    return {
        "title": result.facts.title,
        "question": result.facts.question,
        "scenario": result.facts.scenario_id,
        "study_hash": result.facts.study_hash,
        "model_version": result.facts.model_version,
        "design": result.facts.design,
        "points": len(result.facts.points),
        "days": result.facts.days,
        "strategies": [asdict(strategy) for strategy in result.facts.strategies],
        "replicates_done": result.replicates_done,
        "runs_done": result.runs_done,
        "runs_asked": result.runs_asked,
        "ended": result.ended,
        "stopped": result.ended == "stopped",
        "failures": len(result.failures),
        "in_words": in_words(result),
        "notes": list(result.notes),
    }


def in_words(result: StudyResult) -> list[str]:
    """Return every finding that has a sentence."""
    return [
        *(effect.words for effect in result.effects),
        *(cost.words for cost in result.costs),
        *(quotient.words for quotient in result.quotients),
        *(effect.words for effect in result.factor_effects),
    ]
