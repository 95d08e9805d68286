"""Marking: queue, dossier, levels, overrides, signature and records."""

from collections.abc import Mapping
from dataclasses import replace

from pydantic import ValidationError

from assessment.cpd.hours import RULE, active_minutes, notional_hours
from assessment.cpd.record import CpdRecord, Result
from assessment.rubric import rubric
from exercise import ensemble, practice
from exercise.accounts import need
from exercise.briefing import run_row
from exercise.chain import genesis, verify
from exercise.crediting import computed, record_of
from exercise.deciding import decision_views
from exercise.entries import Marked, Overrode, Signed
from exercise.evaluation import evaluate
from exercise.house import House
from exercise.logwords import lines_of
from exercise.panels import called, comments_of, panel_of, people
from exercise.records import record_file, standing
from exercise.revealed import SideBySide
from exercise.runs import Live, act, load, made, scenario_at
from exercise.staff import Dossier, RecordRow, ReflectionView, ResultRow
from exercise.state import record_id
from exercise.store.rows import RecordHead
from exercise.total import total_line
from exercise.views import Refused, RunRow, Seat

NO_HOURS = (
    "Warning: a record signed now would carry 0 hours, and badge and certificate would say so; the log shows too "
    "little time at the desk, or the scenario was designed for less than a quarter of an hour."
)


def queue(house: House, seat: Seat) -> tuple[RunRow, ...]:
    """Return the runs handed in: those not signed first, the oldest submission first."""
    need(seat, "assessor")
    names = people(house)
    rows = [
        replace(row, trainee=called(load(house, head.id).state, names, row.trainee))
        for head in house.store.library.runs()
        if (row := run_row(house, head)).submitted is not None
    ]
    return tuple(sorted(rows, key=lambda row: (row.signed is not None, row.submitted, row.run)))


def dossier(house: House, seat: Seat, run: str) -> Dossier:
    """Return everything needed to mark a run that has been handed in."""
    live = _handed_in(house, seat, run)
    scenario, state, terms = live.scenario, live.state, live.scenario.terms
    text = state.submission.entry.text if state.submission else ""
    own = next((m.entry for m in state.marks if m.by == seat.user), None)
    row, minutes = run_row(house, live.head), _minutes(house, live)
    creditable = notional_hours(scenario.notional_hours, minutes, scenario.notional_hours)
    return Dossier(
        row=replace(row, trainee=called(state, people(house), row.trainee)),
        product=text,
        words=len(text.split()),
        words_limit=terms.words,
        terms=(
            ("Customer", terms.customer),
            ("Aim", terms.aim),
            ("Scope", terms.scope),
            ("Product", terms.product),
        ),
        rubric=rubric(scenario.rubric),
        levels=dict(own.levels) if own else {},
        comment=own.comment if own else "",
        results=_results(house, live, seat.user),
        indicators=evaluate(house, live).indicators,
        side_by_side=_side_by_side(house, live, seat.user),
        decisions=decision_views(live),
        log=lines_of(house, live, seat.user),
        log_faults=_faults(house, live),
        reflection=(
            ReflectionView(**state.reflection.entry.model_dump(exclude={"kind"}))
            if state.reflection
            else None
        ),
        notional_hours=scenario.notional_hours,
        active_minutes=minutes,
        creditable_hours=creditable,
        hours_rule=_hours_told(creditable),
        competencies=tuple(f"{c.id} {c.name}" for c in scenario.competencies),
        records=tuple(record.id for record in house.store.papers.records(run)),
        reader=seat.user,
        entries=state.entries,
        panel=panel_of(house, live, seat.user),
        comments=comments_of(house, live, seat.user),
        own_comments=frozenset(done.seq for done in state.comments if done.by == seat.user),
    )


def _hours_told(creditable: float) -> str:
    """Return the rule of hours, with a warning where a record signed now would carry none."""
    return RULE if creditable > 0 else f"{RULE} {NO_HOURS}"


def mark(
    house: House, seat: Seat, run: str, levels: Mapping[str, int], comment: str, request: str = ""
) -> None:
    """Record this assessor's levels on the rubric; a later marking replaces an earlier one."""
    _handed_in(house, seat, run)
    act(house, run, seat.user, made(Marked, levels=dict(levels), comment=comment), request)


def override(
    house: House, seat: Seat, run: str, result: str, value: float, reason: str, request: str = ""
) -> None:
    """Replace a computed result, with a reason; the computed value stays on the record."""
    live = _handed_in(house, seat, run)
    known = {row.id for row in _results(house, live, seat.user)}
    if result not in known:
        raise Refused(f"There is no result {result}; choose one of {', '.join(sorted(known))}.")
    act(house, run, seat.user, made(Overrode, result=result, value=value, reason=reason), request)


def sign(
    house: House,
    seat: Seat,
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
    entry = made(
        Signed,
        decision=decision,
        hours=hours,
        statement=statement,
        supersedes=supersedes,
        credit_rated_by=credit_rated_by.strip(),
    )
    return _sign(house, seat, run, entry, request)


def void(house: House, seat: Seat, run: str, record: str, reason: str, request: str = "") -> CpdRecord:
    """Take the last record of a run back, for a reason, and return the record that says so."""
    entry = made(Signed, decision="not_yet", hours=0.0, statement=reason, voids=record)
    return _sign(house, seat, run, entry, request)


def _sign(house: House, seat: Seat, run: str, entry: Signed, request: str) -> CpdRecord:
    live = _handed_in(house, seat, run)
    faults = _faults(house, live)
    if faults:
        raise Refused(f"The log of this run has been altered and cannot be signed: {faults[0]}.")
    done = act(house, run, seat.user, entry, request)
    live = load(house, run)
    number = next(
        (n for n, signed in enumerate(live.state.signatures, start=1) if signed.seq == done.seq), None
    )
    if number is None:
        raise Refused("The signature had no effect; look at the run again.")
    return _filed(house, live, number)


def records(house: House, seat: Seat) -> tuple[RecordRow, ...]:
    """Return the signed records, newest first."""
    need(seat, "assessor")
    names, found = people(house), house.store.papers.records()
    known = standing(house)
    rows = []
    for record in reversed(found):
        head = house.store.library.run(record.run)
        if head is not None:
            title = scenario_at(house, head.scenario).title
            rows.append(
                RecordRow(
                    record.id,
                    record.run,
                    names.get(head.trainee, head.trainee),
                    title,
                    record.decision,
                    record.hours,
                    record.signed,
                    known.superseded.get(record.id, ""),
                    known.voided.get(record.id, ""),
                )
            )
    return tuple(rows)


def export(house: House, seat: Seat, run: str, fmt: str) -> tuple[str, bytes]:
    """Return the newest signed record of a run as a file: its name and bytes. Formats: ``EXPORTS``."""
    need(seat, "assessor")
    live = load(house, run)
    if live.state.signatures:
        _filed(house, live, len(live.state.signatures))
    return record_file(house, run, fmt)


def _side_by_side(house: House, live: Live, assessor: str) -> SideBySide:
    worth = ensemble.worth(house, live, live.head.trainee)
    done = practice.practised(house, live)
    return practice.side_by_side(
        live, evaluate(house, live).marks, done, worth, total_line(house, live, assessor)
    )


def _minutes(house: House, live: Live) -> int:
    """Return the minutes that the trainee was active, from the times in the log."""
    entries = house.store.logs.entries(live.head.id)
    return active_minutes(entry.at for entry in entries if entry.by == live.head.trainee)


def _handed_in(house: House, seat: Seat, run: str) -> Live:
    need(seat, "assessor")
    live = load(house, run)
    if live.state.submission is None:
        raise Refused(f"Run {run} has not been handed in yet; it cannot be marked.")
    return live


def _results(house: House, live: Live, assessor: str) -> tuple[ResultRow, ...]:
    changed = {done.entry.result: done.entry for done in live.state.overrides}
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
        for result in computed(house, live, assessor)
    )


def _explained(result: Result) -> str:
    """Return a result's explanation with its uncertainty, the interval written out where there is one."""
    interval = (
        "" if result.low is None or result.high is None else f" ({result.low:z.2f} to {result.high:z.2f})"
    )
    said = f"{result.explanation.rstrip('.')}. " if result.explanation else ""
    return f"{said}{result.uncertainty[:1].upper()}{result.uncertainty[1:]}{interval}."


def _filed(house: House, live: Live, number: int) -> CpdRecord:
    """Make the record of a signature, unless it has been filed already, and file it."""
    ident = record_id(live.head.id, number)
    stored = next((r for r in house.store.papers.records(live.head.id) if r.id == ident), None)
    if stored is not None:
        return CpdRecord.model_validate_json(stored.body)
    try:
        record = record_of(house, live, number, _minutes(house, live))
    except (ValidationError, ValueError) as error:
        raise Refused(f"The record could not be made: {error}") from error
    signed = live.state.signatures[number - 1]
    house.store.papers.file_record(
        RecordHead(
            id=ident,
            run=live.head.id,
            seq=signed.seq,
            head=record.activity.log_sha256,
            supersedes=signed.entry.supersedes,
            decision=signed.entry.decision,
            hours=record.hours.notional,
            body=record.model_dump_json(),
            signed=signed.at,
        )
    )
    return record


def _faults(house: House, live: Live) -> tuple[str, ...]:
    head, filed = live.head, house.store.papers.records(live.head.id)
    return verify(
        house.store.logs.entries(head.id),
        start=genesis(head.id, head.scenario, head.seed),
        head=filed[-1].head if filed else "",
    )
