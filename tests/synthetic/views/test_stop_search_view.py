"""The stop record: power and object agree, and whether a search was made agrees with what is held of it."""

import re
from dataclasses import replace

from synthetic.testimony.view import Handle
from synthetic.views.stop_search_view import VIEW, stop_record
from tests.synthetic.views.samples import TOWN, view_of, views_of

RECORD = Handle("search record", "copy given")


def test_a_search_is_told_only_where_a_record_of_it_is_held() -> None:
    for kind in ("handover", "journey"):
        for nature in (1, 2, 3, 4):
            view = view_of(VIEW, kind, nature, "direct", 2**40)
            assert "GOWISELY" not in stop_record(view, TOWN).body
            assert "GOWISELY given" in stop_record(replace(view, handle=RECORD), TOWN).body


def test_a_handset_at_a_stop_agrees_with_whether_a_search_was_made() -> None:
    for view in views_of(VIEW, range(4)):
        if view.indication.kind in ("use", "pairing"):
            assert "no search" in stop_record(view, TOWN).body
            assert "no search" not in stop_record(replace(view, handle=RECORD), TOWN).body


def test_the_power_fits_the_object() -> None:
    for view in views_of(VIEW, range(8)):
        body = stop_record(replace(view, handle=RECORD), TOWN).body
        assert bool(re.search(r"s\.23", body)) == ("drugs" in body)


def test_what_was_handed_over_is_never_in_the_search() -> None:
    for nature in (1, 2, 3, 4):
        body = stop_record(view_of(VIEW, "handover", nature, "direct", 2**40), TOWN).body
        assert "not recovered" in body
        assert "is not known" in body


def test_a_vehicle_that_drove_on_is_in_the_record_and_nobody_in_it_is_named() -> None:
    body = stop_record(view_of(VIEW, "journey", 1, "direct", 2**40), TOWN).body
    assert "AR69 XQT" in body
    assert "a slim man of about 40 with short fair hair" in body


def test_the_keeper_of_a_stopped_vehicle_is_given() -> None:
    for lot in (3, 2**40):
        assert re.search(
            r"eeper (?:on check: |is )the driver",
            stop_record(view_of(VIEW, "journey", 4, "direct", lot), TOWN).body,
        )


def test_who_had_a_handset_at_a_stop_is_not_said_to_own_it() -> None:
    for nature in (0, 1, 2):
        body = stop_record(view_of(VIEW, "use", nature, "direct", 2**40), TOWN).body
        assert "does not show whose it is" in body
