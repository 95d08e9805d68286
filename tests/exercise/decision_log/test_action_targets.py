"""An action is offered every target that it can have."""

from types import SimpleNamespace

from exercise.decision_log.action_targets import targets
from exercise.decision_log.run_state import RunState
from scenarios.load import load
from tests.exercise.conftest import SMALL_TOWN

SMALL = load(SMALL_TOWN)
NOBODY = SimpleNamespace(slots=dict, report=lambda state, ident: None)
DAY = SMALL.calendar.first_day(1)
STATE = RunState(phase="cycle", cycle=1, day=DAY, trainee="U-0001")


def test_a_partner_whose_lever_is_not_open_can_be_agreed_with() -> None:
    free = SMALL.model_copy(
        update={
            "partners": tuple(
                p.model_copy(update={"access": "open", "lever": "shut"}) for p in SMALL.partners
            )
        }
    )
    agreement = next(a for a in free.actions if a.action == "partner_agreement")
    assert targets(free, NOBODY, STATE, agreement) == tuple(p.id for p in free.partners)
