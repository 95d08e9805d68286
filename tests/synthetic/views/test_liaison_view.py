"""A liaison reply is stiff, gives the day alone, and shows of a parcel what its form shows."""

import re

from synthetic.views.liaison_view import VIEW
from tests.synthetic.views.partner_views import every_view
from tests.synthetic.views.samples import TOWN, view_of
from tests.synthetic.views.view_checks import whole_text


def test_it_gives_neither_an_hour_nor_a_port() -> None:
    for view in every_view(VIEW, range(6)):
        if view.indication.subject.kind == "group":
            continue  # What a member does has the town's own places in it.
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


def test_a_vehicle_on_its_own_has_no_driver() -> None:
    for view in every_view(VIEW, range(6)):
        if view.indication.subject.kind == "vehicle":
            assert "CHADDERLEY" not in whole_text(VIEW.writer(view, TOWN))
            assert (
                "driver" in VIEW.writer(view, TOWN).body
                or "name" in VIEW.writer(view, TOWN).body
                or ("who drove" in VIEW.writer(view, TOWN).body)
            )


def test_whom_a_detained_person_wished_to_be_told_is_given_by_number_or_by_name() -> None:
    bodies = [VIEW.writer(view_of(VIEW, "arrest", n, "machine"), TOWN).body for n in (1, 2, 3, 4)]
    assert "07700 900691" in bodies[0]
    assert "MURCOTT" in bodies[1]
    assert "ORRICK" in bodies[2]
    assert "nobody" in bodies[3]
