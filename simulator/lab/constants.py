"""The constants of the model, read from the code itself for ``docs/model.md``.

``python -m simulator.lab.constants`` rewrites the table there; ``--check`` only compares.
"""

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOM = Path(__file__).parent.parent
DOCUMENT = ROOM.parent / "docs" / "model.md"
START, END = "<!-- constants: generated, do not edit -->", "<!-- end of constants -->"
_NOT_THE_MODEL = ("streams.py", "trace.py", "twin.py", "atlas.py", "lab")
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
            said = after.value if isinstance(after, ast.Expr) else None
            text = said.value if isinstance(said, ast.Constant) and isinstance(said.value, str) else ""
            yield Constant(file, target.id.lstrip("_"), float(value), " ".join(text.split()))


def table() -> str:
    """Return the table as it stands in the document, with its marks."""
    lines = [START, "", "| file | constant | value | meaning and source |", "| --- | --- | --- | --- |"]
    lines += [f"| `{c.file}` | `{c.name}` | {c.value:g} | {c.meaning} |" for c in constants()]
    return "\n".join([*lines, "", END])


def renewed(text: str) -> str:
    """Return the document with a fresh table between its marks."""
    head, _, rest = text.partition(START)
    return head + table() + rest.partition(END)[2]


def main(arguments: list[str]) -> int:
    """Rewrite or check the document; returns the exit code."""
    text = DOCUMENT.read_text(encoding="utf-8")
    if "--check" in arguments:
        if renewed(text) == text:
            return 0
        sys.stderr.write(f"{DOCUMENT}: the table is stale; run python -m simulator.lab.constants\n")
        return 1
    DOCUMENT.write_text(renewed(text), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
