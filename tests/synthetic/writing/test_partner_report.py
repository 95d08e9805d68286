"""Reports of partners name what their view holds and no more, on every kind, side and basis of their licence."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenarios.schema.evidence import BASES, Basis
from synthetic.testimony.source_view import SourceView
from synthetic.testimony.view import VAGUE, Handle, View
from synthetic.views.fire_view import VIEW as FIRE
from synthetic.views.liaison_view import VIEW as LIAISON
from synthetic.views.safeguarding_view import VIEW as SAFEGUARDING
from synthetic.views.utility_view import VIEW as UTILITY
from synthetic.views.vetting_view import VIEW as VETTING
from synthetic.views.victim_referral_view import VIEW as VICTIM_REFERRAL
from synthetic.writing.partner_report import request_day, subject_words, working_day
from synthetic.writing.talk_words import PROVENANCE
from tests.synthetic.views.partner_views import every_subject, every_view
from tests.synthetic.views.sample_town import TOWN
from tests.synthetic.views.sample_views import CREW_DEEDS, bases_of, natures_of, view_of
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
            # An engineer does not know a rent.
            assert not act.amount or source is UTILITY or f"£{act.amount}" in text, text
            assert act.words.rstrip(".") in text
            # Room meters see no bedding.
            metered = act.deed == "slept there" and source is UTILITY and view.basis == "machine"
            assert metered or act.doing.lower() in text.lower(), text
            if act.thing and act.thing.noun not in TOWN.register.vehicles:
                assert act.thing.noun in text, text
            if act.counterpart.appearance and view.basis != "hearsay":
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
                view = view_of(source, kind, VAGUE, basis, lot, every_subject(kind)[0])
                written = source.writer(view, TOWN)
                assert subject_words(view.indication.subject, TOWN).lower() in written.body.lower()
                assert not strays(view, written)
                assert not faults_of(written), written.body
                assert len(written.body.split()) <= 60
                assert "othing to check" not in written.body


@any_partner
def test_how_it_is_known_is_said_in_the_words_of_its_basis_alone(source: SourceView) -> None:
    for view in every_view(source, range(1)):
        text = source.writer(view, TOWN).provenance
        assert [basis for basis, mark in MARKS.items() if mark in text] == [view.basis]


@any_partner
def test_talk_says_that_the_speaker_was_not_there_and_of_whom_it_was_heard_no_kind_of_desk(
    source: SourceView,
) -> None:
    for view in every_view(source, range(4)):
        if view.basis == "hearsay":
            body = source.writer(view, TOWN).body
            assert "goes back to" not in body
            assert re.search(r"was(?: not|n't) there|not named|[Nn]either was there|from others", body), body


@any_partner
def test_an_original_prints_its_odd_detail_as_a_sentence_and_what_can_be_asked_for(
    source: SourceView,
) -> None:
    kind = next(iter(source.licence))
    view = view_of(source, kind, 3, "direct", 2**40, detail="{who} wore brown gloves")
    body = source.writer(replace(view, handle=Handle("rota", "copied")), TOWN).body
    assert "CHADDERLEY wore brown gloves." in body
    assert "Rota copied." in body


@any_partner
def test_one_paragraph_has_one_basis_and_no_length_is_finer_than_it(source: SourceView) -> None:
    for view in every_view(source, range(6)):
        body = source.writer(view, TOWN).body
        assert "\n" not in body
        assert view.basis == "machine" or not re.search(r"\b[a-z]+ \d*[1-46-9] minutes", body), body


@any_partner
@given(day=st.integers(0, 100), delay=st.integers(1, 60), wait=st.integers(0, 60))
def test_a_partner_is_asked_after_the_event_and_not_after_its_answer(
    source: SourceView, day: int, delay: int, wait: int
) -> None:
    for basis in BASES:
        view = view_of(source, next(iter(source.licence)), 3, basis)
        view = replace(view, day=day, told_day=day + min(wait, delay), released_day=day + delay)
        assert day < request_day(view) <= view.released_day


@any_partner
def test_one_limit_of_those_that_fit_its_basis_is_printed(source: SourceView) -> None:
    keywords = source.writer.keywords  # type: ignore[attr-defined]
    for view in every_view(source, range(6)):
        words = keywords.get("by_subject", {}).get(view.indication.subject.kind, keywords["words"])
        body = source.writer(view, TOWN).body
        fixed = [re.split(r"\{\w+\}", limit)[-1] for limit in words.limits[view.basis]]
        assert any(end in body for end in fixed), body


@any_partner
def test_a_request_is_named_on_the_form_that_answers_it(source: SourceView) -> None:
    view = view_of(source, next(iter(source.licence)), 3, "direct")
    assert ("Answers request", "T3") in source.writer(replace(view, tasked="T3"), TOWN).form
    assert "Answers request" not in dict(source.writer(view, TOWN).form)


@any_partner
def test_nothing_is_said_of_the_class_beyond_the_facts_a_friend_hands_over_as_a_seller_does(
    source: SourceView,
) -> None:
    for kind in [kind for kind in source.licence if kind not in CREW_DEEDS]:
        for basis in bases_of(source, kind):
            for lot in LOTS:
                views = [view_of(source, kind, n, basis, lot, every_subject(kind)[0]) for n in (2, 3)]
                if _deeds(views[0]) == _deeds(views[1]):
                    assert _plain(views[0], source) == _plain(views[1], source)


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
    body = FIRE.writer(view_of(FIRE, "visit", 3, "direct"), town).body
    assert "Stewart CHADDERLEY" in body
    assert "Leanne CHADDERLEY" in body


@given(day=st.integers(0, 400), lot=st.integers(0, 2**61))
def test_the_next_step_falls_on_a_weekday_within_nine_days_of_the_report(day: int, lot: int) -> None:
    view = replace(view_of(FIRE, "visit", VAGUE, "direct", lot), released_day=day)
    step = working_day(view, TOWN)
    assert step in {TOWN.date_words(day + wait) for wait in range(2, 9)}
    assert not step.startswith(("Sat", "Sun"))
