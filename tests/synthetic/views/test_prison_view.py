"""Prison reports say how talk came to staff, and hold to what was said."""

from dataclasses import replace

from scenarios.schema.evidence import Basis
from synthetic.testimony.view import Handle
from synthetic.views.prison_view import VIEW
from tests.synthetic.views.sample_views import view_of
from tests.synthetic.views.writer_promises import (
    LOTS,
    shapes,
    share_below,
    written,
)


def test_at_least_a_third_of_its_reports_of_one_act_are_short() -> None:
    assert share_below(VIEW, 40) >= 1 / 3


def test_a_bag_from_a_seller_reads_as_a_bag_from_a_friend_but_for_who_it_was() -> None:
    for lot in LOTS:
        seller = view_of(VIEW, "handover", 2, "told", lot)
        friend = view_of(VIEW, "handover", 3, "told", lot)
        act = replace(seller.acts[0], side="company", counterpart=friend.acts[0].counterpart)
        friend = replace(friend, acts=(act,))
        assert shapes(VIEW, seller) == shapes(VIEW, friend)


def test_a_recording_stands_under_calls_and_the_visits_book_under_visitors() -> None:
    nouns: dict[Basis, str] = {"machine": "recording", "direct": "visits book"}
    for basis, noun in nouns.items():
        for held in ("recording", "visits book"):
            view = replace(view_of(VIEW, "call", 2, basis), handle=Handle(held, "held"))
            assert (f"{held.capitalize()}: held." in written(VIEW, view).body) == (held == noun)
