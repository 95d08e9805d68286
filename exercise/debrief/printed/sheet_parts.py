"""What a printed document is made of, in order: headings, paragraphs, lists, tables and pictures."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from documents.drawable_text import drawable, legible
from exercise.debrief.printed.printed_charts import Picture


@dataclass(frozen=True)
class Heading:
    """A heading of level 2 to 4; the title has level 1."""

    text: str
    level: int = 2


@dataclass(frozen=True)
class Paragraph:
    """A paragraph, in bold if it is a finding."""

    text: str
    bold: bool = False


@dataclass(frozen=True)
class Items:
    """A list."""

    lines: tuple[str, ...]


@dataclass(frozen=True)
class Grid:
    """A table with the widths of its columns in per cent, and a caption that names it."""

    caption: str
    head: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Drawn:
    """A picture with its alternative text."""

    picture: Picture


Part = Heading | Paragraph | Items | Grid | Drawn


def grid(
    caption: str, columns: Sequence[tuple[str, int]], rows: Iterable[Sequence[object]], empty: str = ""
) -> Part:
    """Return a table with columns by name and width, or a paragraph where there is no row."""
    found = tuple(tuple(str(cell) for cell in row) for row in rows)
    if not found:
        return Paragraph(empty or f"{caption}: nothing to show.")
    return Grid(caption, tuple(name for name, _ in columns), tuple(width for _, width in columns), found)


def plain(part: Part) -> dict[str, Any]:
    """Return a part as the typesetter reads it, its words such as the font can draw."""
    match part:
        case Heading(text, level):
            return {"kind": "heading", "level": level, "text": _said(text)}
        case Paragraph(text, bold):
            return {"kind": "strong" if bold else "p", "text": _said(text)}
        case Items(lines):
            return {"kind": "list", "lines": [_said(one) for one in lines]}
        case Grid(caption, head, widths, rows):
            return {
                "kind": "table",
                "caption": _said(caption),
                "head": [_said(cell) for cell in head],
                "widths": list(widths),
                "rows": [[_said(cell) for cell in row] for row in rows],
            }
        case Drawn(picture):
            return {"kind": "picture", "svg": picture.svg, "alt": _said(picture.alt)}


def _said(text: str) -> str:
    return drawable(" ".join(legible(text).split()))
