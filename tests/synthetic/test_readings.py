"""Sources read what groups do beside the questions, and say nothing against the trace without a kind of error."""

from collections import Counter
from dataclasses import replace

import numpy as np
import pytest

from scenarios.schema.scenario import Scenario
from simulator.answers import Answer, Slots
from simulator.ids import person_id
from simulator.trace import EventKind, Trace
from synthetic.grammar import phrases
from synthetic.intelligence_log import observe
from synthetic.matters import MATTERS
from synthetic.readings import MatterEvents
from synthetic.report import IntelLog, SealedTruth
from synthetic.sealing import STATED
from synthetic.sources.registry import SOURCES

World = tuple[Scenario, Trace, tuple[Slots, ...], tuple[Answer, ...]]
OPEN = {"prison": 0, "private_sector": 0, "education": 0}
PREDICATES = {words: name for name in MATTERS for words in STATED[name]}
MEMBER, INNOCENT = 7, 250


@pytest.fixture(scope="module")
def world(scenario: Scenario, trace: Trace, slots: tuple[Slots, ...], answers: tuple[Answer, ...]) -> World:
    """Return a world in which one group does everything that is read, every other day."""
    added = [
        {"kind": int(kind), "day": day, "group": 1, "actor": MEMBER, "hour": 20, "place": 3, "market": -1,
         "method": -1, "victim": -1, "reported": 0, "cause": -1,
         "other": INNOCENT if kind == EventKind.SEEN and day % 4 else -1}
        for day in range(0, trace.days, 2) for matter in MATTERS.values() for kind in matter.events
    ]  # fmt: skip
    events = {
        name: np.concatenate([column, np.array([row.get(name, 0) for row in added], dtype=column.dtype)])
        for name, column in trace.events.items()
    }
    order = np.argsort(events["day"], kind="stable")
    events = {name: column[order] for name, column in events.items()}
    events["event"] = np.arange(len(order), dtype=np.int32)
    every = {plan.id for plan in scenario.sources}
    soon = {"partner": None, "delay_min": 0, "delay_max": 3}
    more = tuple(v.plan.model_copy(update=soon) for s, v in SOURCES.items() if s not in every)
    return (
        scenario.model_copy(update={"sources": (*scenario.sources, *more)}),
        replace(trace, events=events),
        slots,
        answers,
    )


def seen(world: World, seed: int) -> IntelLog:
    return observe(world[0], seed, *world[1:], until_day=28, agreements=OPEN)


def read(log: IntelLog) -> list[SealedTruth]:
    return [t for t in log.truths if t.claims and t.claims[0].predicate in PREDICATES]


@pytest.fixture(scope="module")
def told(world: World) -> list[SealedTruth]:
    return [truth for seed in range(10) for truth in read(seen(world, seed))]


def test_every_matter_is_read_by_sources_that_would_notice_and_by_no_other(told: list[SealedTruth]) -> None:
    by = {(PREDICATES[t.claims[0].predicate], t.source) for t in told if not t.copy_of}
    assert by == {(name, source) for source, voice in SOURCES.items() for name in voice.reads}
    assert {name for name, _ in by} == set(MATTERS)
    assert all(len([s for n, s in by if n == name]) >= 3 for name in MATTERS)


def test_nothing_contradicts_the_trace_without_a_kind_of_error(world: World, told: list[SealedTruth]) -> None:
    happened = MatterEvents.read(world[1], tuple(g.id for g in world[0].groups))
    for truth in told:
        claim = truth.claims[0]
        name = PREDICATES[claim.predicate]
        so = happened.has_befallen(name, claim.subject, claim.day) == (claim.predicate == STATED[name][0])
        assert claim.true_at_time == so
        assert so or claim.error_type
        assert truth.relevance in ("context", "red herring")
    kinds = Counter(t.claims[0].error_type for t in told)
    assert kinds[""] > len(told) / 3
    assert {"vague", "deception", "wrong-person"} <= set(kinds)


def test_the_innocent_are_looked_into_as_well(told: list[SealedTruth]) -> None:
    looked = [t for t in told if not t.events]
    assert len(looked) > 20
    cleared = [t for t in looked if t.claims[0].true_at_time and t.claims[0].predicate.find("not") >= 0]
    assert len({t.claims[0].subject for t in cleared}) > 5


def test_one_taken_for_another_is_named_and_marked_as_the_wrong_person(told: list[SealedTruth]) -> None:
    mistaken = [t for t in told if t.claims[0].subject == person_id(INNOCENT) and not t.copy_of]
    assert mistaken
    for truth in mistaken:
        assert truth.claims[0].error_type == "wrong-person"
        assert not truth.claims[0].true_at_time


def test_what_one_source_reads_changes_no_other_sources_records(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = seen(world, 3)
    monkeypatch.setitem(SOURCES, "surveillance", replace(SOURCES["surveillance"], reads={}))
    after = seen(world, 3)
    others = [
        {r.headline.id: r for r in log.reports if not {r.headline.source, r.origin[:2]} & {"surveillance", "SL"}}
        for log in (before, after)
    ]  # fmt: skip
    assert others[0] == others[1]
    assert len(before.reports) > len(after.reports)


@pytest.mark.parametrize("name", MATTERS)
def test_every_matter_can_be_told_either_way_and_names_its_subject(name: str) -> None:
    lists = phrases("pcso")
    for side in ("for", "against"):
        assert len(lists[f"core.{name}.{side}"]) >= 6
        assert all("{subject}" in claim for claim in lists[f"core.{name}.{side}"])
