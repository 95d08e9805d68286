"""An enquiry is refused with the remedy where it is unlawful, stale, blind or asked for already."""

from dataclasses import replace
from datetime import UTC, datetime
from types import SimpleNamespace

import pytest

from exercise.decision_log.entries import Enquired
from exercise.decision_log.fold import fold
from exercise.decision_log.hash_chain import entry_text, genesis, link, verify
from exercise.decision_log.rules import RuleContext, why_not
from exercise.decision_log.run_state import CycleEntry, RunState
from exercise.enquiries.subjects import enquiry_subjects
from tests.data import first_light

SCENARIO = first_light.scenario()
SUBJECTS = enquiry_subjects(SCENARIO, 5)
WORLD = SimpleNamespace(slots=dict, report=lambda state, ident: None, enquiry_subjects=lambda: SUBJECTS)
CONTEXT = RuleContext(SCENARIO, WORLD)
DAY = SCENARIO.calendar.first_day(2)
STATE = RunState(phase="cycle", cycle=2, day=DAY, trainee="U-0001")
PERSON = next(subject for subject in SUBJECTS.values() if subject.kind == "person")
HANDSET = next(subject for subject in SUBJECTS.values() if subject.kind == "handset")
HIRED = next(subject for subject in SUBJECTS.values() if subject.label.endswith("hired"))
MOMENT = datetime(2031, 5, 1, tzinfo=UTC)
CALLS = Enquired(
    enquiry="call_data", source="communications", subject_kind="person", subject=PERSON.id,
    first_day=DAY - 14, last_day=DAY - 1,
    necessity="To see whether he is in touch with both ends.",
    proportionality="One number, a fortnight, and nothing of what was said.",
)  # fmt: skip


def said(entry: Enquired, state: RunState = STATE) -> str:
    return why_not(CONTEXT, state, entry, "U-0001")


def changed(**fields: object) -> Enquired:
    return CALLS.model_copy(update=fields)


def after(*entries: Enquired) -> RunState:
    made = tuple(CycleEntry(n, 1, MOMENT, "U-0001", entry) for n, entry in enumerate(entries, start=1))
    return replace(STATE, enquiries=made)


def test_an_enquiry_that_is_lawful_is_allowed() -> None:
    assert said(CALLS) == ""


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"subject": "P99999"}, "cannot be made of P99999; choose a subject from its list"),
        ({"subject_kind": "vehicle", "subject": HIRED.id}, "choose a subject from its list"),
        ({"source": "pcso"}, "PCSO report holds nothing that answers this about"),
        ({"first_day": DAY - 1, "last_day": DAY - 2}, "The last day is before the first"),
        ({"first_day": DAY - 15}, "at most 14 days and this asks about 15; choose fewer"),
        ({"first_day": DAY - 5, "last_day": DAY}, "asks about days that are over; choose days before today"),
        ({"necessity": "  "}, "Write the necessity in at least a few words"),
        ({"proportionality": "short"}, "Write the proportionality in at least a few words"),
    ],
)
def test_what_is_wrong_is_said_with_what_would_do(fields: dict[str, object], words: str) -> None:
    assert words in said(changed(**fields))


def test_a_source_that_cannot_see_the_subject_is_refused_with_those_that_can() -> None:
    refusal = said(changed(source="anpr"))
    assert refusal.startswith("ANPR return holds nothing that answers this about ")
    assert refusal.endswith("ask one of these: Communications data.")


def test_a_tasking_is_of_days_to_come_and_not_of_days_that_are_over() -> None:
    tasking = changed(enquiry="source_tasking", source="source_report")
    assert "is of days to come" in said(tasking)
    ahead = tasking.model_copy(update={"first_day": DAY + 1, "last_day": DAY + 14})
    assert said(ahead) == ""
    too_soon = tasking.model_copy(update={"first_day": DAY, "last_day": DAY + 3})
    assert "authority takes 1 day;" in said(too_soon)
    beyond = tasking.model_copy(update={"first_day": 65, "last_day": SCENARIO.calendar.days})
    assert "within the exercise" in said(beyond)


def test_call_data_may_be_asked_for_twice_and_the_same_enquiry_once() -> None:
    other = changed(first_day=DAY - 10, last_day=DAY - 9)
    assert "has been made already" in said(CALLS, after(CALLS))
    assert said(CALLS, after(other)) == ""
    assert "2 times in an exercise" in said(changed(first_day=DAY - 3), after(CALLS, other))


def test_a_subscriber_is_asked_for_once_whatever_the_days() -> None:
    check = changed(enquiry="subscriber", subject_kind="handset", subject=HANDSET.id, first_day=0, last_day=0)
    assert said(check) == ""
    assert "has been made already" in said(check, after(check))


def test_what_it_costs_must_be_left() -> None:
    spent = replace(STATE, specialist_spent=SCENARIO.force.specialist_hours - 9)
    assert said(CALLS, spent).startswith("Tasking Call data takes 10 specialist hours and 9 are left")


def test_nothing_can_be_asked_before_the_run_or_after_its_last_cycle_or_by_anybody_else() -> None:
    assert "has not begun" in said(CALLS, RunState())
    assert "The last cycle is over" in said(CALLS, replace(STATE, phase="assessment"))
    assert "Only the trainee" in why_not(CONTEXT, STATE, CALLS, "U-0002")


def test_the_entry_has_one_form_in_the_chain_and_is_read_back_as_it_was_made() -> None:
    assert entry_text(CALLS) == (
        '{"edition":1,"enquiry":"call_data","first_day":14,"kind":"enquired","last_day":27,'
        '"necessity":"To see whether he is in touch with both ends.",'
        '"proportionality":"One number, a fortnight, and nothing of what was said.",'
        f'"source":"communications","subject":"{PERSON.id}","subject_kind":"person"}}'
    )
    assert Enquired.model_validate_json(entry_text(CALLS)) == CALLS
    start = genesis("EX-0001", "a" * 64, 5)
    made = link("EX-0001", 1, MOMENT, "U-0001", "", CALLS, start)
    assert verify([made], start=start) == ()
    assert verify([made.model_copy(update={"entry": changed(last_day=DAY - 2)})], start=start)


def test_the_fold_spends_its_hours_and_passes_on_what_was_asked() -> None:
    made = link("EX-0001", 1, MOMENT, "U-0001", "", CALLS, "")
    state = fold(CONTEXT, [made], replace(STATE, run="EX-0001"))
    assert state.specialist_spent == 10
    (request,) = state.requests
    assert state.tasking == (request,)
    assert (request.subject, request.source) == (PERSON.look_subject, "communications")
    assert (request.days, request.due) == (range(DAY - 14, DAY), DAY + 2)
    refused = link("EX-0001", 2, MOMENT, "U-0001", "", CALLS, made.hash)
    again = fold(CONTEXT, [refused], state)
    assert again.requests == state.requests
    assert again.ignored[-1].seq == 2
