from scenarios.schema.groups import Insider
from scenarios.schema.scenario import Scenario
from simulator.orders import Order
from simulator.trace import EventKind
from tests.simulator.living import count, living, with_plan


def test_vetting_finds_who_was_bought_and_costs_the_trust_of_staff(town: Scenario) -> None:
    staff = (Insider(id="I01", place="police", group="G01"), Insider(id="I02", place="prison", group="G01"))
    plan = with_plan(town, "vetting", found=1.0, lead_days=0, lasts_days=7, accused=0.0)
    bought = plan.model_copy(update={"insiders": staff})
    world = living(bought, Order(0, "vetting"), days=8)
    assert world.insiders.gone.tolist() == [True, False]
    events = world.recorder.events()
    found = events["cause"][events["kind"] == EventKind.INSIDER_FOUND]
    assert (found >= 0).all()
    assert (world.groups.picture < living(bought, days=8).groups.picture).all()


def test_vetting_can_accuse_somebody_honest(town: Scenario) -> None:
    plan = with_plan(town, "vetting", accused=1.0, lead_days=0, lasts_days=7)
    honest = plan.model_copy(update={"insiders": (Insider(id="I01", place="police"),)})
    world = living(honest, Order(0, "vetting"), days=8)
    assert count(world, EventKind.WRONG_PERSON, actor=int(world.insiders.person[0])) == 1
