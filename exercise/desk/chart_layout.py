"""Where the nodes of a link chart go: each component in room of its size, and no two nodes on top of each other."""

from math import sqrt

import networkx as nx
import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]
Box = tuple[float, float, float, float]
"""Left, top, width and height in the unit square."""

APART = 0.09
"""Least distance between two nodes of a chart of up to 40, in units of the square."""
CROWD = 40
SEED = 11
"""Any fixed number: the same reports always draw the same chart."""
EDGE = 0.05
SQUEEZE = 2.0
"""Labels are wide: distances to the side count this much less than those up and down."""
ROUNDS = 600


def placed(graph: "nx.Graph[str]") -> dict[str, tuple[float, float]]:
    """Return the place of every node, from 0 to 1; the same graph always gives the same places."""
    parts = sorted((sorted(part) for part in nx.connected_components(graph)), key=lambda p: (-len(p), p))
    points_by_node: dict[str, tuple[float, float]] = {}
    for part, (left, top, width, height) in _rooms(parts, (0.0, 0.0, 1.0, 1.0)):
        for entity, (x, y) in _spread(graph, part).items():
            points_by_node[entity] = (left + x * width, top + y * height)
    names = sorted(points_by_node)
    loose = _relaxed(np.array([points_by_node[name] for name in names], dtype=np.float64).reshape(-1, 2))
    return {name: (round(float(x), 4), round(float(y), 4)) for name, (x, y) in zip(names, loose, strict=True)}


def least_distance(count: int) -> float:
    """Return how far apart any two nodes of a chart of so many are at least."""
    return APART * min(1.0, sqrt(CROWD / max(count, 1)))


def _rooms(parts: list[list[str]], box: Box) -> list[tuple[list[str], Box]]:
    """Divide a box among components by their number of nodes, always along its longer side."""
    if len(parts) < 2:
        return [(part, box) for part in parts]
    left, top, width, height = box
    total, cut, first = sum(map(len, parts)), 1, len(parts[0])
    while cut < len(parts) - 1 and first + len(parts[cut]) <= total / 2:
        first, cut = first + len(parts[cut]), cut + 1
    share = first / total
    if width >= height:
        part, other = (
            (left, top, width * share, height),
            (left + width * share, top, width * (1 - share), height),
        )
    else:
        part, other = (
            (left, top, width, height * share),
            (left, top + height * share, width, height * (1 - share)),
        )
    return _rooms(parts[:cut], part) + _rooms(parts[cut:], other)


def _spread(graph: "nx.Graph[str]", part: list[str]) -> dict[str, tuple[float, float]]:
    """Return the places of a component's nodes in a unit square of its own."""
    if len(part) == 1:
        return {part[0]: (0.5, 0.5)}
    ordered: nx.Graph[str] = nx.Graph()
    ordered.add_nodes_from(part)
    ordered.add_edges_from(sorted(tuple(sorted(edge)) for edge in graph.subgraph(part).edges))
    raw = nx.spring_layout(ordered, seed=SEED, iterations=120, k=2.5 / sqrt(len(part)))
    points = np.array([raw[name] for name in part], dtype=np.float64)
    low, high = points.min(axis=0), points.max(axis=0)
    scaled = 0.1 + 0.8 * (points - low) / np.where(high > low, high - low, 1.0)
    return {name: (float(x), float(y)) for name, (x, y) in zip(part, scaled, strict=True)}


def _relaxed(points: Points) -> Points:
    """Push nodes apart until none is too near another, or lay them out in rows if that does not end."""
    count = len(points)
    if count < 2:
        return points
    least = least_distance(count) * 1.02
    scale = np.array([1.0 / SQUEEZE, 1.0])
    turn = np.arange(count) * 2.399963  # the golden angle: nodes at one place part in different directions
    points = points + 1e-4 * np.column_stack((np.cos(turn), np.sin(turn)))
    for _ in range(ROUNDS):
        gap = (points[:, None, :] - points[None, :, :]) * scale
        distance = np.sqrt((gap**2).sum(axis=2))
        np.fill_diagonal(distance, np.inf)
        if float(distance.min()) >= least:
            return points
        short = np.maximum(0.0, least * 1.05 - distance)
        push = (gap / np.maximum(distance, 1e-9)[:, :, None] * short[:, :, None]).sum(axis=1) / 2
        points = np.clip(points + push / scale, EDGE, 1.0 - EDGE)
    return _in_rows(points)


def _in_rows(points: Points) -> Points:
    """Return the nodes on a grid that keeps their order from top to bottom and from side to side."""
    count = len(points)
    columns = int(np.ceil(np.sqrt(count / SQUEEZE)))
    rows = -(-count // columns)
    laid = points.copy()
    order = np.argsort(points[:, 1], kind="stable")
    for row in range(rows):
        some = order[row * columns : (row + 1) * columns]
        some = some[np.argsort(points[some, 0], kind="stable")]
        laid[some, 0] = EDGE + (1 - 2 * EDGE) * (np.arange(len(some)) + 0.5) / columns
        laid[some, 1] = EDGE + (1 - 2 * EDGE) * (row + 0.5) / rows
    return laid
