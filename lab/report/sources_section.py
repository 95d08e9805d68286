"""The sources of a study: parameters with unit, bounds and source, seeds, settings and runs that failed."""

from collections import defaultdict
from collections.abc import Iterator

from pydantic import BaseModel

from documents.numbers_in_text import signed_figure
from documents.pages.data_table import DataTable, table
from lab.records.study_records import StudyResult
from scenarios.json_schema import figure as bound
from scenarios.json_schema import parameters
from scenarios.schema.scenario import Scenario


def parameter_table(scenario: Scenario | None) -> DataTable:
    """Return every number of the scenario schema: what it is here, its unit, bounds and source.

    Parts that the scenario does not have are left out; without a scenario all are listed by default.
    """
    values = _values(scenario)
    rows = []
    for name, schema in parameters():
        if scenario is not None and name not in values:
            continue
        default = schema.get("default")
        usual = "required" if "default" not in schema else "none" if default is None else bound(default)
        rows.append(
            (
                name,
                str(schema["description"]),
                _span(values[name]) if scenario is not None else usual,
                usual,
                str(schema["unit"]),
                f"{bound(schema['minimum'])} to {bound(schema['maximum'])}",
                str(schema["source"]),
            )
        )
    heads = ("Parameter", "Meaning", "In this scenario", "Default", "Unit", "Bounds", "Source")
    return table("Parameters of the scenario", heads, rows, words=True)


def _span(values: list[float]) -> str:
    some = sorted(set(values))
    if not some:
        return "none"
    if len(some) == 1:
        return bound(some[0])
    return f"{bound(some[0])} to {bound(some[-1])}"


def _values(scenario: Scenario | None) -> dict[str, list[float]]:
    values: dict[str, list[float]] = defaultdict(list)
    if scenario is not None:
        for name, value in _numbers(scenario, type(scenario).__name__, ""):
            values[name] += [] if value is None else [value]
    return values


def _numbers(value: object, part: str, field: str) -> Iterator[tuple[str, float | None]]:
    """Yield ``Part.field`` and value of every number, None for one left out."""
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _numbers(getattr(value, name), type(value).__name__, name)
    elif isinstance(value, tuple):
        for part_value in value:
            yield from _numbers(part_value, part, field)
    elif value is None:
        yield f"{part}.{field}", None
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield f"{part}.{field}", float(value)


def seeds(result: StudyResult) -> str:
    """Return the seeds in words."""
    pairs = sorted({(run.replicate, run.seed) for run in result.runs})
    used = sorted({seed for _, seed in pairs})
    if not used:
        return f"First seed {result.facts.seed}; no run was finished."
    if result.facts.same_world:
        return (
            f"Seed {used[0]} throughout; replicates {pairs[0][0]} to {pairs[-1][0]} key what is drawn later."
        )
    if len(used) == 1:
        return f"Seed {used[0]}, in one replicate."
    whole = used == list(range(used[0], used[-1] + 1))
    list_ = f"{used[0]} to {used[-1]}" if whole else ", ".join(map(str, used))
    return f"Seeds {list_}, one a replicate; replicate 0 has seed {result.facts.seed}."


def settings(result: StudyResult) -> DataTable | None:
    """Return the settings of a study with factors."""
    if not result.facts.factors:
        return None
    paths = [factor.path for factor in result.facts.factors]
    rows = [
        (str(point.number), *(_value_words(dict(point.settings).get(path, "–")) for path in paths))
        for point in result.facts.points
    ]
    return table(f"The {len(rows)} settings", ("Setting", *paths), rows)


def _value_words(value: float | int | str) -> str:
    return f"{value:.4g}" if isinstance(value, float) else str(value)


def interim_analyses(result: StudyResult) -> DataTable | None:
    """Return the interim analyses of sequential stopping."""
    if not result.interim_analyses:
        return None
    rows = [
        (
            str(analysis.replicates),
            signed_figure(analysis.difference, 2),
            f"± {signed_figure(analysis.half_width, 2).lstrip('+')}",
            f"± {signed_figure(analysis.corrected, 2).lstrip('+')}",
            "yes" if analysis.enough else "no",
        )
        for analysis in result.interim_analyses
    ]
    heads = (
        "Replicates",
        "Difference",
        "95% interval, alone",
        "Over all planned looks (decides)",
        "Narrow enough",
    )
    return table("Looks of sequential stopping", heads, rows)


def failures(result: StudyResult, limit: int = 50) -> DataTable | None:
    """Return the runs that failed, the first ``limit`` of them when they are more."""
    if not result.failures:
        return None
    rows = [
        (
            f"{failure.strategy}, replicate {failure.replicate}, setting {failure.point}",
            str(failure.seed),
            failure.error,
        )
        for failure in result.failures[:limit]
    ]
    more = f"; the first {limit} of {len(result.failures)}" if len(result.failures) > limit else ""
    return table(f"Runs that failed{more}", ("Run", "Seed", "What went wrong"), rows, words=True)
