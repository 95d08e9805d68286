"""A liaison reply is stiff, gives the day alone, and shows of a parcel what its form shows."""

import re

from synthetic.views.liaison_view import VIEW
from synthetic.views.liaison_words import THEIRS
from synthetic.writing.grading import CONDITIONAL
from tests.synthetic.views.partner_views import every_view
from tests.synthetic.views.sample_town import TOWN
from tests.synthetic.views.sample_views import view_of


def test_it_gives_neither_an_hour_nor_a_port() -> None:
    for view in every_view(VIEW, range(6)):
        text = VIEW.writer(view, TOWN).body
        assert not re.findall(r"\d\d:\d\d|about (?:one|two|three|four)|afternoon", text), text


def test_it_contracts_nothing() -> None:
    assert not [
        view for view in every_view(VIEW, range(6)) if re.search(r"n't\b|'re\b", VIEW.writer(view, TOWN).body)
    ]


def test_a_parcel_taken_on_to_a_seller_reads_as_one_from_a_firm_for_the_form_shows_no_more() -> None:
    assert VIEW.merges["parcel"] == (1, 1, 4, 3, 4)
    far = {n: VIEW.writer(view_of(VIEW, "parcel", n, "machine", 7), TOWN).body for n in (1, 4)}
    assert far[1].replace("QX200001", "#") == far[4].replace("QX200002", "#")


def test_the_driver_of_a_second_vehicle_is_described_and_not_named() -> None:
    body = VIEW.writer(view_of(VIEW, "journey", 1, "machine"), TOWN).body
    assert "a man of about 40" in body
    assert "PRESSLAND" not in body


def test_the_grading_of_the_service_follows_from_how_it_knows() -> None:
    for view in every_view(VIEW):
        assert dict(VIEW.writer(view, TOWN).form)["Their grading"] == THEIRS[view.basis]


def test_what_is_not_to_be_passed_on_goes_on_under_conditions() -> None:
    assert VIEW.id in CONDITIONAL
    assert (
        "not to be passed on" in dict(VIEW.writer(view_of(VIEW, "journey", 2, "told"), TOWN).form)["Handling"]
    )
