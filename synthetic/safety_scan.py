"""The gate: finds any identifier that could be somebody's, in text or in exported files.

``synthetic.identifier_shapes`` says what identifiers look like and which are nobody's; ``synthetic.identifiers``,
whose allocators are offered here as well, makes such; ``synthetic.file_contents`` opens files. It is a gate
against accidents, not a proof: names of people are common and are not checked.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from synthetic.file_contents import file_texts
from synthetic.file_text import FileText, UnreadFile
from synthetic.identifier_shapes import SHAPES, Shape, plain
from synthetic.identifiers import ALLOCATORS, Allocator

__all__ = ["ALLOCATORS", "Allocator", "Scan", "UnsafeIdentifier", "scan", "scan_path", "scan_text"]


@dataclass(frozen=True)
class UnsafeIdentifier:
    """One identifier that might be real, where it stands, and what to do about it."""

    kind: str
    value: str
    file: str
    line: int
    """Line of a text, row of a Parquet file or page of a PDF, from 1; 0 when it has none."""
    field: str
    """Column, or path in a JSON document; empty for running text."""
    remedy: str

    @property
    def where(self) -> str:
        """Return file, line and field as one reads them."""
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.field}" if self.field else place

    def __str__(self) -> str:
        """Return the finding as one line."""
        return f"{self.where}: {self.kind} '{self.value}' could be real; {self.remedy}"


@dataclass(frozen=True)
class Scan:
    """What a scan found, and how much it looked at."""

    findings: tuple[UnsafeIdentifier, ...]
    files: int
    """Files read, those inside archives included."""
    unread: tuple[UnreadFile, ...]
    """Files that could not be looked into."""


def scan_text(text: str, where: str = "text", line: int = 1, field: str = "") -> tuple[UnsafeIdentifier, ...]:
    """Return every identifier in a text that is not safe by construction, in order of shape.

    ``where`` is the file that it is said to stand in, ``line`` the first line of the text there, 0 when it has
    none, and ``field`` its column or path.
    """
    findings = [
        UnsafeIdentifier(shape.kind, value, where, line + below if line else 0, field, shape.remedy)
        for shape, value, below in _suspects(text)
    ]
    return tuple(dict.fromkeys(findings))


@lru_cache(maxsize=16384)  # an export says the same in several formats
def _suspects(text: str) -> tuple[tuple[Shape, str, int], ...]:
    """Return what could be real in a text: its shape, the value, and how many lines down it is."""
    text = plain(text)
    suspects = []
    for shape in SHAPES:
        spans = []
        for match in shape.pattern.finditer(text):
            value = match.group(match.lastindex or 0)
            if not shape.is_safe(value):
                suspects.append((shape, value, text.count("\n", 0, match.start())))
            spans.append(match.span())
        for start, end in spans if shape.hides else ():
            text = text[:start] + "\x00" * (end - start) + text[end:]
    return tuple(suspects)


def _unsafe_in(piece: FileText) -> Iterator[UnsafeIdentifier]:
    for unsafe in scan_text(piece.labelled_text, piece.file, piece.line, piece.field):
        yield replace(unsafe, line=piece.line) if piece.steady else unsafe


def scan(path: Path | str) -> Scan:
    """Return what a scan of a file, a folder or an archive found.

    Raises:
        FileNotFoundError: when there is nothing at the path.
    """
    root = Path(path)
    if not root.exists():
        raise FileNotFoundError(2, "no such file or directory", str(root))
    findings: dict[UnsafeIdentifier, None] = {}
    files: set[str] = set()
    unread: list[UnreadFile] = []
    for piece in file_texts(root):
        if isinstance(piece, UnreadFile):
            unread.append(piece)
            continue
        files.add(piece.file)
        findings |= dict.fromkeys(_unsafe_in(piece))
    return Scan(tuple(findings), len(files - {item.file for item in unread}), tuple(unread))


def scan_path(path: Path | str) -> tuple[UnsafeIdentifier, ...]:
    """Return every unsafe identifier in a file, or in all files of a folder or archive.

    Raises:
        FileNotFoundError: when there is nothing at the path.
        ValueError: when a file cannot be looked into; what is not read is not safe.
    """
    result = scan(path)
    if result.unread:
        raise ValueError("\n".join(str(unread) for unread in result.unread))
    return result.findings
