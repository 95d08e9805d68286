"""Looks of enquiries: blind to roles, only what was asked for, and nothing that was there before is changed."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scenarios.schema.intelligence import SourceId
from synthetic.activities.looks import looks
from synthetic.enquiries.enquiry import (
    REPORTS_AN_ENQUIRY,
    Enquiry,
    answer_number,
    enquiry,
    enquiry_of_report,
    mark_of,
    number_of_mark,
)
from synthetic.enquiries.enquiry_looks import enquiry_looks, may_show_vehicle
from synthetic.filing.filings import filings
from synthetic.filing.report_of_view import report_id
from synthetic.questions.joint_world import JointWorld
from synthetic.questions.looked_at import askable
from synthetic.testimony.occasion import ActivityKind, Look, Subject
from synthetic.testimony.view import VAGUE
from tests.depth import examples
from tests.synthetic.questions.plain_model import BYSTANDERS, CANDIDATES, PLAN, plain_model

MODEL = plain_model()
SEEDS = st.integers(0, 2**31)
DAYS = 140
CALLS: tuple[ActivityKind, ...] = ("call", "message")
PERSON, OTHER = Subject("person", CANDIDATES[0]), Subject("person", CANDIDATES[1])
HANDSET = Subject("handset", MODEL.handsets[0])


def lot(seed: int) -> tuple[Look, ...]:
    return looks(MODEL, BYSTANDERS, seed, DAYS)


def asked(
    number: int, source: SourceId, subject: Subject, first: int, *, days: int = 14,
    acts: tuple[ActivityKind, ...] = (), number_of_looks: int = 4, dated: bool = True,
) -> Enquiry:  # fmt: skip
    span = range(first, first + days)
    return enquiry(
        1, number, source, subject, span, acts=acts, due=first + days, looks=number_of_looks, dated=dated
    )


REQUESTS = st.lists(
    st.tuples(
        st.sampled_from(["pcso", "source_report", "communications", "sar", "anpr"]),
        st.sampled_from([PERSON, OTHER, HANDSET, Subject("group", "G01")]),
        st.integers(0, 120),
    ),
    min_size=1,
    max_size=5,
)


@given(seed=SEEDS, requests=REQUESTS)
@settings(max_examples=examples(usual=25, deep=300), deadline=None)
def test_an_enquiry_brings_only_what_was_asked_for_and_a_later_one_changes_no_earlier(
    seed: int, requests: list[tuple[SourceId, Subject, int]]
) -> None:
    enquiries = [asked(n, *request) for n, request in enumerate(requests, start=1)]
    before = enquiry_looks(MODEL, seed, lot(seed), enquiries[:-1])
    added = enquiry_looks(MODEL, seed, lot(seed), enquiries)
    assert added[: len(before)] == before
    for look in added:
        request = enquiries[number_of_mark(look.tasked) - 1]
        assert look.subject == request.subject
        assert look.sources == (request.source,)
        assert look.day in request.days
        assert look.due == request.due
        assert look.kind in askable(PLAN, request.subject.kind, request.source)


@given(seed=SEEDS, requests=REQUESTS)
@settings(max_examples=examples(usual=25, deep=300), deadline=None)
def test_with_enquiries_too_a_subject_has_one_act_a_day_and_a_vehicle_is_in_one_place(
    seed: int, requests: list[tuple[SourceId, Subject, int]]
) -> None:
    enquiries = [asked(n, *request) for n, request in enumerate(requests, start=1)]
    everything = (*lot(seed), *enquiry_looks(MODEL, seed, lot(seed), enquiries))
    acts = {(look.subject, look.day, look.key, look.kind, look.slot) for look in everything}
    assert max(Counter((subject, day) for subject, day, *_ in acts).values()) == 1
    assert len({key for _, _, key, *_ in acts}) == len(acts)
    slots = [(day, slot) for subject, day, _, kind, slot in acts if may_show_vehicle(subject, kind)]
    assert max(Counter(slots).values()) == 1


@given(seed=SEEDS)
@settings(max_examples=examples(usual=25, deep=300), deadline=None)
def test_who_asks_first_changes_nothing_that_either_is_told(seed: int) -> None:
    first = asked(1, "communications", PERSON, 20, acts=CALLS)
    second = asked(2, "communications", OTHER, 20, acts=CALLS)
    turned = (asked(1, "communications", OTHER, 20, acts=CALLS), asked(2, "communications", PERSON, 20, acts=CALLS))  # fmt: skip

    def acts(*enquiries: Enquiry) -> set[tuple[object, ...]]:
        added = enquiry_looks(MODEL, seed, lot(seed), enquiries)
        return {(look.key, look.subject, look.kind, look.day, look.slot) for look in added}

    assert acts(first, second) == acts(*turned)


@given(seed=SEEDS)
@settings(max_examples=examples(usual=25, deep=300), deadline=None)
def test_a_call_that_others_told_of_is_in_the_call_data_of_its_day(seed: int) -> None:
    request = asked(1, "communications", PERSON, 0, days=DAYS, acts=CALLS, number_of_looks=1)
    own = [look for look in lot(seed) if look.subject == PERSON and look.kind in CALLS]
    added = enquiry_looks(MODEL, seed, lot(seed), [request])
    new = {look.key for look in own if "communications" not in look.sources}
    assert new <= {look.key for look in added}
    again = [look for look in own if "communications" in look.sources and look.key in {a.key for a in added}]
    assert not again, "a row that is in the log already is not sent twice"


@given(seed=SEEDS)
@settings(max_examples=examples(usual=25, deep=300), deadline=None)
def test_as_many_occasions_come_as_were_asked_for_where_the_days_have_room(seed: int) -> None:
    request = asked(1, "communications", HANDSET, 30, days=40, acts=CALLS, number_of_looks=6)
    taken = [look for look in lot(seed) if look.subject == HANDSET and look.day in request.days]
    witnessed = [look for look in taken if look.kind in CALLS and "communications" not in look.sources]
    added = enquiry_looks(MODEL, seed, lot(seed), [request])
    assert len(added) == max(len(witnessed), min(6, len(witnessed) + 40 - len(taken)))


def world(user: int) -> JointWorld:
    """Return a world in which one of the candidates, by place, uses every handset."""
    holder = MODEL.others[0]
    roles = dict(zip(holder.subjects, (0, 1, 2, 3, 4), strict=True)) | dict.fromkeys(
        ("G01", "G02", "G03", "G04"), 4
    )
    return JointWorld(
        answers={"Q1": 0, "Q2": 0},
        roles=roles,
        users=(user,) * len(MODEL.handsets),
        affiliation=(0, 1, 4),
        pairing=(0, 1, 2),
    )


@pytest.mark.parametrize("kind", ["handset", "number"])
def test_whether_a_subscriber_is_held_says_nothing_of_who_uses_the_number(kind: str) -> None:
    numbers = MODEL.handsets if kind == "handset" else MODEL.numbers
    held = 0
    for seed in range(60):
        subject = Subject(kind, numbers[0])  # type: ignore[arg-type]
        request = asked(1, "communications", subject, 30, acts=("use",), number_of_looks=1, dated=False)
        added = enquiry_looks(MODEL, seed, lot(seed), [request])
        assert len(added) == 1
        shown = [filings(MODEL, world(user), seed, added)[0].account for user in (0, 1)]
        assert (shown[0].nature == VAGUE) == (shown[1].nature == VAGUE)
        held += shown[0].nature != VAGUE
    assert 0 < held < 60


@given(seed=SEEDS)
@settings(max_examples=examples(usual=10, deep=100), deadline=None)
def test_what_an_enquiry_brings_does_not_go_round_and_comes_back_together(seed: int) -> None:
    request = asked(1, "source_report", PERSON, 20, number_of_looks=8)
    filed = filings(MODEL, world(0), seed, enquiry_looks(MODEL, seed, lot(seed), [request]))
    assert filed
    assert all(filing.copy == 0 for filing in filed)
    assert len({filing.released_day for filing in filed}) == 1
    assert all(filing.released_day >= request.due for filing in filed)


@given(number=st.integers(1, 90), place=st.integers(0, REPORTS_AN_ENQUIRY - 1))
def test_the_enquiry_of_a_report_is_read_off_its_number(number: int, place: int) -> None:
    assert enquiry_of_report(report_id(answer_number(number, place))) == number
    assert number_of_mark(mark_of(number)) == number
    assert enquiry_of_report("R-0042") == enquiry_of_report("R-5017") == number_of_mark("7") == 0


def test_an_enquiry_of_no_day_or_no_occasion_is_refused_with_the_remedy() -> None:
    for days, count in ((range(3, 3), 1), (range(3, 4), 0)):
        with pytest.raises(ValueError, match="ask for at least one on one day"):
            enquiry(1, 1, "pcso", PERSON, days, due=4, looks=count)
