"""A small chart of weekly values: one line a series, or bars about zero."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from documents.charts.svg import joined, nice_steps, short, tag
from documents.numbers_in_text import ticks_in_words

WIDTH, HEIGHT = 360.0, 190.0
LEFT, RIGHT, TOP, BOTTOM = 44.0, 10.0, 10.0, 26.0
"""Room round the plot for the figures of the axes."""

Values = Sequence[float | None]


@dataclass(frozen=True)
class Series:
    """One line: a value a week, None where nothing is known."""

    name: str
    values: tuple[float | None, ...]
    style: str = "run"
    """``run``, ``twin`` or ``gap``: how the style sheet draws it."""


def lines(title: str, series: Sequence[Series], spans: Sequence[tuple[float, float]] = ()) -> Markup:
    """Return a chart of lines over weeks; ``spans`` are stretches of weeks to shade, such as orders."""
    known = [value for one in series for value in one.values if value is not None]
    ticks = nice_steps(min([0.0, *known]), max([0.0, *known]), 4)
    weeks = max(len(one.values) for one in series)
    drawn = [_frame(ticks, weeks, spans)]
    drawn += [
        tag("path", d=_path(one.values, weeks, ticks), class_=f"line {one.style}") for one in reversed(series)
    ]
    return _chart(title, weeks, drawn)


def bars(title: str, one: Series, spans: Sequence[tuple[float, float]] = ()) -> Markup:
    """Return a chart of bars about zero, such as the difference from a twin."""
    known = [value for value in one.values if value is not None]
    ticks = nice_steps(min([0.0, *known]), max([0.0, *known]), 4)
    weeks = len(one.values)
    zero = _up(0.0, ticks)
    width = _step(weeks) * 0.7
    drawn = [_frame(ticks, weeks, spans)]
    for week, value in enumerate(one.values):
        if value:
            top = _up(value, ticks)
            kind = "more" if value > 0 else "less"
            x = _across(week, weeks) - width / 2
            drawn.append(
                tag("rect", x=x, y=min(top, zero), width=width, height=abs(top - zero), class_=f"bar {kind}")
            )
    return _chart(title, weeks, drawn)


def _chart(title: str, weeks: int, drawn: Sequence[Markup]) -> Markup:
    head = tag(
        "line",
        class_="head",
        y1=TOP,
        y2=HEIGHT - BOTTOM,
        data_first=_across(0, weeks),
        data_step=_step(weeks),
    )
    return tag(
        "svg",
        *drawn,
        head,
        class_="chart",
        role="img",
        aria_label=title,
        viewBox=f"0 0 {short(WIDTH)} {short(HEIGHT)}",
    )


def _frame(ticks: Sequence[float], weeks: int, spans: Sequence[tuple[float, float]]) -> Markup:
    drawn = [
        tag(
            "rect",
            class_="span",
            x=_across(first, weeks) - _step(weeks) / 2,
            y=TOP,
            width=(last - first) * _step(weeks),
            height=HEIGHT - TOP - BOTTOM,
        )
        for first, last in spans
    ]
    for tick, words in zip(ticks, ticks_in_words(ticks), strict=True):
        y = _up(tick, ticks)
        drawn.append(
            tag("line", class_="grid" if tick else "grid zero", x1=LEFT, x2=WIDTH - RIGHT, y1=y, y2=y)
        )
        drawn.append(tag("text", words, class_="tick", x=LEFT - 5, y=y + 4, text_anchor="end"))
    for week in week_ticks(weeks):
        x = _across(week - 1, weeks)
        drawn.append(tag("text", str(week), class_="tick", x=x, y=HEIGHT - 8, text_anchor="middle"))
    return joined(drawn)


def week_ticks(weeks: int) -> list[int]:
    """Return the weeks, counted from 1, that an axis names."""
    step = next(step for step in (1, 5, 10, 20, 50, 100, weeks) if weeks / step <= 8)
    return [1, *(week for week in range(step, weeks + 1, step) if week > 1)]


def _step(weeks: int) -> float:
    return (WIDTH - LEFT - RIGHT) / weeks


def _across(week: float, weeks: int) -> float:
    return LEFT + (week + 0.5) * _step(weeks)


def _up(value: float, ticks: Sequence[float]) -> float:
    share = (value - ticks[0]) / (ticks[-1] - ticks[0])
    return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM)


def _path(values: Values, weeks: int, ticks: Sequence[float]) -> str:
    parts, down = [], False
    for week, value in enumerate(values):
        if value is None:
            down = False
            continue
        x, y = short(_across(week, weeks)), short(_up(value, ticks))
        parts.append(f"{'L' if down else 'M'}{x} {y}" + ("" if down else "h0.01"))
        down = True
    return "".join(parts)
