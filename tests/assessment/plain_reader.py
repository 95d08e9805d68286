"""An ideal reader of statements, with dictionaries and loops: each report speaks for or against one hypothesis.

It stands in for a reader of acts where a promise rests on no act: reports are independent factors of one question
each, so that what ought to be believed is worked out by hand. A report's headline holds question and hypothesis in its
title, its text the statement, and its provenance the origin: the source that it goes back to, and a number.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log2

import numpy as np
from hypothesis import strategies as st

from assessment.observer.ideal_reader import Floats, Mistake, SourceChoice, weight_between
from scenarios.schema.intelligence import SourceId
from simulator.answers import Hypothesis, Slots
from synthetic.report import Assertion, Headline, Report

GRADES = "ABCDE"
SOURCES: tuple[SourceId, ...] = ("source_report", "public_line", "pcso")
State = Mapping[str, float]
"""Chances of the hypotheses of one question."""


@dataclass(frozen=True)
class SourceTable:
    """How often a source is right, wrong or vague, and how its statements are graded when it is right and when not."""

    id: SourceId
    right: float
    wrong: float
    vague: float
    when_right: Mapping[str, float]
    when_not: Mapping[str, float]


def statement(report: Report) -> Assertion | None:
    """Return what a report says, or None for one that says nothing of a question."""
    words = report.body.split()
    return Assertion(*words) if words else None  # type: ignore[arg-type]


def shown(headline: Headline) -> tuple[str, str]:
    """Return the question and the hypothesis that a headline mentions, each empty where it mentions none."""
    question, _, hypothesis = headline.title.partition(" ")
    return question, hypothesis


def statement_chance(table: SourceTable, grade: str, polarity: str, is_true: bool) -> float:
    """Return the chance that a source says this, graded so, of a hypothesis that is true or not."""
    says_so = 1.0 if is_true == (polarity == "for") else 0.0
    right, not_right = table.when_right[grade], table.when_not[grade]
    return (
        table.right * right * says_so + table.wrong * not_right * (1 - says_so) + table.vague * not_right / 2
    )


def originating(report: Report) -> str:
    """Return the source that a report goes back to."""
    return report.provenance.rpartition("-")[0]


def counted(reports: Iterable[Report], question: str) -> list[Report]:
    """Return of each origin one report on a question, its own source's before others."""
    by_origin: dict[str, list[Report]] = {}
    for report in reports:
        said = statement(report)
        if said is not None and said.question == question:
            by_origin.setdefault(report.provenance, []).append(report)
    return [
        min(family, key=lambda r: (r.headline.source != originating(r), r.headline.id))
        for family in by_origin.values()
    ]


def times(state: State, table: SourceTable, report: Report, grades: str) -> dict[str, float]:
    """Return a state after one more statement, of which only that its grade is among these is looked at."""
    said = statement(report)
    assert said is not None
    chances = {
        h: chance
        * sum(statement_chance(table, grade, said.polarity, h == said.hypothesis) for grade in grades)
        for h, chance in state.items()
    }
    total = sum(chances.values())
    return {h: chance / total for h, chance in chances.items()}


def state(tables: Sequence[SourceTable], slots: Slots, reports: Iterable[Report]) -> dict[str, float]:
    """Return the chance of each hypothesis after some reports, worked out from nothing."""
    by_id = {table.id: table for table in tables}
    chances = slots.rates
    for report in counted(reports, slots.question):
        chances = times(chances, by_id[originating(report)], report, report.grade.assessment)  # type: ignore[index]
    return chances


def entropy(chances: Iterable[float]) -> float:
    """Return the entropy in bits."""
    return -sum(p * log2(p) for p in chances if p > 0)


def subject_value(table: SourceTable, chances: State, subject: str) -> float:
    """Return the expected fall in entropy from what a source may say about one hypothesis."""
    left = 0.0
    for grade in GRADES:
        for polarity in ("for", "against"):
            joint = {
                h: chance * statement_chance(table, grade, polarity, h == subject)
                for h, chance in chances.items()
            }
            total = sum(joint.values())
            if total > 0:
                left += total * entropy(chance / total for chance in joint.values())
    return max(entropy(chances.values()) - left, 0.0)


def headline_value(tables: Sequence[SourceTable], slots: Slots, chances: State, headline: Headline) -> float:
    """Return what an unread headline is worth: of its subject, or on average where it mentions none."""
    question, hypothesis = shown(headline)
    table = next(table for table in tables if table.id == headline.source)
    subjects = [h.id for h in slots.hypotheses if h.entity and hypothesis in ("", h.id)]
    if question != slots.question or not subjects:
        return 0.0
    return sum(subject_value(table, chances, s) for s in subjects) / len(subjects)


@dataclass(frozen=True, eq=False)
class StatementReading:
    """What is believed of each question, and what it rests on."""

    reader: "StatementReader"
    states: Mapping[str, State]
    opened: tuple[Report, ...] = ()

    @property
    def beliefs(self) -> Mapping[str, Floats]:
        """Return the chances of each question."""
        chances = {question: np.array(list(state.values())) for question, state in self.states.items()}
        for array in chances.values():
            array.flags.writeable = False
        return chances

    def values(self, headlines: Sequence[Headline]) -> Mapping[str, Floats]:
        """Return the value of each headline for each question."""
        tables, questions = self.reader.tables, self.reader.slots
        return {
            q: np.array([headline_value(tables, questions[q], self.states[q], h) for h in headlines])
            for q in questions
        }

    def advance(self, report: Report) -> "StatementReading":
        """Return the reading with a report, worked out from nothing."""
        return self.reader.reading((*self.opened, report))

    def misread(self, report: Report, mistake: Mistake) -> "StatementReading":
        """Return the reading with one more factor, whatever the report repeats."""
        said = statement(report)
        if said is None or said.question not in self.states:
            return self
        source = report.headline.source if mistake == "bearer" else originating(report)
        table = next(table for table in self.reader.tables if table.id == source)
        grades = GRADES if mistake == "ungraded" else report.grade.assessment
        news = times(self.states[said.question], table, report, grades)
        return StatementReading(self.reader, {**self.states, said.question: news}, (*self.opened, report))

    def weight(self, report: Report, question: str, hypothesis: str) -> float:
        """Return the change of log-odds that a report makes."""
        return weight_between(self.reader, self, self.advance(report), question, hypothesis)


@dataclass(frozen=True, eq=False)
class StatementReader:
    """The table of sources and the questions."""

    tables: tuple[SourceTable, ...]
    slots: Mapping[str, Slots]

    @property
    def questions(self) -> tuple[str, ...]:
        """Return the ids of the questions."""
        return tuple(self.slots)

    def hypotheses(self, question: str) -> tuple[str, ...]:
        """Return the ids of a question's hypotheses."""
        return tuple(h.id for h in self.slots[question].hypotheses)

    def reading(self, reports: Iterable[Report] = ()) -> StatementReading:
        """Return what is believed once some reports are opened."""
        opened = tuple(reports)
        in_order = sorted(opened, key=lambda report: report.headline.id)
        states = {q: state(self.tables, slots, in_order) for q, slots in self.slots.items()}
        return StatementReading(self, states, opened)

    def mentions(self, headline: Headline) -> Mapping[str, frozenset[str]]:
        """Return the question of a headline with the hypothesis that it mentions."""
        question, hypothesis = shown(headline)
        return {question: frozenset([hypothesis] if hypothesis else [])} if question in self.slots else {}

    def face(self, report: Report) -> tuple[Assertion, ...]:
        """Return what a report says."""
        said = statement(report)
        return () if said is None else (said,)

    def bears(self, report: Report) -> frozenset[str]:
        """Return the question that a report speaks to."""
        return frozenset(said.question for said in self.face(report) if said.question in self.slots)

    def account(self, report: Report) -> str:
        """Return the origin."""
        return report.provenance

    def repeats(self, earlier: Iterable[Report], report: Report) -> bool:
        """Return whether a report's origin was opened earlier."""
        return any(other.provenance == report.provenance for other in earlier)

    def telling(self, report: Report, question: str) -> float:
        """Return how much more the direction tells under a report's grade than under any."""
        table = next(table for table in self.tables if table.id == originating(report))
        return _apart(table, report.grade.assessment) - _apart(table, GRADES)

    def sources(self, question: str, reports: Sequence[Report]) -> SourceChoice:
        """Return what choices of sources tell; an origin that any chosen source carries counts once."""
        bearing = [report for report in reports if question in self.bears(report)]

        def belief(choice: Collection[str]) -> Floats:
            carried = {r.provenance for r in bearing if r.headline.source in choice}
            return self.reading(r for r in bearing if r.provenance in carried).beliefs[question]

        return SourceChoice(tuple(sorted({r.headline.source for r in bearing})), belief)


def _apart(table: SourceTable, grades: str) -> float:
    """Return how far apart "for" is said of what is true and of what is not, under some grades."""
    shares = []
    for is_true in (True, False):
        said = [
            sum(statement_chance(table, grade, polarity, is_true) for grade in grades)
            for polarity in ("for", "against")
        ]
        shares.append(said[0] / max(sum(said), 1e-12))
    return abs(shares[0] - shares[1])


def statement_reader(tables: Sequence[SourceTable], slots_list: Iterable[Slots]) -> StatementReader:
    """Return the reader of some questions by a table of sources."""
    return StatementReader(tuple(tables), {slots.question: slots for slots in slots_list})


def shares(count: int, least: int = 0) -> st.SearchStrategy[list[float]]:
    """Return shares that add up to 1, of at least so many in a hundred or so."""
    weights = st.lists(st.integers(least, 20), min_size=count, max_size=count).filter(lambda w: sum(w) > 0)
    return weights.map(lambda w: [weight / sum(w) for weight in w])


def source_tables(least: int = 0) -> st.SearchStrategy[tuple[SourceTable, ...]]:
    """Return three sources with any shares of error and of grades."""

    def table(source: SourceId, errors: list[float], good: list[float], bad: list[float]) -> SourceTable:
        right, wrong, vague = errors
        when = [dict(zip(GRADES, row, strict=True)) for row in (good, bad)]
        return SourceTable(source, right, wrong, vague, *when)

    drawn = (shares(3, least), shares(5, least), shares(5, least))
    return st.tuples(*(st.builds(table, st.just(source), *drawn) for source in SOURCES))


@st.composite
def questions(draw: st.DrawFn, question: str = "Q1") -> Slots:
    """Return a question of two to four nameable hypotheses, with or without an otherwise."""
    named = draw(st.integers(2, 4))
    otherwise = draw(st.booleans()) if named > 2 else False
    hypotheses = [Hypothesis(f"H{n + 1}", f"P0000{n}") for n in range(named)]
    if otherwise:
        hypotheses.insert(draw(st.integers(0, named)), Hypothesis("HX", ""))
    rates = draw(shares(len(hypotheses), least=1))
    return Slots(question, "holder", tuple(hypotheses), tuple(rates))
