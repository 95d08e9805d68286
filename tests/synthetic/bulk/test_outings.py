"""Trips of a day, vehicle by vehicle and event by event."""

from hypothesis import given, settings
from hypothesis import strategies as st

from scenarios.schema.scenario import Scenario
from simulator.trace import EventKind
from synthetic.bulk.fleet import Fleet, fleet
from synthetic.bulk.lots import BulkPurpose
from synthetic.bulk.outings import BY_CAR, CHANCE, DAY, DRIVEN, HOUR, SPREAD, trips
from tests.depth import examples
from tests.synthetic.bulk import plain_lots

Trip = tuple[int, int, int, int, int, int]
"""Vehicle, place left, place reached, second of the day, event and bits."""


def routine_trips(vehicles: Fleet, seed: int, day: int, weekend: bool) -> list[Trip]:
    """Return who goes where by habit: to the anchor and back, and elsewhere and back."""
    found = []
    for slot in range(4):
        for vehicle, keeper in enumerate(vehicles.keeper.tolist()):
            routine = int(vehicles.routine[vehicle])
            # Out and back are one decision, and the place they lead to is one.
            pair = plain_lots.lot(seed, BulkPurpose.OUTING, day, slot // 2, keeper)
            if plain_lots.part(pair, 0) >= CHANCE[routine, int(weekend), slot]:
                continue
            own = plain_lots.lot(seed, BulkPurpose.OUTING, day, 8 + slot, keeper)
            home = int(vehicles.home[vehicle])
            away = int(plain_lots.part(pair, 1) * plain_lots.PLACES)
            away = int(vehicles.anchor[vehicle]) if slot in (0, 1) else away
            outward = slot in (0, 2)
            apart = plain_lots.part(own, 0) + plain_lots.part(own, 1) - 1
            at = int((HOUR[routine, slot] + SPREAD[routine] * apart) * 3600) % DAY
            found.append((vehicle, home if outward else away, away if outward else home, at, -1, own))
    return found


def journeys(vehicles: Fleet, seed: int, day: int, happenings: list[plain_lots.Happening]) -> list[Trip]:
    """Return the trips to events and away from them that begin on a day, whichever day the event is of."""
    found = []
    for row, (on, kind, hour, place, actor, _) in enumerate(happenings):
        event = 3 * row + 1
        if kind not in DRIVEN or min(actor, place, hour) < 0 or vehicles.of_person[actor] < 0:
            continue
        by_car = plain_lots.part(plain_lots.lot(seed, BulkPurpose.BY_CAR, 0, 0, event), 0) < BY_CAR
        if kind != EventKind.RESUPPLY and not by_car:
            continue
        vehicle = int(vehicles.of_person[actor])
        base = -1 if kind == EventKind.RESUPPLY else int(vehicles.home[vehicle])
        there = plain_lots.lot(seed, BulkPurpose.JOURNEY, 0, 0, event)
        back = plain_lots.lot(seed, BulkPurpose.JOURNEY, 0, 1, event)
        # Five to forty minutes before, though not on the day before; ten to ninety minutes after.
        sets_out = max(0, hour * 3600 - 60 * int(5 + 35 * plain_lots.part(there, 0)))
        turns_back = hour * 3600 + 60 * int(10 + 80 * plain_lots.part(there, 1))
        if on == day:
            found.append((vehicle, base, place, sets_out, event, there))
        if on + turns_back // DAY == day:
            found.append((vehicle, place, base, turns_back % DAY, event, back))
    return found


@settings(max_examples=examples(usual=60, deep=1500), deadline=None)
@given(
    plain_lots.SEEDS,
    plain_lots.HAPPENINGS,
    st.integers(0, plain_lots.DAYS - 1),
    st.integers(0, 6),
)
def test_trips_of_a_day_are_those_of_each_vehicle_and_each_event(
    scenario: Scenario, seed: int, happenings: list[plain_lots.Happening], day: int, weekday: int
) -> None:
    trace = plain_lots.trace_of(scenario, seed, happenings)
    vehicles = fleet(scenario, trace, {})
    found = trips(trace, vehicles, day, weekday, plain_lots.PLACES)
    columns = (found.vehicle, found.start, found.end, found.at, found.event, found.lots)
    expected = routine_trips(vehicles, seed, day, weekday > 4) + journeys(vehicles, seed, day, happenings)
    rows = list(zip(*(column.tolist() for column in columns), strict=True))
    routine = [row for row in rows if row[4] < 0]
    plain_lots.assert_rows_equal(routine, expected[: len(routine)])
    plain_lots.assert_rows_equal(sorted(rows), sorted(expected))
