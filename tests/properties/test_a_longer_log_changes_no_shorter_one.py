"""What is released stays as it was released, whatever is ordered, asked, agreed or sent in afterwards."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exercise.bots.bots import memory_services, play
from exercise.runs import truth
from exercise.runs.world_inputs import Past, WorldInputs
from exercise.services.services import Services
from scenarios.load import load
from scenarios.schema.scenario import Scenario
from simulator.answers import Answer, slots
from simulator.orders import Order
from simulator.run import run
from synthetic.intelligence_log import observe
from synthetic.report import IntelLog, Report, SealedTruth, Tasking
from tests.depth import examples

SMALL = load(Path(__file__).parents[1] / "data" / "small-town.yaml")
SEEDS = st.integers(0, 2**32)


def town() -> Scenario:
    """Return the small town with staff who can be bought and groups that do not hold together."""
    added = {"insiders": [{"id": f"I0{n}", "place": place, "integrity": 0.3, "price": 2_000, "weekly": 200, "group": "G01"}
                          for n, place in enumerate(("police", "prison"), start=1)],
             "behaviour": {"membership": {"split_below": 1.0}, "corruption": {"attempt": 0.5, "found": 0.1}},
             "adaptation": {"splinters": 2, "cooperation": 1.0}}  # fmt: skip
    return Scenario.model_validate(SMALL.model_dump() | added)


TOWN = town()
CALENDAR = TOWN.calendar
TARGETS = {
    "none": ("",),
    "zone": tuple(zone.id for zone in TOWN.area.zones),
    "group": tuple(group.id for group in TOWN.groups),
    "nominal": ("P00003", "P00040", "P00200"),
    "partner": tuple(partner.id for partner in TOWN.partners),
    "platform": TOWN.area.platform_ids,
}


@dataclass(frozen=True)
class Decided:
    """What is decided at the start of a cycle."""

    actions: tuple[tuple[str, str], ...]
    tasking: tuple[tuple[str, str, str], ...]
    agreed: tuple[str, ...]


ACTIONS = st.sampled_from(TOWN.actions).flatmap(
    lambda plan: st.tuples(st.just(str(plan.action)), st.sampled_from(TARGETS[str(plan.target)]))
)
REQUESTS = st.tuples(
    st.sampled_from([plan.id for plan in TOWN.evidence.sources]),
    st.sampled_from(("Q1", "Q2", "Q3")),
    st.sampled_from(("H1", "H2", "H4")),
)
DECISIONS = st.lists(
    st.builds(
        Decided,
        st.lists(ACTIONS, max_size=3).map(tuple),
        st.lists(REQUESTS, max_size=2).map(tuple),
        st.lists(st.sampled_from([p.id for p in TOWN.partners]), max_size=1).map(tuple),
    ),
    min_size=CALENDAR.cycles,
    max_size=CALENDAR.cycles,
)


def log_of(seed: int, decided: list[Decided], cycle: int) -> IntelLog:
    """Return the log as a cycle begins, of a world simulated anew under what was decided before."""
    before = list(enumerate(decided[: cycle - 1], start=1))
    day = CALENDAR.first_day(cycle)
    orders = [Order(CALENDAR.first_day(n), a, target) for n, made in before for a, target in made.actions]
    rivals = slots(TOWN, seed)
    so = [Answer(s.question, s.hypotheses[0].id, s.hypotheses[1].id, "Made for a test.") for s in rivals]
    agreements: dict[str, int] = {}
    for n, made in before:
        for partner in made.agreed:
            agreements.setdefault(partner, CALENDAR.first_day(n))
    return observe(
        TOWN, seed, run(TOWN, seed, orders=orders, days=day), rivals, so, until_day=day,
        tasking=[Tasking(n, *request) for n, made in before for request in made.tasking],  # type: ignore[arg-type]
        agreements=agreements,
    )  # fmt: skip


def until(log: IntelLog, day: int) -> list[tuple[Report, SealedTruth]]:
    """Return what of a log was released before a day."""
    pairs = zip(log.reports, log.truths, strict=True)
    return [(report, sealed) for report, sealed in pairs if report.headline.released_day < day]


@settings(max_examples=examples(usual=8, deep=20), deadline=None)
@given(seed=SEEDS, decided=DECISIONS)
def test_no_report_released_by_a_cycle_changes_in_the_log_of_a_later_one(
    seed: int, decided: list[Decided]
) -> None:
    logs = {cycle: log_of(seed, decided, cycle) for cycle in range(1, CALENDAR.cycles + 2)}
    for cycle, log in logs.items():
        for later in range(cycle + 1, CALENDAR.cycles + 2):
            assert until(logs[later], CALENDAR.first_day(cycle)) == until(log, CALENDAR.first_day(cycle))


@settings(max_examples=examples(usual=6, deep=15), deadline=None)
@given(seed=SEEDS, one=DECISIONS, other=DECISIONS, cycle=st.integers(1, CALENDAR.cycles))
def test_what_is_decided_in_a_cycle_changes_nothing_released_before_it(
    seed: int, one: list[Decided], other: list[Decided], cycle: int
) -> None:
    parted = [*one[: cycle - 1], *other[cycle - 1 :]]
    day, last = CALENDAR.first_day(cycle), CALENDAR.cycles + 1
    assert until(log_of(seed, one, last), day) == until(log_of(seed, parted, last), day)


@pytest.mark.parametrize("bot", ["ideal", "random"])
def test_a_game_with_injects_and_agreements_keeps_every_report_that_came_in(
    bot: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[Past, IntelLog]] = []

    def noted(services: Services, inputs: WorldInputs, past: Past) -> IntelLog:
        log = truth_observed(services, inputs, past)
        seen.append((past, log))
        return log

    truth_observed = truth._observe
    monkeypatch.setattr(truth, "_observe", noted)
    play(memory_services(), SMALL, 4, bot)
    pairs = [
        (short, log, longer)
        for past, longer in seen
        for short, log in seen
        if short.day < past.day and past.until(SMALL.calendar, short.day) == short
    ]
    assert len({short.day for short, _, _ in pairs}) >= SMALL.calendar.cycles
    for short, log, longer in pairs:
        assert until(longer, short.day) == until(log, short.day)
