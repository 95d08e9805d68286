"""Who plays what under a seed: the truth of the questions is drawn first, the world is made to fit.

Candidates are drawn before and without regard to the truth, so nothing about a named nominal
gives the answer away.
"""

import numpy as np

from scenarios.schema.questions import BrokerQuestion, DestinationQuestion, SupplierQuestion
from scenarios.schema.scenario import Scenario
from simulator.ids import GroupRow, PersonRow
from simulator.streams import Decision, Streams, choose, in_order
from simulator.world.person_columns import People
from simulator.world.roles import Cast

CANDIDATE_AGES = (21, 54)


def question_of(
    scenario: Scenario, kind: type[BrokerQuestion] | type[SupplierQuestion] | type[DestinationQuestion]
) -> BrokerQuestion | SupplierQuestion | DestinationQuestion | None:
    """Return the first question of a kind: there is one line, so one broker and one supplier."""
    return next((q for q in scenario.questions if isinstance(q, kind)), None)


def cast(scenario: Scenario, seed: int, people: People) -> Cast:
    """Return the cast of a scenario under a seed."""
    streams = Streams(seed)
    supplier = _supplier(scenario, streams)
    question = question_of(scenario, BrokerQuestion)
    pool = _pool(streams, people)
    if not isinstance(question, BrokerQuestion):
        return Cast(supplier, PersonRow(int(pool[0])), (), -1, ())
    candidates = tuple(PersonRow(int(row)) for row in pool[: question.candidates])
    truth = choose(question.base_rates, streams.uniform(Decision.TRUTH, 0, 1))
    broker = candidates[truth] if truth < len(candidates) else PersonRow(int(pool[len(candidates)]))
    belongs = _belongs(scenario, streams, candidates, truth, supplier)
    return Cast(supplier, broker, candidates, truth, belongs)


def _supplier(scenario: Scenario, streams: Streams) -> GroupRow:
    ids = [group.id for group in scenario.groups]
    question = question_of(scenario, SupplierQuestion)
    draw = streams.uniform(Decision.TRUTH, 0, 2)
    if isinstance(question, SupplierQuestion):
        return GroupRow(ids.index(question.groups[choose(question.base_rates, draw)]))
    exporters = [i for i, group in enumerate(scenario.groups) if group.exporter] or list(range(len(ids)))
    return GroupRow(exporters[choose([1.0] * len(exporters), draw)])


def _pool(streams: Streams, people: People) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """Return residents who could be named, in the order drawn."""
    low, high = CANDIDATE_AGES
    eligible = np.flatnonzero((people.age >= low) & (people.age <= high))
    order = in_order(streams.uniforms(Decision.CANDIDATE, 0, eligible))
    return eligible[order[:12]].astype(np.int64)


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
