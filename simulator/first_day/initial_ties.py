"""Ties on day 0: members to their leader and broker, some to one another, and to kin."""

import numpy as np

from scenarios.schema.scenario import Scenario
from simulator.streams import Decision, Floats, Ints, Streams
from simulator.world.person_columns import People
from simulator.world.roles import ROLE
from simulator.world.ties import CO_OFFENDING, KIN, TRUST, Ties

_HUBS = (ROLE["leader"], ROLE["broker"])
_TRUSTED = 0.25
"""Chance that two members trust one another on day 0, besides those tied to the leader or broker; assumption."""
_KIN_MEMBERS = 2
"""Kin of each member among residents of the same place, at most; assumption."""


def first_ties(scenario: Scenario, seed: int, people: People) -> Ties:
    """Return the ties of day 0: members to their leader and broker, some to one another, and to kin."""
    ties, streams = Ties(), Streams(seed)
    members = np.flatnonzero(people.group >= 0)
    order = members[np.argsort(people.group[members], kind="stable")]
    bounds = np.searchsorted(people.group[order], np.arange(len(scenario.groups) + 1))
    chance = streams.uniforms(Decision.TIE, 0, members)
    trust = dict(zip(members.tolist(), chance.tolist(), strict=True))
    role = people.role
    for g in range(len(scenario.groups)):
        crew = order[bounds[g] : bounds[g + 1]].tolist()
        hubs = [p for p in crew if int(role[p]) in _HUBS] or crew[:1]
        for i, person in enumerate(crew):
            for hub in hubs:
                if person > hub or person not in hubs:
                    ties.tie(0, person, hub, CO_OFFENDING)
            if i and trust[person] < 2 * _TRUSTED:
                ties.tie(0, person, crew[int(trust[person] / (2 * _TRUSTED) * i)], TRUST, 0.5)
    _kin(ties, streams, people, members)
    return ties


def _kin(ties: Ties, streams: Streams, people: People, members: Ints) -> None:
    """Tie each member to up to two residents of the same place."""
    start, end = people.place_start[people.place[members]], people.place_start[people.place[members] + 1]
    for number in range(_KIN_MEMBERS):
        draws: Floats = streams.uniforms(Decision.TIE_WHO, number, members)
        kin_rows = people.by_place[start + ((end - start) * draws).astype(np.int64)]
        for person, kin in zip(members.tolist(), kin_rows.tolist(), strict=True):
            ties.tie(0, person, kin, KIN, 0.5)
