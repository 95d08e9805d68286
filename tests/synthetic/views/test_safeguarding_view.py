"""Of a child a referral gives an initial and an age, and what an adult did in front of it."""

import re
from dataclasses import replace

import pytest

from scenarios.schema.evidence import BASES
from synthetic.testimony.source_view import SourceView
from synthetic.testimony.view import VAGUE
from synthetic.views.safeguarding_view import VIEW as SAFEGUARDING
from synthetic.views.victim_referral_view import VIEW as VICTIM_REFERRAL
from tests.synthetic.views.partner_views import every_view
from tests.synthetic.views.sample_town import TOWN
from tests.synthetic.views.sample_views import view_of
from tests.synthetic.views.view_checks import named_people, whole_text

NEVER = re.compile(
    r"\b(runner|associate|dealer|streetwise|gang|recruited|exploited|groomed|lifestyle|absconded|attention.seeking|"
    r"working for|known to services|uncooperative|hostile|disclosed|claims|alleges)\b",
    re.IGNORECASE,
)
both = pytest.mark.parametrize("source", [SAFEGUARDING, VICTIM_REFERRAL], ids=lambda source: source.id)


@both
def test_no_word_is_used_that_a_child_is_never_called(source: SourceView) -> None:
    for view in every_view(source, range(6)):
        assert not NEVER.findall(whole_text(source.writer(view, TOWN)))


@both
def test_no_word_of_an_account_that_holds_nothing_calls_a_child_anything_either(source: SourceView) -> None:
    for basis in BASES:
        for lot in range(8):
            view = view_of(source, next(iter(source.licence)), VAGUE, basis, lot * 104729)
            assert not NEVER.findall(whole_text(source.writer(view, TOWN)))


def test_a_child_is_an_initial_and_an_age_from_thirteen_to_sixteen() -> None:
    for view in every_view(SAFEGUARDING, range(6)):
        initial, age = dict(SAFEGUARDING.writer(view, TOWN).form)["Child"].split(", ")
        assert re.fullmatch("[A-Z]", initial)
        assert 13 <= int(age) <= 16


def test_the_child_is_never_the_subject_of_the_title() -> None:
    for view in every_view(SAFEGUARDING, range(2)):
        written = SAFEGUARDING.writer(view, TOWN)
        assert named_people(written.title)


def test_the_local_authority_is_told_the_day_that_the_desk_is() -> None:
    form = dict(SAFEGUARDING.writer(view_of(SAFEGUARDING, "visit", 1, "direct"), TOWN).form)
    assert form["Local authority told"] == form["Told to us"]


def test_out_of_hours_staff_are_out_at_night() -> None:
    for lot in range(12):
        late = replace(view_of(SAFEGUARDING, "visit", 1, "direct", lot * 104729), minute=22 * 60)
        role = dict(SAFEGUARDING.writer(late, TOWN).form)["Referrer"]
        assert role.startswith(("youth worker", "family support worker", "return-home interviewer"))


def test_a_school_is_not_at_work_on_a_saturday() -> None:
    for lot in range(12):
        saturday = replace(view_of(SAFEGUARDING, "visit", 1, "direct", lot * 104729), day=2, told_day=2)
        role = dict(SAFEGUARDING.writer(saturday, TOWN).form)["Referrer"]
        assert not role.startswith(("attendance", "school", "designated"))


def test_every_contact_says_what_the_concern_is_and_was_in_the_house_for_the_child() -> None:
    for view in every_view(SAFEGUARDING, range(6)):
        written = SAFEGUARDING.writer(view, TOWN)
        initial = dict(written.form)["Child"][0]
        assert dict(written.form)["Concern"]
        assert re.search(rf"\b{initial}\b", written.body), written.body
