"""Results on disk: what ``make patterns`` leaves, and what the table in the documents is made from."""

import json
import math
from dataclasses import asdict
from pathlib import Path
from typing import Any

from lab.patterns.pattern_records import PatternResult, SideFigure, Statistic

FORMAT = "goldenthread-patterns/1"
_DIGITS = 6
"""Significant digits kept, so that the last bit of a mean does not differ between machines."""


class ResultsError(ValueError):
    """A file that does not hold results of patterns; says what to do."""


def as_json(results: tuple[PatternResult, ...]) -> str:
    """Return results as JSON; an interval without an end has null there."""
    whole = {"format": FORMAT, "results": [_plain(asdict(result)) for result in results]}
    return json.dumps(whole, indent=1, ensure_ascii=False) + "\n"


def read_results(path: Path) -> tuple[PatternResult, ...]:
    """Return results that were written before.

    Raises:
        ResultsError: when the file holds something else.
        FileNotFoundError: when there is none.
    """
    try:
        whole = json.loads(path.read_text(encoding="utf-8"))
        if whole["format"] != FORMAT:
            raise KeyError("format")
        return tuple(_result(row) for row in whole["results"])
    except (json.JSONDecodeError, KeyError, TypeError) as error:
        raise ResultsError(f"{path}: holds no results of patterns; write them with make patterns") from error


def _result(row: dict[str, Any]) -> PatternResult:
    measured = dict(row["measured"])
    for name, missing in (("value", math.nan), ("low", -math.inf), ("high", math.inf)):
        measured[name] = missing if measured[name] is None else measured[name]
    measured["points"] = tuple(SideFigure(**point) for point in measured["points"])
    return PatternResult(**{**row, "seeds": tuple(row["seeds"]), "measured": Statistic(**measured)})


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _plain(part) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(part) for part in value]
    if isinstance(value, float):
        return float(f"{value:.{_DIGITS}g}") if math.isfinite(value) else None
    return value
