"""A return on a plate: rows and a remark that agree, and nobody at the wheel."""

import re

from hypothesis import given
from hypothesis import strategies as st

from synthetic.testimony.occasion import Subject
from synthetic.testimony.source_view import WrittenView
from synthetic.views.anpr_view import HEADS, VIEW, keeper_words, plate_return
from tests.synthetic.views.sample_town import REGISTER, TOWN
from tests.synthetic.views.sample_views import view_of
from tests.synthetic.views.view_checks import whole_text

LOTS = st.integers(0, 2**63)
CAR = Subject("vehicle", "AR69 XQT")


def _clocks(report: WrittenView) -> list[int]:
    times = [row[1].split(":") for row in report.table[1:]]
    return [60 * int(hour) + int(minute) for hour, minute in times]


@given(LOTS, st.sampled_from([1, 4]))
def test_the_gap_in_the_remark_is_the_gap_between_first_and_last_row(lot: int, nature: int) -> None:
    report = plate_return(view_of(VIEW, "journey", nature, "machine", lot), TOWN)
    gap = re.search(r"(\d+) minutes apart", report.body)
    assert gap is not None
    assert _clocks(report)[-1] - _clocks(report)[0] == int(gap[1])


@given(LOTS)
def test_two_plates_in_the_remark_are_two_plates_in_the_rows(lot: int) -> None:
    together = plate_return(view_of(VIEW, "journey", 1, "machine", lot), TOWN)
    assert {row[4] for row in together.table[1:]} == {"AR69 XQT", "KP17 VQD"}
    assert "AR69 XQT" in together.body
    assert "KP17 VQD" in together.body
    alone = plate_return(view_of(VIEW, "journey", 4, "machine", lot), TOWN)
    assert {row[4] for row in alone.table[1:]} == {"KP17 VQD"}
    assert "AR69 XQT" not in whole_text(alone)


@given(LOTS)
def test_a_passenger_is_not_seen_by_a_camera(lot: int) -> None:
    company = plate_return(view_of(VIEW, "journey", 3, "machine", lot), TOWN)
    assert "ORRICK" not in whole_text(company)
    assert company.table == plate_return(view_of(VIEW, "journey", 4, "machine", lot), TOWN).table


@given(LOTS)
def test_both_ends_look_like_the_visiting_vehicle_alone(lot: int) -> None:
    assert VIEW.merges["journey"] == (1, 1, 4, 4, 4)
    shown = view_of(VIEW, "journey", 1, "machine", lot)
    assert len(plate_return(shown, TOWN).table) == 5


def test_every_row_has_a_camera_and_the_road_it_stands_in() -> None:
    report = plate_return(view_of(VIEW, "journey", 1, "machine", 3, CAR), TOWN)
    assert report.table[0] == HEADS
    assert [row[2:4] for row in report.table[1:]] == [
        ("CAM-012", "Ringway North"),
        ("CAM-031", "Market Place"),
    ]


def test_it_says_when_it_was_asked_for_and_when_answered() -> None:
    form = dict(plate_return(view_of(VIEW, "journey", 1, "machine", 3, CAR), TOWN).form)
    assert form["Asked"] == TOWN.date_words(2)
    assert form["Answered"] == TOWN.date_words(4)


def test_a_keeper_is_a_person_or_a_firm_on_paper() -> None:
    assert keeper_words("AR69 XQT", REGISTER) == "Silverholt Hire"
    assert keeper_words("KP17 VQD", REGISTER) == "Stewart CHADDERLEY"


@given(LOTS, st.integers(0, 4))
def test_a_group_is_checked_against_a_list_without_a_plate(lot: int, nature: int) -> None:
    merged = VIEW.merges["journey"][nature]
    report = plate_return(
        view_of(VIEW, "journey", merged, "machine", lot, Subject("group", "silverholt")), TOWN
    )
    assert not report.table
    assert "Silverholt lot" in report.body
    assert not re.search(r"\b[A-Z]{2}\d{2} [A-Z]{3}\b", report.body)


def test_nobody_is_said_to_have_driven() -> None:
    for lot in (3, 2**40, 2**61):
        body = plate_return(view_of(VIEW, "journey", 4, "machine", lot), TOWN).body
        assert re.search("Keeper of KP17 VQD: Stewart CHADDERLEY", body)
        assert not re.search(r"\bdrove\b|\bdriving\b", body)
