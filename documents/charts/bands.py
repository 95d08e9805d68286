"""A chart of numbers against numbers: lines and steps with bands, and points with names."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from documents.charts.lines import BOTTOM, LEFT, RIGHT, TOP, WIDTH
from documents.charts.svg import join_markup, nice_steps, short, tag
from documents.numbers_in_text import ticks_in_words

HEIGHT = 210.0
AXIS_TITLE = 12.0
"""Height of the line of words under the horizontal axis."""


@dataclass(frozen=True)
class Band:
    """A line through points (x, y), with lower and upper ends where it has a band."""

    name: str
    points: tuple[tuple[float, float], ...]
    ends: tuple[tuple[float, float], ...] = ()
    """Low and high, one a point; empty without a band."""
    style: str = "run"
    """How the style sheet draws the line, such as ``run`` or ``twin``."""
    steps: bool = False
    """Whether a value holds until the next, as of survival, so that the line climbs in steps."""


@dataclass(frozen=True)
class Spot:
    """A point with a short name."""

    name: str
    x: float
    y: float
    tip: str
    solid: bool
    """Whether it stands out, as what lies on a front does; the others are hollow."""


@dataclass(frozen=True)
class _Frame:
    """The plot between its axes."""

    x_ticks: tuple[float, ...]
    y_ticks: tuple[float, ...]

    def x(self, value: float) -> float:
        """Return how far from the left a value lies."""
        share = (value - self.x_ticks[0]) / (self.x_ticks[-1] - self.x_ticks[0])
        return LEFT + share * (WIDTH - LEFT - RIGHT)

    def y(self, value: float) -> float:
        """Return how far from the top a value lies."""
        share = (value - self.y_ticks[0]) / (self.y_ticks[-1] - self.y_ticks[0])
        return HEIGHT - BOTTOM - AXIS_TITLE - share * (HEIGHT - TOP - BOTTOM - AXIS_TITLE)


def bands(title: str, x_title: str, lines: Sequence[Band], *, zero: bool = True) -> Markup:
    """Return a chart of lines, the first on top.

    ``x_title`` says what runs from left to right; ``zero`` puts 0 on the upright axis.
    """
    xs = [x for line in lines for x, _ in line.points]
    ys = [y for line in lines for _, y in line.points] + [
        end for line in lines for pair in line.ends for end in pair
    ]
    ys += [0.0] if zero else []
    frame = _Frame(nice_steps(min(xs), max(xs), 6), nice_steps(min(ys), max(ys), 4))
    shapes = [_axes(frame, x_title)]
    shapes += [_area(frame, line) for line in lines if line.ends]
    shapes += [
        tag("path", d=_trace(frame, line.points, line.steps), class_=f"line {line.style}")
        for line in reversed(lines)
    ]
    return _chart(title, shapes)


def spots(title: str, x_title: str, points: Sequence[Spot], *, front: bool = False) -> Markup:
    """Return a scatter of named points; with ``front`` the solid ones are joined from left to right."""
    xs, ys = [0.0, *(p.x for p in points)], [0.0, *(p.y for p in points)]
    frame = _Frame(nice_steps(min(xs), max(xs), 5), nice_steps(min(ys), max(ys), 4))
    shapes = [_axes(frame, x_title)]
    corners = sorted((p.x, p.y) for p in points if p.solid)
    if front and len(corners) > 1:
        shapes.append(tag("path", d=_trace(frame, corners, True), class_="line front"))
    shapes += [_spot(frame, point) for point in points]
    return _chart(title, shapes)


def _spot(frame: _Frame, point: Spot) -> Markup:
    x, y = frame.x(point.x), frame.y(point.y)
    leftward = x > WIDTH - RIGHT - 30  # at the right edge there is no room for the name
    name = tag(
        "text",
        point.name,
        x=x - 8 if leftward else x + 8,
        y=y - 5,
        class_="label",
        text_anchor="end" if leftward else None,
    )
    circle = tag("circle", cx=x, cy=y, r=5, class_="mean" if point.solid else "mean hollow")
    return tag("g", tag("title", point.tip), circle, name)


def _chart(title: str, shapes: Sequence[Markup]) -> Markup:
    view = f"0 0 {short(WIDTH)} {short(HEIGHT)}"
    return tag("svg", *shapes, class_="chart", role="img", aria_label=title, viewBox=view)


def _axes(frame: _Frame, x_title: str) -> Markup:
    parts = []
    for value, words in zip(frame.y_ticks, ticks_in_words(frame.y_ticks), strict=True):
        y = frame.y(value)
        kind = "grid" if value else "grid zero"
        parts.append(tag("line", class_=kind, x1=LEFT, x2=WIDTH - RIGHT, y1=y, y2=y))
        parts.append(tag("text", words, class_="tick", x=LEFT - 5, y=y + 4, text_anchor="end"))
    ticks = list(zip(frame.x_ticks, ticks_in_words(frame.x_ticks), strict=True))
    parts += [_x_words(words, frame.x(value), HEIGHT - BOTTOM + 4) for value, words in ticks]
    parts.append(_x_words(x_title, (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 6))
    return join_markup(parts)


def _x_words(words: str, x: float, y: float) -> Markup:
    return tag("text", words, class_="tick", x=x, y=y, text_anchor="middle")


def _trace(frame: _Frame, points: Sequence[tuple[float, float]], steps: bool) -> str:
    """Return a path through points: M moves the pen, L draws on, H and V draw a step across and then up or down."""
    path = ""
    for number, (x, y) in enumerate(points):
        place = f"{short(frame.x(x))} {short(frame.y(y))}"
        if number == 0:
            path = f"M{place}"
        elif steps:
            path += f"H{short(frame.x(x))}V{short(frame.y(y))}"
        else:
            path += f"L{place}"
    return path


def _area(frame: _Frame, line: Band) -> Markup:
    """Return the band of a line: out along its lower ends, back along its upper ones, and closed."""
    low = [(x, end[0]) for (x, _), end in zip(line.points, line.ends, strict=True)]
    high = [(x, end[1]) for (x, _), end in zip(line.points, line.ends, strict=True)]
    if line.steps:
        low, high = _stairs(low), _stairs(high)
    outward = _trace(frame, low, False)
    homeward = _trace(frame, high[::-1], False)
    return tag("path", d=f"{outward}L{homeward[1:]}Z", class_="band")


def _stairs(points: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return points with a corner before each, at its x and the height of the one before."""
    corners = [points[0]]
    for x, y in points[1:]:
        corners += [(x, corners[-1][1]), (x, y)]
    return corners
