"""A utility record says who is customer and who was there, and never what a supply is used for."""

import re
from dataclasses import replace

from synthetic.views.utility_view import VIEW
from tests.synthetic.views.partner_views import every_view
from tests.synthetic.views.samples import TOWN, view_of
from tests.synthetic.views.view_checks import whole_text


def test_no_crime_and_no_cause_is_named() -> None:
    for view in every_view(VIEW, range(6)):
        assert not re.search(r"cannabis|grow|tamper|cultivat|suspic", whole_text(VIEW.writer(view, TOWN)))


def test_a_meter_is_read_by_day_and_not_at_night() -> None:
    for lot in range(12):
        late = replace(view_of(VIEW, "visit", 1, "direct", lot * 104729), minute=22 * 60)
        assert "meter reading" not in dict(VIEW.writer(late, TOWN).form)["Job"]


def test_the_rent_is_given_with_who_takes_or_pays_it() -> None:
    for nature in (1, 2, 3, 4):
        body = VIEW.writer(view_of(VIEW, "letting", nature, "direct"), TOWN).body
        assert "£90" in body
        assert "CHADDERLEY" in body


def test_a_lodger_by_name_and_one_by_look_stand_in_the_same_sentence() -> None:
    for lot in (3, 2**40 + 1, 2**50 + 9):
        visiting, kin = (VIEW.writer(view_of(VIEW, "letting", n, "direct", lot), TOWN).body for n in (1, 3))
        plain = visiting.replace("a man of about 40 (slim, short fair hair)", "NAME")
        plain = plain.replace("A man of about 40 (slim, short fair hair)", "NAME")
        start = kin.replace("Leanne ORRICK", "NAME").split("£90")[0]
        assert plain.startswith(start)
