"""Promises that every source of the registry keeps in what it writes, on any basis and of any look."""

import pytest

from scenarios.schema.intelligence import SourceId
from synthetic.views.registry import VIEWS
from tests.synthetic.views.view_checks import faults_of
from tests.synthetic.views.writer_promises import (
    copies,
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

TALK: tuple[SourceId, ...] = ("prison", "public_line", "crime_report", "open_source")
MONEY: tuple[SourceId, ...] = ("crypto", "sar")
any_source = pytest.mark.parametrize("source", VIEWS)
of_talk = pytest.mark.parametrize("source", TALK)
of_money = pytest.mark.parametrize("source", MONEY)


@any_source
def test_whatever_it_may_report_on_any_basis_is_written_without_a_fault(source: SourceId) -> None:
    assert not faults(VIEWS[source])


@any_source
def test_it_names_no_person_plate_or_number_that_its_view_does_not_hold(source: SourceId) -> None:
    assert not inventions(VIEWS[source])


@any_source
def test_it_leaves_out_no_person_or_plate_that_its_view_holds(source: SourceId) -> None:
    assert not omissions(VIEWS[source])


@any_source
def test_the_title_of_a_look_is_the_same_whatever_was_found(source: SourceId) -> None:
    assert all(len(titles) == 1 for titles in titles_of_looks(VIEWS[source]))


@any_source
def test_its_basis_can_be_recomputed_from_its_provenance(source: SourceId) -> None:
    assert not unclear_bases(VIEWS[source])


@of_talk
def test_a_copy_of_any_kind_says_that_it_goes_round_and_keeps_the_odd_detail(source: SourceId) -> None:
    for view, text in copies(VIEWS[source]):
        assert "CHADDERLEY wore brown gloves." in text.body
        assert "in the same words" in text.body
        assert "PCSO" not in text.body
        assert "AR69 XQT" not in text.body
        assert not faults_of(text), (view.indication.kind, text.body)


@of_money
def test_it_gives_every_sum_of_its_acts(source: SourceId) -> None:
    assert not lost_sums(VIEWS[source])


@of_money
def test_its_remark_adds_up_what_its_table_holds(source: SourceId) -> None:
    for view in licensed_views(VIEWS[source]):
        total, remark = table_sums(written(VIEWS[source], view))
        assert total in (0, remark)
