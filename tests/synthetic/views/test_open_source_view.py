"""Open source reports say what a page shows, and that a page is not the world."""

from dataclasses import replace

from synthetic.views.open_source_view import VIEW
from tests.synthetic.views.sample_views import view_of
from tests.synthetic.views.writer_promises import (
    LOTS,
    shapes,
    written,
)


def test_a_bag_from_a_seller_reads_as_a_bag_from_a_friend_but_for_who_it_was() -> None:
    for lot in LOTS:
        seller = view_of(VIEW, "meeting", 2, "direct", lot)
        friend = view_of(VIEW, "meeting", 3, "direct", lot)
        act = replace(seller.acts[0], side="company", counterpart=friend.acts[0].counterpart)
        friend = replace(friend, acts=(act,))
        assert shapes(VIEW, seller) == shapes(VIEW, friend)


def test_a_picture_does_not_show_how_long_anything_lasted() -> None:
    for lot in LOTS:
        assert "9 minutes" not in written(VIEW, view_of(VIEW, "meeting", 2, "direct", lot)).body
        assert "10 minutes" in written(VIEW, view_of(VIEW, "meeting", 2, "told", lot)).body
