from scenarios.schema.scenario import Scenario
from simulator.phases.offenders import inclined
from simulator.run import new_world
from simulator.world.person_columns import FREE


def test_nobody_in_custody_or_in_a_group_sets_out_to_offend(town: Scenario) -> None:
    world = new_world(town, 1)
    for _ in range(21):
        world.step()
    who = inclined(world)
    assert (world.people.group[who] < 0).all()
    assert (world.people.status[who] == FREE).all()
