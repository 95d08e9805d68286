"""A forest plot as a table: every row has its mark, its interval and its figures side by side."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from documents.charts.svg import joined, nice_steps, tag
from documents.numbers_in_text import ticks_in_words

_MARGIN = 8.0
"""Per cent of the width left free on either side."""
_HIGH = 26.0


@dataclass(frozen=True)
class Mark:
    """A value with its interval, and a wider one for all comparisons together."""

    value: float | None
    low: float | None = None
    high: float | None = None
    outer_low: float | None = None
    outer_high: float | None = None
    hollow: bool = False

    def ends(self) -> list[float]:
        """Return every finite figure of the mark."""
        found = (self.value, self.low, self.high, self.outer_low, self.outer_high)
        return [one for one in found if one is not None and math.isfinite(one)]


@dataclass(frozen=True)
class Row:
    """One comparison: its name, its marks and its figures in words."""

    label: str
    marks: tuple[Mark, ...]
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Drawn:
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
    rows: tuple[Drawn, ...]
    axis: Markup


def forest(
    caption: str,
    heads: Sequence[str],
    rows: Sequence[Row],
    *,
    references: Sequence[float] = (0.0,),
    bounds: tuple[float, float] | None = None,
) -> Forest:
    """Return rows drawn on one axis; ``references`` are lines to read against, within ``bounds`` if given."""
    ends = [end for row in rows for mark in row.marks for end in mark.ends()]
    low, high = min([*references, *ends]), max([*references, *ends])
    if bounds is not None:
        low, high = max(low, bounds[0]), min(high, bounds[1])
    ticks = nice_steps(low, high)
    drawn = tuple(Drawn(row.label, _plot(row.marks, ticks, references), row.cells) for row in rows)
    return Forest(caption, tuple(heads), drawn, _axis(ticks))


def _plot(marks: Sequence[Mark], ticks: Sequence[float], references: Sequence[float]) -> Markup:
    parts = [tag("line", x1=_at(t, ticks), x2=_at(t, ticks), y1=0, y2="100%", class_="grid") for t in ticks]
    parts += [
        tag("line", x1=_at(r, ticks), x2=_at(r, ticks), y1=0, y2="100%", class_="ref")
        for r in references
        if ticks[0] <= r <= ticks[-1]
    ]
    for number, mark in enumerate(marks):
        y = _HIGH * (number + 1) / (len(marks) + 1)
        parts += _mark(mark, ticks, y)
    return tag("svg", *parts, width="100%", height=_HIGH, aria_hidden="true", class_="forest")


def _mark(mark: Mark, ticks: Sequence[float], y: float) -> list[Markup]:
    parts = []
    for low, high, kind in (
        (mark.outer_low, mark.outer_high, "outer"),
        (mark.low, mark.high, "inner"),
    ):
        if low is not None and high is not None and math.isfinite(low) and math.isfinite(high):
            parts.append(tag("line", x1=_at(low, ticks), x2=_at(high, ticks), y1=y, y2=y, class_=kind))
    if mark.value is not None and math.isfinite(mark.value):
        kind = "mean hollow" if mark.hollow else "mean"
        parts.append(tag("circle", cx=_at(mark.value, ticks), cy=y, r=4.5, class_=kind))
    return parts


def _axis(ticks: Sequence[float]) -> Markup:
    names = [
        tag("text", words, x=_at(tick, ticks), y=13, text_anchor="middle", class_="tick")
        for tick, words in zip(ticks, ticks_in_words(ticks), strict=True)
    ]
    return tag("svg", joined(names), width="100%", height=18, aria_hidden="true", class_="forest")


def _at(value: float, ticks: Sequence[float]) -> str:
    share = (min(max(value, ticks[0]), ticks[-1]) - ticks[0]) / (ticks[-1] - ticks[0])
    return f"{round(_MARGIN + share * (100 - 2 * _MARGIN), 3):g}%"
