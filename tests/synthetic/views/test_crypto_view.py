"""Exchange answers hold rows of one ledger, and say whose they are not."""

import re

from synthetic.views.crypto_view import VIEW
from tests.synthetic.views.sample_views import view_of
from tests.synthetic.views.writer_promises import (
    licensed_views,
    written,
)


def test_its_remark_counts_the_rows_of_its_table() -> None:
    for view in licensed_views(VIEW):
        text = written(VIEW, view)
        rows = len(text.table) - 1
        count = re.search(r"\b(One|\d+) rows?\b", text.body)
        if rows > 0:
            assert count is not None
            assert {"One": 1}.get(count[1], -1) == rows or count[1] == str(rows)
        else:
            assert not text.table


def test_it_titles_nobody_with_a_place() -> None:
    view = view_of(VIEW, next(iter(VIEW.licence)), 0, "machine")
    assert written(VIEW, view).title == "Stewart CHADDERLEY"


def test_cash_that_moved_on_is_two_rows_with_the_minutes_between_them() -> None:
    text = written(VIEW, view_of(VIEW, "deposit", 1, "machine"))
    (_, first, *_), (_, last, *_) = text.table[1:]
    gap = 60 * int(last[:2]) + int(last[3:]) - 60 * int(first[:2]) - int(first[3:])
    assert f"was sent on at {last}, {gap} minutes later" in text.body
