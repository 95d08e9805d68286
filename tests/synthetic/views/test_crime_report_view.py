"""Crime reports say what a witness or victim states, and what is still to be checked."""

from dataclasses import replace

from synthetic.views.crime_report_view import VIEW
from tests.synthetic.views.sample_views import view_of
from tests.synthetic.views.writer_promises import (
    LOTS,
    shapes,
    written,
)


def test_a_bag_from_a_seller_reads_as_a_bag_from_a_friend_but_for_who_it_was() -> None:
    for lot in LOTS:
        seller = view_of(VIEW, "visit", 2, "direct", lot)
        friend = view_of(VIEW, "visit", 3, "direct", lot)
        act = replace(seller.acts[0], side="company", counterpart=friend.acts[0].counterpart)
        friend = replace(friend, acts=(act,))
        assert shapes(VIEW, seller) == shapes(VIEW, friend)


def test_a_threat_that_its_victim_reports_is_headed_as_one() -> None:
    for lot in LOTS:
        text = written(VIEW, view_of(VIEW, "threat", 2, "direct", lot))
        assert ("Offence", "threats") in text.form
        assert text.body.startswith("The victim, Stewart CHADDERLEY, states that ")
