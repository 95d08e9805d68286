"""The stop record: power and object agree, and whether a search was made agrees with what is held of it."""

import re
from dataclasses import replace

from synthetic.testimony.occasion import Subject
from synthetic.testimony.view import Handle
from synthetic.views.stop_search_view import VIEW, stop_record
from tests.synthetic.views.sample_town import TOWN
from tests.synthetic.views.sample_views import view_of, views_of

HANDSET = Subject("handset", "07700 900377")
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
            assert "no search" in stop_record(view, TOWN).body.lower()
            assert "no search" not in stop_record(replace(view, handle=RECORD), TOWN).body.lower()


def test_the_power_fits_the_object() -> None:
    for view in views_of(VIEW, range(8)):
        body = stop_record(replace(view, handle=RECORD), TOWN).body
        assert bool(re.search(r"s\.23", body)) == ("drugs" in body)


def test_what_was_handed_over_is_never_in_the_search() -> None:
    for nature in (1, 2, 3, 4):
        body = stop_record(view_of(VIEW, "handover", nature, "direct", 2**40), TOWN).body
        assert re.search("not recovered|did not get|was gone|no longer had|was not there", body)
        assert "Found: a" not in body


def test_a_vehicle_that_drove_on_is_in_the_record_and_nobody_in_it_is_named() -> None:
    body = stop_record(view_of(VIEW, "journey", 1, "direct", 2**40), TOWN).body
    assert "AR69 XQT" in body
    assert "a slim man of about 40 with short fair hair" in body


def test_the_keeper_of_a_stopped_vehicle_is_given() -> None:
    for lot in (3, 2**40):
        assert re.search(
            r"eeper on check: the driver",
            stop_record(view_of(VIEW, "journey", 4, "direct", lot), TOWN).body,
        )


def test_every_stop_has_day_hour_and_road() -> None:
    for view in views_of(VIEW, range(4)):
        assert re.match(r"Thu 12 March, 15:06, [A-Z][\w ]+", stop_record(view, TOWN).body)


def test_who_had_a_handset_at_a_stop_is_not_said_to_own_it() -> None:
    for nature in (0, 1, 2):
        body = stop_record(view_of(VIEW, "use", nature, "direct", 2**40, HANDSET), TOWN).body
        assert "Handset 07700 900377: rang when dialled." in body
        assert not re.search(r"\b(?:his|her|own) handset", body)
