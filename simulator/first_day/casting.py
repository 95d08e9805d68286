"""Who plays what under a seed: the truth of the questions is drawn first, the world is made to fit.

Candidates are drawn before and without regard to the truth, so nothing about a named nominal
gives the answer away.
"""

import numpy as np

from scenarios.questions.group import GroupQuestion
from scenarios.questions.holder import HolderQuestion, NominalQuestion
from scenarios.questions.place import PlaceQuestion
from scenarios.questions.whether import WhetherQuestion
from scenarios.schema.scenario import Scenario
from simulator.ids import GroupRow, PersonRow, ZoneRow
from simulator.streams import Decision, Streams, choose, in_order
from simulator.world.person_columns import People
from simulator.world.roles import Cast, Driver, Holder

CANDIDATE_AGES = (21, 54)
_POOL = 60
"""Residents who could be named: for six questions of eight candidates and somebody else there are enough."""
_UNNAMED = 3
"""Key of the draw among groups that are not named; 1 and 2 are the truths of broker and supplier."""
_HOLDERS = 100
"""Added to the number of a question for the key of its truth."""


def cast(scenario: Scenario, seed: int, people: People) -> Cast:
    """Return the cast of a scenario under a seed."""
    streams = Streams(seed)
    supplier, drivers = _supplier(scenario, streams), _drivers(scenario, streams)
    nominals = (q for q in scenario.questions if isinstance(q, NominalQuestion))
    question = next((q for q in nominals if q.asks_for_broker()), None)
    pool = _pool(streams, people)
    if question is None:
        return Cast(supplier, pool[0], (), -1, (), _holders(scenario, streams, pool[1:]), drivers)
    candidates = pool[: question.candidates]
    truth = choose(question.base_rates, streams.uniform(Decision.TRUTH, 0, 1))
    broker = candidates[truth] if truth < len(candidates) else pool[len(candidates)]
    belongs = _belongs(scenario, streams, candidates, truth, supplier)
    holders = _holders(scenario, streams, pool[len(candidates) + 1 :])
    return Cast(supplier, broker, candidates, truth, belongs, holders, drivers)


def _drivers(scenario: Scenario, streams: Streams) -> tuple[Driver, ...]:
    """Return the driver of every question that has drivers; no other draw bears on it."""
    row = {zone.id: ZoneRow(z) for z, zone in enumerate(scenario.area.zones)}
    waiting_places: list[Driver] = []
    for question in scenario.questions:
        if isinstance(question, PlaceQuestion) and question.drivers:
            draw = streams.uniform(Decision.DRIVER, 0, int(question.id[1:]))
            rows = [*(row[zone] for zone in question.zones), ZoneRow(-1)]
            waiting_places.append(Driver(question.id, rows[choose(question.drivers, draw)]))
    return tuple(waiting_places)


def _supplier(scenario: Scenario, streams: Streams) -> GroupRow:
    ids = [group.id for group in scenario.groups]
    question = next((q for q in scenario.questions if isinstance(q, GroupQuestion)), None)
    exporters = [i for i, group in enumerate(scenario.groups) if group.exporter] or list(range(len(ids)))
    draw = streams.uniform(Decision.TRUTH, 0, 2)
    if question is None:
        return GroupRow(exporters[choose([1.0] * len(exporters), draw)])
    truth = choose(question.base_rates, draw)
    if truth < len(question.groups):
        return GroupRow(ids.index(question.groups[truth]))
    rest = [row for row in exporters if ids[row] not in question.groups]
    if not rest:
        raise ValueError(
            f"{question.id} lets a group that is not named supply the town, but every exporter is named; "
            "set exporter: true in a group that is not listed, or leave otherwise out"
        )
    return GroupRow(rest[choose([1.0] * len(rest), streams.uniform(Decision.TRUTH, 0, _UNNAMED))])


def _pool(streams: Streams, people: People) -> tuple[PersonRow, ...]:
    """Return residents who could be named, in the order drawn."""
    low, high = CANDIDATE_AGES
    eligible = np.flatnonzero((people.age >= low) & (people.age <= high))
    order = in_order(streams.uniforms(Decision.CANDIDATE, 0, eligible))
    return tuple(PersonRow(int(row)) for row in eligible[order[:_POOL]])


def _holders(scenario: Scenario, streams: Streams, pool: tuple[PersonRow, ...]) -> tuple[Holder, ...]:
    """Return who holds each role but the broker's, from the pool that the questions before have left."""
    holders: list[Holder] = []
    for question in scenario.questions:
        if not isinstance(question, HolderQuestion | WhetherQuestion) or question.asks_for_broker():
            continue
        # The last of the rows taken is somebody else: nobody named, and in no other question either.
        rows, pool = pool[: question.candidates + 1], pool[question.candidates + 1 :]
        key = _HOLDERS + int(question.id[1:])
        truth = choose(question.base_rates, streams.uniform(Decision.TRUTH, 0, key))
        holders.append(Holder(question.id, question.role, rows[:-1], rows[truth]))
    return tuple(holders)


def _belongs(
    scenario: Scenario, streams: Streams, candidates: tuple[PersonRow, ...], truth: int, supplier: GroupRow
) -> tuple[GroupRow, ...]:
    """Return the group of each candidate: the broker with the supplier, at least one innocent."""
    plausible = [
        GroupRow(index)
        for index, group in enumerate(scenario.groups)
        if group.exporter or scenario.line.market in group.markets
    ] or [supplier]
    others = [i for i in range(len(candidates)) if i != truth]
    draws = [streams.uniform(Decision.CANDIDATE_KIND, 0, i) for i in others]
    innocent = others[draws.index(min(draws))]
    belongs: list[GroupRow] = []
    for index in range(len(candidates)):
        if index == innocent:
            belongs.append(GroupRow(-1))
        elif index == truth:
            belongs.append(supplier)
        else:
            draw = streams.uniform(Decision.CANDIDATE_GROUP, 0, index)
            belongs.append(plausible[choose([1.0] * len(plausible), draw)])
    return tuple(belongs)
