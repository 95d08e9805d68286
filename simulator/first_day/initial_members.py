"""Who belongs to which group on day 0, and in what role."""

import numpy as np

from scenarios.schema.scenario import Scenario
from simulator.atlas import atlas
from simulator.first_day.starting_sizes import starting_sizes
from simulator.streams import Decision, Ints, Streams, in_order
from simulator.world.person_columns import People
from simulator.world.roles import ROLE, Cast

MEMBER_AGES = (16, 62)


def enrol(scenario: Scenario, seed: int, people: People, cast: Cast) -> None:
    """Fill the groups: first the cast, then residents of the home zone, the more inclined first."""
    streams = Streams(seed)
    sizes = starting_sizes(scenario, seed)
    if cast.candidates:
        people.off_limits[list(cast.candidates)] = True
    first_place = np.searchsorted(atlas(scenario).zone_of, np.arange(len(scenario.area.zones) + 1))
    zone_row = {zone.id: z for z, zone in enumerate(scenario.area.zones)}
    low, high = MEMBER_AGES
    fit = (people.age >= low) & (people.age <= high) & ~people.off_limits
    fit[cast.broker] = False
    draws = streams.uniforms(Decision.MEMBER, 0, np.arange(len(people)))
    priority = draws / (0.02 + people.propensity)
    for index, plan in enumerate(scenario.groups):
        forced = [p for p, g in zip(cast.candidates, cast.belongs, strict=True) if g == index]
        if index == cast.supplier and cast.broker not in forced:
            forced.append(cast.broker)
        begin, end = people.place_start[first_place[zone_row[plan.home] :][:2]]
        near = people.by_place[begin:end]
        open_to = np.sort(near[fit[near] & (people.group[near] < 0)])
        lacking = max(0, sizes[index] - len(forced))
        if open_to.size < lacking:
            open_to = np.flatnonzero(fit & (people.group < 0))
        recruits = open_to[in_order(priority[open_to])[:lacking]]
        people.group[recruits] = index
        people.group[forced] = index
        broker = cast.broker if index == cast.supplier else -1
        _assign_roles(streams, people, np.array([*forced, *recruits], dtype=np.int64), broker)


def _assign_roles(streams: Streams, people: People, members: Ints, broker: int) -> None:
    """Give roles by a draw that knows neither sex nor age; the line's broker keeps theirs."""
    order = members[in_order(streams.uniforms(Decision.ROLE, 0, members))]
    people.role[members] = ROLE["runner"]
    rest = [int(p) for p in order if p != broker]
    roles = ["leader", "money_mover", "enforcer"]
    if members.size >= 6:
        roles += ["recruiter"]
    if members.size >= 7 and broker < 0:
        roles += ["broker"]
    if members.size >= 9:
        roles += ["specialist"]
    if members.size >= 11:
        roles += ["corruptor"]
    roles += ["enforcer", "specialist"] * (members.size // 16)
    for person, role in zip(rest, roles, strict=False):
        people.role[person] = ROLE[role]
    if broker >= 0:
        people.role[broker] = ROLE["broker"]
