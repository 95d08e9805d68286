"""Records of any kind as plain JSON, for files that are to be read when the program that made them is gone."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

from pydantic import BaseModel


def json_file(value: object) -> bytes:
    """Return a value, records included, as an indented JSON file."""
    return json.dumps(plain_value(value), ensure_ascii=False, indent=2).encode() + b"\n"


def json_lines(values: Iterable[object]) -> bytes:
    """Return values as JSON lines, one value a line."""
    return "".join(json.dumps(plain_value(value), ensure_ascii=False) + "\n" for value in values).encode()


def plain_value(value: Any) -> Any:
    """Return a value in the types that JSON has; a key that is no text is written as one.

    Raises:
        TypeError: for a value of a kind that no file should hold.
    """
    if hasattr(value, "tolist"):  # a number or an array of NumPy's
        return value.tolist()
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json")
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain_value(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): plain_value(inner) for key, inner in value.items()}
    if isinstance(value, frozenset | set):
        return [plain_value(inner) for inner in sorted(value, key=str)]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Iterable):
        return [plain_value(inner) for inner in value]
    raise TypeError(f"a {type(value).__name__} cannot be written as JSON")
