"""Marking: queue, dossier, levels, overrides, signature and records."""

from collections.abc import Mapping
from dataclasses import replace

from assessment.cpd.hours import RULE, notional_hours
from assessment.cpd.record import CpdRecord, Result
from assessment.rubric.rubric import rubric
from exercise.access import Caller, Refused
from exercise.accounts import need
from exercise.control.run_rows import run_row
from exercise.decision_log.entries import Marked, Overrode, Signed
from exercise.decision_log.hash_chain import genesis, verify
from exercise.desk.log_lines import lines_of
from exercise.marking.panel_of_markers import called, comments_of, panel_of, people
from exercise.marking.record_filing import file_newest, filed_record, minutes_at_desk
from exercise.read_models.debrief_models import SideBySide
from exercise.read_models.desk_models import RunRow
from exercise.read_models.marking_models import Dossier, RecordRow, ReflectionDetails, ResultRow
from exercise.records.record_of_run import computed
from exercise.records.records import record_file, standing
from exercise.runs.labels import decision_details
from exercise.runs.run_summary import replayed
from exercise.runs.runs import LiveRun, add_entry, build_entry, head_of, load, title_at
from exercise.scoring import mark_lines, paired_runs, process_marks
from exercise.scoring.evaluation import evaluate
from exercise.scoring.total_of_run import total_line
from exercise.services.services import Services
from exercise.store.rows import RunHead

NO_HOURS = (
    "Warning: a record signed now would carry 0 hours, and badge and certificate would say so; the log shows too "
    "little time at the desk, or the scenario was designed for less than a quarter of an hour."
)


def queue(services: Services, caller: Caller) -> tuple[RunRow, ...]:
    """Return the runs handed in: those not signed first, the oldest submission first."""
    need(caller, "assessor")
    rows = [
        replace(row, trainee=_called(services, head, row))
        for head in services.store.library.runs()
        if (row := run_row(services, head)).submitted is not None
    ]
    return tuple(sorted(rows, key=lambda row: (bool(row.signed or row.unreplayed), row.submitted, row.run)))


def _called(services: Services, head: RunHead, row: RunRow) -> str:
    """Return what a trainee is called in the queue; where nothing is replayed, by name only once signed."""
    names = people(services)
    if not row.unreplayed:
        return called(load(services, head.id).state, names, row.trainee)
    return names.get(row.trainee, row.trainee) if row.signed else f"Trainee {row.trainee}"


def dossier(services: Services, caller: Caller, run: str) -> Dossier:
    """Return everything needed to mark a run that has been handed in."""
    live = _handed_in(services, caller, run)
    scenario, state = live.scenario, live.state
    text = state.submission.entry.text if state.submission else ""
    own = next((m.entry for m in state.marks if m.author == caller.user), None)
    row, minutes = run_row(services, live.head), minutes_at_desk(services, live)
    creditable = notional_hours(scenario.notional_hours, minutes, scenario.notional_hours)
    return Dossier(
        row=replace(row, trainee=called(state, people(services), row.trainee)),
        product=text,
        words=len(text.split()),
        words_limit=scenario.terms.words,
        terms=_terms(live),
        rubric=rubric(scenario.rubric),
        levels=dict(own.levels) if own else {},
        comment=own.comment if own else "",
        results=_results(services, live, caller.user),
        indicators=evaluate(services, live).indicators,
        side_by_side=_side_by_side(services, live, caller.user),
        decisions=decision_details(live),
        log=lines_of(services, live, caller.user),
        log_faults=_faults(services, live),
        reflection=_reflection(live),
        notional_hours=scenario.notional_hours,
        active_minutes=minutes,
        creditable_hours=creditable,
        hours_rule=_hours_rule(creditable),
        competencies=tuple(f"{c.id} {c.name}" for c in scenario.competencies),
        records=tuple(record.id for record in services.store.papers.records(run)),
        reader=caller.user,
        entries=state.entries,
        panel=panel_of(services, live, caller.user),
        comments=comments_of(services, live, caller.user),
        own_comments=frozenset(comment.seq for comment in state.comments if comment.author == caller.user),
    )


def _terms(live: LiveRun) -> tuple[tuple[str, str], ...]:
    """Return the terms of reference, each with its heading."""
    terms = live.scenario.terms
    return (
        ("Customer", terms.customer),
        ("Aim", terms.aim),
        ("Scope", terms.scope),
        ("Product", terms.product),
    )


def _reflection(live: LiveRun) -> ReflectionDetails | None:
    reflected = live.state.reflection
    return ReflectionDetails(**reflected.entry.model_dump(exclude={"kind"})) if reflected else None


def _hours_rule(creditable: float) -> str:
    """Return the rule of hours, with a warning where a record signed now would carry none."""
    return RULE if creditable > 0 else f"{RULE} {NO_HOURS}"


def mark(
    services: Services, caller: Caller, run: str, levels: Mapping[str, int], comment: str, request: str = ""
) -> None:
    """Record this assessor's levels on the rubric; a later marking replaces an earlier one."""
    _handed_in(services, caller, run)
    add_entry(
        services,
        run,
        caller.author("assessor"),
        build_entry(Marked, levels=dict(levels), comment=comment),
        request,
    )


def override(
    services: Services, caller: Caller, run: str, result: str, value: float, reason: str, request: str = ""
) -> None:
    """Replace a computed result, with a reason; the computed value stays on the record."""
    live = _handed_in(services, caller, run)
    results = {row.id for row in _results(services, live, caller.user)}
    if result not in results:
        raise Refused(f"There is no result {result}; choose one of {', '.join(sorted(results))}.")
    add_entry(
        services,
        run,
        caller.author("assessor"),
        build_entry(Overrode, result=result, value=value, reason=reason),
        request,
    )


def sign(
    services: Services,
    caller: Caller,
    run: str,
    decision: str,
    hours: float,
    statement: str,
    request: str = "",
    *,
    supersedes: str = "",
    credit_rated_by: str = "",
) -> CpdRecord:
    """Sign the run off and return the CPD record.

    Signing again is refused unless it names the last record as superseded. Credits appear only when
    ``credit_rated_by`` names the body that rates them. A log whose chain is broken cannot be signed.
    """
    entry = build_entry(
        Signed,
        decision=decision,
        hours=hours,
        statement=statement,
        supersedes=supersedes,
        credit_rated_by=credit_rated_by.strip(),
    )
    return _sign(services, caller, run, entry, request)


def void(
    services: Services, caller: Caller, run: str, record: str, reason: str, request: str = ""
) -> CpdRecord:
    """Take the last record of a run back, for a reason, and return the record that says so."""
    entry = build_entry(Signed, decision="not_yet", hours=0.0, statement=reason, voids=record)
    return _sign(services, caller, run, entry, request)


def _sign(services: Services, caller: Caller, run: str, entry: Signed, request: str) -> CpdRecord:
    live = _handed_in(services, caller, run)
    faults = _faults(services, live)
    if faults:
        raise Refused(f"The log of this run has been altered and cannot be signed: {faults[0]}.")
    entered = add_entry(services, run, caller.author("assessor"), entry, request)
    live = load(services, run)
    number = next(
        (n for n, signed in enumerate(live.state.signatures, start=1) if signed.seq == entered.seq), None
    )
    if number is None:
        raise Refused("The signature had no effect; look at the run again.")
    return filed_record(services, live, number)


def records(services: Services, caller: Caller) -> tuple[RecordRow, ...]:
    """Return the signed records, newest first."""
    need(caller, "assessor")
    names, heads = people(services), services.store.papers.records()
    standings = standing(services)
    rows = []
    for record in reversed(heads):
        head = services.store.library.run(record.run)
        if head is not None:
            title = title_at(services, head.scenario)
            rows.append(
                RecordRow(
                    record.id,
                    record.run,
                    names.get(head.trainee, head.trainee),
                    title,
                    record.decision,
                    record.hours,
                    record.signed,
                    standings.superseded.get(record.id, ""),
                    standings.voided.get(record.id, ""),
                )
            )
    return tuple(rows)


def export(services: Services, caller: Caller, run: str, fmt: str) -> tuple[str, bytes]:
    """Return the newest signed record of a run as a file: its name and bytes. Formats: ``EXPORTS``."""
    need(caller, "assessor")
    head = head_of(services, run)
    if head is None or replayed(services, head):
        file_newest(services, load(services, run))
    return record_file(services, run, fmt)


def _side_by_side(services: Services, live: LiveRun, assessor: str) -> SideBySide:
    comparison = paired_runs.decision_comparison(services, live, live.head.trainee)
    process = process_marks.process_marks(services, live)
    return mark_lines.side_by_side(
        live, evaluate(services, live).marks, process, comparison, total_line(services, live, assessor)
    )


def _handed_in(services: Services, caller: Caller, run: str) -> LiveRun:
    need(caller, "assessor")
    live = load(services, run)
    if live.state.submission is None:
        raise Refused(f"Run {run} has not been handed in yet; it cannot be marked.")
    return live


def _results(services: Services, live: LiveRun, assessor: str) -> tuple[ResultRow, ...]:
    changed = {change.entry.result: change.entry for change in live.state.overrides}
    return tuple(
        ResultRow(
            id=result.id,
            name=result.name,
            value=result.value,
            unit=result.unit,
            explanation=_explained(result),
            overridden=changed[result.id].value if result.id in changed else None,
            reason=changed[result.id].reason if result.id in changed else "",
        )
        for result in computed(services, live, assessor)
    )


def _explained(result: Result) -> str:
    """Return a result's explanation with its uncertainty, the interval written out where there is one."""
    interval = (
        "" if result.low is None or result.high is None else f" ({result.low:z.2f} to {result.high:z.2f})"
    )
    explanation = f"{result.explanation.rstrip('.')}. " if result.explanation else ""
    return f"{explanation}{result.uncertainty[:1].upper()}{result.uncertainty[1:]}{interval}."


def _faults(services: Services, live: LiveRun) -> tuple[str, ...]:
    head, filed = live.head, services.store.papers.records(live.head.id)
    return verify(
        services.store.logs.entries(head.id),
        start=genesis(head.id, head.scenario, head.seed),
        head=filed[-1].head if filed else "",
    )
