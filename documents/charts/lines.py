"""A small chart of weekly values: one line a series, or bars about zero."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from documents.charts.svg import join_markup, nice_steps, short, tag
from documents.numbers_in_text import ticks_in_words

WIDTH, HEIGHT = 360.0, 190.0
LEFT, RIGHT, TOP, BOTTOM = 44.0, 10.0, 10.0, 26.0
"""Room round the plot for the figures of the axes."""

WeeklyValues = Sequence[float | None]


@dataclass(frozen=True)
class Series:
    """One line: a value a week, None where nothing is known."""

    name: str
    values: tuple[float | None, ...]
    style: str = "run"
    """``run``, ``twin`` or ``gap``: how the style sheet draws it."""


def lines(title: str, series: Sequence[Series], spans: Sequence[tuple[float, float]] = ()) -> Markup:
    """Return a chart of lines over weeks; ``spans`` are stretches of weeks to shade, such as orders."""
    values = [value for row in series for value in row.values if value is not None]
    ticks = nice_steps(min([0.0, *values]), max([0.0, *values]), 4)
    weeks = max(len(row.values) for row in series)
    shapes = [_frame(ticks, weeks, spans)]
    shapes += [
        tag("path", d=_path(row.values, weeks, ticks), class_=f"line {row.style}") for row in reversed(series)
    ]
    return _chart(title, weeks, shapes)


def bars(title: str, series: Series, spans: Sequence[tuple[float, float]] = ()) -> Markup:
    """Return a chart of bars about zero, such as the difference from a twin."""
    values = [value for value in series.values if value is not None]
    ticks = nice_steps(min([0.0, *values]), max([0.0, *values]), 4)
    weeks = len(series.values)
    zero = _y(0.0, ticks)
    width = _week_width(weeks) * 0.7
    shapes = [_frame(ticks, weeks, spans)]
    for week, value in enumerate(series.values):
        if value:
            end = _y(value, ticks)
            kind = "more" if value > 0 else "less"
            x = _x(week, weeks) - width / 2
            shapes.append(
                tag("rect", x=x, y=min(end, zero), width=width, height=abs(end - zero), class_=f"bar {kind}")
            )
    return _chart(title, weeks, shapes)


def _chart(title: str, weeks: int, shapes: Sequence[Markup]) -> Markup:
    head = tag(
        "line",
        class_="head",
        y1=TOP,
        y2=HEIGHT - BOTTOM,
        data_first=_x(0, weeks),
        data_step=_week_width(weeks),
    )
    return tag(
        "svg",
        *shapes,
        head,
        class_="chart",
        role="img",
        aria_label=title,
        viewBox=f"0 0 {short(WIDTH)} {short(HEIGHT)}",
    )


def _frame(ticks: Sequence[float], weeks: int, spans: Sequence[tuple[float, float]]) -> Markup:
    shapes = [
        tag(
            "rect",
            class_="span",
            x=_x(first, weeks) - _week_width(weeks) / 2,
            y=TOP,
            width=(last - first) * _week_width(weeks),
            height=HEIGHT - TOP - BOTTOM,
        )
        for first, last in spans
    ]
    for tick, words in zip(ticks, ticks_in_words(ticks), strict=True):
        y = _y(tick, ticks)
        shapes.append(
            tag("line", class_="grid" if tick else "grid zero", x1=LEFT, x2=WIDTH - RIGHT, y1=y, y2=y)
        )
        shapes.append(tag("text", words, class_="tick", x=LEFT - 5, y=y + 4, text_anchor="end"))
    for week in week_ticks(weeks):
        x = _x(week - 1, weeks)
        shapes.append(tag("text", str(week), class_="tick", x=x, y=HEIGHT - 8, text_anchor="middle"))
    return join_markup(shapes)


def week_ticks(weeks: int) -> list[int]:
    """Return the weeks, counted from 1, that an axis names."""
    step = next(step for step in (1, 5, 10, 20, 50, 100, weeks) if weeks / step <= 8)
    return [1, *(week for week in range(step, weeks + 1, step) if week > 1)]


def _week_width(weeks: int) -> float:
    return (WIDTH - LEFT - RIGHT) / weeks


def _x(week: float, weeks: int) -> float:
    """Return the middle of a week, counted from 0."""
    return LEFT + (week + 0.5) * _week_width(weeks)


def _y(value: float, ticks: Sequence[float]) -> float:
    share = (value - ticks[0]) / (ticks[-1] - ticks[0])
    return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM)


def _path(values: WeeklyValues, weeks: int, ticks: Sequence[float]) -> str:
    """Return a path through weeks: the pen is lifted where nothing is known, and a week alone is a dot."""
    parts, pen_down = [], False
    for week, value in enumerate(values):
        if value is None:
            pen_down = False
            continue
        x, y = short(_x(week, weeks)), short(_y(value, ticks))
        parts.append(f"{'L' if pen_down else 'M'}{x} {y}" + ("" if pen_down else "h0.01"))
        pen_down = True
    return "".join(parts)
