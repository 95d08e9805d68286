"""The public line says what a caller says, and nothing about the caller."""

from dataclasses import replace

from synthetic.views.public_line_view import VIEW
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
        seller = view_of(VIEW, "handover", 2, "direct", lot)
        friend = view_of(VIEW, "handover", 3, "direct", lot)
        act = replace(seller.acts[0], side="company", counterpart=friend.acts[0].counterpart)
        friend = replace(friend, acts=(act,))
        assert shapes(VIEW, seller) == shapes(VIEW, friend)


def test_a_plate_that_is_not_given_is_said_not_to_be_noted() -> None:
    for lot in LOTS:
        body = written(VIEW, view_of(VIEW, "meeting", 1, "direct", lot, plates=False)).body
        assert "a car" in body.lower()
        assert "Plate not noted." in body
