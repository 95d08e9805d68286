"""Strips along the time of a run: orders under way, and what each group did. Widths are in per cent."""

from collections.abc import Sequence

import numpy as np
from markupsafe import Markup

from documents.charts.svg import join_markup, tag
from lab.film.film_notes import SIGN_WORDS, FilmOrder, NotableEvent
from lab.film.film_weeks import Weeks

LANE = 24.0
"""Height of a lane in pixels; the names beside a strip keep to it."""
_SHAPES = {
    "cross": "M-5 -5L5 5M-5 5L5 -5",
    "triangle": "M0 -6L6 5H-6Z",
    "ring": "M-5 0A5 5 0 1 0 5 0A5 5 0 1 0 -5 0Z",
    "diamond": "M0 -6L6 0L0 6L-6 0Z",
    "dot": "M-3 0A3 3 0 1 0 3 0A3 3 0 1 0 -3 0Z",
    "plus": "M-6 0H6M0 -6V6",
    "bolt": "M3 -9L-5 1.5H-.5L-3 9L5 -1.5H.5Z",
    "square": "M-4.5 -4.5H4.5V4.5H-4.5Z",
}


def sign(name: str) -> Markup:
    """Return one sign round the origin."""
    return tag("path", d=_SHAPES[name], class_=f"sign {name}")


def legend(notes: Sequence[NotableEvent]) -> list[tuple[Markup, str]]:
    """Return the signs that occur, with their words."""
    used = {note.sign for note in notes}
    return [(sign(name), words) for name, words in SIGN_WORDS.items() if name in used]


def order_strip(orders: Sequence[FilmOrder], days: int) -> tuple[Markup, float]:
    """Return a bar an order from its first to its last day, and how high the strip is in pixels.

    Orders under way at the same time stand in lanes below each other. ``days`` is the length of the run.
    """
    lanes: list[int] = []  # the day from which each lane is free again
    bars = []
    for order in orders:
        first, end = min(order.first, days), min(order.last + 1, days)
        lane = next((row for row, free in enumerate(lanes) if free <= order.day), len(lanes))
        lanes[lane:] = [end] if lane == len(lanes) else [end, *lanes[lane + 1 :]]
        tip = f"{order.words}. Ordered on day {order.day}, under way from day {order.first} to day {order.last}."
        bars.append(_bar(tip, order.day, first, end, days, 2 + lane * 14))
    return join_markup(bars), 6.0 + 14.0 * max(1, len(lanes))


def _bar(tip: str, day: int, first: int, end: int, days: int, y: float) -> Markup:
    return tag(
        "g",
        tag("title", tip),
        tag("line", x1=_at(day, days), x2=_at(first, days), y1=y + 5, y2=y + 5, class_="lead"),
        tag("circle", cx=_at(day, days), cy=y + 5, r=3, class_="ordered"),
        tag("rect", x=_at(first, days), y=y, width=_at(max(end - first, 0), days), height=10, class_="acting"),
    )  # fmt: skip


def group_strip(weeks: Weeks, notes: Sequence[NotableEvent]) -> Markup:
    """Return a lane a group: a line as thick as it has members while it lives, dashed when quiet, and signs."""
    alive, quiet = weeks.group_state("alive") > 0, weeks.group_state("quiet") > 0
    members = np.nan_to_num(weeks.group_state("members"))
    most = max(1.0, float(members.max(initial=1.0)))
    shapes = []
    for group in range(weeks.groups):
        y = (group + 0.5) * LANE
        for week in np.flatnonzero(alive[:, group]).tolist():
            first, last = weeks.days(week)
            thick = 2 + 10 * float(members[week, group]) / most
            shapes.append(
                tag(
                    "rect",
                    tag("title", f"Week {week + 1}: {int(members[week, group])} members"),
                    x=_at(first, weeks.trace.days),
                    width=_at(last + 1 - first, weeks.trace.days),
                    y=y - thick / 2,
                    height=thick,
                    class_="life quiet" if quiet[week, group] else "life",
                )
            )
    for note in notes:
        if note.group >= 0:
            shapes.append(_mark(note, weeks.trace.days))
    return join_markup(shapes)


def _mark(note: NotableEvent, days: int) -> Markup:
    return tag(
        "svg",
        tag("g", tag("title", f"Day {note.day}: {note.words}"), sign(note.sign)),
        x=_at(note.day + 0.5, days),
        y=(note.group + 0.5) * LANE,
        class_="spot",
    )


def _at(day: float, days: int) -> str:
    return f"{round(100 * day / days, 3):g}%"
