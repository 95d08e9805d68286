"""Plans to compare with can be carried out."""

from exercise.scoring.reference_plans import reference_plans
from scenarios.load import load
from simulator.schedule import schedule
from tests.exercise.conftest import SMALL_TOWN

SMALL = load(SMALL_TOWN)
SHUT = SMALL.model_copy(
    update={
        "partners": tuple(
            p.model_copy(update={"lever": "shut"}) if p.id == "prison" else p for p in SMALL.partners
        )
    }
)


def test_reference_plans_leave_shut_levers_alone() -> None:
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
