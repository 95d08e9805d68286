"""Cameras that read plates, and masts: where they stand, which streets they cover."""

from scenarios.schema.scenario import Scenario
from synthetic.draws import Purpose, bits
from synthetic.entities.entities import Camera, Mast
from synthetic.entities.town_premises import Site
from synthetic.entity_labels import street_name

RING_ROAD = ("Ring Road North", "Ring Road East", "Ring Road South", "Ring Road West")
THROUGH_ROADS = (" Road", " Street", " Way", " Lane", " Gate", " Drive")
"""Endings of streets in which a camera would stand."""
MOST_CAMERAS = 20
"""Most cameras in the town; those on the ring road are beside them."""
FEWEST_CAMERAS = 8
"""Fewest cameras in a town that has so many streets: small towns have two a zone."""
BUSY = 0.5
"""Share of zones, the busiest, that have two cameras. An assumption."""


def cameras(site: Site) -> tuple[Camera, ...]:
    """Return the cameras: one or two in each of the busiest zones, and four on the ring road."""
    zones = site.scenario.area.zones
    by_footfall = sorted(range(len(zones)), key=lambda z: (-zones[z].footfall, z))[:MOST_CAMERAS]
    pairs = max(BUSY * len(by_footfall), FEWEST_CAMERAS - len(by_footfall))
    twice = {z for n, z in enumerate(by_footfall) if n < pairs}
    standing: list[tuple[str, str]] = []
    for zone in sorted(by_footfall):
        for street in _streets(site, zone)[: 2 if zone in twice else 1]:
            standing.append((street, zones[zone].id))
    standing = [*standing[:MOST_CAMERAS], *((street, "") for street in RING_ROAD)]
    return tuple(Camera(f"CAM-{n:03d}", street, zone) for n, (street, zone) in enumerate(standing, start=1))


def _streets(site: Site, zone: int) -> list[str]:
    """Return the streets of a zone, through roads before closes and yards, else in the order of a lot."""
    names = {place: street_name(site.seed, place) for place in site.places_of(zone)}
    order = sorted(
        names,
        key=lambda place: (
            not names[place].endswith(THROUGH_ROADS),
            bits(site.seed, 0, Purpose.CAMERAS, place),
        ),
    )
    return [names[place] for place in order]


def masts(site: Site) -> tuple[Mast, ...]:
    """Return the masts: one a zone, two where there are more than a few streets, each covering some of them."""
    letters = mast_letters(site.scenario)
    built: list[Mast] = []
    for index, zone in enumerate(site.scenario.area.zones):
        places = list(site.places_of(index))
        half = (len(places) + 1) // 2
        for part in (places[:half], places[half:]) if len(places) >= 8 else (places,):
            streets = tuple(dict.fromkeys(street_name(site.seed, place) for place in part))
            built.append(Mast(f"{letters}-{len(built) + 1:02d}", zone.id, streets))
    return tuple(built)


def mast_letters(scenario: Scenario) -> str:
    """Return two letters of the town's name: its first, and the consonant after the middle, ``HM`` of Harrowmere."""
    town = [letter for letter in scenario.area.town.upper() if letter.isalpha()]
    later = [letter for letter in town[(len(town) + 2) // 2 :] if letter not in "AEIOUY"]
    return town[0] + (later[0] if later else town[-1])
