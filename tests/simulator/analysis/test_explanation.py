from scenarios.schema.scenario import Scenario
from simulator.analysis.explanation import reasons
from simulator.orders import Order
from simulator.run import run
from simulator.trace import EventKind

DAYS = 84


def test_every_move_of_a_group_has_a_reason_in_its_own_beliefs(town: Scenario) -> None:
    trace = run(town, 3, days=DAYS, orders=(Order(14, "clear", town.area.zones[0].id),))
    moves = [
        row
        for row, kind in enumerate(trace.events["kind"])
        if kind in (EventKind.MOVED_PLACE, EventKind.TOOK_OVER, EventKind.MOVED_MARKET, EventKind.LAY_LOW)
    ]
    assert moves
    for row in moves:
        day, group = int(trace.events["day"][row]), int(trace.events["group"][row])
        why = reasons(town, trace.reviews, trace.events, group, day)
        assert why is not None
        assert (why.day, why.group) == (day, trace.group_names[group])
        assert why.directed
        assert why.deeds
        assert why.here in why.words
        assert f"{why.felt:.2f}" in why.words


def test_pressure_on_its_ground_is_felt_by_the_group_that_works_there(town: Scenario) -> None:
    zone = town.area.zones[0].id
    calm, pressed = (run(town, 3, days=21, orders=orders) for orders in ((), (Order(7, "clear", zone),)))
    before, after = (reasons(town, t.reviews, t.events, 0, 20) for t in (calm, pressed))
    assert before is not None
    assert after is not None
    assert after.felt > before.felt + 0.1
