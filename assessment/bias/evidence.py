"""What the indicators read: openings and statements in the order of the decision log, and what was warranted."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from assessment.observer.ideal_reader import Floats, IdealReader, IdealReading, log_odds
from synthetic.report import Headline, Report


@dataclass(frozen=True)
class Opening:
    """A report was opened while certain headlines were on view."""

    seq: int
    """Entry number in the decision log."""
    cycle: int
    menu: tuple[Headline, ...]
    """Unopened headlines on view at the time, the opened one among them or not."""
    report: Report


@dataclass(frozen=True)
class Statement:
    """Probabilities were stated for one question."""

    seq: int
    cycle: int
    question: str
    probabilities: Mapping[str, float]
    """Hypothesis id to probability; need not add up to 1."""


@dataclass(frozen=True)
class Closing:
    """A cycle was closed, or the assessment handed in, with hours left and headlines unread."""

    seq: int
    cycle: int
    hours_left: float
    menu: tuple[Headline, ...]
    """Every unopened headline that could still have been read."""


Event = Opening | Statement | Closing


@dataclass(frozen=True)
class IndicatorRow:
    """One observation behind an indicator: entry numbers, and the numbers that its judge adds up."""

    seqs: tuple[int, ...]
    values: tuple[float, ...]


@dataclass(frozen=True)
class BeliefChange:
    """What one opened report did to the ideal belief on one question."""

    opening: Opening
    question: str
    circular: bool
    """Whether the report only repeats an account opened before: then nothing was warranted."""
    before: IdealReading
    """What was warranted before it."""
    after: IdealReading
    """And once it was read."""
    weights: Floats
    """Ideal change in log-odds by hypothesis, had the account been new; shape (hypotheses,)."""


@dataclass(frozen=True)
class StatementInterval:
    """Two consecutive statements on a question, and what was opened about it in between, in order."""

    before: Statement
    after: Statement
    changes: tuple[BeliefChange, ...]
    """At least one."""
    earlier: tuple[Report, ...]
    """Every report opened before the first statement, whatever it is about."""

    @property
    def question(self) -> str:
        """Return the id of the question."""
        return self.before.question

    @property
    def reports(self) -> tuple[Report, ...]:
        """Return the reports opened in between that say something about the question."""
        return tuple(change.opening.report for change in self.changes)

    @property
    def ideal(self) -> tuple[Floats, Floats]:
        """Return the ideal chances at either statement; shape (hypotheses,) each."""
        return (
            self.changes[0].before.beliefs[self.question],
            self.changes[-1].after.beliefs[self.question],
        )

    @property
    def seqs(self) -> tuple[int, ...]:
        """Return the entry numbers."""
        return (self.before.seq, *(change.opening.seq for change in self.changes), self.after.seq)


@dataclass(frozen=True)
class Evidence:
    """Everything an indicator may use: the published table, the questions and the ordered events."""

    reader: IdealReader
    """Who knows what was warranted, by the published table."""
    events: tuple[Event, ...]
    changes: tuple[BeliefChange, ...]
    """What every opening did to belief, in order."""


def evidence(reader: IdealReader, events: Iterable[Event]) -> Evidence:
    """Lay out a run's events, ordered by entry number, for the indicators."""
    ordered = tuple(sorted(events, key=lambda e: e.seq))
    return Evidence(reader, ordered, tuple(_changes(reader, ordered)))


def _changes(reader: IdealReader, events: Iterable[Event]) -> Iterator[BeliefChange]:
    reading = reader.reading()
    opened: list[Report] = []
    for event in events:
        if not isinstance(event, Opening):
            continue
        report, before = event.report, reading
        circular = reader.repeats(opened, report)
        opened.append(report)
        bearing = reader.bears(report)
        if not bearing:
            continue
        news = before.misread(report, "again") if circular else before.advance(report)
        reading = before if circular else news
        for question in reader.questions:
            if question in bearing:
                weights = odds(news.beliefs[question]) - odds(before.beliefs[question])
                yield BeliefChange(event, question, circular, before, reading, weights)


def odds(chances: Floats) -> Floats:
    """Return log-odds of each chance."""
    return np.array([log_odds(float(p)) for p in chances])


def intervals(evidence: Evidence) -> tuple[StatementInterval, ...]:
    """Return every pair of consecutive statements on a question with something opened about it in between."""
    pairs: list[StatementInterval] = []
    last: dict[str, Statement] = {}
    openings: list[Opening] = []
    for event in evidence.events:
        if isinstance(event, Opening):
            openings.append(event)
        if not isinstance(event, Statement) or event.question not in evidence.reader.questions:
            continue
        before = last.get(event.question)
        if before is not None:
            changes = tuple(
                change
                for change in evidence.changes
                if change.question == event.question and before.seq < change.opening.seq < event.seq
            )
            earlier = tuple(opening.report for opening in openings if opening.seq < before.seq)
            if changes:
                pairs.append(StatementInterval(before, event, changes, earlier))
        last[event.question] = event
    return tuple(pairs)


def statements(evidence: Evidence) -> dict[str, tuple[tuple[Statement, Floats], ...]]:
    """Return by question every statement with the ideal chances at that moment; shape (hypotheses,)."""
    pairs: dict[str, list[tuple[Statement, Floats]]] = {
        question: [] for question in evidence.reader.questions
    }
    reading = evidence.reader.reading()
    readings = readings_after(evidence)
    for event in evidence.events:
        reading = readings.get(event.seq, reading)
        if isinstance(event, Statement) and event.question in pairs:
            pairs[event.question].append((event, reading.beliefs[event.question]))
    return {question: tuple(track) for question, track in pairs.items()}


def readings_after(evidence: Evidence) -> dict[int, IdealReading]:
    """Return what was warranted after each opening that bears on a question, by its entry number."""
    return {change.opening.seq: change.after for change in evidence.changes}


def leader(statement: Statement | None) -> str | None:
    """Return the hypothesis given the highest probability, or None when the first place is shared."""
    if statement is None or not statement.probabilities:
        return None
    ranked = sorted(statement.probabilities.items(), key=lambda item: -item[1])
    if len(ranked) > 1 and ranked[0][1] - ranked[1][1] < 1e-9:
        return None
    return ranked[0][0]
