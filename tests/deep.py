"""The long search of the properties: ``make deep`` runs it and writes its table to docs/deep.md.

A property says how many examples it tries in every run of the tests and how many here (`tests/depth.py`).
"""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree import ElementTree

ROOT = Path(__file__).parents[1]
DOCUMENT = ROOT / "docs" / "deep.md"
HEAD = """# Properties searched for long

`make deep` tries each of these promises on many more drawn examples than a run of the tests does, and writes this page.
An example is what Hypothesis draws: a scenario, a seed, a log of entries, a text.

| promise | file | examples in every run | examples here | held |
| --- | --- | --- | --- | --- |
"""


@dataclass(frozen=True)
class Property:
    """A test that draws its examples."""

    file: str
    name: str
    usual: int
    deep: int


def properties() -> tuple[Property, ...]:
    """Return every property that says how long it is searched, by file and in order."""
    files = sorted((ROOT / "tests").rglob("test_*.py"))
    return tuple(found for file in files for found in _of_file(file))


def _of_file(file: Path) -> Iterator[Property]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.Assign):
            decorators = node.decorator_list if isinstance(node, ast.FunctionDef) else [node.value]
            calls = [
                call for decorator in decorators for call in ast.walk(decorator) if isinstance(call, ast.Call)
            ]
            for call in calls:
                if isinstance(call.func, ast.Name) and call.func.id == "examples":
                    sizes = {word.arg: ast.literal_eval(word.value) for word in call.keywords}
                    if sizes.keys() != {"usual", "deep"}:
                        continue
                    name = (
                        node.name
                        if isinstance(node, ast.FunctionDef)
                        else ast.unparse(node.targets[0]).split(".")[0]
                    )
                    yield Property(file.relative_to(ROOT).as_posix(), name, sizes["usual"], sizes["deep"])


def table(held: dict[tuple[str, str], bool]) -> str:
    """Return the page, with whether each property held by file and name."""
    rows = [
        f"| {in_words(row.name)} | `{row.file}` | {row.usual} | {row.deep} | {'yes' if held[row.file, row.name] else 'NO'} |"
        for row in properties()
    ]
    return HEAD + "\n".join(rows) + "\n"


def in_words(name: str) -> str:
    """Return the name of a test as a sentence."""
    if name.startswith("test_"):
        return name.removeprefix("test_").replace("_", " ").capitalize()
    return (
        "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in name.removeprefix("Test"))
        .strip()
        .capitalize()
    )


def search(jobs: str) -> dict[tuple[str, str], bool]:
    """Run the properties at length and return which held, by file and name; progress goes to standard error."""
    with TemporaryDirectory() as folder:
        report = Path(folder) / "report.xml"
        tests = [f"{row.file}::{row.name}" for row in properties()]
        subprocess.run(
            [sys.executable, "-m", "pytest", "-n", jobs, f"--junitxml={report}", *tests],
            cwd=ROOT, env={**os.environ, "GOLDENTHREAD_TESTS": "deep"}, stdout=sys.stderr, check=False,
        )  # fmt: skip
        cases = list(ElementTree.parse(report).iter("testcase"))
    held = dict.fromkeys(((row.file, row.name) for row in properties()), True)
    for case in cases:
        for file, name in held:
            parts = str(case.get("classname")).split(".")
            place = file.removesuffix(".py").split("/")
            ours = parts[: len(place)] == place and name in (*parts, str(case.get("name")).split("[")[0])
            if ours and any(child.tag in ("failure", "error") for child in case):
                held[file, name] = False
    return held


def main(jobs: str) -> int:
    """Search, write the page, and return 1 when a property did not hold."""
    held = search(jobs)
    DOCUMENT.write_text(table(held), encoding="utf-8")
    return 0 if all(held.values()) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "2"))
