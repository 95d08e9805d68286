"""Text that the fonts of printed documents can draw."""

import re
from functools import cache

from documents.typeset import FONTS

LONGEST_WORD = 66
"""Characters that a line of a table surely holds; longer words are broken."""


def legible(text: str) -> str:
    """Return text without control characters, which have no place on paper; line ends become spaces."""
    return "".join(c if c.isprintable() else " " for c in text)


def drawable(text: str) -> str:
    """Return text that the fonts can draw: other scripts as U+FFFD, long words with places to break."""
    coverage = _coverage()
    letters = "".join(c if c in coverage else "\ufffd" for c in text)
    return re.sub(rf"\S{{{LONGEST_WORD}}}(?=\S)", lambda word: word.group() + "\u200b", letters)


@cache
def _coverage() -> frozenset[str]:
    """Return the characters that both fonts hold."""
    ranges = (FONTS / "coverage.txt").read_text(encoding="ascii").split()
    ends = [(int(first, 16), int(last, 16)) for first, last in (line.split("-") for line in ranges)]
    return frozenset(chr(code) for first, last in ends for code in range(first, last + 1))
