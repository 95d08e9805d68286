"""What ``docs/model.md`` says of phases, rules and numbers, read from the code and the schema themselves.

``python -m simulator.model_constants`` rewrites the tables there; ``--check`` only compares.
"""

import ast
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from scenarios.json_schema import figure, json_schema, parameters
from simulator.adaptation.registry import DAILY, WEEKLY, WITHIN
from simulator.phases.registry import PHASES

ROOM = Path(__file__).parent
DOCUMENT = ROOM.parent / "docs" / "model.md"
_NOT_THE_MODEL = ("streams.py", "trace.py", "processes.py", "atlas.py")
"""Files whose numbers do not describe crime or policing: draws, records and the map's drawing."""


@dataclass(frozen=True)
class Constant:
    """One number in the code."""

    file: str
    name: str
    value: float
    meaning: str
    """The sentence under it; empty when there is none, which a test refuses."""


def constants() -> Iterator[Constant]:
    """Yield every module-level number of the model, by file and in order."""
    for path in sorted(ROOM.rglob("*.py")):
        file = path.relative_to(ROOM).as_posix()
        if file.split("/")[0] not in _NOT_THE_MODEL:
            yield from _of_file(file, ast.parse(path.read_text(encoding="utf-8")))


def _of_file(file: str, tree: ast.Module) -> Iterator[Constant]:
    for here, after in zip(tree.body, [*tree.body[1:], None], strict=True):
        if not (isinstance(here, ast.Assign) and isinstance(here.value, ast.Constant)):
            continue
        value, target = here.value.value, here.targets[0]
        if isinstance(value, int | float) and isinstance(target, ast.Name):
            docstring = after.value if isinstance(after, ast.Expr) else None
            text = (
                docstring.value
                if isinstance(docstring, ast.Constant) and isinstance(docstring.value, str)
                else ""
            )
            yield Constant(file, target.id.lstrip("_"), float(value), " ".join(text.split()))


def constant_table() -> list[str]:
    """Return the numbers that stand in the code."""
    lines = ["| file | constant | value | meaning and source |", "| --- | --- | --- | --- |"]
    return lines + [f"| `{c.file}` | `{c.name}` | {c.value:g} | {c.meaning} |" for c in constants()]


def parameter_table() -> list[str]:
    """Return the numbers of the model that the schema declares: of behaviour and of adaptation."""
    model = {"Adaptation", "Tuning", "Behaviour"} | {
        reference["$ref"].rsplit("/", 1)[1]
        for field in json_schema()["$defs"]["Behaviour"]["properties"].values()
        for reference in (field, *field.get("allOf", ()))
        if "$ref" in reference
    }
    lines = [
        "| symbol | meaning | value | unit | bounds | source |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for name, schema in parameters():
        if name.split(".")[0] not in model:
            continue
        value = f"{schema['default']:g}" if "default" in schema else "required"
        bounds = f"{figure(schema['minimum'])} to {figure(schema['maximum'])}"
        meaning = schema["description"]
        lines.append(f"| `{name}` | {meaning} | {value} | {schema['unit']} | {bounds} | {schema['source']} |")
    return lines


def rule_table() -> list[str]:
    """Return the adaptation rules with what each does, in the order in which groups go through them."""
    lines = ["| rule | when | what a group does |", "| --- | --- | --- |"]
    for name, rule in DAILY.items():
        lines.append(f"| `{name}` | daily | {_purpose(rule)} |")
    for name, weekly in WEEKLY.items():
        lines.append(f"| `{name}` | at a review | {_purpose(weekly)} |")
    for name, purpose in WITHIN.items():
        lines.append(f"| `{name}` | inside another | {purpose} |")
    return lines


def phase_table() -> list[str]:
    """Return the phases of a day in order."""
    lines = ["| phase | what happens |", "| --- | --- |"]
    return lines + [f"| `{name}` | {_purpose(phase)} |" for name, phase in PHASES]


def _purpose(function: Callable[..., object]) -> str:
    return (function.__doc__ or "").strip().splitlines()[0]


TABLES: dict[str, Callable[[], list[str]]] = {
    "phases": phase_table,
    "rules": rule_table,
    "parameters": parameter_table,
    "constants": constant_table,
}
"""Tables of the document by the name in their marks."""


def renewed(text: str) -> str:
    """Return the document with fresh tables between their marks.

    Raises:
        ValueError: when the document has lost the mark of a table.
    """
    for name, table in TABLES.items():
        start, end = f"<!-- {name}: generated, do not edit -->", f"<!-- end of {name} -->"
        if start not in text or end not in text:
            raise ValueError(f"{DOCUMENT.name} has lost the marks of {name}; put back {start} and {end}")
        head, _, rest = text.partition(start)
        text = head + "\n".join([start, "", *table(), "", end]) + rest.partition(end)[2]
    return text


def main(arguments: list[str]) -> int:
    """Rewrite or check the document; returns the exit code."""
    text = DOCUMENT.read_text(encoding="utf-8")
    if "--check" in arguments:
        if renewed(text) == text:
            return 0
        sys.stderr.write(f"{DOCUMENT}: the table is stale; run python -m simulator.model_constants\n")
        return 1
    DOCUMENT.write_text(renewed(text), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
