"""The printed charts of a debrief: tracks, the timeline, a turning point, and spreads over worlds."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from math import ceil, floor
from statistics import median, quantiles

from assessment.amounts import cycle_name
from documents.charts.printed_shapes import bar, legend, line, mark, path, svg_document, words
from documents.charts.svg import LinearScale
from documents.design_tokens import COMPARED_PRINT, TRAINEE
from documents.numbers_in_text import short_number
from exercise.debrief_parts import turning_points_part
from exercise.read_models.chart_models import Moment
from exercise.read_models.debrief_models import TrackPoint
from exercise.read_models.lesson_models import TurningPoint

YOU, OTHER = TRAINEE, COMPARED_PRINT
"""The trainee and whoever is compared: told apart in print and in grey by shape too."""
WIDTH = 480.0
"""Points across the text of an A4 sheet."""
ACROSS = 3
"""Panels side by side."""
LANE = 17.0


@dataclass(frozen=True)
class PrintedPicture:
    """A chart with the words that stand for it where it cannot be seen."""

    svg: str
    alt: str


def tracks(points: Sequence[TrackPoint], cycles: int, alternative: str) -> PrintedPicture:
    """Return small panels, one a rival: the trainee's line with circles, the ideal observer's dashed with squares."""
    rivals = list(dict.fromkeys((p.hypothesis, p.label, p.true) for p in points))
    wide, high, top = WIDTH / ACROSS, 96.0, 16.0
    shapes = [legend(4, 9, (("circle", YOU, "You"), ("square", OTHER, "Ideal observer")))]
    last = max(max((p.cycle for p in points), default=2), 2)
    for place, (ident, label, true) in enumerate(rivals):
        left, up = (place % ACROSS) * wide, top + (place // ACROSS) * high
        x, y = LinearScale(1, last, left + 26, left + wide - 8), LinearScale(0, 1, up + 74, up + 18)
        shapes += [words(left + 26, up + 11, f"{label} (true)" if true else label, 7.5, bold=true, most=28)]
        for share in (0.0, 0.5, 1.0):
            shapes += [
                line(x(1), y(share), x(last), y(share)),
                words(left + 23, y(share) + 2.5, f"{share:.0%}", 6.5, anchor="end"),
            ]
        ends = ((1, "1"), (last, cycle_name(last, cycles)))
        shapes += [
            words(x(at), up + 84, words_at, 6.5, anchor="start" if at == 1 else "end")
            for at, words_at in ends
        ]
        for reader, colour, dash in (("you", YOU, ""), ("ideal", OTHER, "3 2")):
            track = sorted(
                (p.cycle, p.probability) for p in points if p.hypothesis == ident and p.reader == reader
            )
            at = [(x(cycle), y(chance)) for cycle, chance in track]
            shapes += [path(at, colour, dash=dash)]
            shapes += [mark("circle" if reader == "you" else "square", *spot, colour, 1.9) for spot in at]
    height = top + high * -(-len(rivals) // ACROSS)
    return PrintedPicture(svg_document(WIDTH, height, shapes), alternative)


def timeline(moments: Sequence[Moment], alternative: str) -> PrintedPicture:
    """Return lanes on one line of days: a circle when it happened, a diamond when a report first told of it."""
    lanes = list(dict.fromkeys(moment.lane for moment in moments))
    first = min(moment.happened for moment in moments)
    last = max(max(moment.happened, moment.reported or moment.happened) for moment in moments)
    x, top = LinearScale(0, max((last - first).days, 1), 82, WIDTH - 10), 20.0
    bottom = top + LANE * len(lanes)
    shapes = [legend(82, 9, (("circle", YOU, "happened"), ("diamond", OTHER, "became known")))]
    for share in range(5):
        day = first + timedelta(days=round((last - first).days * share / 4))
        at = x((day - first).days)
        shapes += [
            line(at, top, at, bottom),
            words(at, bottom + 9, f"{day.day} {day:%b}", 6.5, anchor="middle"),
        ]
    for place, lane in enumerate(lanes):
        y = top + LANE * (place + 0.5)
        shapes += [words(78, y + 2.5, lane, 7.5, anchor="end")]
        for moment in (moment for moment in moments if moment.lane == lane):
            happened = x((moment.happened - first).days)
            if moment.reported is not None:
                reported = x((moment.reported - first).days)
                shapes += [line(happened, y, reported, y, width=0.8), mark("diamond", reported, y, OTHER)]
            shapes += [mark("circle", happened, y, YOU, 2.2)]
    return PrintedPicture(svg_document(WIDTH, bottom + 13, shapes), alternative)


def turn(point: TurningPoint, alternative: str) -> PrintedPicture:
    """Return a row a reader: a circle before the report, a diamond after it."""
    rows = [
        (reader.print, before, after, YOU if reader == turning_points_part.YOU else OTHER)
        for reader, before, after in turning_points_part.readers(point)
    ]
    x, top = LinearScale(0, 1, 130, WIDTH - 16), 6.0
    bottom = top + LANE * len(rows)
    shapes = []
    for share in (0.0, 0.25, 0.5, 0.75, 1.0):
        shapes += [
            line(x(share), top, x(share), bottom),
            words(x(share), bottom + 9, f"{share:.0%}", 6.5, anchor="middle"),
        ]
    for place, (reader, before, after, colour) in enumerate(rows):
        y = top + LANE * (place + 0.5)
        shapes += [
            words(125, y + 2.5, reader, 7.5, anchor="end"),
            line(x(before), y, x(after), y, colour, 1.4),
        ]
        shapes += [mark("circle", x(before), y, colour), mark("diamond", x(after), y, colour, 3)]
    return PrintedPicture(svg_document(WIDTH, bottom + 13, shapes), alternative)


def spread(
    rows: Sequence[tuple[str, Sequence[float], bool]], measure: str, alternative: str
) -> PrintedPicture:
    """Return a row a course of action: every world as a tick, the middle half as a bar, the middle as a diamond."""
    values = [value for _, part, _ in rows for value in part]
    at = ticks(min(values), max(values))
    x, top = LinearScale(at[0], at[-1], 172, WIDTH - 16), 6.0
    bottom = top + LANE * len(rows)
    shapes = []
    for value in at:
        shapes += [
            line(x(value), top, x(value), bottom),
            words(x(value), bottom + 9, short_number(value, 6, thousands=True), 6.5, anchor="middle"),
        ]
    for place, (name, part, own) in enumerate(rows):
        y, colour = top + LANE * (place + 0.5), YOU if own else OTHER
        low, _, high = quantiles(part, n=4, method="inclusive") if len(part) > 1 else (part[0],) * 3
        shapes += [
            words(166, y + 2.5, name, 7, anchor="end", bold=own, most=40),
            bar(x(low), x(high), y, 10, colour),
        ]
        shapes += [line(x(v), y - 5, x(v), y + 5, colour, 0.6) for v in part]
        shapes += [mark("diamond", x(median(part)), y, colour, 3)]
    shapes += [
        line(172, bottom, WIDTH - 16, bottom),
        words((156 + WIDTH) / 2, bottom + 19, measure, 7, anchor="middle"),
    ]
    return PrintedPicture(svg_document(WIDTH, bottom + 24, shapes), alternative)


def ticks(low: float, high: float, most: int = 6) -> tuple[float, ...]:
    """Return round values from below the lowest to above the highest: steps of 1, 2 or 5 of some power of ten."""
    if high <= low:
        return (low,)
    step, leap = 1e-6, 0
    while high / step - low / step > most:
        step *= (2, 2.5, 2)[leap % 3]  # from 1 to 2, to 5, to 10
        leap += 1
    first, last = floor(low / step + 1e-9), ceil(high / step - 1e-9)
    return tuple(round(k * step, 6) for k in range(first, last + 1))
