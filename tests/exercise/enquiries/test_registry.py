"""Every kind of enquiry keeps the promises of the registry: terms within bounds, sources licensed for what is asked."""

from typing import get_args

import pytest

from exercise.enquiries.registry import ENQUIRIES, EnquiryId, EnquiryKind, looks_of
from exercise.enquiries.subjects import Subjects, enquiry_subjects
from exercise.enquiries.terms import answering, askable_days, can_see, enquiry_hours, enquiry_made
from scenarios.load import find
from scenarios.schema.scenario import Scenario
from synthetic.enquiries.enquiry import REPORTS_AN_ENQUIRY
from synthetic.questions.looked_at import ASKED_SEERS, KIND_SHARES
from synthetic.views.registry import VIEWS

KINDS = list(ENQUIRIES.values())
EXERCISES = ("first-light", "harrowmere-first-assessment")


@pytest.fixture(scope="module", params=EXERCISES)
def town(request: pytest.FixtureRequest) -> tuple[Scenario, Subjects]:
    scenario = find(request.param)
    return scenario, enquiry_subjects(scenario, 3)


def test_the_registry_has_every_kind_once() -> None:
    assert tuple(ENQUIRIES) == get_args(EnquiryId)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
def test_terms_are_within_bounds_and_said_in_words(kind: EnquiryKind) -> None:
    assert 0 < kind.hours_share <= 1
    assert 0 <= kind.lead_days <= 14
    assert 1 <= kind.most_days <= 56
    assert kind.most_asked >= 0
    assert 1 <= looks_of(kind, kind.most_days) < REPORTS_AN_ENQUIRY
    assert kind.name[:1].isupper()
    assert kind.brings.endswith(".")
    assert kind.authority


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
def test_its_sources_are_licensed_for_the_acts_that_it_asks_for(kind: EnquiryKind) -> None:
    for source in kind.sources:
        assert set(kind.acts) <= set(VIEWS[source].licence)


def test_sources_that_are_only_asked_are_licensed_for_what_they_are_asked() -> None:
    for subject, acts in ASKED_SEERS.items():
        for act, sources in acts.items():
            assert act in KIND_SHARES[subject]
            assert all(act in VIEWS[source].licence for source in sources)


def test_call_data_asks_for_a_fortnight_at_most_and_twice_an_exercise() -> None:
    kind = ENQUIRIES["call_data"]
    assert (kind.most_days, kind.most_asked) == (14, 2)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
def test_wherever_it_is_offered_something_can_come_back(
    kind: EnquiryKind, town: tuple[Scenario, Subjects]
) -> None:
    scenario, subjects = town
    today = scenario.calendar.first_day(2)
    for source in answering(scenario, kind):
        assert 0 < enquiry_hours(scenario, kind, source) <= scenario.force.specialist_hours
        for subject in subjects.values():
            if can_see(scenario, kind, source, subject):
                days = askable_days(scenario, kind, today)
                made = enquiry_made(scenario, kind, source, subject, days[:1], number=1, cycle=2)
                assert made.looks >= 1
                assert made.due == today + kind.lead_days
                assert (made.last_day < today) == (kind.when != "ahead")


def test_hours_follow_the_plan_of_the_source(town: tuple[Scenario, Subjects]) -> None:
    scenario, _ = town
    assert scenario.evidence is not None
    for kind in KINDS:
        for source in answering(scenario, kind):
            plan = scenario.evidence.plan_of(source)
            assert enquiry_hours(scenario, kind, source) == pytest.approx(plan.task_hours * kind.hours_share)


def test_subjects_are_who_and_what_is_on_file_and_each_stands_once(town: tuple[Scenario, Subjects]) -> None:
    _, subjects = town
    assert {"person", "handset", "vehicle", "address"} <= {subject.kind for subject in subjects.values()}
    assert len({subject.label for subject in subjects.values()}) == len(subjects)
    for (kind, ident), subject in subjects.items():
        assert (subject.kind, subject.id) == (kind, ident)
