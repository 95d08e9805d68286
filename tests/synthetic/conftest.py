"""A hand-made trace, so that observation is tested without the simulator."""

from pathlib import Path

import numpy as np
import pytest
from ruamel.yaml import YAML

from benchmarks.intelligence import division
from scenarios.schema.scenario import Scenario
from simulator.answers import Answer, Hypothesis, Slots
from simulator.run import run
from simulator.trace import (
    EVENT_COLUMNS,
    GROUP_COLUMNS,
    PEOPLE_COLUMNS,
    PLACE_COLUMNS,
    REVIEW_COLUMNS,
    TIE_COLUMNS,
    EventKind,
    Trace,
)
from synthetic.sources.registry import SOURCES

DATA = Path(__file__).parents[1] / "data" / "small-town.yaml"
CANDIDATES = ("P00003", "P00010", "P00011", "P00200")


def load(path: Path) -> Scenario:
    return Scenario.model_validate(YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8")))


@pytest.fixture(scope="session")
def scenario() -> Scenario:
    return load(DATA)


def made_trace(scenario: Scenario, days: int, seed: int = 1) -> Trace:
    """Return a trace in which every relevant thing happens on a fixed beat."""
    beat = {
        EventKind.MEET: 2, EventKind.RESUPPLY: 3, EventKind.MONEY_MOVED: 4, EventKind.SCOUTING: 2,
        EventKind.MOVED_PLACE: 5, EventKind.CRIME: 1, EventKind.VIOLENCE: 3,
    }  # fmt: skip
    rows: list[dict[str, float]] = []
    places = scenario.area.neighbourhoods
    for day in range(days):
        for kind, every in beat.items():
            for turn in range(6 if kind == EventKind.CRIME else 1):
                if day % every == 0:
                    rows.append(
                        {
                            "event": len(rows), "day": day, "kind": int(kind), "market": turn % 2,
                            "method": 0, "hour": (day * 7 + turn * 5) % 24, "place": (day * 5 + turn) % places,
                            "group": 1, "actor": 3, "victim": -1, "other": 0, "amount": 10.0, "harm": 1.0,
                            "reported": turn % 2 if kind == EventKind.CRIME else 1, "cause": -1,
                        }
                    )  # fmt: skip
    events = {c: np.array([r[c] for r in rows], dtype=t) for c, t in EVENT_COLUMNS.items()}
    people = {c: np.zeros(300, dtype=t) for c, t in PEOPLE_COLUMNS.items()}
    people["group"][:] = -1
    people["group"][:24] = np.arange(24) // 6
    groups, on_ground, reviews, ties = (
        {c: np.empty(0, dtype=t) for c, t in table.items()}
        for table in (GROUP_COLUMNS, PLACE_COLUMNS, REVIEW_COLUMNS, TIE_COLUMNS)
    )
    return Trace(
        scenario.id,
        "",
        seed,
        0,
        days,
        1,
        10,
        events,
        groups,
        on_ground,
        people,
        reviews,
        ties,
        tuple(g.id for g in scenario.groups),
    )


def made_slots(scenario: Scenario) -> tuple[Slots, ...]:
    found = []
    for question in scenario.questions:
        entities: tuple[str, ...]
        if question.kind == "broker":
            entities = (*CANDIDATES[: question.candidates], "")
        elif question.kind == "supplier":
            entities = question.groups
        else:
            assert question.kind == "destination"
            entities = (*question.zones, "")
        rivals = tuple(Hypothesis(f"H{i}", e) for i, e in enumerate(entities, start=1))
        found.append(Slots(question.id, question.kind, rivals, question.base_rates))
    return tuple(found)


def made_answers(truth: str = "H1", decoy: str = "H2") -> tuple[Answer, ...]:
    return tuple(Answer(q, truth, decoy, "Made for a test.") for q in ("Q1", "Q2", "Q3"))


@pytest.fixture(scope="session")
def trace(scenario: Scenario) -> Trace:
    return made_trace(scenario, scenario.calendar.days)


@pytest.fixture(scope="session")
def slots(scenario: Scenario) -> tuple[Slots, ...]:
    return made_slots(scenario)


@pytest.fixture(scope="session")
def answers() -> tuple[Answer, ...]:
    return made_answers()


@pytest.fixture(scope="session")
def world_of_every_source(
    scenario: Scenario, trace: Trace, slots: tuple[Slots, ...], answers: tuple[Answer, ...]
) -> tuple[Scenario, Trace, tuple[Slots, ...], tuple[Answer, ...]]:
    partners = {p.id for p in scenario.partners}
    more = tuple(
        v.plan.model_copy(update={"partner": v.plan.partner if v.plan.partner in partners else None})
        for s, v in SOURCES.items()
        if s not in {p.id for p in scenario.sources}
    )
    return scenario.model_copy(update={"sources": (*scenario.sources, *more)}), trace, slots, answers


@pytest.fixture(scope="session")
def quarter() -> tuple[Scenario, Trace]:
    scenario = division()
    return scenario, run(scenario, 1)
