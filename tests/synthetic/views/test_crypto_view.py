"""Exchange answers hold rows of one ledger, and say whose they are not."""

import re

from synthetic.views.crypto_view import VIEW
from tests.synthetic.views.samples import view_of
from tests.synthetic.views.writer_promises import (
    faults,
    inventions,
    licensed_views,
    lost_sums,
    omissions,
    table_sums,
    titles_of_looks,
    unclear_bases,
    written,
)


def test_whatever_it_may_report_on_any_basis_is_written_without_a_fault() -> None:
    assert not faults(VIEW)


def test_it_names_no_person_plate_or_number_that_its_view_does_not_hold() -> None:
    assert not inventions(VIEW)


def test_it_leaves_out_no_person_or_plate_that_its_view_holds() -> None:
    assert not omissions(VIEW)


def test_the_title_of_a_look_is_the_same_whatever_was_found() -> None:
    assert {len(titles) for titles in titles_of_looks(VIEW)} == {1}


def test_its_basis_can_be_recomputed_from_its_provenance() -> None:
    assert not unclear_bases(VIEW)


def test_it_gives_every_sum_of_its_acts() -> None:
    assert not lost_sums(VIEW)


def test_its_remark_adds_up_what_its_table_holds() -> None:
    for view in licensed_views(VIEW):
        total, remark = table_sums(written(VIEW, view))
        assert total in (0, remark)


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
