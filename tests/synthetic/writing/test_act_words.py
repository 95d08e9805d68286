"""An act is told as exactly as its source gives time, and by what its source has of people and vehicles."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synthetic.testimony.occasion import Party, Subject
from synthetic.views.liaison_view import VIEW as LIAISON
from synthetic.views.utility_view import VIEW as UTILITY
from synthetic.views.vetting_view import VIEW as VETTING
from synthetic.writing.act_words import (
    act_slots,
    car_words,
    ends,
    party_words,
    span_words,
    time_words,
    when_words,
)
from tests.synthetic.views.samples import STRANGER, TOWN, act_of, view_of


@pytest.mark.parametrize(
    ("precision", "words"),
    [
        ("minute", "Thu 12 March, 15:06"),
        ("quarter", "Thu 12 March, about three in the afternoon"),
        ("hour", "Thu 12 March, about three in the afternoon"),
        ("part of day", "Thu 12 March, in the afternoon"),
        ("day", "Thu 12 March"),
    ],
)
def test_time_is_given_as_exactly_as_the_source_has_it(precision: str, words: str) -> None:
    view = replace(view_of(UTILITY, "visit", 1, "direct"), precision=precision)  # type: ignore[arg-type]
    assert when_words(view, view.acts[0], True, "Thu 12 March") == words


def test_the_next_act_of_a_report_is_on_the_same_day_and_names_no_other() -> None:
    view = view_of(UTILITY, "visit", 0, "machine")
    assert act_slots(view, 1, TOWN)["when"] == "15:38 the same day"
    assert act_slots(view, 1, TOWN)["place"] == "same place"


@given(st.integers(0, 24 * 60 - 1))
def test_a_time_to_the_day_says_no_hour_and_noon_is_no_afternoon(minute: int) -> None:
    assert time_words(minute, "day") == ""
    view = view_of(UTILITY, "visit", 1, "told")
    words = when_words(view, replace(view.acts[0], minute=minute), True, "Thu 12 March")
    assert "twelve in the" not in words


def test_a_span_is_about_and_none_for_no_time_at_all() -> None:
    assert [span_words(minutes) for minutes in (0, 1, 9, 12)] == [
        "",
        "about a minute",
        "about nine minutes",
        "about 12 minutes",
    ]


def test_a_vehicle_has_colour_and_make_only_where_its_plate_is_on_record() -> None:
    assert car_words("AR69 XQT", TOWN) == "a grey Astra AR69 XQT"
    assert car_words("FL64 ZRB", TOWN) == "an orange Octavia FL64 ZRB"
    assert car_words("ZZ99 ZZZ", TOWN) == "a vehicle ZZ99 ZZZ"
    assert car_words("", TOWN) == ""


def test_a_car_whose_plate_is_not_told_is_still_a_car() -> None:
    assert act_slots(view_of(UTILITY, "visit", 1, "direct", plates=False), 0, TOWN)["car"] == (
        "a car, plate not noted"
    )
    assert act_slots(view_of(UTILITY, "visit", 2, "direct"), 0, TOWN)["car"] == ""


def test_a_stranger_is_described_and_somebody_of_a_group_is_no_more_than_that() -> None:
    assert party_words(STRANGER, TOWN) == "a man of about 40 (slim, short fair hair)"
    assert party_words(Party(group="silverholt"), TOWN) == "somebody of the Silverholt lot"
    assert party_words(Party(), TOWN) == ""


def test_the_near_end_of_a_call_is_the_subjects_whoever_rang() -> None:
    act = act_of("call", "company", incoming=True)
    near, far = ends(act, Subject("person", "P00001"))
    assert (near.person, far.person) == ("P00001", "P00002")


def test_who_carried_a_handset_in_question_is_never_in_the_words_of_a_record() -> None:
    view = view_of(VETTING, "call", 2, "machine", subject=Subject("handset", "07700 900377"))
    assert act_slots(view, 0, TOWN)["who"] == ""
    assert "CHADDERLEY" not in VETTING.writer(view, TOWN).body


def test_the_vehicle_that_somebody_drives_is_no_thing_that_they_carry() -> None:
    slots = act_slots(view_of(LIAISON, "journey", 4, "machine"), 0, TOWN)
    assert slots["own"] == "a blue Fiesta KP17 VQD"
    assert slots["thing"] == ""


def test_whoever_delivers_is_the_caller_as_a_friend_is() -> None:
    assert act_slots(view_of(UTILITY, "visit", 4, "direct"), 0, TOWN)["whom"] == "a parcel carrier"
