"""Where the names of zones stand on a map: inside their zone, clear of each other, the same every time."""

from dataclasses import dataclass
from functools import lru_cache
from textwrap import wrap

Point = tuple[float, float]
Ring = tuple[Point, ...]
Box = tuple[float, float, float, float]

_LETTER, _LINE, _GAP = 6.6, 14.0, 3.0
"""Pixels: the width of a letter and the height of a line at the labels' size, and the room between labels."""
_LINE_LETTERS = (13, 9)
"""Letters to a line, the wider way first."""
_OVERLAP, _OUTSIDE, _AWAY = 100.0, 8.0, 1.0
"""What a place costs: for covering another label, for lying over a border, and for its way from the middle."""


@dataclass(frozen=True)
class Label:
    """A name in lines, with its place in map units."""

    text: str
    x: float
    y: float


@lru_cache(maxsize=16)
def labels(zones: tuple[tuple[str, tuple[Ring, ...]], ...], height: int) -> tuple[Label, ...]:
    """Place a label for every zone, given by name and rings, on a map ``height`` pixels high.

    A zone's candidates are the middles of the neighbourhoods of its largest connected part. Zones with the
    fewest choose first; the cheapest candidate wins, the first of equals.
    """
    ys = [y for _, rings in zones for ring in rings for _, y in ring]
    unit = (max(ys) - min(ys) or 1.0) / height if ys else 1.0
    parts = [largest_part(rings) for _, rings in zones]
    placed: dict[int, Label] = {}
    boxes: list[Box] = []
    for place in sorted(range(len(zones)), key=lambda i: (len(parts[i]), i)):
        if not parts[place]:
            continue
        label, box = _best(zones[place][0], parts[place], boxes, unit)
        placed[place] = label
        boxes.append(box)
    return tuple(placed[place] for place in sorted(placed))


def largest_part(rings: tuple[Ring, ...]) -> tuple[Ring, ...]:
    """Return the rings of the largest group that hangs together by corners two of which are shared."""
    corners = [{(round(x, 6), round(y, 6)) for x, y in ring} for ring in rings]
    left = set(range(len(rings)))
    best: list[int] = []
    while left:
        part, edge = [], [min(left)]
        left.discard(edge[0])
        while edge:
            ring = edge.pop()
            part.append(ring)
            near = sorted(other for other in left if len(corners[ring] & corners[other]) > 1)
            left.difference_update(near)
            edge.extend(near)
        best = max(best, sorted(part), key=len)
    return tuple(rings[i] for i in best)


def _best(name: str, part: tuple[Ring, ...], boxes: list[Box], unit: float) -> tuple[Label, Box]:
    middles = [middle(ring) for ring in part]
    x, y = middle(tuple(middles))
    spread = max(((a - x) ** 2 + (b - y) ** 2) ** 0.5 for a, b in middles) or 1.0
    offered: list[tuple[float, int, Label, Box]] = []
    for letters in _LINE_LETTERS:
        lines = wrap(name, letters, break_long_words=False)
        for at in ((x, y), *middles):
            box = _box(at, lines, unit)
            away = ((at[0] - x) ** 2 + (at[1] - y) ** 2) ** 0.5 / spread
            cost = _OVERLAP * _covered(box, boxes) + _OUTSIDE * _outside(box, part) + _AWAY * away
            offered.append((cost, len(offered), Label("\n".join(lines), *at), box))
    _, _, label, box = min(offered, key=lambda candidate: candidate[:2])
    return label, box


def _box(at: Point, lines: list[str], unit: float) -> Box:
    wide = (max(map(len, lines)) * _LETTER / 2 + _GAP) * unit
    high = (len(lines) * _LINE / 2 + _GAP) * unit
    return at[0] - wide, at[1] - high, at[0] + wide, at[1] + high


def _covered(box: Box, boxes: list[Box]) -> int:
    return sum(
        box[0] < other[2] and other[0] < box[2] and box[1] < other[3] and other[1] < box[3] for other in boxes
    )


def _outside(box: Box, part: tuple[Ring, ...]) -> float:
    """Return the share of a grid of points over the box that none of the rings holds."""
    grid = [
        (box[0] + (box[2] - box[0]) * i / 4, box[1] + (box[3] - box[1]) * j / 2)
        for i in range(5)
        for j in range(3)
    ]
    return sum(not any(_holds(ring, point) for ring in part) for point in grid) / len(grid)


def _holds(ring: Ring, point: Point) -> bool:
    x, y = point
    inside = False
    for (x1, y1), (x2, y2) in zip(ring, (*ring[1:], ring[0]), strict=True):
        if (y1 > y) != (y2 > y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1):
            inside = not inside
    return inside


def middle(points: Ring) -> Point:
    """Return the mean of points."""
    return sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points)
