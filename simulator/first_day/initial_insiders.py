"""Insiders on day 0: staff of the police, a prison, a port or a bank who could be bought."""

import numpy as np

from scenarios.schema.scenario import Scenario
from simulator.streams import Decision, Streams
from simulator.world.person_columns import WORKPLACES, Insiders, People


def first_insiders(scenario: Scenario, streams: Streams, people: People) -> Insiders:
    """Draw the insiders among adult residents who belong to no group, without regard to sex or place."""
    plans = scenario.insiders
    ids = {group.id: g for g, group in enumerate(scenario.groups)}
    fit = np.flatnonzero((people.age >= 21) & (people.age <= 64) & (people.group < 0) & ~people.off_limits)
    draws = streams.uniforms(Decision.INSIDER, 0, fit) if plans else np.zeros(0)
    staff = fit[np.argsort(draws, kind="stable")[: len(plans)]] if plans else fit[:0]
    people.off_limits[staff] = True
    return Insiders(
        person=staff.astype(np.int64),
        workplace=np.array([WORKPLACES.index(plan.place) for plan in plans], dtype=np.int64),
        owner=np.array([ids.get(plan.group, -1) for plan in plans], dtype=np.int64),
        gone=np.zeros(len(plans), dtype=np.bool_),
    )
