"""What every ideal reader promises, held for statements on separate questions and for views of one joint world."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import log

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.bias.evidence import Closing, Event, Opening, Statement, evidence
from assessment.bias.registry import INDICATORS
from assessment.difficulty.belief_course import courses
from assessment.difficulty.pivots import fewest_sources
from assessment.marks.circular_reports import by_either_count, families, readings
from assessment.marks.probability_marks import question_marks
from assessment.observer.affordable_search import best_search
from assessment.observer.ideal_reader import (
    Floats,
    IdealReader,
    IdealReading,
    by_id,
    log_odds,
    prior,
    weight_between,
    worth,
)
from assessment.observer.turning_report import turns
from simulator.answers import Answer, Slots
from synthetic.report import Headline, Report
from tests.assessment import joint_reader, plain_reader
from tests.assessment.conftest import TABLES, MakeReport
from tests.assessment.joint_reader import JointReader, account
from tests.assessment.plain_reader import statement_reader

Outcomes = Callable[[Sequence[Report], Headline], Iterator[tuple[float, Report]]]
"""Yields what an unread headline may turn out to hold, each with its chance on what was opened."""


@dataclass(frozen=True)
class Bench:
    """A reader, reports for it that are no copies, one copy for each, and one that bears on nothing."""

    reader: IdealReader
    reports: tuple[Report, ...]
    copies: tuple[Report, ...]
    background: Report
    outcomes: Outcomes


def statement_bench(slots: Slots, report: MakeReport) -> Bench:
    second = replace(slots, question="Q2", base_rates=(0.1, 0.4, 0.4, 0.1))
    by_question = {"Q1": slots, "Q2": second}
    reports = (
        report(1, grade="A"),
        report(2, about="H2", says="against", source="pcso", grade="C"),
        report(3, about="H3", source="public_line", grade="E"),
        report(4, about="H1", question="Q2"),
        report(5, about="H2", question="Q2", source="pcso", says="against", grade="D"),
    )
    copies = tuple(
        replace(report(10 + n, about=named, source="public_line", question=question), provenance=r.provenance)
        for n, r in enumerate(reports)
        for question, named in [plain_reader.shown(r.headline)]
    )

    def outcomes(opened: Sequence[Report], headline: Headline) -> Iterator[tuple[float, Report]]:
        question, about = plain_reader.shown(headline)
        if question not in by_question:
            return
        asked = by_question[question]
        state = plain_reader.state(TABLES, asked, opened)
        table = next(table for table in TABLES if table.id == headline.source)
        subjects = [about] if about else [h.id for h in asked.hypotheses if h.entity]
        for subject in subjects:
            for grade in plain_reader.GRADES:
                for says in ("for", "against"):
                    chance = sum(
                        p * plain_reader.statement_chance(table, grade, says, h == subject)
                        for h, p in state.items()
                    )
                    made = report(
                        99, about=subject, says=says, source=table.id, grade=grade, question=question
                    )
                    yield chance / len(subjects), made

    reader = statement_reader(TABLES, [slots, second])
    return Bench(reader, reports, copies, report(50, question="", about=""), outcomes)


def joint_bench() -> Bench:
    reports = (
        account(1, "P1", "both ends"),
        account(2, "P2", "ordinary", "C", "pcso"),
        account(3, "HS", "both ends", "C", "public_line"),
        account(4, "G1", "ordinary"),
        account(5, "G2", "both ends", "A", "pcso"),
    )
    copies = tuple(
        replace(r, headline=replace(r.headline, id=f"R-001{n}", source="public_line"), provenance=f"repeats {r.headline.id}")
        for n, r in enumerate(reports)
    )  # fmt: skip

    def outcomes(opened: Sequence[Report], headline: Headline) -> Iterator[tuple[float, Report]]:
        if not headline.title:
            return
        state = dict(joint_reader.PRIOR)
        for read in {(r.provenance.removeprefix("repeats ") or r.headline.id): r for r in opened}.values():
            for world in state:
                state[world] *= joint_reader.outcome_chance(
                    read.headline.title, read.body, read.grade.assessment, world
                )
        for letter in joint_reader.RIGHT:
            for act in joint_reader.ACTS:
                chance = sum(
                    p * joint_reader.outcome_chance(headline.title, act, letter, world)
                    for world, p in state.items()
                )
                yield chance / sum(state.values()), account(99, headline.title, act, letter)

    return Bench(JointReader(), reports, copies, account(50, "", ""), outcomes)


@pytest.fixture(scope="session", params=["statements", "joint"])
def bench(
    request: pytest.FixtureRequest,
    slots: Slots,
    report: MakeReport,
) -> Bench:
    return joint_bench() if request.param == "joint" else statement_bench(slots, report)


def same(first: IdealReading, second: IdealReading) -> bool:
    """Return whether two readings believe alike, to twelve places."""
    return all(np.allclose(first.beliefs[q], second.beliefs[q], atol=1e-12) for q in first.beliefs)


def subset(data: st.DataObject, reports: Sequence[Report]) -> list[Report]:
    """Draw some reports in any order."""
    return data.draw(st.permutations(reports).flatmap(lambda p: st.integers(0, len(p)).map(lambda n: p[:n])))


@given(data=st.data())
def test_beliefs_are_chances_of_every_question_in_the_order_of_its_hypotheses(
    bench: Bench, data: st.DataObject
) -> None:
    beliefs = bench.reader.reading(subset(data, bench.reports)).beliefs
    assert tuple(beliefs) == bench.reader.questions
    for question, chances in beliefs.items():
        assert chances.shape == (len(bench.reader.hypotheses(question)),)
        assert chances.min() >= 0
        assert chances.sum() == pytest.approx(1)
        with pytest.raises(ValueError, match="read-only"):
            chances[0] = 1.0
        assert list(by_id(bench.reader, question, chances).values()) == chances.tolist()


@given(data=st.data())
def test_beliefs_do_not_depend_on_the_order_of_opening_nor_on_opening_one_by_one(
    bench: Bench, data: st.DataObject
) -> None:
    opened = subset(data, (*bench.reports, *bench.copies, bench.background))
    reading = bench.reader.reading()
    for report in opened:
        reading = reading.advance(report)
    shuffled = bench.reader.reading(data.draw(st.permutations(opened)))
    assert same(reading, shuffled)
    assert same(bench.reader.reading(opened), shuffled)


@given(data=st.data())
def test_beliefs_are_those_of_total_probability(bench: Bench, data: st.DataObject) -> None:
    """Before a headline is opened, belief is the mean of the beliefs that opening it may lead to."""
    opened = subset(data, bench.reports[:-1])
    reading = bench.reader.reading(opened)
    outcomes = list(bench.outcomes(opened, bench.reports[-1].headline))
    assert sum(chance for chance, _ in outcomes) == pytest.approx(1)
    for question, chances in reading.beliefs.items():
        mean = sum(p * bench.reader.reading((*opened, made)).beliefs[question] for p, made in outcomes)
        assert mean == pytest.approx(chances, abs=1e-9)


def test_a_reading_never_changes(bench: Bench) -> None:
    reading = bench.reader.reading()
    before = {q: chances.copy() for q, chances in reading.beliefs.items()}
    reading.advance(bench.reports[0]).advance(bench.copies[1])
    reading.misread(bench.reports[0], "again")
    assert all((reading.beliefs[q] == chances).all() for q, chances in before.items())
    assert all((prior(bench.reader, q) == chances).all() for q, chances in before.items())


def test_a_repeat_moves_nothing_and_weighs_nothing(bench: Bench) -> None:
    for report, copy in zip(bench.reports, bench.copies, strict=True):
        reading = bench.reader.reading(bench.reports)
        assert bench.reader.repeats(bench.reports, copy)
        assert not bench.reader.repeats([r for r in bench.reports if r != report], copy)
        assert bench.reader.account(copy) == bench.reader.account(report)
        assert same(reading, reading.advance(copy))
        for question in bench.reader.questions:
            assert reading.weight(copy, question, bench.reader.hypotheses(question)[0]) == 0
    assert len({bench.reader.account(r) for r in bench.reports}) == len(bench.reports)


def test_who_counts_a_copy_again_is_moved_by_it_as_by_a_further_word(bench: Bench) -> None:
    first, copy = bench.reports[0], replace(bench.copies[0], grade=bench.reports[0].grade)
    reading = bench.reader.reading([first])
    again = reading.misread(copy, "again")
    assert not same(reading, again)
    assert again.beliefs["Q1"][0] > reading.beliefs["Q1"][0] > prior(bench.reader, "Q1")[0]
    assert not same(again, reading.misread(copy, "bearer"))
    assert same(bench.reader.reading().misread(first, "again"), reading)


def test_a_report_moves_the_questions_that_it_bears_on_and_no_other(bench: Bench) -> None:
    start = bench.reader.reading()
    for report in (*bench.reports, *bench.copies, bench.background):
        moved = {
            q
            for q in bench.reader.questions
            if not np.allclose(start.advance(report).beliefs[q], start.beliefs[q], atol=1e-12)
        }
        assert moved == bench.reader.bears(report)
        assert moved <= set(bench.reader.mentions(report.headline))
    assert bench.reader.bears(bench.background) == frozenset()


def test_what_a_headline_mentions_are_hypotheses_of_the_questions_it_can_bear_on(bench: Bench) -> None:
    for report in bench.reports:
        for question, mentioned in bench.reader.mentions(report.headline).items():
            assert mentioned <= set(bench.reader.hypotheses(question))
        for assertion in bench.reader.face(report):
            assert assertion.hypothesis in bench.reader.mentions(report.headline)[assertion.question]
    assert bench.reader.mentions(bench.background.headline) == {}
    assert bench.reader.face(bench.background) == ()


@given(data=st.data())
def test_the_value_of_a_headline_is_the_mean_fall_of_entropy_and_never_negative(
    bench: Bench, data: st.DataObject
) -> None:
    opened = subset(data, bench.reports)
    reading = bench.reader.reading(opened)
    headlines = [report.headline for report in (*bench.reports, *bench.copies, bench.background)]
    if bench.reports[0].headline.title.startswith("Q1"):
        headlines.append(replace(bench.reports[0].headline, title="Q1"))
    values = reading.values(headlines)
    assert tuple(values) == bench.reader.questions
    for question in bench.reader.questions:
        assert values[question].shape == (len(headlines),)
        assert values[question].min() >= 0
        for headline, bits in zip(headlines, values[question], strict=True):
            before = plain_reader.entropy(reading.beliefs[question])
            fall = sum(
                chance
                * (before - plain_reader.entropy(bench.reader.reading((*opened, made)).beliefs[question]))
                for chance, made in bench.outcomes(opened, headline)
            )
            assert bits == pytest.approx(fall, abs=1e-9)
    total = sum(values.values(), np.zeros(len(headlines)))
    assert worth(reading, headlines) == pytest.approx(total.tolist())


@given(data=st.data())
def test_a_weight_is_the_change_of_log_odds_and_weights_add_up(bench: Bench, data: st.DataObject) -> None:
    opened = subset(data, (*bench.reports, *bench.copies))
    originals = {bench.reader.account(r) for r in opened[:1]}
    question = data.draw(st.sampled_from(bench.reader.questions))
    hypothesis = data.draw(st.sampled_from(bench.reader.hypotheses(question)))
    reading, total, start = bench.reader.reading(), 0.0, bench.reader.reading()
    for report in opened:
        if bench.reader.account(report) in originals and report is not opened[0]:
            continue
        originals.add(bench.reader.account(report))
        weight = reading.weight(report, question, hypothesis)
        after = reading.advance(report)
        assert weight == pytest.approx(
            weight_between(bench.reader, reading, after, question, hypothesis), abs=1e-9
        )
        reading, total = after, total + weight
    assert total == pytest.approx(
        weight_between(bench.reader, start, reading, question, hypothesis), abs=1e-9
    )


def test_log_odds_stay_within_what_a_mark_could_show() -> None:
    assert log_odds(0.75) == pytest.approx(log(3))
    assert log_odds(1.0) == pytest.approx(-log_odds(0.0), abs=1e-3) == pytest.approx(log(1e12), abs=1e-3)


def test_a_good_grade_tells_more_than_the_average_one_and_a_poor_one_less(bench: Bench) -> None:
    for question in bench.reader.bears(bench.reports[0]):
        good, poor = (
            replace(bench.reports[0], grade=replace(bench.reports[0].grade, assessment=letter))
            for letter in ("A", "C")
        )
        assert bench.reader.telling(good, question) > 0 > bench.reader.telling(poor, question)


def test_who_leaves_the_grade_unread_is_moved_alike_by_every_grade(bench: Bench) -> None:
    start = bench.reader.reading()
    good, poor = (
        replace(bench.reports[0], grade=replace(bench.reports[0].grade, assessment=letter))
        for letter in ("A", "C")
    )
    unread = start.misread(good, "ungraded")
    assert same(unread, start.misread(poor, "ungraded"))
    assert start.beliefs["Q1"][0] < unread.beliefs["Q1"][0] < start.advance(good).beliefs["Q1"][0]


@given(data=st.data())
def test_a_choice_of_sources_tells_what_reading_them_whole_does(bench: Bench, data: st.DataObject) -> None:
    reports = subset(data, (*bench.reports, bench.background))
    for question in bench.reader.questions:
        choices = bench.reader.sources(question, reports)
        bearing = [r for r in reports if question in bench.reader.bears(r)]
        assert list(choices.sources) == sorted({r.headline.source for r in bearing})
        chosen = data.draw(st.sets(st.sampled_from(choices.sources))) if choices.sources else set()
        read = [r for r in bearing if r.headline.source in chosen]
        expected: Floats = bench.reader.reading(read).beliefs[question]
        assert choices.belief(chosen) == pytest.approx(expected, abs=1e-9)


def test_every_consumer_takes_a_reader_of_one_joint_world() -> None:
    """Nothing outside the observer's room needs to know what these reports hold."""
    bench = joint_bench()
    reader, reports = bench.reader, (*bench.reports, *bench.copies)
    opened = best_search(reader, {1: reports}, {1: 2.0})[1]
    assert len(opened) == 4
    told = turns(reader, reports)
    assert all(told[q][0].bits > 0 for q in reader.questions)
    (way,) = courses(reader, [("Q1", "H1")], reports)
    assert way.ideal[-1] == pytest.approx(reader.reading(reports).beliefs["Q1"][0])
    assert way.blind[-1] != pytest.approx(way.ideal[-1])
    strong = [account(n, "P1", "both ends") for n in range(20, 30)]
    assert fewest_sources(reader, "Q1", "H1", strong) == 1
    assert next(f.reports for f in families(reader, reports)) == ("R-0001", "R-0010")
    once, twice = by_either_count(reader, reports)
    assert not same(once, twice)
    marks = question_marks(
        reader, joint_reader.SLOTS, [Answer("Q1", "H1", "H2", ""), Answer("Q2", "K1", "K2", "")], [],
        opened={1: opened}, available={1: reports}, hours={1: 2.0},
    )  # fmt: skip
    for mark in marks:
        expected = reader.reading(opened).beliefs[mark.question]
        assert list(mark.ideal.values()) == list(mark.reachable.values()) == pytest.approx(expected.tolist())


def test_every_indicator_reads_the_log_of_one_joint_world_and_finds_nothing_in_an_ideal_reader() -> None:
    bench = joint_bench()
    reader, events = bench.reader, list[Event]()
    menu = tuple(r.headline for r in (*bench.reports, *bench.copies))
    reading = reader.reading()

    def say() -> None:
        for question in reader.questions:
            stated = by_id(reader, question, reading.beliefs[question])
            events.append(Statement(len(events), 1, question, stated))

    say()
    for report in (*bench.reports[:3], bench.copies[0], *bench.reports[3:]):
        events.append(Opening(len(events), 1, menu, report))
        reading = reading.advance(report)
        say()
    events.append(Closing(len(events), 1, 1.0, menu))
    seen = evidence(reader, events)
    assert same(seen.changes[-1].after, reading)
    assert [c.opening.report.headline.id for c in seen.changes if c.circular] == ["R-0010"] * 2
    assert {r.circular_reports for r in readings(seen)} == {("R-0010",)}
    assert {r.verdict for r in readings(seen)} <= {"once", "untold"}
    estimates = {name: probe.judge(probe.rows(seen)).estimate for name, probe in INDICATORS.items()}
    for name in ("conservatism", "weighting", "recency", "double_counting", "confidence", "anchoring"):
        assert estimates[name] is None or estimates[name] == pytest.approx(0, abs=1e-6), name
    assert estimates["conservatism"] is not None
    closing = INDICATORS["closure"].rows(seen)
    assert closing[0].values[0] > 0
