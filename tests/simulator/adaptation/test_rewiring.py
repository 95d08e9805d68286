from scenarios import reference_worlds
from simulator.groups.membership import arrest
from simulator.ids import PlaceRow
from simulator.run import new_world
from simulator.trace import Cause
from simulator.world.person_columns import FREE
from simulator.world.ties import path_length
from simulator.world.world import discard
from tests.simulator.living import RULES, SIZE


def test_members_left_without_ties_form_new_ones_unless_rewiring_is_off() -> None:
    lengths = {}
    for name, rules in (("on", RULES), ("off", tuple(set(RULES) - {"rewiring"}))):
        world = new_world(reference_worlds.world(SIZE, days=200), 4, 0, frozenset(rules))
        g = max(range(8), key=lambda g: len(world.crew[g]))
        for person in sorted(world.crew[g], key=lambda p: int(world.people.role[p]))[:2]:
            arrest(world, person, 3_000, PlaceRow(int(world.people.place[person])), int(Cause.ORDER))
        stayed = [p for p in world.crew[g] if world.people.status[p] == FREE]
        while world.day < 120:
            world.step()
        lengths[name] = path_length(world.ties, [p for p in stayed if p in world.crew[g]])
        discard(world)
    assert lengths["on"] < lengths["off"]
