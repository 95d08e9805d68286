"""A text seen as sentences and quotations, every part by its place in the text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_ENDS = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s|$)|\n[ \t]*\n+|\n(?=[ \t]*(?:[-*•]|\d{1,2}[.)])\s)")
_ABBREVIATED = re.compile(
    r"(?:\b(?:e\.g|i\.e|cf|etc|approx|no|nos|st|mr|mrs|ms|dr|vs|para|fig)|\b[A-Z])\.$", re.I
)
_QUOTATIONS = (
    re.compile(r"“[^”\n]*”"),
    re.compile(r"\"[^\"\n]*\""),
    re.compile(r"«[^»\n]*»"),
    re.compile(r"‘(?:[^’\n]|’(?=\w))*’(?!\w)"),
    re.compile(r"(?<![\w'])'(?=\w)(?:[^'\n]|'(?=\w))*'(?!\w)"),
)


@dataclass(frozen=True)
class Span:
    """A part of a text: characters from ``start`` up to ``end``."""

    start: int
    end: int

    def holds(self, place: int) -> bool:
        """Return whether a place is in the span."""
        return self.start <= place < self.end


def sentences(text: str) -> tuple[Span, ...]:
    """Return the sentences of a text in order, without the white space around them.

    An item of a list and a paragraph end a sentence too; an abbreviation or an initial does not.
    """
    spans, start = [], 0
    for end in _ends(text):
        span = _trimmed(text, start, end)
        if span is not None:
            spans.append(span)
        start = end
    return tuple(spans)


def quotations(text: str) -> tuple[Span, ...]:
    """Return what stands in quotation marks, marks included; one that is not closed in its line is none."""
    spans = [Span(*match.span()) for mark in _QUOTATIONS for match in mark.finditer(text)]
    return tuple(sorted(spans, key=lambda span: (span.start, span.end)))


def quoted(place: int, spans: tuple[Span, ...]) -> bool:
    """Return whether a place lies in one of the quotations."""
    return any(span.holds(place) for span in spans)


def own_words(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Yield the matches of a pattern outside quotations: what the writer says, not what others said."""
    spans = quotations(text)
    return (match for match in pattern.finditer(text) if not quoted(match.start(), spans))


def _ends(text: str) -> Iterator[int]:
    for match in _ENDS.finditer(text):
        if match.group().startswith(".") and _ABBREVIATED.search(
            text, max(0, match.start() - 8), match.start() + 1
        ):
            continue
        yield match.end()
    yield len(text)


def _trimmed(text: str, start: int, end: int) -> Span | None:
    part = text[start:end]
    if not part.strip():
        return None
    return Span(start + len(part) - len(part.lstrip()), end - (len(part) - len(part.rstrip())))
