"""A chart of numbers against numbers: lines and steps with bands, and points with names."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from documents.charts.lines import BOTTOM, LEFT, RIGHT, TOP, WIDTH
from documents.charts.svg import joined, nice_steps, short, tag
from documents.numbers_in_text import ticks_in_words

HEIGHT = 210.0


@dataclass(frozen=True)
class Band:
    """A line through points (x, y), with lower and upper ends where it has a band."""

    name: str
    points: tuple[tuple[float, float], ...]
    ends: tuple[tuple[float, float], ...] = ()
    """Low and high, one a point; empty without a band."""
    style: str = "run"
    steps: bool = False


@dataclass(frozen=True)
class Spot:
    """A point with a short name, in or out of the front."""

    name: str
    x: float
    y: float
    tip: str
    filled: bool


@dataclass(frozen=True)
class _Frame:
    across: tuple[float, ...]
    up: tuple[float, ...]

    def x(self, value: float) -> float:
        return LEFT + (value - self.across[0]) / (self.across[-1] - self.across[0]) * (WIDTH - LEFT - RIGHT)

    def y(self, value: float) -> float:
        share = (value - self.up[0]) / (self.up[-1] - self.up[0])
        return HEIGHT - BOTTOM - 12 - share * (HEIGHT - TOP - BOTTOM - 12)


def bands(title: str, across: str, lines: Sequence[Band], *, zero: bool = True) -> Markup:
    """Return a chart of lines; ``across`` says what runs from left to right."""
    xs = [x for line in lines for x, _ in line.points]
    ys = [y for line in lines for _, y in line.points] + [
        end for line in lines for pair in line.ends for end in pair
    ]
    ys += [0.0] if zero else []
    frame = _Frame(nice_steps(min(xs), max(xs), 6), nice_steps(min(ys), max(ys), 4))
    drawn = [_axes(frame, across)]
    drawn += [_area(frame, line) for line in lines if line.ends]
    drawn += [
        tag("path", d=_trace(frame, line.points, line.steps), class_=f"line {line.style}")
        for line in reversed(lines)
    ]
    return _chart(title, drawn)


def spots(title: str, across: str, points: Sequence[Spot], *, front: bool = False) -> Markup:
    """Return a scatter of named points; with ``front`` those that are filled are joined from left to right."""
    xs, ys = [0.0, *(p.x for p in points)], [0.0, *(p.y for p in points)]
    frame = _Frame(nice_steps(min(xs), max(xs), 5), nice_steps(min(ys), max(ys), 4))
    drawn = [_axes(frame, across)]
    joined_up = sorted((p.x, p.y) for p in points if p.filled)
    if front and len(joined_up) > 1:
        drawn.append(tag("path", d=_trace(frame, joined_up, True), class_="line front"))
    for point in points:
        x, y = frame.x(point.x), frame.y(point.y)
        left = x > WIDTH - RIGHT - 30
        drawn.append(
            tag(
                "g",
                tag("title", point.tip),
                tag("circle", cx=x, cy=y, r=5, class_="mean" if point.filled else "mean hollow"),
                tag(
                    "text",
                    point.name,
                    x=x - 8 if left else x + 8,
                    y=y - 5,
                    class_="label",
                    text_anchor="end" if left else None,
                ),
            )
        )
    return _chart(title, drawn)


def _chart(title: str, drawn: Sequence[Markup]) -> Markup:
    view = f"0 0 {short(WIDTH)} {short(HEIGHT)}"
    return tag("svg", *drawn, class_="chart", role="img", aria_label=title, viewBox=view)


def _axes(frame: _Frame, across: str) -> Markup:
    parts = []
    for value, words in zip(frame.up, ticks_in_words(frame.up), strict=True):
        y = frame.y(value)
        kind = "grid" if value else "grid zero"
        parts.append(tag("line", class_=kind, x1=LEFT, x2=WIDTH - RIGHT, y1=y, y2=y))
        parts.append(tag("text", words, class_="tick", x=LEFT - 5, y=y + 4, text_anchor="end"))
    for value, words in zip(frame.across, ticks_in_words(frame.across), strict=True):
        parts.append(
            tag(
                "text",
                words,
                class_="tick",
                x=frame.x(value),
                y=HEIGHT - BOTTOM + 4,
                text_anchor="middle",
            )
        )
    parts.append(
        tag(
            "text",
            across,
            class_="tick",
            x=(LEFT + WIDTH - RIGHT) / 2,
            y=HEIGHT - 6,
            text_anchor="middle",
        )
    )
    return joined(parts)


def _trace(frame: _Frame, points: Sequence[tuple[float, float]], steps: bool) -> str:
    path = ""
    for number, (x, y) in enumerate(points):
        at = f"{short(frame.x(x))} {short(frame.y(y))}"
        if number == 0:
            path = f"M{at}"
        elif steps:
            path += f"H{short(frame.x(x))}V{short(frame.y(y))}"
        else:
            path += f"L{at}"
    return path


def _area(frame: _Frame, line: Band) -> Markup:
    low = [(x, end[0]) for (x, _), end in zip(line.points, line.ends, strict=True)]
    high = [(x, end[1]) for (x, _), end in zip(line.points, line.ends, strict=True)]
    if line.steps:
        low, high = _stairs(low), _stairs(high)
    there = _trace(frame, low, False)
    back = _trace(frame, high[::-1], False)
    return tag("path", d=f"{there}L{back[1:]}Z", class_="band")


def _stairs(points: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    found = [points[0]]
    for x, y in points[1:]:
        found += [(x, found[-1][1]), (x, y)]
    return found
