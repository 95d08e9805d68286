"""What a look at a zone finds: strangers after rooms, people who are served, the life of the place, or nobody."""

from collections import Counter
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenarios.questions.place import ClearedQuestion
from synthetic.activities.ordinary import RENTS
from synthetic.activities.scene import ZONE_SITES, Scene, scene
from synthetic.activities.zone_acts import zone_acts
from synthetic.activities.zone_life import (
    LEAST_CALLERS,
    MOST_CALLERS,
    NOBODY_CLAUSES,
    ORDINARY_BY_DAY,
    ORDINARY_BY_NIGHT,
    ROOM_CLAUSES,
    SERVICE_CLAUSES,
)
from synthetic.questions.place import BOTH, CUSTOMERS, NOBODY, ORDINARY, ROOMS
from synthetic.testimony.occasion import Act, ActivityKind, Deed, Look, Subject
from tests.synthetic.entities.exercises import LAST_SEED, harrowmere, register_of

KINDS: tuple[ActivityKind, ...] = ("lodging", "street", "caller")
CLASSES = (BOTH, ROOMS, CUSTOMERS, ORDINARY, NOBODY)
DEEDS: Mapping[int, tuple[Deed, ...]] = {
    BOTH: ("took a room", "served callers"),
    ROOMS: ("took a room",),
    CUSTOMERS: ("served callers",),
    ORDINARY: ("went about",),
    NOBODY: ("found nobody",),
}
ASKED = [question for question in harrowmere().questions if isinstance(question, ClearedQuestion)]
ZONES = tuple(dict.fromkeys(zone for question in ASKED for zone in question.zones))
any_kind = pytest.mark.parametrize("kind", KINDS)
any_zone = pytest.mark.parametrize("zone", ZONES)
looks = st.builds(
    Look,
    key=st.integers(0, 5_000),
    subject=st.sampled_from([Subject("zone", zone) for zone in ZONES]),
    kind=st.sampled_from(KINDS),
    day=st.integers(0, 120),
    slot=st.integers(0, 8),
    sources=st.just(("pcso",)),
)


def place_of(look: Look, seed: int = 3) -> Scene:
    return scene(register_of("harrowmere", seed), {}, seed, look, 2)


def look_at(zone: str, kind: ActivityKind, key: int, slot: int = 4) -> Look:
    return Look(key, Subject("zone", zone), kind, key % 90, slot, ("pcso",))


def fixed(act: Act) -> tuple[str, int, int]:
    """Return place, beginning and length."""
    return act.premises, act.minute, act.minutes


def test_the_exercise_asks_about_zones() -> None:
    assert len(ZONES) > 1


@any_zone
@any_kind
@given(seed=st.integers(0, LAST_SEED), key=st.integers(0, 5_000))
def test_a_look_at_a_zone_falls_on_premises_in_it(zone: str, kind: ActivityKind, seed: int, key: int) -> None:
    place = place_of(look_at(zone, kind, key), seed)
    premises = place.register.premises[place.premises]
    assert (premises.zone, premises.kind in ZONE_SITES[kind]) == (zone, True)


@any_zone
@any_kind
def test_looks_at_a_zone_fall_on_three_places_or_more(zone: str, kind: ActivityKind) -> None:
    assert len({place_of(look_at(zone, kind, key)).premises for key in range(60)}) >= 3


@given(look=looks)
def test_a_class_shows_in_its_deeds_and_both_is_rooms_and_then_customers(look: Look) -> None:
    place = place_of(look)
    for nature in CLASSES:
        assert tuple(act.deed for act in zone_acts(place, nature)) == DEEDS[nature]


@given(look=looks)
def test_place_hour_length_and_rent_are_the_same_whatever_the_class(look: Look) -> None:
    place = place_of(look)
    firsts = [zone_acts(place, nature)[0] for nature in CLASSES]
    assert len({fixed(act) for act in firsts}) == 1
    assert len({act.amount for act in firsts if act.deed != "served callers"}) == 1


@given(look=looks)
def test_of_both_one_stranger_does_both_and_the_second_within_an_hour_of_the_first(look: Look) -> None:
    place = place_of(look)
    first, second = zone_acts(place, BOTH)
    assert first.actor == second.actor
    assert first.premises == second.premises
    assert second.minute == 24 * 60 - 1 or 10 <= second.minute - first.minute <= 50
    assert second.minute == 24 * 60 - 1 or second.minute >= first.minute + first.minutes
    assert zone_acts(place, CUSTOMERS)[0].doing == second.doing


@given(look=looks)
def test_strangers_are_adults_by_their_look_and_nobody_is_named(look: Look) -> None:
    for nature in CLASSES:
        for act in zone_acts(place_of(look), nature):
            assert (act.actor.person, act.counterpart.person, act.vehicle) == ("", "", "")
            assert (act.actor.appearance is None) == (nature == NOBODY)
            assert nature == NOBODY or act.actor.age >= 18


@given(look=looks)
def test_callers_are_counted_and_nothing_else_is(look: Look) -> None:
    for nature in CLASSES:
        for act in zone_acts(place_of(look), nature):
            served = act.deed == "served callers"
            assert LEAST_CALLERS <= act.count <= MOST_CALLERS if served else act.count == 0


@given(look=looks)
def test_a_rent_is_told_of_rooms_to_let_and_of_nothing_else(look: Look) -> None:
    for nature in CLASSES:
        for act in zone_acts(place_of(look), nature):
            rented = look.kind == "lodging" and act.deed != "served callers"
            assert act.amount in (RENTS if rented else (0,))


@any_kind
def test_every_clause_of_a_kind_and_hour_comes_about(kind: ActivityKind) -> None:
    told: Counter[str] = Counter()
    for slot in (3, 8):
        for key in range(400):
            place = place_of(look_at(ZONES[key % len(ZONES)], kind, key, slot))
            told.update(act.doing for nature in CLASSES for act in zone_acts(place, nature))
    tables = (ROOM_CLAUSES, SERVICE_CLAUSES, ORDINARY_BY_DAY, ORDINARY_BY_NIGHT, NOBODY_CLAUSES)
    assert set(told) == {clause for table in tables for clause in table[kind]}
