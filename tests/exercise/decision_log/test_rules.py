"""A trainee is told what a partner's lever asks for, and can always go on."""

from dataclasses import replace
from datetime import UTC, datetime
from types import SimpleNamespace

import pytest

from exercise.decision_log.action_targets import targets
from exercise.decision_log.entries import Began, Chosen, Closed, Decided, Entry, Fired, Signed, Submitted
from exercise.decision_log.rules import RuleContext, why_not
from exercise.decision_log.run_state import AccessAgreement, CycleEntry, RunState
from scenarios.load import load
from simulator.orders import Order
from tests.exercise.conftest import SMALL_TOWN

SMALL = load(SMALL_TOWN)
SHUT = SMALL.model_copy(
    update={
        "partners": tuple(
            p.model_copy(update={"lever": "shut"}) if p.id == "prison" else p for p in SMALL.partners
        )
    }
)
NOBODY = SimpleNamespace(slots=dict, report=lambda state, ident: None)
DAY = SMALL.calendar.first_day(1)
STATE = RunState(phase="cycle", cycle=1, day=DAY, trainee="U-0001")


def chosen(action: str, target: str) -> Chosen:
    return Chosen(action=action, target=target)


AGREE, LISTEN = chosen("partner_agreement", "prison"), chosen("custodial_intelligence", "G01")


def said(*wanted: Chosen, state: RunState = STATE) -> str:
    entry = Decided(chosen=wanted, deferred=False, rationale="because of the reports")
    return why_not(RuleContext(SHUT, NOBODY), state, entry, "U-0001")


def test_a_shut_lever_is_said_in_a_sentence_with_the_way_out() -> None:
    assert said(LISTEN) == (
        "Custodial intelligence needs HMP Littlemarket, which helps only once access has been agreed; "
        "add a partner agreement with it to the decision, or drop the action."
    )


def test_an_agreement_in_the_same_decision_or_earlier_opens_it() -> None:
    assert said(LISTEN, AGREE) == ""
    orders = (Order(DAY, "partner_agreement", "prison"),)
    agreed = (AccessAgreement("prison", DAY, DAY),)
    later = RunState(phase="cycle", cycle=2, day=DAY + 7, trainee="U-0001", orders=orders, agreements=agreed)
    assert said(LISTEN, state=later) == ""


def test_a_takedown_is_offered_every_platform() -> None:
    takedown = next(a for a in SMALL.actions if a.action == "takedown")
    assert targets(SMALL, NOBODY, STATE, takedown) == ("W1", "W2")
    assert said(chosen("takedown", "W2")) == ""
    assert "cannot be aimed at W3" in said(chosen("takedown", "W3"))


CLOSURE = Closed(reason="The model changes next week.")
ANYTHING = (
    Began(),
    Decided(chosen=(), deferred=True, rationale="because of the reports"),
    Submitted(text="Late."),
    Fired(inject="I1"),
    Signed(decision="meets", hours=1.0),
    CLOSURE,
)


@pytest.mark.parametrize("entry", ANYTHING, ids=lambda entry: entry.kind)
@pytest.mark.parametrize("account", ["U-0001", "U-0003", "system"])
def test_a_closed_run_refuses_every_entry_of_anybody_with_the_reason(entry: Entry, account: str) -> None:
    moment = datetime(2031, 5, 1, tzinfo=UTC)
    state = replace(STATE, phase="closed", closure=CycleEntry(9, 1, moment, "system", CLOSURE))
    refusal = why_not(RuleContext(SHUT, NOBODY), state, entry, account)
    assert refusal == (
        "This run was closed on 1 May 2031 and takes no more entries. Reason: The model changes next week."
    )


def test_a_run_is_closed_by_staff_or_the_system_and_only_while_it_is_open() -> None:
    context = RuleContext(SHUT, NOBODY)
    assert why_not(context, STATE, CLOSURE, "system") == ""
    assert why_not(context, RunState(), CLOSURE, "U-0003") == ""
    assert "not by its trainee" in why_not(context, STATE, CLOSURE, "U-0001")
    handed_in = CycleEntry(9, 1, datetime(2031, 5, 1, tzinfo=UTC), "U-0001", Submitted(text="Done."))
    after = replace(STATE, phase="debrief", submission=handed_in)
    assert "handed in" in why_not(context, after, CLOSURE, "system")
