"""A trainee is told what a partner's lever asks for, can always go on, and can aim at a platform."""

from pathlib import Path
from types import SimpleNamespace

from exercise.decision_log.action_targets import targets
from exercise.decision_log.entries import Chosen, Decided
from exercise.decision_log.rules import RuleContext, why_not
from exercise.decision_log.run_state import AccessAgreement, RunState
from exercise.scoring.reference_plans import reference_plans
from scenarios.load import load
from simulator.orders import Order
from simulator.schedule import schedule

SMALL = load(Path(__file__).parents[1] / "data" / "small-town.yaml")
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


def test_a_shut_lever_is_said_in_a_sentence_with_the_way_out():
    assert said(LISTEN) == (
        "Custodial intelligence needs HMP Littlemarket, which helps only once access has been agreed; "
        "add a partner agreement with it to the decision, or drop the action."
    )


def test_an_agreement_in_the_same_decision_or_earlier_opens_it():
    assert said(LISTEN, AGREE) == ""
    orders = (Order(DAY, "partner_agreement", "prison"),)
    agreed = (AccessAgreement("prison", DAY, DAY),)
    later = RunState(phase="cycle", cycle=2, day=DAY + 7, trainee="U-0001", orders=orders, agreements=agreed)
    assert said(LISTEN, state=later) == ""


def test_a_partner_whose_lever_is_not_open_can_be_agreed_with():
    free = SMALL.model_copy(
        update={
            "partners": tuple(
                p.model_copy(update={"access": "open", "lever": "shut"}) for p in SMALL.partners
            )
        }
    )
    agreement = next(a for a in free.actions if a.action == "partner_agreement")
    assert targets(free, NOBODY, STATE, agreement) == tuple(p.id for p in free.partners)


def test_a_takedown_is_offered_every_platform():
    takedown = next(a for a in SMALL.actions if a.action == "takedown")
    assert targets(SMALL, NOBODY, STATE, takedown) == ("W1", "W2")
    assert said(chosen("takedown", "W2")) == ""
    assert "cannot be aimed at W3" in said(chosen("takedown", "W3"))


def test_reference_plans_leave_shut_levers_alone():
    from exercise.scoring.reference_plans import Focus

    barred = SHUT.model_copy(
        update={
            "actions": tuple(
                a.model_copy(update={"partner": "prison"}) if a.action == "clear" else a for a in SHUT.actions
            )
        }
    )
    for orders in reference_plans(barred, Focus("Z-WHARF", "P00001", "G02")).values():
        assert schedule(barred, orders) is not None
        assert "clear" not in {order.action for order in orders}
