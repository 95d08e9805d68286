"""A utility record says who is customer and who was there, and never what a supply is used for."""

import re
from dataclasses import replace

from synthetic.views.utility_view import VIEW
from tests.synthetic.views.partner_views import every_view
from tests.synthetic.views.sample_town import TOWN
from tests.synthetic.views.sample_views import view_of
from tests.synthetic.views.view_checks import whole_text


def test_no_crime_and_no_cause_is_named() -> None:
    for view in every_view(VIEW, range(6)):
        assert not re.search(r"cannabis|grow|tamper|cultivat|suspic", whole_text(VIEW.writer(view, TOWN)))


def test_a_meter_is_read_by_day_and_not_at_night() -> None:
    for lot in range(12):
        late = replace(view_of(VIEW, "letting", 1, "direct", lot * 104729), minute=22 * 60)
        assert "meter reading" not in dict(VIEW.writer(late, TOWN).form)["Job"]


def test_an_engineer_on_an_account_knows_whose_it_is_and_no_rent() -> None:
    views = [view for view in every_view(VIEW, range(6)) if view.indication.kind == "letting"]
    for view in views:
        text = whole_text(VIEW.writer(view, TOWN))
        assert "£" not in text
        assert "ccount" in text or view.indication.kind == "rooms"


def test_whoever_opened_the_door_is_named_or_is_said_to_have_given_no_name() -> None:
    for basis in ("machine", "direct"):
        for lot in (3, 2**40 + 1, 2**50 + 9):
            visiting, kin = (VIEW.writer(view_of(VIEW, "letting", n, basis, lot), TOWN).body for n in (1, 3))
            assert re.search("left blank|[Nn]o name|would not sign", visiting), visiting
            assert "ORRICK" in kin


def test_police_ask_after_the_job_and_before_the_answer() -> None:
    form = dict(VIEW.writer(view_of(VIEW, "letting", 3, "direct"), TOWN).form)
    assert form["Asked"].startswith("Sun 15 March")
    assert form["Answered"] == "Mon 16 March"
