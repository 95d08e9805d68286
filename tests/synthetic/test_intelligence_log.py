"""Promises of the log: never early, never changed, never telling, and speaking of how many there are."""

from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessment.marks.probability_marks import question_marks
from assessment.observer.observer import posterior
from assessment.observer.possible_worlds import possible_worlds
from assessment.observer.readers import ideal_reader
from scenarios.load import load_text
from scenarios.schema.scenario import Scenario
from simulator.answers import Answer, Slots, answers, slots
from simulator.run import run
from simulator.trace import EventKind, Trace
from synthetic.entity_labels import label
from synthetic.exports.registry import FORMATS
from synthetic.intelligence_log import observe
from synthetic.pole import pole
from synthetic.report import IntelLog, Report, SealedTruth, Tasking
from synthetic.report_writing import WordingKey
from synthetic.sources.registry import SOURCES
from tests.data.size_question import TOWN, text
from tests.depth import examples

World = tuple[Scenario, Trace, tuple[Slots, ...], tuple[Answer, ...]]


TASKS = st.builds(
    Tasking,
    cycle=st.integers(1, 3),
    source=st.sampled_from(sorted(SOURCES)),
    question=st.sampled_from(["Q1", "Q2", "Q3"]),
    hypothesis=st.sampled_from(["H1", "H2", "H3", "H5"]),
)


@pytest.fixture(scope="module")
def world(scenario: Scenario, trace: Trace, slots: tuple[Slots, ...], answers: tuple[Answer, ...]) -> World:
    return scenario, trace, slots, answers


def seen(world: World, seed: int, day: int, tasking: tuple[Tasking, ...] = (), **agreed: int) -> IntelLog:
    scenario, trace, slots, answers = world
    return observe(scenario, seed, trace, slots, answers, until_day=day, tasking=tasking, agreements=agreed)


@settings(max_examples=examples(usual=25, deep=75), deadline=None)
@given(seed=st.integers(0, 2**40), day=st.integers(0, 28), tasks=st.lists(TASKS, max_size=4))
def test_later_days_change_no_report_already_released(
    world: World, seed: int, day: int, tasks: list[Tasking]
) -> None:
    whole = seen(world, seed, 28, tuple(tasks), prison=8)
    early = seen(world, seed, day, tuple(tasks), prison=8)
    expected = tuple(r for r in whole.reports if r.headline.released_day < day)
    assert early.reports == expected
    assert early.truths == whole.truths[: len(expected)]


@settings(max_examples=examples(usual=10, deep=30), deadline=None)
@given(seed=st.integers(0, 2**40), days=st.lists(st.integers(0, 28), max_size=4), task=TASKS)
def test_what_was_written_before_serves_again_without_changing_the_log(
    world: World, seed: int, days: list[int], task: Tasking
) -> None:
    scenario, trace, slots, answers = world
    known: dict[WordingKey, tuple[Report, SealedTruth]] = {}
    for day in [*days, 28]:
        log_of_day = partial(
            observe, scenario, seed, trace, slots, answers, until_day=day, tasking=(task,) if day % 2 else ()
        )
        log = log_of_day(cache=known)
        assert log == log_of_day()
        assert log == log_of_day(cache=known)


@settings(max_examples=examples(usual=25, deep=75), deadline=None)
@given(seed=st.integers(0, 2**40), tasks=st.lists(TASKS, max_size=3), extra=TASKS)
def test_a_further_request_changes_no_other_report(
    world: World, seed: int, tasks: list[Tasking], extra: Tasking
) -> None:
    before = {r.headline.id: r for r in seen(world, seed, 28, tuple(tasks)).reports}
    after = {r.headline.id: r for r in seen(world, seed, 28, (*tasks, extra)).reports}
    assert before.items() <= after.items()
    assert all(after[i].headline.tasked for i in after.keys() - before.keys())


@settings(max_examples=examples(usual=15, deep=45), deadline=None)
@given(seed=st.integers(0, 2**40), tasks=st.lists(TASKS, max_size=3))
def test_no_report_precedes_what_it_reports(world: World, seed: int, tasks: list[Tasking]) -> None:
    scenario, trace, _, _ = world
    log = seen(world, seed, 28, tuple(tasks), prison=3, private_sector=5)
    days = dict(zip(trace.events["event"].tolist(), trace.events["day"].tolist(), strict=True))
    ids = [r.headline.id for r in log.reports]
    assert len(set(ids)) == len(ids)
    opened = {"prison": 3 + 2, "sar": 5 + 3}
    for report, truth in zip(log.reports, log.truths, strict=True):
        head = report.headline
        assert truth.report == head.id
        assert head.intelligence_day <= head.released_day < 28
        assert f"{scenario.calendar.starts + timedelta(days=head.intelligence_day):%B %Y}" in report.body
        for event in truth.events:
            assert days[event] <= head.released_day
            assert head.released_day - days[event] == truth.delay
            if not truth.copy_of:
                assert days[event] >= opened.get(head.source, 0)


def test_a_shut_partner_says_nothing_and_opening_it_only_adds(world: World) -> None:
    shut = {r.headline.id: r for r in seen(world, 7, 28).reports}
    opened = {r.headline.id: r for r in seen(world, 7, 28, prison=2).reports}
    assert not [r for r in shut.values() if r.headline.source == "prison"]
    assert [r for r in opened.values() if r.headline.source == "prison"]
    assert shut.items() <= opened.items()


def test_a_request_brings_two_or_three_looks_at_its_subject(world: World) -> None:
    for seed in range(10):
        task = Tasking(cycle=2, source="pcso", question="Q1", hypothesis="H2")
        answered = [r for r in seen(world, seed, 28, (task,)).reports if r.headline.tasked]
        assert 2 <= len(answered) <= 3
        for report in answered:
            assert (report.headline.question, report.headline.hypothesis) == ("Q1", "H2")
            assert [a.hypothesis for a in report.assertions] == ["H2"]
            assert report.headline.released_day >= 14


def test_a_request_that_cannot_be_met_reports_nothing_seen(world: World) -> None:
    for task in (
        Tasking(cycle=1, source="sar", question="Q1", hypothesis="H1"),
        Tasking(cycle=1, source="prison", question="Q1", hypothesis="H1"),
        Tasking(cycle=1, source="pcso", question="Q1", hypothesis="H5"),
    ):
        (report,) = [r for r in seen(world, 3, 28, (task,)).reports if r.headline.tasked]
        assert report.assertions == ()
        assert report.headline.released_day == 13


def test_headlines_and_grades_of_handling_do_not_know_the_truth(world: World) -> None:
    scenario, trace, slots, answers = world
    other = tuple(replace(a, truth="H2", decoy="H3") for a in answers)
    one = seen(world, 11, 28)
    two = observe(scenario, 11, trace, slots, other, until_day=28)
    assert [r.headline for r in one.reports] == [r.headline for r in two.reports]
    assert [r.grade for r in one.reports] == [r.grade for r in two.reports]
    assert [r.provenance for r in one.reports] == [r.provenance for r in two.reports]
    assert [r.assertions for r in one.reports] != [r.assertions for r in two.reports]


def test_words_depend_on_what_is_said_and_not_on_how_it_came_about(world: World) -> None:
    scenario, trace, slots, answers = world
    other = tuple(replace(a, truth="H2", decoy="H1") for a in answers)
    one, two = seen(world, 11, 28), observe(scenario, 11, trace, slots, other, until_day=28)
    same = [(a, b) for a, b in zip(one.reports, two.reports, strict=True) if a.assertions == b.assertions]
    assert len(same) > 20
    assert all(a.body == b.body for a, b in same)


def test_background_bears_on_no_question_and_names_candidates_too(world: World) -> None:
    log = seen(world, 2, 28)
    background = [r for r in log.reports if not r.headline.question]
    assert len(background) > len(log.reports) / 3
    assert all(not r.assertions and not r.headline.hypothesis for r in background)
    candidates = {h.entity for h in world[2][0].hypotheses if h.entity}
    assert any(candidates & set(r.entities) for r in background)


def test_a_trace_that_is_too_short_is_refused(world: World) -> None:
    with pytest.raises(ValueError, match="simulate further"):
        seen(world, 1, 29)


def test_events_of_a_kind_and_groups_of_a_number_that_nobody_here_knows_change_nothing(world: World) -> None:
    scenario, trace, slots, answers = world
    rows = len(trace.events["event"])
    strange = {
        "kind": 99,
        "group": 40,
        "market": -1,
        "method": -1,
        "place": -2,
        "cause": -1,
        "day": trace.days - 1,
    }
    events = {
        name: np.append(column, np.full(30, strange.get(name, 0), dtype=column.dtype))
        for name, column in trace.events.items()
    }
    events["event"] = np.arange(rows + 30, dtype=np.int32)
    split = events["group"].copy()
    # Money counts for a question only when the line's own group moves it.
    split[events["kind"] != EventKind.MONEY_MOVED] = len(scenario.groups) + 3
    people = dict(trace.people)
    people["group"] = people["group"].copy()
    people["group"][people["group"] == 3] = len(scenario.groups) + 3
    other = replace(trace, events=events | {"group": split}, people=people)
    assert observe(scenario, 5, other, slots, answers, until_day=28) == seen(world, 5, 28)


def test_a_report_may_name_a_group_that_formed_in_the_run(world: World, tmp_path: Path) -> None:
    scenario = world[0]
    report = seen(world, 5, 28).reports[0]
    told = pole(scenario, 5, [replace(report, entities=("G41", *report.entities))])
    assert ("G41", "an unnamed group") in {(p.id, p.name) for p in told.people}
    for name, write in FORMATS.items():
        write(told, tmp_path / name)


Logs = dict[int, tuple[Slots, Answer, IntelLog]]
SIZE_SEEDS = range(1, 9)
OPEN = {"prison": 0, "private_sector": 0}


@pytest.fixture(scope="module")
def asked() -> Scenario:
    return load_text(text(), "town.yaml")


@pytest.fixture(scope="module")
def logs(asked: Scenario) -> Logs:
    made = {}
    for seed in SIZE_SEEDS:
        rivals, truth = slots(asked, seed), answers(asked, seed)
        log = observe(
            asked, seed, run(asked, seed), rivals, truth, until_day=asked.calendar.days, agreements=OPEN
        )
        made[seed] = (rivals[-1], truth[-1], log)
    return made


def test_the_answers_stand_in_the_same_order_for_everybody(asked: Scenario) -> None:
    for seed in SIZE_SEEDS:
        rivals = slots(asked, seed)[-1]
        assert [h.entity for h in rivals.hypotheses] == ["N-Q4-1", "N-Q4-2", "N-Q4-3"]
        assert rivals.base_rates == (0.2, 0.4, 0.4)
    words = [label(asked, 1, h.entity) for h in slots(asked, 1)[-1].hypotheses]
    assert words == ["up to 4 people", "5 people", "more than 5 people"]


def test_reports_speak_of_it_and_the_ideal_observer_learns_from_them(asked: Scenario, logs: Logs) -> None:
    gained = []
    for rivals, truth, log in logs.values():
        told = [r for r in log.reports if any(a.question == "Q4" for a in r.assertions)]
        assert told
        belief = posterior(asked.sources, asked.dials, rivals, log.reports)
        assert list(belief) == [h.id for h in rivals.hypotheses]
        gained.append(belief[truth.truth] - rivals.rates[truth.truth])
    assert sum(gained) / len(gained) > 0.15
    assert possible_worlds(asked.sources, asked.dials, next(iter(logs.values()))[0]).subjects == (
        "H1",
        "H2",
        "H3",
    )


def test_a_band_is_nobody_and_nowhere(logs: Logs) -> None:
    for _, _, log in logs.values():
        for report, sealed in zip(log.reports, log.truths, strict=True):
            assert not any(entity.startswith("N-") for entity in report.entities)
            assert not any(mention.entity.startswith("N-") for mention in sealed.mentions)
            assert "N-Q4" not in f"{report.headline.title} {report.body}"


def test_it_is_marked_with_the_ranked_score_and_the_others_are_not(asked: Scenario, logs: Logs) -> None:
    rivals, truth, log = logs[1]
    reports = {1: log.reports}
    marks = question_marks(
        ideal_reader(asked, 1, slots(asked, 1)), slots(asked, 1), answers(asked, 1), [],
        opened=reports, available=reports, hours={1: 8.0},
    )  # fmt: skip
    assert [m.ranked is not None for m in marks] == [False, False, False, True]
    ranked = marks[-1].ranked
    assert ranked is not None
    assert ranked.search + ranked.processing + ranked.irreducible == pytest.approx(ranked.total)
    assert (rivals.question, truth.question) == ("Q4", "Q4")


def test_a_question_that_is_not_asked_changes_no_report() -> None:
    plain = load_text(TOWN.read_text(encoding="utf-8"), "town.yaml")
    idle = load_text(text("\nsources:\n"), "town.yaml")
    for one, other in zip(
        *(
            observe(s, 3, run(s, 3), slots(s, 3), answers(s, 3), until_day=28, agreements=OPEN).reports
            for s in (plain, idle)
        ),
        strict=True,
    ):
        assert one == other
