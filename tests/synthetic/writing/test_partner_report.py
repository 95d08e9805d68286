"""Reports of partners name what their view holds and no more, on every kind, side and basis of their licence."""

import re
from dataclasses import replace

import pytest

from scenarios.schema.evidence import Basis
from synthetic.testimony.occasion import Subject
from synthetic.testimony.source_view import SourceView
from synthetic.testimony.view import VAGUE, Handle, View
from synthetic.views.fire_view import VIEW as FIRE
from synthetic.views.liaison_view import VIEW as LIAISON
from synthetic.views.safeguarding_view import VIEW as SAFEGUARDING
from synthetic.views.utility_view import VIEW as UTILITY
from synthetic.views.vetting_view import VIEW as VETTING
from synthetic.views.victim_referral_view import VIEW as VICTIM_REFERRAL
from synthetic.writing.talk_words import PROVENANCE
from tests.synthetic.views.partner_views import every_subject, every_view
from tests.synthetic.views.samples import TOWN, bases_of, natures_of, view_of
from tests.synthetic.views.view_checks import (
    allowed_numbers,
    faults_of,
    missing_people,
    missing_plates,
    strays,
    titles,
    whole_text,
)

PARTNERS = (FIRE, LIAISON, SAFEGUARDING, UTILITY, VETTING, VICTIM_REFERRAL)
MARKS: dict[Basis, str] = {basis: words.split(";")[0].rstrip(".") for basis, words in PROVENANCE.items()}
LOTS = (11, 2**41 + 5, 2**47 + 91, 2**53 + 7, 2**58 + 101, 2**61 + 3)
any_partner = pytest.mark.parametrize("source", PARTNERS, ids=lambda source: source.id)


@any_partner
def test_every_kind_side_and_basis_of_the_licence_is_written_without_a_fault(source: SourceView) -> None:
    faults = [
        (view.indication.kind, view.indication.nature, view.basis, fault, source.writer(view, TOWN).body)
        for view in every_view(source, range(12))
        for fault in faults_of(source.writer(view, TOWN))
    ]
    assert not faults[:3]


@any_partner
def test_every_sentence_begins_with_a_capital_or_a_figure(source: SourceView) -> None:
    for view in every_view(source, range(6)):
        body = source.writer(view, TOWN).body
        assert not re.findall(r"(?:^|[.?!] |\n)[a-z]", body), body


@any_partner
def test_a_report_names_nobody_and_nothing_that_its_view_does_not_hold(source: SourceView) -> None:
    for view in every_view(source, range(4)):
        assert not strays(view, source.writer(view, TOWN)), source.writer(view, TOWN).body


@any_partner
def test_a_report_gives_every_person_and_plate_that_its_view_holds(source: SourceView) -> None:
    for view in every_view(source, range(4)):
        if view.indication.subject.kind == "handset":
            continue  # Who carried it is never on a record, whatever a hand-made act holds.
        written = source.writer(view, TOWN)
        assert not missing_people(view, written), written.body
        assert not missing_plates(view, written), written.body


@any_partner
def test_a_report_gives_the_day_and_every_thing_sum_word_and_description_that_its_view_holds(
    source: SourceView,
) -> None:
    for view in every_view(source, range(4)):
        text = whole_text(source.writer(view, TOWN))
        assert TOWN.date_words(view.day) in text
        for act in view.acts:
            assert not act.amount or f"£{act.amount}" in text, text
            assert act.words.rstrip(".") in text
            assert act.doing.lower() in text.lower(), text
            if act.thing and act.thing.noun not in TOWN.register.vehicles:
                assert act.thing.noun in text, text
            if act.counterpart.appearance:
                assert "(slim, short fair hair)" in text, text


@any_partner
def test_a_title_is_the_same_whatever_was_done(source: SourceView) -> None:
    for kind in source.licence:
        for subject in every_subject(kind):
            views = [
                view_of(source, kind, nature, basis, lot, subject)
                for basis in bases_of(source, kind)
                for nature in (VAGUE, *natures_of(source, kind))
                for lot in (3, 2**40 + 7)
            ]
            assert len(titles(source, views)) == 1


@any_partner
def test_an_account_that_holds_nothing_says_so_within_its_form_and_names_only_its_subject(
    source: SourceView,
) -> None:
    for kind in source.licence:
        for basis in bases_of(source, kind):
            for lot in LOTS:
                view = view_of(source, kind, VAGUE, basis, lot)
                written = source.writer(view, TOWN)
                assert "CHADDERLEY" in written.body
                assert not strays(view, written)
                assert not faults_of(written), written.body
                assert len(written.body.split()) <= 45


@any_partner
def test_how_it_is_known_is_said_in_the_words_of_its_basis_alone(source: SourceView) -> None:
    for view in every_view(source, range(1)):
        text = source.writer(view, TOWN).provenance
        assert [basis for basis, mark in MARKS.items() if mark in text] == [view.basis]


@any_partner
def test_a_copy_carries_the_odd_detail_and_that_it_goes_round_and_claims_no_sight(
    source: SourceView,
) -> None:
    for kind in source.licence:
        for subject in (Subject("person", "P00001"), *every_subject(kind)):
            for nature in natures_of(source, kind) if subject.kind in ("person", "group") else ():
                view = view_of(
                    source, kind, nature, "hearsay", 2**50 + nature, subject, "public_line", "brown gloves"
                )
                written = source.writer(view, TOWN)
                assert "brown gloves" in written.body
                assert "going round" in written.body
                assert "speaker was not there" in written.body
                assert "not separately known" in written.provenance
                assert not strays(view, written)
                assert not faults_of(written), written.body
                assert "AR69 XQT" not in written.body


@any_partner
def test_an_original_prints_its_odd_detail_and_what_can_be_asked_for(source: SourceView) -> None:
    kind = next(iter(source.licence))
    view = view_of(source, kind, 3, "direct", 2**40, detail="a torn scarf")
    body = source.writer(replace(view, handle=Handle("rota", "copied")), TOWN).body
    assert "a torn scarf" in body
    assert "Rota: copied." in body


@any_partner
def test_every_account_leaves_something_that_it_does_not_cover(source: SourceView) -> None:
    limits = re.compile(
        r"\bnot\b|\bno\b|\bnobody\b|\bonly\b|\bcannot\b|\bnothing\b|\bwould\b|\bwithout\b|\bcan\b"
        r"|asked for|held at|kept|other lines|diverted|as said|will",
        re.IGNORECASE,
    )
    for view in every_view(source, range(6)):
        body = source.writer(view, TOWN).body
        assert limits.search(body.splitlines()[-1]), body


@any_partner
def test_a_member_of_a_group_is_put_to_it_by_the_desk_and_not_by_the_partner(source: SourceView) -> None:
    for kind in source.licence:
        for subject in every_subject(kind):
            if subject.kind != "group":
                continue
            for nature in natures_of(source, kind):
                written = source.writer(view_of(source, kind, nature, "direct", 7, subject), TOWN)
                assert "the Silverholt lot" not in written.body
                assert "PRESSLAND is on this desk's list for the Silverholt lot" in written.comment


@any_partner
def test_a_request_is_named_on_the_form_that_answers_it(source: SourceView) -> None:
    view = view_of(source, next(iter(source.licence)), 3, "direct")
    assert ("Answers request", "T3") in source.writer(replace(view, tasked="T3"), TOWN).form
    assert "Answers request" not in dict(source.writer(view, TOWN).form)


@any_partner
def test_nothing_is_said_of_the_class_beyond_the_facts_a_friend_hands_over_as_a_seller_does(
    source: SourceView,
) -> None:
    for kind in source.licence:
        for basis in bases_of(source, kind):
            for lot in LOTS:
                local, company = (
                    _plain(view_of(source, kind, nature, basis, lot), source) for nature in (2, 3)
                )
                if _deeds(view_of(source, kind, 2, basis)) == _deeds(view_of(source, kind, 3, basis)):
                    assert local == company


def _deeds(view: View) -> list[tuple[str, str]]:
    return [(act.deed, act.doing) for act in view.acts]


def _plain(view: View, source: SourceView) -> str:
    """Return a body with names and numbers taken out, so that only its sentences are left."""
    text = source.writer(view, TOWN).body
    for number in allowed_numbers(view):
        text = text.replace(number, "#")
    return re.sub(r"\b(?:[A-Z][a-z]+ )?[A-Z]{4,}\b", "NAME", text)


def test_a_sibling_keeps_the_full_name_so_that_nobody_is_confused() -> None:
    people = dict(TOWN.register.people)
    people["P00002"] = replace(people["P00002"], family="Chadderley")
    town = replace(TOWN, register=replace(TOWN.register, people=people))
    body = UTILITY.writer(view_of(UTILITY, "visit", 3, "direct"), town).body
    assert "Stewart CHADDERLEY" in body
    assert "Leanne CHADDERLEY" in body
