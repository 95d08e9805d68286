from scenarios.schema.scenario import Scenario
from simulator.orders import Order
from simulator.schedule import schedule
from tests.simulator.living import with_plan


def test_a_joint_task_group_brings_answers_sooner(town: Scenario) -> None:
    quick = with_plan(with_plan(town, "liaison_request", lead_days=20), "joint_task_group", lead_days=3)
    request, task = Order(7, "liaison_request", "G02"), Order(1, "joint_task_group", "G02")
    alone, helped = schedule(quick, [request]), schedule(quick, [task, request])
    assert alone[0].first_day == 27
    assert helped[1].first_day == 17
    other = schedule(quick, [Order(1, "joint_task_group", "G03"), request])
    assert other[1].first_day == 27
