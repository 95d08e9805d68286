"""The map of the town as SVG: a shape a neighbourhood, a border and a name a zone."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap

from markupsafe import Markup

from documents.charts.svg import join_markup, short, tag
from scenarios.schema.scenario import Scenario
from simulator.atlas import Atlas, Ring, atlas

WIDTH = 640.0
"""Width of the map in units of its view box; text in it is sized for this."""
_MARGIN = 8.0
_LETTER, _LINE = 6.4, 13.0
_LARGE = 1.5
"""How much larger names are on a narrow screen, where the map is drawn smaller."""
_MOST_NAMES = 40
"""With more zones than this their names would hide the map, and tips and tables name them alone."""

MapPoint = tuple[float, float]
Box = tuple[float, float, float, float]
"""Left, top, right and bottom."""


@dataclass(frozen=True)
class TownDrawing:
    """The map of a town as it is drawn, in units of a view box ``WIDTH`` wide; y grows downwards."""

    height: float
    rings: tuple[Ring, ...]
    """One a neighbourhood, in order of row."""
    middles: tuple[MapPoint, ...]
    borders: tuple[str, ...]
    """Path data of the outline of each zone."""
    names: Markup
    large_names: Markup
    """For narrow screens: as many as do not cover each other."""

    @property
    def view(self) -> str:
        """Return the view box."""
        return f"0 0 {short(WIDTH)} {short(self.height)}"


def town_drawing(scenario: Scenario) -> TownDrawing:
    """Return the drawing of a scenario's town, north up as on the trainee's map."""
    town = atlas(scenario)
    xs = [x for place in town.neighbourhoods for x, _ in place.ring]
    ys = [y for place in town.neighbourhoods for _, y in place.ring]
    scale = (WIDTH - 2 * _MARGIN) / (max(xs) - min(xs))
    left, top = min(xs), max(ys)

    def at(x: float, y: float) -> MapPoint:
        return round(_MARGIN + (x - left) * scale, 1), round(_MARGIN + (top - y) * scale, 1)

    rings = tuple(tuple(at(x, y) for x, y in place.ring) for place in town.neighbourhoods)
    middles = tuple(at(place.x, place.y) for place in town.neighbourhoods)
    height = round((top - min(ys)) * scale + 2 * _MARGIN, 1)
    names = [zone.name for zone in scenario.area.zones]
    return TownDrawing(
        height,
        rings,
        middles,
        _borders(town, rings),
        _names(town, names, middles, 1.0),
        _names(town, names, middles, _LARGE),
    )


def polygons(drawing: TownDrawing, tips: Sequence[str], classes: Sequence[str]) -> Markup:
    """Return one polygon a neighbourhood, with its tip and its class of style."""
    shapes = (
        tag(
            "polygon",
            tag("title", tip),
            class_=f"place {kind}",
            points=" ".join(f"{short(x)},{short(y)}" for x, y in ring),
        )
        for ring, tip, kind in zip(drawing.rings, tips, classes, strict=True)
    )
    return join_markup(shapes)


def zone_shapes(
    drawing: TownDrawing,
    zone_of: Sequence[int],
    tips: Sequence[str],
    classes: Sequence[str],
    hatched: Sequence[bool],
) -> Markup:
    """Return the neighbourhoods gathered by zone, with a class and a tip a zone; some zones hatched.

    ``zone_of`` is the zone of each neighbourhood; ``tips``, ``classes`` and ``hatched`` go by zone.

    The page must hold a pattern called ``unsure``.
    """
    shapes = []
    for zone, (tip, kind) in enumerate(zip(tips, classes, strict=True)):
        rings = [ring for ring, z in zip(drawing.rings, zone_of, strict=True) if z == zone]
        outline = "".join(f"M{'L'.join(f'{short(x)} {short(y)}' for x, y in ring)}Z" for ring in rings)
        shapes.append(tag("path", tag("title", tip), d=outline, class_=f"place {kind}"))
        if hatched[zone]:
            shapes.append(tag("path", d=outline, class_="hatch", fill="url(#unsure)"))
    return join_markup(shapes)


def _borders(town: Atlas, rings: tuple[Ring, ...]) -> tuple[str, ...]:
    """Return the outline of each zone: the edges that only one of its neighbourhoods has."""
    paths = []
    for zone in range(len(town.zones)):
        own = [ring for ring, z in zip(rings, town.zone_of, strict=True) if z == zone]
        edges = [edge for ring in own for edge in zip(ring, (*ring[1:], ring[0]), strict=True)]
        # An edge inside the zone belongs to two neighbourhoods, and runs the other way in the second.
        edge_counts = Counter(frozenset(edge) for edge in edges)
        outer = [edge for edge in edges if edge_counts[frozenset(edge)] == 1]
        paths.append("".join(_stroke(start, end) for start, end in outer))
    return tuple(paths)


def _stroke(start: MapPoint, end: MapPoint) -> str:
    return f"M{short(start[0])} {short(start[1])}L{short(end[0])} {short(end[1])}"


def _names(town: Atlas, names: Sequence[str], middles: tuple[MapPoint, ...], size: float) -> Markup:
    if len(names) > _MOST_NAMES:
        return Markup("")
    boxes: list[Box] = []
    texts = []
    order = sorted(range(len(names)), key=lambda z: (town.zone_of.count(z), z))
    for zone in order:
        own = [row for row, z in enumerate(town.zone_of) if z == zone]
        spots = [middles[row] for row in _largest_part(town, own)]
        x, y, lines, box = _name_place(names[zone], spots, boxes, size)
        if size > 1 and any(_overlap(box, other) for other in boxes):
            continue
        boxes.append(box)
        spans = [
            tag("tspan", line, x=x, y=y + ((number - (len(lines) - 1) / 2) * _LINE + 4) * size)
            for number, line in enumerate(lines)
        ]
        texts.append(tag("text", *spans, class_="name"))
    return join_markup(texts)


def _name_place(
    name: str, spots: list[MapPoint], boxes: list[Box], size: float
) -> tuple[float, float, list[str], Box]:
    """Return where a name stands: nearest the middle of ``spots``, covering as few ``boxes`` as can be.

    Middle of the text, its lines and its box; ``size`` is the scale of letters.
    """
    middle = (sum(x for x, _ in spots) / len(spots), sum(y for _, y in spots) / len(spots))
    offers = []
    for letters in (14, 10):
        lines = wrap(name, letters, break_long_words=False)
        wide, high = max(map(len, lines)) * _LETTER * size / 2 + 3, len(lines) * _LINE * size / 2 + 2
        for spot in (middle, *spots):
            x = min(max(spot[0], wide), WIDTH - wide)
            box = (x - wide, spot[1] - high, x + wide, spot[1] + high)
            away = (spot[0] - middle[0]) ** 2 + (spot[1] - middle[1]) ** 2
            offers.append(
                (sum(_overlap(box, other) for other in boxes), round(away, 3), x, spot[1], lines, box)
            )
    _, _, x, y, lines, box = min(offers, key=lambda offer: offer[:4])
    return round(x, 1), round(y, 1), lines, box


def _overlap(box: Box, other: Box) -> bool:
    return box[0] < other[2] and other[0] < box[2] and box[1] < other[3] and other[1] < box[3]


def _largest_part(town: Atlas, rows: list[int]) -> list[int]:
    """Return the largest connected part of some neighbourhoods."""
    unvisited, best = set(rows), list[int]()
    while unvisited:
        edge = [min(unvisited)]
        unvisited.discard(edge[0])
        part = []
        while edge:
            place = edge.pop()
            part.append(place)
            near = sorted(unvisited.intersection(town.neighbourhoods[place].neighbours))
            unvisited.difference_update(near)
            edge.extend(near)
        best = max(best, sorted(part), key=len)
    return best
