"""A fire record keeps what the crew saw apart from what was said to them."""

from dataclasses import replace

from synthetic.views.fire_view import VIEW
from tests.synthetic.views.partner_views import every_view
from tests.synthetic.views.samples import TOWN, view_of


def test_what_was_said_is_never_written_as_seen_by_the_crew() -> None:
    for view in every_view(VIEW, range(6)):
        body = VIEW.writer(view, TOWN).body
        if view.basis in ("told", "hearsay"):
            assert "Seen by crew" not in body
            assert "in view" not in body
        else:
            assert "Said to" not in body


def test_a_crew_on_a_visit_was_in_a_house_and_one_in_the_street_was_not() -> None:
    for lot in range(8):
        street = VIEW.writer(view_of(VIEW, "meeting", 2, "direct", lot * 104729), TOWN)
        assert "home fire safety visit" not in dict(street.form)["Record"]
        assert "Upstairs" not in street.body


def test_nobody_checks_a_smoke_alarm_at_night_unless_it_sounds() -> None:
    for lot in range(12):
        late = replace(view_of(VIEW, "visit", 1, "direct", lot * 104729), minute=22 * 60)
        record = dict(VIEW.writer(late, TOWN).form)["Record"]
        assert "home fire safety visit" not in record
        assert "smoke alarm check" not in record


def test_neither_offender_nor_motive_is_named() -> None:
    texts = [VIEW.writer(view, TOWN).body.lower() for view in every_view(VIEW, range(4))]
    assert not [
        text for text in texts for word in ("arson", "offender", "motive", "deliberate") if word in text
    ]
