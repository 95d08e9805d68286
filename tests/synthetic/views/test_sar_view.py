"""Bank reports hold rows, a reason that is not fact, and what rows do not show."""

import re

from synthetic.views.sar_view import VIEW
from tests.synthetic.views.sample_views import view_of
from tests.synthetic.views.writer_promises import (
    licensed_views,
    written,
)


def test_its_remark_counts_its_rows_or_names_the_minute_of_each_that_went_on() -> None:
    for view in licensed_views(VIEW):
        text = written(VIEW, view)
        rows = len(text.table) - 1
        count = re.search(r"\b(One|\d+) rows?\b", text.body)
        if rows > 0 and view.indication.kind == "deposit":
            sent = re.findall(r"was sent on at (\d\d:\d\d), \d+ minutes later", text.body)
            assert sent == [row[1] for row in text.table[1:] if row[2] == "FPO OUT"]
        elif rows > 0:
            assert count is not None
            assert {"One": 1}.get(count[1], -1) == rows or count[1] == str(rows)
        else:
            assert not text.table


def test_it_titles_nobody_with_a_place() -> None:
    view = view_of(VIEW, next(iter(VIEW.licence)), 0, "machine")
    assert written(VIEW, view).title == "Stewart CHADDERLEY"


def test_a_card_row_shows_nobody_beside_the_customer() -> None:
    assert VIEW.merges["purchase"] == (4, 4, 4, 4, 4)


def test_a_counter_image_is_offered_for_cash_alone() -> None:
    for kind in ("deposit", "transfer", "purchase"):
        bodies = [
            written(VIEW, view_of(VIEW, kind, 2, "machine", lot)).body for lot in range(0, 10**9, 7919**2)
        ]
        assert any("Counter image" in body for body in bodies) == (kind == "deposit")
