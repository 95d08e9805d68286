"""Premises of a town: sites by lot in zones of apt kinds, homes, and the places where people spend their time."""

from dataclasses import dataclass, field

from scenarios.questions.place import ClearedQuestion
from scenarios.schema.area import ZoneKind
from scenarios.schema.scenario import Scenario
from simulator.atlas import Atlas, atlas
from synthetic.draws import Purpose, bits
from synthetic.entities.entities import Premises, PremisesKind
from synthetic.entity_labels import street_name

FLATS = 18
"""Of a hundred homes, those that are flats. An assumption."""
HIGHEST_NUMBER = 148
"""Highest house number."""


@dataclass(frozen=True)
class PlaceKind:
    """A kind of place in a town: names it may have, where such places stand and how many there are."""

    kind: PremisesKind
    names: tuple[str, ...]
    zones: tuple[ZoneKind, ...]
    count: int


PLACES: tuple[PlaceKind, ...] = (
    PlaceKind("pub", ("the Tallow Lantern", "the Six Plovers", "the Quarrel and Husk", "the Gilded Teasel",
                      "the Old Pannier", "the Marl Barge", "the Three Fullers", "the Whin and Heron",
                      "the Lorimer's Rest", "the Osier Boat"), ("centre", "estate", "station", "rural"), 5),
    PlaceKind("cafe", ("the Copper Ladle", "the Milk Churn cafe", "the Fettle cafe", "the Blue Teapot",
                       "the Staithe cafe", "the Corner Table"), ("centre", "station", "suburb"), 3),
    PlaceKind("gym", ("the Ironquay gym", "the Millrace gym", "the Pulley gym"), ("industrial", "centre"), 2),
    PlaceKind("club", ("the snooker hall",), ("centre", "estate"), 1),
    PlaceKind("club", ("the five-a-side pitches",), ("estate", "suburb"), 1),
    PlaceKind("club", ("the chapel hall",), ("suburb", "estate"), 1),
    PlaceKind("spot", ("the allotments",), ("suburb", "rural", "estate"), 1),
    PlaceKind("spot", ("the market",), ("centre",), 1),
    PlaceKind("shop", ("the Lantern chemist's", "the Pestle and Scales"), ("centre", "station"), 1),
    PlaceKind("shop", ("the hardware shop",), ("estate", "station"), 1),
    PlaceKind("shop", ("the phone shop",), ("centre",), 1),
    PlaceKind("shop", ("the corner shop",), ("estate", "suburb"), 1),
    PlaceKind("shop", ("the newsagent's",), ("centre", "estate"), 1),
    PlaceKind("shop", ("the filling station",), ("industrial", "suburb", "rural"), 1),
    PlaceKind("garage", ("the hand car wash",), ("industrial", "station"), 1),
    PlaceKind("bank", ("the Wherry Bank", "the Longstaithe Bank", "the Saddlers Bank"), ("centre", "station"), 2),
    PlaceKind("police", ("the police station",), ("centre",), 1),
    PlaceKind("rooms", ("",), ("station", "estate", "suburb"), 4),
    PlaceKind("spot", ("the taxi rank",), ("station", "centre"), 1),
    PlaceKind("spot", ("the lock-up garages",), ("estate",), 1),
    PlaceKind("spot", ("the war memorial",), ("centre", "suburb", "rural"), 1),
    PlaceKind("spot", ("the chapel", "the bus shelter", "the footbridge", "the playing field", "the water tower",
                       "the underpass", "the bottle banks"),
              ("estate", "centre", "station", "suburb", "industrial"), 5),
)  # fmt: skip
"""Places of a town. Names are ours or common nouns; those of pubs, cafes, gyms and banks are no real firm's."""

ZONE_ROOMS, ZONE_SPOTS = 3, 3
"""Rooms to let and spots in each zone that a question names. Assumptions."""
SPOTS_OF_ZONES = (
    "the phone box", "the postbox", "the grit bin", "the notice board", "the low wall", "the iron railings",
    "the corner bench", "the drinking trough", "the cycle stand",
)  # fmt: skip
"""Names of those spots, common nouns all; none is a name of ``PLACES``."""


@dataclass
class Site:
    """Where premises are put up: keeps ids and house numbers from being used twice."""

    scenario: Scenario
    seed: int
    count: int = 0
    numbers: set[tuple[int, int]] = field(default_factory=set)
    """Neighbourhood and house number of what stands already."""

    @property
    def town(self) -> Atlas:
        """Return the map."""
        return atlas(self.scenario)

    def premises(self, kind: PremisesKind, name: str, zones: tuple[ZoneKind, ...]) -> Premises:
        """Return premises in a neighbourhood by lot, in a zone of the kinds listed if the town has any."""
        key = self.count
        kind_of = {zone.id: zone.kind for zone in self.scenario.area.zones}
        town = self.town
        apt = [z for z, ident in enumerate(town.zones) if kind_of[ident] in zones] or list(
            range(len(town.zones))
        )
        zone = apt[bits(self.seed, 0, Purpose.PREMISES, key) % len(apt)]
        places = self.places_of(zone)
        return self.stand(kind, name, places[bits(self.seed, 0, Purpose.PREMISES, key, 1) % len(places)], key)

    def places_of(self, zone: int) -> range:
        """Return the neighbourhoods of a zone: it is one run of rows."""
        first = self.town.zone_of.index(zone)
        return range(first, first + self.scenario.area.zones[zone].neighbourhoods)

    def stand(self, kind: PremisesKind, name: str, place: int, key: int) -> Premises:
        """Return premises in one neighbourhood, with a house number by lot under ``key`` unless it is a spot."""
        self.count += 1
        number = "" if kind == "spot" else self._number(place, key)
        lot = bits(self.seed, 0, Purpose.HOUSE_NUMBER, key, 1)
        if kind == "rooms" or (kind == "home" and lot % 100 < FLATS):
            number = f"Flat {1 + lot // 100 % 6}, {number}"
        street = street_name(self.seed, place)
        zone = self.town.zone_name(place)
        return Premises(f"L{self.count:04d}", kind, name, number, street, zone, place)

    def _number(self, place: int, key: int) -> str:
        lot = bits(self.seed, 0, Purpose.HOUSE_NUMBER, key) % HIGHEST_NUMBER
        # 37 is prime to 148: its steps come by every number of the street once. A full street is numbered on.
        step = next(n for n in range(10_000) if (place, self._house(lot, n)) not in self.numbers)
        house = self._house(lot, step)
        self.numbers.add((place, house))
        return str(house)

    @staticmethod
    def _house(lot: int, step: int) -> int:
        return 1 + (lot + 37 * step) % HIGHEST_NUMBER + HIGHEST_NUMBER * (step // HIGHEST_NUMBER)


def common_places(site: Site) -> tuple[Premises, ...]:
    """Return pubs, cafes, clubs, shops, banks, rooms and spots of a town, each with a name of its own."""
    built: list[Premises] = []
    for group, place in enumerate(PLACES):
        lots = [bits(site.seed, 0, Purpose.PREMISES, -1, group, i) for i in range(len(place.names))]
        order = sorted(range(len(lots)), key=lots.__getitem__)
        names = [place.names[i] for i in order]
        built += [site.premises(place.kind, names[i % len(names)], place.zones) for i in range(place.count)]
    return tuple(built)


def zone_places(site: Site) -> tuple[Premises, ...]:
    """Return rooms to let and spots in each zone that a question names, as many in one as in another."""
    questions = [question for question in site.scenario.questions if isinstance(question, ClearedQuestion)]
    built: list[Premises] = []
    for ident in dict.fromkeys(zone for question in questions for zone in question.zones):
        places = site.places_of(site.town.zones.index(ident))
        for turn in range(ZONE_ROOMS + ZONE_SPOTS):
            place = places[bits(site.seed, 0, Purpose.PREMISES, site.count, 2) % len(places)]
            is_spot = turn >= ZONE_ROOMS
            name = SPOTS_OF_ZONES[len(built) % len(SPOTS_OF_ZONES)] if is_spot else ""
            built.append(site.stand("spot" if is_spot else "rooms", name, place, site.count))
    return tuple(built)
