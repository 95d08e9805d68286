"""Shapes and words of printed charts as SVG text: the same bytes for the same numbers, on any machine."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil, floor
from typing import Literal
from xml.sax.saxutils import escape

from documents.drawable_text import drawable, legible

YOU, OTHER, INK, RULE = "#1F6FA3", "#B34E00", "#14213d", "#c9cfda"
"""The trainee, whoever is compared, words, and lines of a grid: told apart in print and in grey by shape too."""
Mark = Literal["circle", "square", "diamond"]


@dataclass(frozen=True)
class Picture:
    """A chart with the words that stand for it where it cannot be seen."""

    svg: str
    alt: str


@dataclass(frozen=True)
class Scale:
    """A straight line from values to places on paper."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        """Return the place of a value; in the middle when there is no width."""
        if self.high <= self.low:
            return (self.start + self.end) / 2
        return self.start + (value - self.low) / (self.high - self.low) * (self.end - self.start)


def ticks(low: float, high: float, most: int = 6) -> tuple[float, ...]:
    """Return round values from below the lowest to above the highest: steps of 1, 2 or 5 of some power of ten."""
    if high <= low:
        return (low,)
    step, leap = 1e-6, 0
    while high / step - low / step > most:
        step *= (2, 2.5, 2)[leap % 3]
        leap += 1
    first, last = floor(low / step + 1e-9), ceil(high / step - 1e-9)
    return tuple(round(k * step, 6) for k in range(first, last + 1))


def whole(width: float, height: float, shapes: Iterable[str]) -> str:
    """Return shapes as one SVG picture."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_n(width)}" height="{_n(height)}" '
        f'viewBox="0 0 {_n(width)} {_n(height)}" font-family="DejaVu Sans" fill="{INK}">{"".join(shapes)}</svg>'
    )


def words(
    x: float,
    y: float,
    text: str,
    size: float = 8,
    *,
    anchor: str = "start",
    bold: bool = False,
    most: int = 0,
) -> str:
    """Return a line of text, cut to ``most`` letters if that is not 0."""
    said = drawable(legible(text)).replace("\u200b", "")
    if most and len(said) > most:
        said = f"{said[: most - 1]}…"
    weight = ' font-weight="bold"' if bold else ""
    return f'<text x="{_n(x)}" y="{_n(y)}" font-size="{_n(size)}" text-anchor="{anchor}"{weight}>{escape(said)}</text>'


def line(
    x1: float, y1: float, x2: float, y2: float, colour: str = RULE, width: float = 0.5, dash: str = ""
) -> str:
    """Return a straight line."""
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    return (
        f'<line x1="{_n(x1)}" y1="{_n(y1)}" x2="{_n(x2)}" y2="{_n(y2)}" stroke="{colour}" '
        f'stroke-width="{_n(width)}"{dashed}/>'
    )


def path(points: Iterable[tuple[float, float]], colour: str, width: float = 1.4, dash: str = "") -> str:
    """Return a line through points."""
    through = " ".join(f"{_n(x)},{_n(y)}" for x, y in points)
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    return f'<polyline points="{through}" fill="none" stroke="{colour}" stroke-width="{_n(width)}"{dashed}/>'


def mark(kind: Mark, x: float, y: float, colour: str, size: float = 2.6) -> str:
    """Return a filled mark around a point."""
    if kind == "circle":
        return f'<circle cx="{_n(x)}" cy="{_n(y)}" r="{_n(size)}" fill="{colour}"/>'
    reach = size if kind == "square" else size * 1.35
    corners = ((-1, -1), (1, -1), (1, 1), (-1, 1)) if kind == "square" else ((0, -1), (1, 0), (0, 1), (-1, 0))
    at = " ".join(f"{_n(x + dx * reach)},{_n(y + dy * reach)}" for dx, dy in corners)
    return f'<polygon points="{at}" fill="{colour}"/>'


def bar(x1: float, x2: float, y: float, height: float, colour: str) -> str:
    """Return a pale bar between two places."""
    left, right = min(x1, x2), max(x1, x2)
    return (
        f'<rect x="{_n(left)}" y="{_n(y - height / 2)}" width="{_n(right - left)}" height="{_n(height)}" '
        f'fill="{colour}" fill-opacity="0.25"/>'
    )


def legend(x: float, y: float, entries: Iterable[tuple[Mark, str, str]]) -> str:
    """Return marks with what they mean, side by side: mark, colour, words."""
    shapes = []
    for kind, colour, text in entries:
        shapes += [mark(kind, x, y - 2.6, colour), words(x + 6, y, text, 7.5)]
        x += 18 + 4.6 * len(text)
    return "".join(shapes)


def _n(value: float) -> str:
    """Return a number to two places, as short as it goes."""
    return f"{value:.2f}".rstrip("0").rstrip(".")
