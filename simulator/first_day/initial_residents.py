"""The residents of the town as columns, drawn from the scenario and a seed."""

import numpy as np

from scenarios.schema.scenario import Scenario
from simulator.atlas import atlas
from simulator.streams import Decision, Flags, Floats, Ints, Streams, uneven
from simulator.world.person_columns import People

_AGE_EDGES = (0, 11, 18, 25, 35, 50, 65, 80, 95)
_AGE_SHARES = (0.0, 0.125, 0.205, 0.289, 0.424, 0.617, 0.81, 0.95, 1.0)
"""Cumulative shares of residents by age; assumption, near the 2021 census of England and Wales."""


def residents(scenario: Scenario, seed: int) -> People:
    """Return the residents on day 0 before anyone belongs to a group."""
    streams = Streams(seed)
    town = atlas(scenario)
    row = np.arange(scenario.area.population)
    zone_of = np.array(town.zone_of)
    weight = 0.5 + streams.uniforms(Decision.PLACE_WEIGHT, 0, np.arange(len(zone_of)))
    edges = np.cumsum(weight)
    home, age, sex, frail, keen, how_keen = streams.table(
        (
            Decision.HOME,
            Decision.AGE,
            Decision.SEX,
            Decision.VULNERABLE,
            Decision.PROPENSE,
            Decision.PROPENSITY,
        ),
        0,
        row,
    )
    place = np.minimum(np.searchsorted(edges, home * edges[-1], side="right"), len(zone_of) - 1)
    deprivation = np.array([zone.deprivation for zone in scenario.area.zones])[zone_of][place]
    years = np.floor(np.interp(age, _AGE_SHARES, _AGE_EDGES)).astype(np.int64)
    leaning = 0.5 + deprivation
    propense = keen < scenario.area.propensity * leaning
    order = np.argsort(place, kind="stable")
    count = np.bincount(place, minlength=len(zone_of))
    none = np.full(row.size, -1, dtype=np.int64)
    frailty = frail < scenario.area.vulnerable * leaning
    rate = _rates(scenario, streams, propense)
    return People(
        place=place.astype(np.int64),
        age=years,
        woman=(sex < scenario.area.women).astype(np.int64),
        vulnerable=frailty,
        propensity=np.where(propense, 0.4 + 0.6 * how_keen, 0.08 * how_keen),
        group=none.copy(),
        role=none.copy(),
        status=np.zeros(row.size, dtype=np.int64),
        release_day=none.copy(),
        exploited=np.zeros(row.size, dtype=np.bool_),
        cut_off=np.zeros(row.size, dtype=np.bool_),
        strain=np.zeros(row.size),
        suffered=np.zeros(row.size, dtype=np.int64),
        suspected=np.zeros(row.size),
        suspected_of=none.copy(),
        rate=rate,
        last_place=none.copy(),
        last_day=none.copy(),
        off_limits=np.zeros(row.size, dtype=np.bool_),
        by_place=order.astype(np.int64),
        place_start=np.concatenate(([0], np.cumsum(count))).astype(np.int64),
        open_to=_open_to(scenario, streams, order, frailty),
        offenders=np.flatnonzero(rate > 0),
    )


def _rates(scenario: Scenario, streams: Streams, propense: Flags) -> Floats:
    """Return offences a day outside groups: few people commit most."""
    plan = scenario.behaviour.independents
    offenders = np.flatnonzero(propense)
    rate = np.zeros(propense.size)
    if plan.rate > 0 and offenders.size:
        weight = uneven(streams.uniforms(Decision.RATE, 0, offenders), plan.spread, 1.0)
        rate[offenders] = plan.rate / 7.0 * weight * (offenders.size / weight.sum())
    return rate


def _open_to(scenario: Scenario, streams: Streams, order: Ints, frailty: Flags) -> Floats:
    """Return the running sum of openness to crime: a few people bear most of it, the vulnerable more."""
    draws = streams.uniforms(Decision.OPEN_TO_CRIME, 0, np.arange(order.size))
    weight = uneven(draws, scenario.behaviour.victims.spread, 1.0) * (1.0 + frailty)
    return np.concatenate(([0.0], np.cumsum(weight[order])))
