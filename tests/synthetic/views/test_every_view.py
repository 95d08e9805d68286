"""Every source's reports name what their view holds and no more, in words that are not refused."""

import re

import pytest

from scenarios.schema.evidence import Basis
from synthetic.testimony.source_view import SourceView
from synthetic.testimony.view import VAGUE
from synthetic.views.anpr_view import VIEW as ANPR
from synthetic.views.communications_view import VIEW as COMMUNICATIONS
from synthetic.views.custody_view import VIEW as CUSTODY
from synthetic.views.pcso_view import VIEW as PCSO
from synthetic.views.source_report_view import VIEW as SOURCE_REPORT
from synthetic.views.stop_search_view import VIEW as STOP_SEARCH
from synthetic.views.surveillance_view import VIEW as SURVEILLANCE
from tests.synthetic.views.sample_town import TOWN
from tests.synthetic.views.sample_views import bases_of, natures_of, subjects_of, view_of, views_of
from tests.synthetic.views.view_checks import faults_of, missing_people, missing_plates, strays, titles

SOURCES = (PCSO, SOURCE_REPORT, ANPR, COMMUNICATIONS, STOP_SEARCH, CUSTODY, SURVEILLANCE)
PEOPLE = (PCSO, SOURCE_REPORT)
MARKS: dict[Basis, str] = {
    "machine": "Read off a record",
    "direct": "First hand",
    "told": "Told by a person who had",
    "hearsay": "Talk; the speaker had not",
}
"""First words of a provenance, from which alone its basis can be recomputed."""
any_source = pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.id)
any_people = pytest.mark.parametrize("source", PEOPLE, ids=lambda source: source.id)


@any_source
def test_every_kind_side_and_basis_of_the_licence_is_written_without_a_fault(source: SourceView) -> None:
    faults = [
        (view.indication.kind, view.indication.nature, view.basis, fault, source.writer(view, TOWN).body)
        for view in views_of(source, range(12))
        for fault in faults_of(source.writer(view, TOWN))
    ]
    assert not faults[:3]


@any_source
def test_a_report_names_nobody_and_nothing_that_its_view_does_not_hold(source: SourceView) -> None:
    for view in views_of(source, range(4)):
        assert not strays(view, source.writer(view, TOWN)), source.writer(view, TOWN).body


@any_source
def test_a_report_gives_every_person_and_plate_that_its_view_holds(source: SourceView) -> None:
    for view in views_of(source, range(4)):
        written = source.writer(view, TOWN)
        assert not missing_people(view, written), written.body
        if view.indication.nature in natures_of(source, view.indication.kind):
            assert not missing_plates(view, written), written.body


@any_source
def test_a_title_is_the_same_whatever_was_done(source: SourceView) -> None:
    for kind in source.licence:
        for subject in subjects_of(source, kind):
            views = [
                view_of(source, kind, nature, basis, lot, subject)
                for basis in bases_of(source, kind)
                for nature in (VAGUE, *natures_of(source, kind))
                for lot in (3, 2**40 + 7)
            ]
            assert len(titles(source, views)) == 1


@any_source
def test_an_account_that_holds_nothing_says_so_and_names_only_its_subject(source: SourceView) -> None:
    for kind in source.licence:
        for basis in bases_of(source, kind):
            for lot in (11, 2**41 + 5, 2**61 + 3):
                view = view_of(source, kind, VAGUE, basis, lot)
                written = source.writer(view, TOWN)
                assert not strays(view, written)
                assert not faults_of(written)
                assert len(written.body.split()) <= 45


@any_source
def test_how_it_is_known_is_said_in_the_words_of_its_basis_alone(source: SourceView) -> None:
    for view in views_of(source, range(1)):
        text = source.writer(view, TOWN).provenance
        assert [basis for basis, mark in MARKS.items() if mark in text] == [view.basis]


@any_people
def test_a_copy_carries_the_odd_detail_and_never_to_whom_it_goes_back(
    source: SourceView,
) -> None:
    for kind in source.licence:
        if kind in ("use", "pairing"):
            continue
        for subject in subjects_of(source, kind):
            if subject.kind not in ("person", "group"):
                continue
            for nature in (0, 1, 2, 3, 4):
                view = view_of(
                    source,
                    kind,
                    nature,
                    "hearsay",
                    2**50 + nature,
                    subject,
                    "public_line",
                    "{who} wore brown gloves",
                )
                written = source.writer(view, TOWN)
                assert re.search(r"[A-Z]{2,} wore brown gloves\.", written.body)
                assert "goes back" not in written.body
                assert re.search("going round|being passed on", written.body)
                assert "had not" in written.body
                assert not strays(view, written)
                assert not faults_of(written), written.body
                assert "AR69 XQT" not in written.body


@any_people
def test_an_original_prints_its_odd_detail(source: SourceView) -> None:
    view = view_of(source, "meeting", 3, "direct", 2**40, detail="{who} had a red scarf on")
    assert "CHADDERLEY had a red scarf on." in source.writer(view, TOWN).body


@any_people
def test_a_plate_that_is_not_given_is_said_to_be_missing(source: SourceView) -> None:
    view = view_of(source, "meeting", 1, "direct", 2**40, plates=False)
    body = source.writer(view, TOWN).body
    assert "a car" in body
    assert "late not " in body


@any_source
def test_the_same_view_is_written_in_the_same_words(source: SourceView) -> None:
    for view in views_of(source, range(1)):
        assert source.writer(view, TOWN) == source.writer(view, TOWN)
