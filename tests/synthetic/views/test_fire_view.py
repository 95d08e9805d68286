"""A fire record keeps what the crew saw apart from what was said to them."""

from dataclasses import replace

from synthetic.testimony.view import VAGUE
from synthetic.views.fire_view import VIEW
from tests.synthetic.views.partner_views import every_view
from tests.synthetic.views.sample_town import TOWN
from tests.synthetic.views.sample_views import view_of


def test_what_was_told_is_never_written_as_seen_by_the_crew() -> None:
    for view in every_view(VIEW, range(6)):
        body = VIEW.writer(view, TOWN).body
        if view.basis in ("told", "hearsay"):
            assert "the crew still inside" not in body
            assert "hall and kitchen" not in body
        else:
            assert "neighbour" not in body


def test_every_record_says_what_the_job_was_and_which_concern_goes_to_partners() -> None:
    for view in every_view(VIEW, range(12)):
        form = dict(VIEW.writer(view, TOWN).form)
        assert form["Concern"]
        assert form["Record"].split(", ")[1] in (
            "home fire safety visit",
            "water through a ceiling light",
            "smoke alarm sounding",
            "smell of burning",
            "check of a house let in rooms",
            "alarm panel sounding",
        )


def test_a_crew_that_nobody_let_in_had_a_visit_booked() -> None:
    written = VIEW.writer(view_of(VIEW, "visit", VAGUE, "direct", 7), TOWN)
    assert "home fire safety visit" in dict(written.form)["Record"]


def test_nobody_visits_at_night_unless_an_alarm_sounds() -> None:
    for lot in range(12):
        late = replace(view_of(VIEW, "visit", 1, "direct", lot * 104729), minute=22 * 60)
        record = dict(VIEW.writer(late, TOWN).form)["Record"]
        assert "home fire safety visit" not in record


def test_neither_offender_nor_motive_is_named() -> None:
    texts = [VIEW.writer(view, TOWN).body.lower() for view in every_view(VIEW, range(4))]
    assert not [
        text for text in texts for word in ("arson", "offender", "motive", "deliberate") if word in text
    ]
