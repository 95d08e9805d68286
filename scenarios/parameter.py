"""The one way to declare a number in a scenario: default, unit, bounds and where it comes from."""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field
from pydantic.config import JsonDict

ASSUMPTION = "assumption"
"""The source of a figure for which no publication was found."""


class Part(BaseModel):
    """A frozen piece of a scenario that refuses fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


def parameter(
    default: float | int | None = None,
    *,
    description: str,
    unit: str,
    ge: float,
    le: float,
    source: str = ASSUMPTION,
) -> Any:
    """Declare a bounded number; without a default the scenario must state it.

    The unit and source travel in the JSON Schema, where the parameter table, the forms and
    the documentation read them.
    """
    extra: JsonDict = {"unit": unit, "source": source}
    if default is None:
        return Field(ge=ge, le=le, description=description, json_schema_extra=extra)
    return Field(default, ge=ge, le=le, description=description, json_schema_extra=extra)


def share(default: float | None = None, *, description: str, source: str = ASSUMPTION) -> Any:
    """Declare a share or probability between 0 and 1."""
    return parameter(default, description=description, unit="share", ge=0.0, le=1.0, source=source)
