"""A victim referral is what somebody lived or heard, with consent as the age of the person asks."""

import re

from synthetic.views.victim_referral_view import VIEW
from tests.synthetic.views.partner_views import every_view
from tests.synthetic.views.samples import TOWN, view_of


def test_an_adult_consents_and_a_child_needs_no_consent() -> None:
    seen = set()
    for view in every_view(VIEW, range(12)):
        match = re.match(r"[A-Z], (\d+), (.*)", dict(VIEW.writer(view, TOWN).form)["Referred"])
        assert match
        is_child = int(match[1]) < 18
        assert match[2].startswith("child, no consent needed" if is_child else "adult, consents")
        seen.add(is_child)
    assert seen == {True, False}


def test_words_of_a_threat_stand_in_quotation_marks_whoever_spoke_them() -> None:
    for nature in (1, 2, 3, 4):
        for basis in ("direct", "told", "hearsay"):
            assert (
                "“You know what you owe.”" in VIEW.writer(view_of(VIEW, "threat", nature, basis), TOWN).body
            )


def test_a_threat_by_nobody_is_a_note() -> None:
    for lot in (3, 2**40, 2**51):
        assert "note" in VIEW.writer(view_of(VIEW, "threat", 4, "direct", lot), TOWN).body


def test_somebody_who_was_told_does_not_say_that_they_saw() -> None:
    for view in every_view(VIEW, range(6)):
        if view.basis in ("told", "hearsay"):
            body = VIEW.writer(view, TOWN).body
            assert "own sight" not in body
            assert "would know" not in body
