"""Crime reports say what a witness or victim states, and what is still to be checked."""

from dataclasses import replace

from synthetic.views.crime_report_view import VIEW
from tests.synthetic.views.samples import view_of
from tests.synthetic.views.view_checks import faults_of
from tests.synthetic.views.writer_promises import (
    LOTS,
    copies,
    faults,
    inventions,
    omissions,
    shapes,
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


def test_a_copy_of_any_kind_says_that_it_goes_round_and_keeps_the_odd_detail() -> None:
    for view, text in copies(VIEW):
        assert "CHADDERLEY wore brown gloves." in text.body
        assert "It is going round" in text.body
        assert "nothing was added" in text.body
        assert "PCSO" not in text.body
        assert "AR69 XQT" not in text.body
        assert not faults_of(text), (view.indication.kind, text.body)


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
