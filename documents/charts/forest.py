"""A forest plot as a table: every row has its mark, its interval and its figures side by side."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from documents.charts.svg import join_markup, nice_steps, tag
from documents.numbers_in_text import ticks_in_words

_MARGIN = 8.0
"""Per cent of the width left free on either side."""
_ROW_HEIGHT = 26.0


@dataclass(frozen=True)
class ForestMark:
    """A value with its interval, and a wider one for all comparisons together."""

    value: float | None
    low: float | None = None
    high: float | None = None
    outer_low: float | None = None
    outer_high: float | None = None
    hollow: bool = False

    def figures(self) -> list[float]:
        """Return every finite figure of the mark."""
        figures = (self.value, self.low, self.high, self.outer_low, self.outer_high)
        return [figure for figure in figures if figure is not None and math.isfinite(figure)]


@dataclass(frozen=True)
class ForestRow:
    """One comparison: its name, its marks and its figures in words."""

    label: str
    marks: tuple[ForestMark, ...]
    cells: tuple[str, ...]


@dataclass(frozen=True)
class PlottedRow:
    """A row with its plot."""

    label: str
    plot: Markup
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Forest:
    """A forest plot that is a table."""

    caption: str
    heads: tuple[str, ...]
    """Heads of the name, the plot and the figures."""
    rows: tuple[PlottedRow, ...]
    axis: Markup


def forest(
    caption: str,
    heads: Sequence[str],
    rows: Sequence[ForestRow],
    *,
    references: Sequence[float] = (0.0,),
    bounds: tuple[float, float] | None = None,
) -> Forest:
    """Return rows drawn on one axis; ``references`` are lines to read against, within ``bounds`` if given."""
    figures = [figure for row in rows for mark in row.marks for figure in mark.figures()]
    low, high = min([*references, *figures]), max([*references, *figures])
    if bounds is not None:
        low, high = max(low, bounds[0]), min(high, bounds[1])
    ticks = nice_steps(low, high)
    plots = tuple(PlottedRow(row.label, _plot(row.marks, ticks, references), row.cells) for row in rows)
    return Forest(caption, tuple(heads), plots, _axis(ticks))


def _plot(marks: Sequence[ForestMark], ticks: Sequence[float], references: Sequence[float]) -> Markup:
    parts = [tag("line", x1=_x(t, ticks), x2=_x(t, ticks), y1=0, y2="100%", class_="grid") for t in ticks]
    parts += [
        tag("line", x1=_x(r, ticks), x2=_x(r, ticks), y1=0, y2="100%", class_="ref")
        for r in references
        if ticks[0] <= r <= ticks[-1]
    ]
    for number, mark in enumerate(marks):
        y = _ROW_HEIGHT * (number + 1) / (len(marks) + 1)
        parts += _mark(mark, ticks, y)
    return tag("svg", *parts, width="100%", height=_ROW_HEIGHT, aria_hidden="true", class_="forest")


def _mark(mark: ForestMark, ticks: Sequence[float], y: float) -> list[Markup]:
    parts = []
    for low, high, kind in (
        (mark.outer_low, mark.outer_high, "outer"),
        (mark.low, mark.high, "inner"),
    ):
        if low is not None and high is not None and math.isfinite(low) and math.isfinite(high):
            parts.append(tag("line", x1=_x(low, ticks), x2=_x(high, ticks), y1=y, y2=y, class_=kind))
    if mark.value is not None and math.isfinite(mark.value):
        kind = "mean hollow" if mark.hollow else "mean"
        parts.append(tag("circle", cx=_x(mark.value, ticks), cy=y, r=4.5, class_=kind))
    return parts


def _axis(ticks: Sequence[float]) -> Markup:
    names = [
        tag("text", words, x=_x(tick, ticks), y=13, text_anchor="middle", class_="tick")
        for tick, words in zip(ticks, ticks_in_words(ticks), strict=True)
    ]
    return tag("svg", join_markup(names), width="100%", height=18, aria_hidden="true", class_="forest")


def _x(value: float, ticks: Sequence[float]) -> str:
    """Return where a value lies as per cent of the width, at the edge where the axis does not reach it."""
    share = (min(max(value, ticks[0]), ticks[-1]) - ticks[0]) / (ticks[-1] - ticks[0])
    return f"{round(_MARGIN + share * (100 - 2 * _MARGIN), 3):g}%"
