"""The map: neighbourhoods as polygons, grown zone by zone on a hexagonal ground.

It depends on the scenario alone, not on a seed: every run of a scenario plays in the same town.
"""

import hashlib
import heapq
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from scenarios.schema.area import Zone
from scenarios.schema.scenario import Scenario
from simulator.streams import Decision, Floats, Ints, Streams

_ROW = 0.8660254037844386  # half the square root of three: the height between rows of hexagons
_STEPS = ((1, 0), (0, 1), (-1, 1), (-1, 0), (0, -1), (1, -1))
_CORNERS = ((1, 1), (-1, 2), (-2, 1), (-1, -1), (1, -2), (2, -1))
"""Corners of a hexagon in thirds of axial steps, counter-clockwise; neighbours share them exactly."""

_AXIS = {"centre": 0.0, "station": 0.35, "estate": 0.6, "suburb": 0.7, "industrial": 0.8, "rural": 1.0}
"""How far from the middle of the town a zone of each kind begins, as a share of the radius."""
_AS_NEAR = 1e-6
"""More than rounding to nine places can add to a squared distance."""

Cell = tuple[int, int]
Ring = tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class Neighbourhood:
    """One neighbourhood; lengths in neighbourhood widths, about 400 m."""

    id: str
    zone: str
    ring: Ring
    neighbours: tuple[int, ...]
    x: float
    y: float


@dataclass(frozen=True)
class Atlas:
    """The town: neighbourhoods in order of zone, so that a zone is one run of rows."""

    neighbourhoods: tuple[Neighbourhood, ...]
    zones: tuple[str, ...]
    zone_of: tuple[int, ...]
    """Index of the zone of each neighbourhood."""

    def place_name(self, place: int) -> str:
        """Return the id of a neighbourhood from its row, or a word for online, custody and further platforms."""
        if place >= 0:
            return self.neighbourhoods[place].id
        return {-1: "online", -2: "custody"}.get(place) or f"online {-1 - place}"

    def zone_name(self, place: int) -> str:
        """Return the zone id of a neighbourhood, or an empty word for online and custody."""
        return self.neighbourhoods[place].zone if place >= 0 else ""


def atlas(scenario: Scenario) -> Atlas:
    """Return the map of a scenario."""
    return _map(scenario.id, scenario.area.zones)


@lru_cache(maxsize=8)
def _map(name: str, zones: tuple[Zone, ...]) -> Atlas:
    streams = Streams(int.from_bytes(hashlib.sha256(name.encode()).digest()[:6], "big"))
    owned = _grow(zones, streams)
    cells = [cell for of_zone in owned for cell in of_zone]
    row_of = {cell: row for row, cell in enumerate(cells)}
    zone_of = [z for z, of_zone in enumerate(owned) for _ in of_zone]
    digits = max(2, len(str(len(cells))))
    corner_of = _corners(cells, streams)
    neighbourhoods = []
    for row, cell in enumerate(cells):
        x, y = _centre(cell)
        near = tuple(sorted(row_of[n] for n in _around(cell) if n in row_of))
        ring = tuple(corner_of[cell[0] * 3 + q, cell[1] * 3 + r] for q, r in _CORNERS)
        neighbourhoods.append(
            Neighbourhood(f"A{row + 1:0{digits}d}", zones[zone_of[row]].id, ring, near, x, y)
        )
    return Atlas(tuple(neighbourhoods), tuple(zone.id for zone in zones), tuple(zone_of))


def _around(cell: Cell) -> list[Cell]:
    return [(cell[0] + dq, cell[1] + dr) for dq, dr in _STEPS]


def _centre(cell: Cell) -> tuple[float, float]:
    return cell[0] + cell[1] / 2, cell[1] * _ROW


def _corners(cells: list[Cell], streams: Streams) -> dict[Cell, tuple[float, float]]:
    """Return where each corner lies, by its thirds of axial steps: on the hexagon, moved a little.

    The move is keyed by the corner, so neighbours agree on it.
    """
    corners = sorted({(cell[0] * 3 + q, cell[1] * 3 + r) for cell in cells for q, r in _CORNERS})
    q, r = np.array(corners, dtype=np.int64).T
    key = ((q + 200_000) * 500_000 + r + 200_000) * 2
    x = (q + r / 2) / 3 + 0.34 * (streams.uniforms(Decision.MAP_SHAPE, 0, key) - 0.5)
    y = r * _ROW / 3 + 0.34 * (streams.uniforms(Decision.MAP_SHAPE, 0, key + 1) - 0.5)
    return {
        corner: (round(left, 4), round(up, 4))
        for corner, left, up in zip(corners, x.tolist(), y.tolist(), strict=True)
    }


def _ground(count: int) -> list[Cell]:
    """Return the ``count`` hexagons nearest the middle, nearest first."""
    reach = 2
    while 3 * reach * (reach + 1) + 1 < count * 1.3 + 8:
        reach += 1
    span = range(-reach, reach + 1)
    cells = [(q, r) for r in span for q in span if abs(q + r) <= reach]
    cells.sort(key=lambda c: (round(c[0] * c[0] + c[0] * c[1] + c[1] * c[1], 6), c))
    return cells[:count]


class _Free:
    """Hexagons that no zone has taken yet, searched as columns because a country has tens of thousands."""

    def __init__(self, ground: list[Cell]) -> None:
        self._cells = ground
        self._row = {cell: row for row, cell in enumerate(ground)}
        self._left = np.ones(len(ground), dtype=np.bool_)
        q, r = np.array(ground, dtype=np.int64).T
        self._x: Floats = q + r / 2
        self._y: Floats = r * _ROW

    def __contains__(self, cell: Cell) -> bool:
        row = self._row.get(cell)
        return row is not None and bool(self._left[row])

    def take(self, cell: Cell) -> None:
        """Give a hexagon away."""
        self._left[self._row[cell]] = False

    def nearest(self, x: float, y: float) -> Cell:
        """Return the free hexagon nearest to a point; of those as near, the first by axial steps."""
        dx, dy = self._x - x, self._y - y
        far = np.where(self._left, dx * dx + dy * dy, np.inf)
        close: Ints = np.flatnonzero(far <= far.min() + _AS_NEAR)
        return min((self._cells[row] for row in close.tolist()), key=lambda c: (_far(c, x, y), c))


def _starts(zones: tuple[Zone, ...], ground: list[Cell], streams: Streams) -> list[Cell]:
    """Return one cell for each zone to grow from: its kind says how far out, its turn which way."""
    radius = max(abs(_centre(c)[0]) for c in ground)
    free = _Free(ground)
    starts = []
    turns = _circle(len(zones))
    for index, zone in enumerate(zones):
        reach = radius * _AXIS[zone.kind] * (0.85 + 0.3 * streams.uniform(Decision.MAP_GROWTH, 0, index))
        best = free.nearest(turns[index][0] * reach, turns[index][1] * reach)
        free.take(best)
        starts.append(best)
    return starts


def _far(cell: Cell, x: float, y: float) -> float:
    cx, cy = _centre(cell)
    return round((cx - x) * (cx - x) + (cy - y) * (cy - y), 9)


def _circle(count: int) -> list[tuple[float, float]]:
    """Return points spread round a circle, by the rational form of its parametrisation."""
    points = []
    for index in range(count):
        t = 4.0 * ((index * 0.6180339887498949) % 1.0)
        side, part = int(t), t - int(t)
        x, y = (1 - part * part) / (1 + part * part), 2 * part / (1 + part * part)
        points.append(((x, y), (-y, x), (-x, -y), (y, -x))[side])
    return points


def _grow(zones: tuple[Zone, ...], streams: Streams) -> list[list[Cell]]:
    """Return the cells of each zone: in turn, the least grown zone takes its nearest free cell."""
    ground = _ground(sum(zone.neighbourhoods for zone in zones))
    starts = _starts(zones, ground, streams)
    free = _Free(ground)
    owned: list[list[Cell]] = [[] for _ in zones]
    fronts: list[list[tuple[float, Cell]]] = [[(0.0, start)] for start in starts]
    turns = [(0.0, index) for index in range(len(zones))]
    heapq.heapify(turns)
    while turns:
        _, index = heapq.heappop(turns)
        cell = _take(fronts[index], free, starts[index])
        free.take(cell)
        owned[index].append(cell)
        x, y = _centre(starts[index])
        for near in _around(cell):
            if near in free:
                heapq.heappush(fronts[index], (_far(near, x, y), near))
        if len(owned[index]) < zones[index].neighbourhoods:
            heapq.heappush(turns, (len(owned[index]) / zones[index].neighbourhoods, index))
    return owned


def _take(front: list[tuple[float, Cell]], free: _Free, start: Cell) -> Cell:
    while front:
        _, cell = heapq.heappop(front)
        if cell in free:
            return cell
    return free.nearest(*_centre(start))
