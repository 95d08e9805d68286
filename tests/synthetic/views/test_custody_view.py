"""The custody record: who authorised, whom the detainee wanted told, and what was only said."""

import pytest

from synthetic.testimony.occasion import Subject
from synthetic.views.custody_view import VIEW, custody_record
from tests.synthetic.views.sample_town import TOWN
from tests.synthetic.views.sample_views import view_of, views_of

PAIR = Subject("pairing", "AR69 XQT")


def test_detention_is_authorised_by_the_custody_officer_who_enters_it() -> None:
    for nature in range(5):
        report = custody_record(view_of(VIEW, "arrest", nature, "direct", 2**40), TOWN)
        assert (
            "Detention authorised by PS 417 to secure evidence and to question; grounds written in his presence."
            in report.body
        )
        assert ("Entered", "Thu 12 March, by PS 417") in report.form


@pytest.mark.parametrize(("nature", "mark"), [(1, "07700 900691"), (2, "MURCOTT"), (3, "ORRICK")])
def test_whom_a_detainee_wanted_told_is_entered(nature: int, mark: str) -> None:
    assert mark in custody_record(view_of(VIEW, "arrest", nature, "direct", 2**40), TOWN).body


def test_a_request_for_nobody_is_entered_as_such() -> None:
    for lot in (3, 2**40, 2**61):
        body = custody_record(view_of(VIEW, "arrest", 4, "direct", lot), TOWN).body
        assert "obody" in body


def test_two_requests_stand_in_the_order_of_their_clock() -> None:
    body = custody_record(view_of(VIEW, "arrest", 0, "direct", 2**40), TOWN).body
    assert body.index("15:06") < body.index("15:38")


def test_what_was_said_in_the_suite_is_entered_as_said_and_not_as_so() -> None:
    for view in views_of(VIEW, range(3)):
        body = custody_record(view, TOWN).body
        assert ("DDO 417" in body) == (view.basis != "direct")


def test_a_handset_brought_in_with_a_vehicle_gives_number_plate_and_keeper() -> None:
    body = custody_record(view_of(VIEW, "pairing", 0, "direct", 2**40, PAIR), TOWN).body
    assert "07700 900691" in body
    assert "AR69 XQT" in body
    assert "Silverholt Hire" in body
