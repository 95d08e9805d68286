"""An act is told as exactly as its source gives time, and by what its source has of people and vehicles."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synthetic.testimony.occasion import Party, Subject
from synthetic.views.fire_view import VIEW as FIRE
from synthetic.views.liaison_view import VIEW as LIAISON
from synthetic.views.safeguarding_view import VIEW as SAFEGUARDING
from synthetic.writing.act_words import act_slots, car_words, ends, party_words, sort_of, time_words
from tests.synthetic.views.sample_town import TOWN
from tests.synthetic.views.sample_views import STRANGER, act_of, view_of


@pytest.mark.parametrize(
    ("precision", "words"),
    [
        ("minute", "at 15:06"),
        ("quarter", "about three in the afternoon"),
        ("hour", "about three in the afternoon"),
        ("part of day", "in the afternoon"),
        ("day", ""),
    ],
)
def test_time_is_given_as_exactly_as_the_source_has_it(precision: str, words: str) -> None:
    assert time_words(906, precision) == words


@given(st.integers(0, 24 * 60 - 1))
def test_a_time_to_the_day_says_no_hour_and_noon_is_no_afternoon(minute: int) -> None:
    assert time_words(minute, "day") == ""
    assert "twelve in the" not in time_words(minute, "hour").replace("past twelve", "").replace(
        "to twelve", ""
    )


def test_a_length_is_as_exact_as_its_basis() -> None:
    lengths = {
        basis: act_slots(view_of(SAFEGUARDING, "visit", 3, basis), 0, TOWN)["dur"]
        for basis in ("machine", "direct", "told", "hearsay")
    }
    assert lengths == {
        "machine": "9 minutes",
        "direct": "about 10 minutes",
        "told": "some 10 minutes",
        "hearsay": "not long",
    }


def test_nobody_by_look_is_younger_than_grown_up_and_talk_carries_no_look() -> None:
    assert party_words(replace(STRANGER, age=15), TOWN).startswith("a man of about 20")
    assert act_slots(view_of(FIRE, "visit", 1, "hearsay"), 0, TOWN)["whom"] == "a man of about 40"


def test_a_far_end_is_named_or_seen_or_nobody() -> None:
    subject = Subject("person", "P00001")
    sorts = [sort_of(act_of("visit", side), subject) for side in ("supply", "local", "company", "alone")]
    assert sorts == ["seen", "named", "named", "nobody"]


def test_a_vehicle_has_colour_and_make_only_where_its_plate_is_on_record() -> None:
    assert car_words("AR69 XQT", TOWN) == "a grey Astra (AR69 XQT)"
    assert car_words("FL64 ZRB", TOWN) == "an orange Octavia (FL64 ZRB)"
    assert car_words("ZZ99 ZZZ", TOWN) == "a vehicle ZZ99 ZZZ"
    assert car_words("", TOWN) == ""


def test_the_size_of_a_vehicle_stands_before_its_colour() -> None:
    vehicles = {"AR69 XQT": replace(TOWN.register.vehicles["AR69 XQT"], make="small van", colour="black")}
    town = replace(TOWN, register=replace(TOWN.register, vehicles=vehicles))
    assert car_words("AR69 XQT", town) == "a small black van (AR69 XQT)"


def test_a_car_whose_plate_is_not_told_is_still_a_car() -> None:
    assert act_slots(view_of(FIRE, "visit", 1, "direct", plates=False), 0, TOWN)["car"] == (
        "a car, plate not noted"
    )
    assert act_slots(view_of(FIRE, "visit", 2, "direct"), 0, TOWN)["car"] == ""


def test_a_stranger_is_described_and_somebody_of_a_group_is_no_more_than_that() -> None:
    assert party_words(STRANGER, TOWN) == "a man of about 40 (slim, short fair hair)"
    assert party_words(Party(group="silverholt"), TOWN) == "somebody of the Silverholt lot"
    assert party_words(Party(), TOWN) == ""


def test_the_near_end_of_a_call_is_the_subjects_whoever_rang() -> None:
    act = act_of("call", "company", incoming=True)
    near, far = ends(act, Subject("person", "P00001"))
    assert (near.person, far.person) == ("P00001", "P00002")


def test_the_vehicle_that_somebody_drives_is_no_thing_that_they_carry() -> None:
    slots = act_slots(view_of(LIAISON, "journey", 4, "machine"), 0, TOWN)
    assert slots["own"] == "a blue Fiesta (KP17 VQD)"
    assert slots["thing"] == ""


def test_whoever_delivers_is_the_caller_as_a_friend_is() -> None:
    assert act_slots(view_of(FIRE, "visit", 4, "direct"), 0, TOWN)["whom"] == "a parcel carrier"
