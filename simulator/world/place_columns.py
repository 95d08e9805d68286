"""Places as columns: neighbourhoods, online platforms and custody."""

from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from simulator.ids import PlaceRow, ZoneRow
from simulator.streams import Floats, Ints

BANDS = 4
"""Time bands of six hours each."""
BAND_WEIGHT = np.array([0.6, 0.7, 1.0, 1.7])
"""How heavily policing falls on each band, mean 1; assumption."""


@dataclass
class Places:
    """Neighbourhoods, then online platforms, then custody. Zones are runs of rows.

    The zone after the last of the scenario is online, the one after that custody.
    """

    FIXED: ClassVar[tuple[str, ...]] = (
        "zone",
        "zone_start",
        "zone_x",
        "zone_y",
        "near",
        "near_start",
        "population",
        "deprivation",
    )
    """Columns that no phase writes to: worlds that go on from one another share them."""

    count: int
    """Neighbourhoods."""
    platforms: int
    zone: Ints
    zone_start: Ints
    """First row of each zone; one more than zones, online and custody included."""
    zone_x: Floats
    zone_y: Floats
    near: Ints
    """Neighbours of all places, one after another."""
    near_start: Ints
    population: Floats
    deprivation: Floats
    guardianship: Floats
    confidence: Floats
    usual_confidence: Floats
    opportunity: Floats
    """Opportunities a day, shape (markets, places)."""
    open: Floats
    """1 for a place in use, 0 for a platform that was closed."""
    heat: Floats
    """Share of residents whom offences here and nearby have put at higher risk of late; it fades."""
    presence: Floats
    """Police presence today: felt risk added by actions under way."""
    extra_guardianship: Floats
    watched: Floats
    """Chance today that an offence is noticed besides the usual."""
    sheltered: Floats
    """Share of vulnerable residents protected today."""
    last_victim: Ints
    usual_custom: Floats
    """Opportunities a day online before any custom moved, shape (markets, platforms)."""
    wary: Floats
    """How far customers stay away from a platform since arrests there; it fades."""

    @property
    def online(self) -> ZoneRow:
        """Return the zone that is online."""
        return ZoneRow(int(self.zone[self.count]))

    @property
    def custody(self) -> PlaceRow:
        """Return the row of custody."""
        return PlaceRow(self.zone.size - 1)

    def zone_slice(self, zone: ZoneRow) -> slice:
        """Return the rows of a zone."""
        return slice(int(self.zone_start[zone]), int(self.zone_start[zone + 1]))

    def code(self, place: PlaceRow) -> int:
        """Return one place as the trace writes it."""
        if place < self.count:
            return place
        if place == self.custody:
            return -2
        return -1 if place == self.count else self.count - place - 2

    def coded(self, place: Ints) -> Ints:
        """Return places as the trace writes them: online -1, custody -2, further platforms -3 and below."""
        if place.size and place.max() < self.count:
            return place
        platform = place - self.count
        code = np.where(platform == 0, -1, -2 - platform)
        code = np.where(place == self.custody, -2, code)
        return np.where(place < self.count, place, code)
