from scenarios.schema.scenario import Scenario
from simulator.orders import Order
from simulator.trace import EventKind
from simulator.world.world import World
from tests.simulator.living import count, know, living, with_plan


def test_freezing_takes_what_is_banked_and_leaves_cash(town: Scenario) -> None:
    plan = with_plan(town, "account_freezing", frozen=1.0, lead_days=0)

    def bank(world: World) -> None:
        world.groups.picture[:] = 1.0
        world.groups.banked[0] = 5_000.0

    world = living(plan, Order(0, "account_freezing", "G01"), days=1, prepare=bank)
    plain = living(plan, days=1, prepare=bank)
    assert world.groups.banked[0] < plain.groups.banked[0]
    assert count(world, EventKind.RESTRAINED, amount=5_000.0) == 1
    assert count(world, EventKind.WRONG_PERSON) == 0


def test_freezing_without_a_picture_hits_bystanders(town: Scenario) -> None:
    plan = with_plan(town, "account_freezing", mistaken=1.0, lead_days=0, picture=1.0)
    orders = [Order(day, "account_freezing", "G01") for day in range(4)]
    assert count(living(plan, *orders, days=4, prepare=know(0.0)), EventKind.WRONG_PERSON) > 0
