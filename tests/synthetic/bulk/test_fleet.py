"""Vehicles, person by person."""

from hypothesis import given, settings
from hypothesis import strategies as st

from scenarios.schema.scenario import Scenario
from simulator.atlas import atlas
from synthetic.bulk.cameras import PAIRS
from synthetic.bulk.fleet import ADULT, FIRST, KEEPS, ROUTINE_SHARES, fleet
from synthetic.bulk.lots import BulkPurpose
from synthetic.identifiers import ALLOCATORS
from tests.depth import examples
from tests.synthetic.bulk import plain_lots


def first_above(shares: list[float], draw: float) -> int:
    """Return the first place whose running total lies above a draw, the last where none does."""
    total = 0.0
    for place, share in enumerate(shares):
        total += share
        if draw < total:
            return place
    return len(shares) - 1


@settings(max_examples=examples(usual=25, deep=500), deadline=None)
@given(
    plain_lots.SEEDS,
    st.dictionaries(
        st.integers(0, plain_lots.PEOPLE - 1).map(lambda n: f"P{n:05d}") | st.just("G01"),
        st.integers(0, 99),
        max_size=4,
    ).filter(lambda holders: len(set(holders.values())) == len(holders)),
)
def test_vehicles_are_those_of_each_person_in_turn(
    scenario: Scenario, seed: int, holders: dict[str, int]
) -> None:
    vehicles = fleet(scenario, plain_lots.trace_of(scenario, seed, []), holders)
    footfall = {zone.id: zone.footfall for zone in scenario.area.zones}
    pulls = [0.1 + footfall[place.zone] for place in atlas(scenario).neighbourhoods]
    numbers = {int(holder[1:]): number for holder, number in holders.items() if holder.startswith("P")}
    keepers: list[int] = []
    homes: list[int] = []
    anchors: list[int] = []
    routines: list[int] = []
    plates: list[str] = []
    vehicle_of: list[int] = []
    for person in range(plain_lots.PEOPLE):
        lot = plain_lots.lot(seed, BulkPurpose.KEEPER, 0, 0, person)
        adult = plain_lots.age(person) >= ADULT and plain_lots.part(lot, 0) < KEEPS
        if not (adult or plain_lots.group(person) >= 0 or person in numbers):
            vehicle_of.append(-1)
            continue
        vehicle_of.append(len(keepers))
        keepers.append(person)
        homes.append(plain_lots.home(person))
        routines.append(first_above(list(ROUTINE_SHARES), plain_lots.part(lot, 1)))
        pull = plain_lots.part(plain_lots.lot(seed, BulkPurpose.ANCHOR, 0, 0, person), 0)
        anchors.append(first_above(pulls, pull * sum(pulls)))
        plates.append(ALLOCATORS["vrm"].allot(numbers.get(person, FIRST + person), seed % 7919))
    assert vehicles.of_person.tolist() == vehicle_of
    assert vehicles.keeper.tolist() == keepers
    assert vehicles.home.tolist() == homes
    assert vehicles.routine.tolist() == routines
    assert vehicles.anchor.tolist() == anchors
    blocks = vehicles.plates.to_pylist()
    assert blocks[: len(plates)] == plates
    for fault, (one, other) in enumerate(PAIRS):
        for vehicle, plate in enumerate(plates):
            read = list(plate)
            for place, character in enumerate(plate):
                if character in (one, other):
                    read[place] = other if character == one else one
                    break
            assert blocks[(fault + 1) * len(plates) + vehicle] == "".join(read)
            assert vehicles.confusable[fault, vehicle] == ("".join(read) != plate)
