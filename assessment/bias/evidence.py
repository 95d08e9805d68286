"""What the indicators read: openings and statements in the order of the decision log."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from assessment.observer.observer import log_odds, said, weight_of
from assessment.observer.possible_worlds import Floats, Worlds, by_hypothesis, normalised, worlds
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
class Row:
    """One observation behind an indicator: entry numbers, and the numbers that its judge adds up."""

    seqs: tuple[int, ...]
    values: tuple[float, ...]


@dataclass(frozen=True)
class Telling:
    """What one opened report told about one question, to the ideal observer."""

    opening: Opening
    question: str
    copy: bool
    """Whether it goes back to an origin opened before: then nothing was warranted."""
    before: Floats
    """Ideal belief over the question's worlds before it; shape (pairs,)."""
    after: Floats
    """And once it was read."""
    weights: Floats
    """Ideal change in log-odds by hypothesis, had the origin been new; shape (hypotheses,)."""


@dataclass(frozen=True)
class Stretch:
    """Two consecutive statements on a question, and what was told about it in between, in order."""

    before: Statement
    after: Statement
    told: tuple[Telling, ...]

    @property
    def ideal(self) -> tuple[Floats, Floats]:
        """Return the ideal belief over worlds at either statement."""
        return self.told[0].before, self.told[-1].after

    @property
    def seqs(self) -> tuple[int, ...]:
        """Return the entry numbers."""
        return (self.before.seq, *(t.opening.seq for t in self.told), self.after.seq)


@dataclass(frozen=True)
class Interval:
    """Two consecutive statements on one question, and what was opened between them."""

    question: str
    before: Statement
    after: Statement
    seen: tuple[Report, ...]
    """Every report opened before the first statement."""
    openings: tuple[Opening, ...]
    """Openings between the two that say something about the question."""


@dataclass(frozen=True)
class Evidence:
    """Everything an indicator may use: the published table, the questions and the ordered events."""

    tables: Mapping[str, Worlds]
    events: tuple[Event, ...]
    told: tuple[Telling, ...]
    """What every opening told, in order."""


def evidence(
    plans: Sequence[SourcePlan], dials: Dials, slots_list: Sequence[Slots], events: Iterable[Event]
) -> Evidence:
    """Lay out a run's events, ordered by entry number, for the indicators."""
    ordered = tuple(sorted(events, key=lambda e: e.seq))
    tables = {s.question: worlds(plans, dials, s) for s in slots_list}
    return Evidence(tables, ordered, tuple(_told(tables, ordered)))


def _told(tables: Mapping[str, Worlds], events: Iterable[Event]) -> Iterable[Telling]:
    states = {question: of.prior for question, of in tables.items()}
    origins: set[str] = set()
    for event in events:
        if not isinstance(event, Opening):
            continue
        copy = event.report.origin in origins
        origins.add(event.report.origin)
        for question, of in tables.items():
            if said(event.report, question):
                before = states[question]
                after = normalised(of, before * weight_of(of, event.report))
                change = odds(by_hypothesis(of, after)) - odds(by_hypothesis(of, before))
                yield Telling(event, question, copy, before, before if copy else after, change)
                states[question] = before if copy else after


def odds(chances: Floats) -> Floats:
    """Return log-odds of each chance."""
    return np.array([log_odds(float(p)) for p in chances])


def stretches(of: Evidence) -> tuple[Stretch, ...]:
    """Return every pair of consecutive statements on a question with something told about it in between."""
    found: list[Stretch] = []
    last: dict[str, Statement] = {}
    for event in of.events:
        if not isinstance(event, Statement) or event.question not in of.tables:
            continue
        before = last.get(event.question)
        if before is not None:
            told = tuple(
                t for t in of.told if t.question == event.question and before.seq < t.opening.seq < event.seq
            )
            if told:
                found.append(Stretch(before, event, told))
        last[event.question] = event
    return tuple(found)


def statements(of: Evidence) -> dict[str, tuple[tuple[Statement, Floats], ...]]:
    """Return by question every statement with the ideal chances at that moment; shape (hypotheses,)."""
    found: dict[str, list[tuple[Statement, Floats]]] = {question: [] for question in of.tables}
    states = {question: table.prior for question, table in of.tables.items()}
    after: dict[int, list[Telling]] = {}
    for told in of.told:
        after.setdefault(told.opening.seq, []).append(told)
    for event in of.events:
        for told in after.get(event.seq, ()):
            states[told.question] = told.after
        if isinstance(event, Statement) and event.question in of.tables:
            chances = by_hypothesis(of.tables[event.question], states[event.question])
            found[event.question].append((event, chances))
    return {question: tuple(pairs) for question, pairs in found.items()}


def leader(statement: Statement | None) -> str | None:
    """Return the hypothesis given the highest probability, or None when the first place is shared."""
    if statement is None or not statement.probabilities:
        return None
    ranked = sorted(statement.probabilities.items(), key=lambda item: -item[1])
    if len(ranked) > 1 and ranked[0][1] - ranked[1][1] < 1e-9:
        return None
    return ranked[0][0]


def intervals(of: Evidence) -> tuple[Interval, ...]:
    """Return every pair of consecutive statements with openings about the question in between."""
    found: list[Interval] = []
    last: dict[str, Statement] = {}
    seen: list[Opening] = []
    for event in of.events:
        if isinstance(event, Opening):
            seen.append(event)
            continue
        if isinstance(event, Closing) or event.question not in of.tables:
            continue
        before = last.get(event.question)
        if before is not None:
            between = tuple(o for o in seen if o.seq > before.seq and _about(o.report, event.question))
            earlier = tuple(o.report for o in seen if o.seq < before.seq)
            if between:
                found.append(Interval(event.question, before, event, earlier, between))
        last[event.question] = event
    return tuple(found)


def _about(report: Report, question: str) -> bool:
    return any(a.question == question for a in report.assertions)
