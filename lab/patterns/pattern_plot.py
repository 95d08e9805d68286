"""One row of a plot as static SVG: a band, an interval and a value on a line."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

WIDTH, HEIGHT = 320, 26
_MARGIN = 8
_LINE = HEIGHT / 2


@dataclass(frozen=True)
class Axis:
    """What the ends of a plot stand for."""

    low: float
    high: float

    def x(self, value: float) -> float:
        """Return where a value lies, within the plot."""
        part = (value - self.low) / (self.high - self.low)
        return round(_MARGIN + min(1.0, max(0.0, part)) * (WIDTH - 2 * _MARGIN), 2)


def axis(values: Iterable[float | None]) -> Axis:
    """Return an axis round finite values, with a tenth of room at either end."""
    finite = [value for value in values if value is not None and math.isfinite(value)] or [0.0]
    low, high = min(finite), max(finite)
    room = (high - low) / 10 or abs(high) / 10 or 1.0
    return Axis(low - room, high + room)


def row(
    on: Axis,
    value: float,
    low: float | None,
    high: float | None,
    band: tuple[float | None, float | None],
    label: str,
) -> str:
    """Return the SVG of one row; ``label`` is read out in its place."""
    parts = [
        f'<svg role="img" aria-label="{escape(label, quote=True)}" width="{WIDTH}" height="{HEIGHT}" '
        f'viewBox="0 0 {WIDTH} {HEIGHT}">'
    ]
    if band != (None, None):
        left = _MARGIN if band[0] is None else on.x(band[0])
        right = WIDTH - _MARGIN if band[1] is None else on.x(band[1])
        parts.append(
            f'<rect class="band" x="{left}" y="3" width="{max(2.0, round(right - left, 2))}" '
            f'height="{HEIGHT - 6}"/>'
        )
    parts.append(f'<line class="axis" x1="{_MARGIN}" y1="{_LINE}" x2="{WIDTH - _MARGIN}" y2="{_LINE}"/>')
    if low is not None and high is not None and math.isfinite(low) and math.isfinite(high):
        parts.append(f'<line class="span" x1="{on.x(low)}" y1="{_LINE}" x2="{on.x(high)}" y2="{_LINE}"/>')
    if math.isfinite(value):
        parts.append(f'<circle class="value" cx="{on.x(value)}" cy="{_LINE}" r="4.5"/>')
    return "".join([*parts, "</svg>"])
