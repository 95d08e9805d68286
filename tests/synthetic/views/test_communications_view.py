"""Call data: rows and a remark that agree, paper for every number, and nobody who spoke."""

import re

from hypothesis import given
from hypothesis import strategies as st

from synthetic.testimony.occasion import Subject
from synthetic.views.communications_view import HEADS, VIEW, call_return, paper
from tests.synthetic.views.sample_town import REGISTER, TOWN
from tests.synthetic.views.sample_views import view_of

LOTS = st.integers(0, 2**63)
HANDSET = Subject("handset", "07700 900377")
GROUP = Subject("group", "silverholt")


@given(LOTS, st.integers(0, 4), st.sampled_from(["call", "message"]))
def test_the_remark_counts_the_rows_and_gives_paper_for_each_number(lot: int, nature: int, kind: str) -> None:
    report = call_return(view_of(VIEW, kind, nature, "machine", lot, HANDSET), TOWN)  # type: ignore[arg-type]
    assert report.table[0] == HEADS
    rows = report.table[1:]
    count = "One contact" if len(rows) == 1 else "Two contacts"
    assert report.body.startswith(count)
    for number in {number for row in rows for number in row[:2]}:
        assert f"{number}: {paper(number, REGISTER)}." in report.body


@given(LOTS)
def test_minutes_between_two_contacts_are_those_of_the_rows(lot: int) -> None:
    report = call_return(view_of(VIEW, "call", 0, "machine", lot), TOWN)
    first, last = (int(row[3][:2]) * 60 + int(row[3][3:]) for row in report.table[1:])
    assert f"Two contacts in the data supplied, {last - first} minutes apart" in report.body


@given(LOTS)
def test_a_message_has_no_seconds(lot: int) -> None:
    report = call_return(view_of(VIEW, "message", 3, "machine", lot), TOWN)
    assert [row[4:6] for row in report.table[1:]] == [("0", "SMS")]


def test_a_call_that_came_in_has_the_far_number_first() -> None:
    report = call_return(view_of(VIEW, "call", 3, "machine", 5, HANDSET), TOWN)
    assert report.table[1][:2] == ("07700 900211", "07700 900377")


def test_paper_tells_subscriber_prepaid_file_and_firm_apart() -> None:
    assert paper("07700 900203", REGISTER) == "subscriber Stewart CHADDERLEY, on paper"
    assert paper("07700 900377", REGISTER) == "prepaid, no subscriber held"
    assert paper("07700 900693", REGISTER) == "prepaid; on local file for Kirsty PRESSLAND"
    assert paper("01632 960777", REGISTER) == "line of Silverholt Hire, vehicle hire"
    assert paper("01632 960417", REGISTER) == "line of Loom Lane Lets"


@given(LOTS)
def test_a_group_is_shown_by_what_its_member_rang(lot: int) -> None:
    bodies = [
        call_return(view_of(VIEW, "call", nature, "machine", lot, GROUP), TOWN).body for nature in range(5)
    ]
    assert len(set(bodies)) == 5
    assert "second call within the hour to a hire firm" in bodies[0].lower()
    assert "Silverholt Hire, vehicle hire" in bodies[1]
    assert "not one of the town's" in bodies[4]


@given(LOTS)
def test_a_test_of_who_uses_a_number_holds_for_one_or_for_none(lot: int) -> None:
    held = call_return(view_of(VIEW, "use", 0, "machine", lot, HANDSET), TOWN).body
    none = call_return(view_of(VIEW, "use", 2, "machine", lot, HANDSET), TOWN).body
    assert "in the name of Stewart CHADDERLEY" in held
    assert re.search("for CHADDERLEY alone|for nobody else", held)
    assert "in a name that is not on the request" in none


@given(LOTS, st.integers(0, 4))
def test_it_never_says_what_was_said_or_by_whom(lot: int, nature: int) -> None:
    body = call_return(view_of(VIEW, "call", nature, "machine", lot), TOWN).body
    assert re.search("Content not sought|used either number is not shown", body)
    assert "said" not in body


@given(LOTS)
def test_a_first_cell_is_that_of_the_number_asked_about(lot: int) -> None:
    for nature in (1, 3):
        body = call_return(view_of(VIEW, "call", nature, "machine", lot, HANDSET), TOWN).body
        assert re.search(r"HM-07 is that of 07700 900377|07700 900377 was on HM-07", body)
