"""The JSON Schema of a scenario: editors complete from it, documents and messages quote it.

Run ``python -m scenarios.json_schema`` to write ``schema.json``, with ``--check`` to see
whether it is up to date.
"""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from scenarios.schema.scenario import Scenario

FILE = Path(__file__).parent / "schema.json"
Schema = Mapping[str, Any]


@cache
def json_schema() -> Schema:
    """Return the JSON Schema (2020-12) of a scenario, with units and sources of every number."""
    schema: dict[str, Any] = Scenario.model_json_schema()
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **schema,
        "title": "Golden Thread scenario",
    }


def text() -> str:
    """Return the schema as it is written to ``schema.json``."""
    return json.dumps(json_schema(), indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def resolved(schema: Schema) -> Schema:
    """Return what a schema refers to, looking through references and ``or null``."""
    while "$ref" in schema:
        schema = json_schema()["$defs"][schema["$ref"].rsplit("/", 1)[1]]
    given = [one for one in schema.get("anyOf", ()) if one.get("type") != "null"]
    if len(given) == 1:
        merged = {key: value for key, value in schema.items() if key != "anyOf"}
        return {**resolved(given[0]), **merged}
    return schema


def at(place: Sequence[str | int]) -> Schema:
    """Return the schema of a value, found by a validation error's location; empty when there is none.

    A location names the variant of a union after the position, such as ``actions, 3, clear, risk``.
    """
    schema: Schema = resolved(json_schema())
    for step in place:
        variants = schema.get("discriminator", {}).get("mapping", {})
        if isinstance(step, int):
            schema = schema.get("items", {})
        elif step in variants:
            schema = {"$ref": variants[step]}
        else:
            schema = schema.get("properties", {}).get(step, {})
        schema = resolved(schema)
    return schema


def parameters() -> Iterator[tuple[str, Schema]]:
    """Yield every number that a scenario may state: ``Part.field`` and its schema, in order."""
    definitions = {**json_schema()["$defs"], "Scenario": json_schema()}
    for part, definition in sorted(definitions.items()):
        for name, field in definition.get("properties", {}).items():
            schema = resolved(field)
            if schema.get("type") == "array":
                schema = resolved(schema["items"])
            if schema.get("type") in ("integer", "number"):
                yield f"{part}.{name}", schema


def main(arguments: Sequence[str]) -> int:
    """Write the schema, or with ``--check`` return 1 when the file is out of date."""
    if "--check" not in arguments:
        FILE.write_text(text(), encoding="utf-8")
        return 0
    if FILE.is_file() and FILE.read_text(encoding="utf-8") == text():
        return 0
    print(f"{FILE.name} is out of date; run `python -m scenarios.json_schema`", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
