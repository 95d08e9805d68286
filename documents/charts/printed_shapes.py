"""Shapes and words of a chart on paper, which has no style sheet: each bears its own colour and size."""

from collections.abc import Iterable
from typing import Literal

from markupsafe import Markup

from documents.charts.svg import join_markup, short, tag
from documents.design_tokens import FONT_PRINT, PRINT_GRID, PRINT_INK
from documents.drawable_text import drawable, legible

Sign = Literal["circle", "square", "diamond"]


def svg_document(width: float, height: float, shapes: Iterable[str]) -> Markup:
    """Return shapes as one SVG picture."""
    return tag(
        "svg",
        *shapes,
        xmlns="http://www.w3.org/2000/svg",
        width=width,
        height=height,
        viewBox=f"0 0 {short(width)} {short(height)}",
        font_family=FONT_PRINT,
        fill=PRINT_INK,
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
) -> Markup:
    """Return a line of text, cut to ``most`` letters if that is not 0."""
    line_of_text = drawable(legible(text)).replace("\u200b", "")
    if most and len(line_of_text) > most:
        line_of_text = f"{line_of_text[: most - 1]}…"
    weight = "bold" if bold else None
    return tag("text", line_of_text, x=x, y=y, font_size=size, text_anchor=anchor, font_weight=weight)


def line(
    x1: float, y1: float, x2: float, y2: float, colour: str = PRINT_GRID, width: float = 0.5, dash: str = ""
) -> Markup:
    """Return a straight line."""
    ends = {"x1": x1, "y1": y1, "x2": x2, "y2": y2}
    return tag("line", **ends, stroke=colour, stroke_width=width, stroke_dasharray=dash or None)


def path(points: Iterable[tuple[float, float]], colour: str, width: float = 1.4, dash: str = "") -> Markup:
    """Return a line through points."""
    return tag(
        "polyline",
        points=_corners(points),
        fill="none",
        stroke=colour,
        stroke_width=width,
        stroke_dasharray=dash or None,
    )


def mark(sign: Sign, x: float, y: float, colour: str, size: float = 2.6) -> Markup:
    """Return a filled sign around a point."""
    if sign == "circle":
        return tag("circle", cx=x, cy=y, r=size, fill=colour)
    if sign == "square":
        reach, corners = size, ((-1, -1), (1, -1), (1, 1), (-1, 1))
    else:
        reach, corners = size * 1.35, ((0, -1), (1, 0), (0, 1), (-1, 0))
    points = _corners((x + dx * reach, y + dy * reach) for dx, dy in corners)
    return tag("polygon", points=points, fill=colour)


def bar(x1: float, x2: float, y: float, height: float, colour: str) -> Markup:
    """Return a pale bar between two places."""
    left, right = min(x1, x2), max(x1, x2)
    return tag(
        "rect", x=left, y=y - height / 2, width=right - left, height=height, fill=colour, fill_opacity=0.25
    )


def legend(x: float, y: float, entries: Iterable[tuple[Sign, str, str]]) -> Markup:
    """Return signs with what they mean, side by side: sign, colour, words."""
    shapes = []
    for sign, colour, text in entries:
        shapes += [mark(sign, x, y - 2.6, colour), words(x + 6, y, text, 7.5)]
        x += 18 + 4.6 * len(text)
    return join_markup(shapes)


def _corners(points: Iterable[tuple[float, float]]) -> str:
    return " ".join(f"{short(x)},{short(y)}" for x, y in points)
