"""What charts are drawn from: the link chart, the map and the timeline. No truth before the debrief."""

from dataclasses import dataclass
from datetime import date
from typing import Literal


@dataclass(frozen=True)
class ChartNode:
    """A node of the link chart, placed."""

    id: str
    label: str
    kind: Literal["nominal", "group", "zone", "report", "number", "vehicle"]
    x: float
    y: float
    detail: str


@dataclass(frozen=True)
class ChartLink:
    """A link of the link chart: two entities named together, and in which reports."""

    source: str
    target: str
    label: str
    reports: tuple[str, ...]


@dataclass(frozen=True)
class LinkChart:
    """Built from opened reports only."""

    nodes: tuple[ChartNode, ...]
    links: tuple[ChartLink, ...]


@dataclass(frozen=True)
class ZoneShape:
    """A zone on the map with what the trainee has been told about it."""

    id: str
    name: str
    kind: str
    rings: tuple[tuple[tuple[float, float], ...], ...]
    """Outer rings of the zone's neighbourhoods, anticlockwise, in map units."""
    reports: int
    opened: int
    recorded_crime: int
    """Crime recorded by police in the last cycle: never the true number."""
    confidence: float
    """Latest survey of confidence in the police, rounded to 5 points."""


@dataclass(frozen=True)
class TownMap:
    """The map as known to the force."""

    zones: tuple[ZoneShape, ...]


@dataclass(frozen=True)
class Moment:
    """One bar or mark on a timeline with two clocks."""

    id: str
    lane: str
    text: str
    happened: date
    reported: date | None
    """Day of the first report of it; None where no report ever told of it."""
