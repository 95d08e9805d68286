"""What the indicators read: openings and statements in the order of the decision log, and what was warranted."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from assessment.observer.observer import assertions_about, log_odds, weight_of
from assessment.observer.possible_worlds import Floats, Worlds, by_hypothesis, normalised, possible_worlds
from scenarios.schema.intelligence import Dials, SourcePlan
from simulator.answers import Slots
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
    """Whether the report goes back to an origin opened before: then nothing was warranted."""
    before: Floats
    """Ideal belief over the question's worlds before it; shape (pairs,)."""
    after: Floats
    """And once it was read."""
    weights: Floats
    """Ideal change in log-odds by hypothesis, had the origin been new; shape (hypotheses,)."""


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
        """Return the ideal belief over worlds at either statement."""
        return self.changes[0].before, self.changes[-1].after

    @property
    def seqs(self) -> tuple[int, ...]:
        """Return the entry numbers."""
        return (self.before.seq, *(change.opening.seq for change in self.changes), self.after.seq)


@dataclass(frozen=True)
class Evidence:
    """Everything an indicator may use: the published table, the questions and the ordered events."""

    worlds: Mapping[str, Worlds]
    """The possible worlds of each question, by its id."""
    events: tuple[Event, ...]
    changes: tuple[BeliefChange, ...]
    """What every opening did to belief, in order."""


def evidence(
    plans: Sequence[SourcePlan], dials: Dials, slots_list: Sequence[Slots], events: Iterable[Event]
) -> Evidence:
    """Lay out a run's events, ordered by entry number, for the indicators.

    ``slots_list`` holds the hypotheses and base rates of each question.
    """
    ordered = tuple(sorted(events, key=lambda e: e.seq))
    worlds = {slots.question: possible_worlds(plans, dials, slots) for slots in slots_list}
    return Evidence(worlds, ordered, tuple(_changes(worlds, ordered)))


def _changes(worlds_by_question: Mapping[str, Worlds], events: Iterable[Event]) -> Iterator[BeliefChange]:
    states = {question: worlds.prior for question, worlds in worlds_by_question.items()}
    origins: set[str] = set()
    for event in events:
        if not isinstance(event, Opening):
            continue
        circular = event.report.origin in origins
        origins.add(event.report.origin)
        for question, worlds in worlds_by_question.items():
            if assertions_about(event.report, question):
                before = states[question]
                after = normalised(worlds, before * weight_of(worlds, event.report))
                weights = odds(by_hypothesis(worlds, after)) - odds(by_hypothesis(worlds, before))
                yield BeliefChange(event, question, circular, before, before if circular else after, weights)
                states[question] = before if circular else after


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
        if not isinstance(event, Statement) or event.question not in evidence.worlds:
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
    pairs: dict[str, list[tuple[Statement, Floats]]] = {question: [] for question in evidence.worlds}
    states = {question: worlds.prior for question, worlds in evidence.worlds.items()}
    changes: dict[int, list[BeliefChange]] = {}
    for change in evidence.changes:
        changes.setdefault(change.opening.seq, []).append(change)
    for event in evidence.events:
        for change in changes.get(event.seq, ()):
            states[change.question] = change.after
        if isinstance(event, Statement) and event.question in evidence.worlds:
            chances = by_hypothesis(evidence.worlds[event.question], states[event.question])
            pairs[event.question].append((event, chances))
    return {question: tuple(track) for question, track in pairs.items()}


def leader(statement: Statement | None) -> str | None:
    """Return the hypothesis given the highest probability, or None when the first place is shared."""
    if statement is None or not statement.probabilities:
        return None
    ranked = sorted(statement.probabilities.items(), key=lambda item: -item[1])
    if len(ranked) > 1 and ranked[0][1] - ranked[1][1] < 1e-9:
        return None
    return ranked[0][0]
