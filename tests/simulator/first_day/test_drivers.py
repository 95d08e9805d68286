"""The driver is drawn before anything else, and only those who sell for the line know of its zone."""

from collections import Counter
from dataclasses import replace

import numpy as np

from simulator.first_day.casting import cast
from simulator.first_day.first_day import first_state
from simulator.first_day.initial_residents import residents
from simulator.ids import ZoneRow
from simulator.world.roles import Cast
from tests.data import driven_town, evidence_town

TOWN = driven_town.scenario()
ZONES = [zone.id for zone in TOWN.area.zones]


def drawn(seed: int) -> Cast:
    return cast(TOWN, seed, residents(TOWN, seed))


def test_drivers_follow_their_shares_and_bear_on_no_other_draw() -> None:
    counts: Counter[str] = Counter()
    for seed in range(400):
        found = drawn(seed)
        counts[ZONES[found.drivers[0].zone] if found.drivers[0].zone >= 0 else ""] += 1
        if seed < 20:
            plain = cast(evidence_town.scenario(), seed, residents(TOWN, seed))
            assert replace(found, drivers=()) == plain
    asked = next(q for q in TOWN.questions if q.kind == "place")
    for zone, rate in zip((*asked.zones, ""), driven_town.DRIVERS, strict=True):
        assert abs(counts[zone] / 400 - rate) < 4 * (rate * (1 - rate) / 400) ** 0.5


def test_those_who_sell_for_the_line_have_the_zone_in_mind_and_in_reach() -> None:
    market = [m.id for m in TOWN.markets].index(TOWN.line.market)
    seen = set()
    for seed in range(8):
        state = first_state(TOWN, seed)
        groups, zones = state.groups, state.cast.refuges
        seen.add(zones)
        for g in range(len(TOWN.groups)):
            selling = bool(groups.portfolio[g, market]) or g == state.cast.supplier
            known = {ZoneRow(int(z)) for z in groups.patch[g][groups.refuge[g]]}
            assert known == (set(zones) if selling else set())
            assert (groups.scouted[g] == groups.refuge[g]).all()
    assert () in seen
    assert len(seen) > 2


def test_without_drivers_nobody_has_a_refuge() -> None:
    state = first_state(evidence_town.scenario(), 1)
    assert state.cast.drivers == ()
    assert not np.any(state.groups.refuge)
