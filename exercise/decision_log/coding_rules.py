"""What may be coded, joined and said to be one: only what the trainee has opened, and whom or what that tells of."""

from exercise.decision_log.action_targets import nominals
from exercise.decision_log.entries import Coded, Identified, Joined
from exercise.decision_log.run_state import RunState
from exercise.decision_log.world_protocol import WorldProtocol
from synthetic.report import Report
from synthetic.testimony.occasion import SubjectKind

IDENTIFIABLE: tuple[SubjectKind, ...] = ("handset", "number", "vehicle", "pairing")
"""Kinds of subject, beside people, that somebody uses; a pairing is told of a vehicle."""


def coded_thing(entry: Coded) -> tuple[str, str, str]:
    """Return what a coding is about: report, question and hypothesis."""
    return entry.report, entry.question, entry.hypothesis


def ends(entry: Joined | Identified) -> frozenset[str]:
    """Return the two that an entry puts together, in no order."""
    return frozenset((entry.first, entry.second))


def uncodable(world: WorldProtocol, state: RunState, entry: Coded) -> str:
    """Return why a report cannot be coded as an entry does, or an empty text."""
    if entry.withdrawn:
        pairs = {coded_thing(coding.entry) for coding in state.codings}
        return (
            "" if coded_thing(entry) in pairs else "There is no such coding to take back; look at the list."
        )
    if entry.report not in state.opened_ids:
        return f"Report {entry.report} has not been opened; open it before coding it."
    slots = world.slots().get(entry.question)
    if slots is None:
        return f"There is no question {entry.question}; choose one of the terms of reference."
    if entry.hypothesis not in {h.id for h in slots.hypotheses}:
        return f"{entry.question} has no rival {entry.hypothesis}; choose one of its list."
    return ""


def unjoinable(state: RunState, entry: Joined) -> str:
    """Return why two reports cannot be joined as an entry does, or an empty text."""
    if entry.first == entry.second:
        return "A report is not joined with itself; choose two different ones."
    if entry.withdrawn:
        pairs = {ends(row.entry) for row in state.joined}
        return "" if ends(entry) in pairs else "These two are not joined; there is nothing to take apart."
    shut = sorted(ends(entry) - state.opened_ids)
    if shut:
        return f"Report {shut[0]} has not been opened; open it before joining it."
    return ""


def unidentifiable(world: WorldProtocol, state: RunState, entry: Identified) -> str:
    """Return why two subjects cannot be said to be one as an entry does, or an empty text."""
    if entry.first == entry.second:
        return "One name or number is one already; choose two different ones."
    if entry.withdrawn:
        pairs = {ends(row.entry) for row in state.identified}
        return (
            "" if ends(entry) in pairs else "These two are not said to be one; there is nothing to take back."
        )
    if ends(entry) <= identifiable(world, state):
        return ""
    return (
        "Only people of the questions, and people, handsets, numbers and vehicles of opened reports, can be said to be "
        "one; choose two of them."
    )


def identifiable(world: WorldProtocol, state: RunState) -> frozenset[str]:
    """Return the people, handsets, numbers and plates that can be said to be one, as far as they have been read of."""
    handles = set(nominals(world, state))
    for opening in state.opened:
        report = world.report(state, opening.entry.report)
        if report is not None:
            handles |= handles_of(report)
    return frozenset(handles)


def handles_of(report: Report) -> frozenset[str]:
    """Return the handsets, numbers and plates in question that a report is about or gives."""
    subject, shows = report.headline.subject, report.indication
    own = {subject.id} if subject is not None and subject.kind in IDENTIFIABLE else set()
    in_text = {shows.vehicle, shows.number} - {""} if shows is not None else set()
    return frozenset(own | in_text)
