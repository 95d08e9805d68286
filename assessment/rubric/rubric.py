"""Marking rubrics: rows with described levels, read from YAML, and what an assessor's levels come to."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from assessment.mark_records import Rubric, RubricRow

RUBRICS = Path(__file__).parent / "rubrics"
LEVELS = 5
"""Levels 0 to 4."""


Described = Annotated[str, Field(min_length=1, max_length=400)]


class RubricError(ValueError):
    """A rubric that cannot be read or used; the message says where, what and the remedy."""


class _Row(BaseModel):
    model_config = ConfigDict(extra="forbid")
    id: str = Field(pattern=r"^[a-z][a-z_]{2,30}$")
    name: str = Field(min_length=3, max_length=60)
    levels: tuple[Described, ...] = Field(min_length=LEVELS, max_length=LEVELS)


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")
    name: str = Field(pattern=r"^[a-z][a-z0-9-]{2,60}$")
    title: str = Field(min_length=3, max_length=120)
    source: str = Field(min_length=10, max_length=400)
    rows: tuple[_Row, ...] = Field(min_length=1, max_length=20)

    @model_validator(mode="after")
    def _each_once(self) -> "_File":
        ids = [row.id for row in self.rows]
        twice = sorted({i for i in ids if ids.count(i) > 1})
        if twice:
            raise ValueError(f"row ids used twice: {', '.join(twice)}; give each row its own")
        return self


@dataclass(frozen=True)
class RubricResult:
    """An assessor's levels against a rubric. Never an official standard met or missed."""

    rubric: str
    levels: tuple[tuple[str, int], ...]
    """Row id and level, in the rubric's order, of the rows that were marked."""
    unmarked: tuple[str, ...]
    """Rows without a level: unscored, not nought."""
    mean: float | None
    """Mean level of the marked rows, 0 to 4; None when no row was marked."""
    explanation: str


def rubric_names() -> tuple[str, ...]:
    """Return the names of the rubrics that come with the product."""
    return tuple(sorted(path.stem for path in RUBRICS.glob("*.yaml")))


@cache
def rubric(name: str) -> Rubric:
    """Return a rubric by name.

    Raises:
        RubricError: listing the names, when there is none such.
    """
    if name not in rubric_names():
        raise RubricError(f"no rubric {name!r}; there is {', '.join(rubric_names())}")
    path = RUBRICS / f"{name}.yaml"
    return rubric_text(path.read_text(encoding="utf-8"), path.name)


def rubric_text(text: str, name: str) -> Rubric:
    """Read a rubric from YAML; ``name`` says where it came from in errors.

    Raises:
        RubricError: naming every fault at once, with its place.
    """
    try:
        data = YAML(typ="safe").load(text)
        file = _File.model_validate(data)
    except YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        problem = getattr(error, "problem", None) or "not readable as YAML"
        raise RubricError(f"{name}:{line}: {problem}; check indentation and quotes near there") from error
    except ValidationError as error:
        faults = [f"{'.'.join(str(p) for p in e['loc']) or 'file'}: {e['msg']}" for e in error.errors()]
        raise RubricError(f"{name}: " + "; ".join(faults)) from error
    return Rubric(
        name=file.name,
        title=file.title,
        source=file.source,
        rows=tuple(RubricRow(row.id, row.name, row.levels) for row in file.rows),
    )


def rubric_result(levels: Mapping[str, int], rubric: Rubric) -> RubricResult:
    """Return what an assessor's levels come to; rows left out are unscored and leave the mean alone.

    ``levels`` are by row id.

    Raises:
        RubricError: for a row the rubric does not have or a level outside 0 to 4.
    """
    row_ids = {row.id for row in rubric.rows}
    for row, level in levels.items():
        if row not in row_ids:
            raise RubricError(
                f"rubric {rubric.name} has no row {row!r}; it has {', '.join(r.id for r in rubric.rows)}"
            )
        if not 0 <= level < LEVELS:
            raise RubricError(
                f"row {row}: level {level} is outside 0 to {LEVELS - 1}; choose a described level"
            )
    marked = tuple((row.id, levels[row.id]) for row in rubric.rows if row.id in levels)
    unmarked = tuple(row.id for row in rubric.rows if row.id not in levels)
    mean = sum(level for _, level in marked) / len(marked) if marked else None
    return RubricResult(rubric.name, marked, unmarked, mean, _sentence(rubric, marked, unmarked, mean))


def _sentence(
    rubric: Rubric, marked: tuple[tuple[str, int], ...], unmarked: tuple[str, ...], mean: float | None
) -> str:
    if mean is None:
        return f"No row of {rubric.title} has been marked."
    left = f" Unscored, and not counted: {', '.join(unmarked)}." if unmarked else ""
    return f"Mean level {mean:.2f} of {LEVELS - 1} over {len(marked)} rows of {rubric.title}, as judged by the assessor.{left}"
