"""Coding: what the trainee says that opened reports bear on, which of them tell the same, and who is who."""

from exercise.access import Caller
from exercise.decision_log.coding_rules import identifiable
from exercise.decision_log.entries import Coded, Entry, Identified, Joined
from exercise.desk.log_lines import line_of
from exercise.read_models.coding_models import CodedReport, CodingDetails, IdentifiedPair, JoinedPair
from exercise.read_models.desk_models import Target
from exercise.runs.hypotheses import hypothesis
from exercise.runs.labels import subject_name
from exercise.runs.runs import LiveRun, add_entry, build_entry, own_run
from exercise.services.services import Services
from simulator.ids import is_person_id


def code(
    services: Services,
    caller: Caller,
    run: str,
    report: str,
    question: str,
    hypothesis: str,
    direction: str = "for",
    strength: str = "moderate",
    *,
    withdrawn: bool = False,
    request: str = "",
) -> str:
    """Code an opened report for or against a rival hypothesis, or take that back; return the line of the log.

    The last word on each report and hypothesis counts; every word stays in the log.
    """
    entry = build_entry(
        Coded,
        report=report,
        question=question,
        hypothesis=hypothesis,
        direction=direction,
        strength=strength,
        withdrawn=withdrawn,
    )
    return _enter(services, caller, run, entry, request)


def join(
    services: Services,
    caller: Caller,
    run: str,
    first: str,
    second: str,
    sameness: str = "occasion",
    *,
    withdrawn: bool = False,
    request: str = "",
) -> str:
    """Say that two opened reports tell of one ``occasion`` or go back to one ``origin``, or take them apart again.

    Return the line of the log. The last word on each pair counts; reports of one origin are of one occasion too.
    """
    entry = build_entry(Joined, first=first, second=second, sameness=sameness, withdrawn=withdrawn)
    return _enter(services, caller, run, entry, request)


def identify(
    services: Services,
    caller: Caller,
    run: str,
    first: str,
    second: str,
    *,
    withdrawn: bool = False,
    request: str = "",
) -> str:
    """Say that two subjects are one person or of one user, or take that back; return the line of the log."""
    entry = build_entry(Identified, first=first, second=second, withdrawn=withdrawn)
    return _enter(services, caller, run, entry, request)


def coding(services: Services, caller: Caller, run: str) -> CodingDetails:
    """Return what has been coded and not taken back, and whom or what can be said to be one."""
    live = own_run(services, caller, run)
    state = live.state
    return CodingDetails(
        codings=tuple(_coded(live, row.entry) for row in state.codings),
        joined=tuple(JoinedPair(r.entry.first, r.entry.second, r.entry.sameness) for r in state.joined),
        identified=tuple(_identified(live, row.entry) for row in state.identified),
        subjects=_subjects(live) if state.reading else (),
    )


def _enter(services: Services, caller: Caller, run: str, entry: Entry, request: str) -> str:
    """Add an entry and return its words, read back from the log as it then stands."""
    own_run(services, caller, run)
    added = add_entry(services, run, caller.author("trainee"), entry, request)
    live = own_run(services, caller, run)
    stored = services.store.logs.entries(run, after=added.seq - 1)[0]
    return line_of(live, stored)


def _coded(live: LiveRun, entry: Coded) -> CodedReport:
    rival = hypothesis(live.world.services, live.world.inputs, entry.question, entry.hypothesis)
    return CodedReport(
        entry.report,
        entry.question,
        entry.hypothesis,
        rival.label if rival else entry.hypothesis,
        entry.direction,
        entry.strength,
    )


def _identified(live: LiveRun, entry: Identified) -> IdentifiedPair:
    label = " – ".join(subject_name(live, end) for end in (entry.first, entry.second))
    return IdentifiedPair(entry.first, entry.second, label)


def _subjects(live: LiveRun) -> tuple[Target, ...]:
    targets = [Target(ident, subject_name(live, ident)) for ident in identifiable(live.world, live.state)]
    return tuple(sorted(targets, key=lambda target: (not is_person_id(target.id), target.label)))
