"""Plain sentences on what the schema found wrong, with the bounds and units it declares."""

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from difflib import get_close_matches
from typing import Any

from scenarios.json_schema import Schema, at, figure
from scenarios.yaml_text import Path, short

EXAMPLES = {
    r"^Z-[A-Z]{3,8}$": "Z- and three to eight capitals, such as Z-SALT",
    r"^G\d{2,5}$": "G and two to five digits, such as G01",
    r"^I\d{2}$": "I and two digits, such as I01",
    r"^C\d{2}$": "C and two digits, such as C01",
    r"^L\d{2}$": "L and two digits, such as L01",
    r"^Q\d$": "Q and one digit, such as Q1",
    r"^[a-z_]{3,30}$": "three to thirty small letters or underscores, such as class_a",
    r"^[a-z][a-z0-9-]{2,60}$": "small letters, digits and hyphens, such as harrowmere-lines",
}
"""Every pattern in the schema, in words."""

NEAR = 0.75
"""Likeness from which a word is taken for a slip of another; below it the choices are listed."""

_VARIANT_FIELDS = ("action", "kind", "when")


def place(location: Sequence[str | int], data: Any) -> Path:
    """Return where in the written data an error lies: its location without names of variants."""
    path: Path = ()
    variant = False
    for step in location:
        if (
            not variant
            and isinstance(data, dict)
            and any(data.get(name) == step for name in _VARIANT_FIELDS if isinstance(data.get(name), str))
        ):
            variant = True
            continue
        variant = False
        path = (*path, step)
        if isinstance(data, dict):
            data = data.get(step)
        elif isinstance(data, tuple) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            data = None
    return path


def alike(word: Any, words: Iterable[str]) -> str:
    """Return ``did you mean X?`` or, when nothing is near, every choice."""
    choices = sorted(set(words))
    if not choices:
        return "remove it, since none is defined"
    near = get_close_matches(word, choices, 1, NEAR) if isinstance(word, str) and len(word) <= 80 else []
    if near:
        return f"did you mean {near[0]}?"
    if len(choices) == 1:
        return f"use {choices[0]}"
    listing = ", ".join(choices[:20]) + (", …" if len(choices) > 20 else "")
    return f"use one of {listing}"


def span(schema: Schema) -> str:
    """Return the bounds and unit of a number, such as ``a whole number from 4 to 80 (people)``."""
    kind = "a whole number" if schema.get("type") == "integer" else "a number"
    if "minimum" in schema and "maximum" in schema:
        kind += f" from {figure(schema['minimum'])} to {figure(schema['maximum'])}"
    return kind + (f" ({schema['unit']})" if "unit" in schema else "")


def expectation(schema: Schema) -> str:
    """Return what a field expects, in words."""
    if "enum" in schema:
        return "one of " + ", ".join(map(str, schema["enum"]))
    if "const" in schema:
        return f"{schema['const']}"
    if "discriminator" in schema:
        name = schema["discriminator"]["propertyName"]
        return f"a group of fields with {name}: " + ", ".join(sorted(schema["discriminator"]["mapping"]))
    kind = schema.get("type")
    if kind in ("integer", "number"):
        return span(schema)
    if kind == "string":
        pattern = schema.get("pattern")
        if pattern:
            return EXAMPLES.get(pattern, "an id")
        if schema.get("format") == "date":
            return "a date such as 2027-02-01"
        least, most = schema.get("minLength"), schema.get("maxLength")
        if least and most:
            return f"text of {least:,} to {most:,} characters"
        return f"text of at least {least:,} characters" if least else "text"
    return {"array": "a list", "boolean": "true or false", "object": "a group of fields"}.get(
        str(kind), "a value"
    )


def sentence(error: Mapping[str, Any]) -> tuple[str, str]:
    """Return what is wrong and the remedy, for one error of Pydantic."""
    kind, location, value = error["type"], error["loc"], error["input"]
    context = error.get("ctx", {})
    schema = at(location)
    field = str(location[-1]) if location else "the scenario"
    if kind == "missing":
        meaning = schema.get("description", "")
        return f"{field} is missing", f"add {field}: {expectation(schema)}" + (
            f". {meaning}" if meaning else ""
        )
    if kind == "extra_forbidden" and value is None and " " not in field.strip():
        remedy = f'put text with a comma in quotes, such as "…, {field}", or give {field} a value'
        fields = at(location[:-1]).get("properties", {})
        return f"{short(field)} stands alone, and is not a field here", remedy if fields else "remove it"
    if kind == "extra_forbidden":
        return f"{short(field)} is not a field here", alike(field, at(location[:-1]).get("properties", {}))
    if kind == "value_error":
        problem, _, remedy = str(context.get("error", "the value cannot be used")).partition("; ")
        return problem, remedy or "correct it"
    if kind == "union_tag_not_found":
        name = schema.get("discriminator", {}).get("propertyName", "kind")
        return f"{name} is missing", f"add {name}: {expectation(schema)}"
    if kind == "union_tag_invalid":
        name = schema["discriminator"]["propertyName"]
        tags = schema["discriminator"]["mapping"]
        return f"{name} {short(context.get('tag'))} is not known", alike(context.get("tag"), tags)
    if kind == "literal_error" and "enum" in schema:
        return f"{field} {short(value)} is not known", alike(value, map(str, schema["enum"]))
    return _value_sentence(kind, field, value, schema)


def _value_sentence(kind: str, field: str, value: Any, schema: Schema) -> tuple[str, str]:
    give = f"give {expectation(schema)}"
    unit = f" {schema['unit']}" if "unit" in schema else ""
    if kind == "greater_than_equal":
        return f"{field} {short(value)} is below the least allowed, {figure(schema['minimum'])}{unit}", give
    if kind == "less_than_equal":
        return f"{field} {short(value)} is above the most allowed, {figure(schema['maximum'])}{unit}", give
    if kind == "string_too_short":
        return f"{field} {short(value)} is too short", f"write at least {schema['minLength']} characters"
    if kind == "string_too_long":
        return f"{field} has {len(value):,} characters", f"keep it to {schema['maxLength']:,}"
    if kind == "too_short":
        return f"{field} has too few entries ({len(value)})", f"give at least {schema['minItems']}"
    if kind == "too_long":
        return f"{field} has too many entries ({len(value):,})", f"give at most {schema['maxItems']:,}"
    if kind == "string_pattern_mismatch":
        return f"{field} {short(value)} is not written as an id", f"write {expectation(schema)}"
    if kind == "finite_number":
        return f"{field} is not a finite number", give
    if (number := _decimal(value)) and schema.get("type") == "number":
        return f"{field} is {short(value)}, not {expectation(schema)}", f"write {number}"
    numeral = isinstance(value, str) and value.replace(".", "", 1).strip("-").isdecimal()
    quoted = numeral and schema.get("type") in ("integer", "number")
    hint = ", without quotes" if quoted else ", in quotes" if kind == "string_type" else ""
    return f"{field} is {short(value)}, not {expectation(schema)}", give + hint


def _decimal(value: Any) -> str:
    """Return a percentage or a decimal comma as the number meant, such as 0.35 for ``35%`` or ``0,35``, or ""."""
    figures = re.fullmatch(r"\s*(-?\d+)(?:[.,](\d+))?\s*(%?)\s*", value) if isinstance(value, str) else None
    if figures is None or not (figures[3] or "," in figures[0]):
        return ""
    number = Decimal(f"{figures[1]}.{figures[2] or 0}") / (100 if figures[3] else 1)
    return f"{number.normalize():f}"
