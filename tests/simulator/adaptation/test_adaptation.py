import pytest

from scenarios.schema.groups import RULES, Rule
from scenarios.schema.scenario import Scenario
from simulator.run import run
from simulator.trace import EventKind
from tests.simulator.living import first_zone_order

DAYS = 70


def test_an_unknown_rule_is_refused(town: Scenario) -> None:
    with pytest.raises(ValueError, match="no adaptation rule"):
        run(town, 1, days=1, rules=("teleport",))  # type: ignore[arg-type]  # no rule has this name


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_can_be_switched_off_alone(town: Scenario, rule: Rule) -> None:
    kept = [name for name in RULES if name != rule]
    trace = run(town, 2, days=42, rules=kept, orders=first_zone_order(town, 7))
    marks = {
        "lie_low": EventKind.LAY_LOW,
        "replacement": EventKind.REPLACED,
        "time": EventKind.MOVED_TIME,
        "method": EventKind.MOVED_METHOD,
        "market": EventKind.MOVED_MARKET,
        "takeover": EventKind.TOOK_OVER,
    }
    if rule in marks:
        assert not (trace.events["kind"] == marks[rule]).any()
    assert trace.events["day"].max() < 42


def test_with_all_adaptation_off_effort_never_moves(town: Scenario) -> None:
    zone_of = {z.id: i for i, z in enumerate(town.area.zones)}
    allowed = [{zone_of[z] for z in (g.home, *g.footholds)} for g in town.groups]
    from simulator.analysis.measures import zone_rows

    moved_with_rules = 0
    off_and_on: tuple[tuple[Rule, ...] | None, ...] = ((), None)
    for rules in off_and_on:
        trace = run(town, 2, days=DAYS, rules=rules, orders=first_zone_order(town, 7))
        crime = trace.events["kind"] == EventKind.CRIME
        zone, group = zone_rows(town, trace)[crime], trace.events["group"][crime]
        outside = [z >= 0 and z not in allowed[g] for z, g in zip(zone.tolist(), group.tolist(), strict=True)]
        if rules == ():
            assert not any(outside)
        else:
            moved_with_rules = sum(outside)
    assert moved_with_rules > 0
