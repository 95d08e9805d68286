"""The map of the rooms in docs/architecture.md, read off the tree: ``python -m tests.docs.architecture_map`` writes it."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
DOCUMENT = ROOT / "docs" / "architecture.md"
PACKAGES = (
    "scenarios",
    "documents",
    "simulator",
    "lab",
    "synthetic",
    "assessment",
    "exercise",
    "trainer_ui",
    "commands",
)
"""The packages of the product, lowest first."""
MOST_FILES = 14
"""Files that a room holds at most, unless all of them are of one kind."""
OF_ONE_KIND = {
    "commands": "one file a group of commands",
    "exercise/debrief_parts": "one file a part",
    "lab/patterns": "one file a pattern, and what runs them",
    "simulator/adaptation": "one file a rule",
    "simulator/policing": "one file a policing action",
    "scenarios/schema": "one file a part of a scenario",
    "synthetic": "its rooms follow with the evidence that people leave",
    "synthetic/views": "one file a source and one of its words",
    "assessment/bias": "one file an indicator",
    "assessment/evidence_checks": "one file a check, and what checks draw on",
}
"""Rooms that may hold more, and why."""
START, END = "<!-- rooms: generated, do not edit -->", "<!-- end of rooms -->"
PICTURE_START, PICTURE_END = "<!-- picture: generated, do not edit -->", "<!-- end of picture -->"


@dataclass(frozen=True)
class Room:
    """A folder of the product."""

    path: str
    purpose: str
    door: str
    """File where callers come in, relative to the room; empty where every file is one."""
    files: tuple[str, ...]
    imports: tuple[str, ...]
    """Rooms that it imports, itself and what lies inside it apart."""


def rooms() -> tuple[Room, ...]:
    """Return every room, packages in order, the rooms of a package after it."""
    folders = [folder for package in PACKAGES for folder in _folders(ROOT / package)]
    paths = {folder.relative_to(ROOT).as_posix() for folder in folders}
    return tuple(_room(folder, paths) for folder in folders)


def _folders(folder: Path) -> Iterator[Path]:
    if (folder / "__init__.py").exists():
        yield folder
        for inner in sorted(folder.iterdir()):
            if inner.is_dir():
                yield from _folders(inner)


def _room(folder: Path, paths: set[str]) -> Room:
    path = folder.relative_to(ROOT).as_posix()
    files = tuple(sorted(file.name for file in folder.glob("*.py") if file.name != "__init__.py"))
    text = ast.get_docstring(ast.parse((folder / "__init__.py").read_text(encoding="utf-8"))) or ""
    imported = {room for file in folder.glob("*.py") for room in _imported(file, paths)}
    door = next(
        (name for name in (f"{folder.name}.py", "registry.py", "__main__.py") if name in files),
        "__init__.py" if len((folder / "__init__.py").read_text(encoding="utf-8").splitlines()) > 3 else "",
    )
    return Room(path, " ".join(text.split("\n\n")[0].split()), door, files, tuple(sorted(imported - {path})))


def _imported(file: Path, paths: set[str]) -> Iterator[str]:
    """Yield the rooms of the modules that a file imports, wherever in the file it does."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                yield from _room_of(f"{node.module}.{alias.name}", paths)
        elif isinstance(node, ast.Import):
            for alias in node.names:
                yield from _room_of(alias.name, paths)


def _room_of(module: str, paths: set[str]) -> Iterator[str]:
    """Yield the innermost room in which a dotted name lives, if it is one of the product's."""
    parts = module.split(".")
    for size in range(len(parts), 0, -1):
        path = "/".join(parts[:size])
        if path in paths:
            yield path
            return


def table() -> str:
    """Return the rooms as a table: what lives there, its door, what it imports."""
    lines = ["| room | what lives there | door | imports |", "| --- | --- | --- | --- |"]
    for room in rooms():
        door = f"`{room.door}`" if room.door else "each file"
        imports = ", ".join(f"`{path}`" for path in room.imports) or "–"
        lines.append(f"| `{room.path}/` | {room.purpose} | {door} | {imports} |")
    return "\n".join(lines)


def picture() -> str:
    """Return the packages with their rooms, and which package imports which, as a Mermaid diagram."""
    every = rooms()
    lines = ["```mermaid", "flowchart TD"]
    for package in reversed(PACKAGES):
        inner = [
            room.path for room in every if room.path.startswith(f"{package}/") and room.path.count("/") == 1
        ]
        names = "<br/>".join(path.split("/")[1] for path in inner)
        lines.append(f'  {package}["<b>{package}</b>{"<br/>" + names if names else ""}"]')
    arrows = {
        (room.path.split("/")[0], path.split("/")[0])
        for room in every
        for path in room.imports
        if path.split("/")[0] != room.path.split("/")[0]
    }
    for above, below in sorted(arrows, key=lambda arrow: tuple(PACKAGES.index(name) for name in arrow)):
        if not _through_another(above, below, arrows):
            lines.append(f"  {above} --> {below}")
    return "\n".join([*lines, "```"])


def _through_another(above: str, below: str, arrows: set[tuple[str, str]]) -> bool:
    """Return whether an arrow follows from two others, and is left out of the picture."""
    between = {end for start, end in arrows if start == above and end != below}
    return any((package, below) in arrows for package in between)


def renewed(text: str) -> str:
    """Return the document with its generated parts as the tree has them."""
    for start, end, part in ((START, END, table()), (PICTURE_START, PICTURE_END, picture())):
        before, rest = text.split(start)
        _, after = rest.split(end)
        text = f"{before}{start}\n\n{part}\n\n{end}{after}"
    return text


if __name__ == "__main__":
    DOCUMENT.write_text(renewed(DOCUMENT.read_text(encoding="utf-8")), encoding="utf-8")
