"""What the indicators read: openings and statements in the order of the decision log."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from assessment.worlds import Worlds, worlds
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


Event = Opening | Statement


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


def evidence(
    plans: Sequence[SourcePlan], dials: Dials, slots_list: Sequence[Slots], events: Iterable[Event]
) -> Evidence:
    """Lay out a run's events, ordered by entry number, for the indicators."""
    ordered = tuple(sorted(events, key=lambda e: e.seq))
    return Evidence({s.question: worlds(plans, dials, s) for s in slots_list}, ordered)


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
        if event.question not in of.tables:
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
