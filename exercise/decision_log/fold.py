"""The fold: from a scenario, a seed and a log of entries to where the run stands."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from exercise.decision_log.budget import action_of
from exercise.decision_log.entries import (
    Adjudicated,
    Advanced,
    Arranged,
    Began,
    Closed,
    Coded,
    Commented,
    Decided,
    Enquired,
    Estimated,
    Fired,
    Identified,
    Joined,
    Linked,
    LogEntry,
    Marked,
    MarksIn,
    Named,
    Opened,
    Overrode,
    Rated,
    Reflected,
    Revised,
    Signed,
    Submitted,
    Tasked,
    Withdrew,
)
from exercise.decision_log.inject_triggers import arriving, officer_days
from exercise.decision_log.naming.coding_rules import coded_thing, ends
from exercise.decision_log.rules import RuleContext, why_not
from exercise.decision_log.run_state import AccessAgreement, Arrival, CycleEntry, LogPosition, RunState, Stage
from exercise.enquiries.registry import ENQUIRIES
from exercise.enquiries.terms import enquiry_hours, enquiry_made
from simulator.orders import Order


def fold(context: RuleContext, entries: Iterable[LogEntry], start: RunState | None = None) -> RunState:
    """Return where a run stands after its entries, from the beginning or from an earlier state.

    Total: an entry that the rules do not allow where it stands changes nothing and is listed in
    ``ignored`` with the reason.
    """
    state = start or RunState()
    for entry in entries:
        state = step(context, state, entry)
    return state


def step(context: RuleContext, state: RunState, entry: LogEntry) -> RunState:
    """Return the state after one more entry."""
    if not state.run:
        state = replace(state, run=entry.run)
    last_of_kind = {**state.last_of_kind, entry.entry.kind: LogPosition(entry.seq, entry.hash)}
    counted = replace(state, entries=state.entries + 1, last_of_kind=last_of_kind)
    reason = why_not(context, counted, entry.entry, entry.by)
    if reason:
        return counted.ignoring(entry.seq, reason)
    cycle_entry: CycleEntry[Any] = CycleEntry(entry.seq, state.cycle, entry.at, entry.by, entry.entry)
    apply: Callable[[RuleContext, RunState, CycleEntry[Any]], RunState] = APPLY[type(entry.entry)]
    after = apply(context, counted, cycle_entry)
    if (after.phase, after.cycle) == (state.phase, state.cycle):
        return after
    return replace(after, stages=(*after.stages, Stage(entry.seq, after.phase, after.cycle)))


def _begin(context: RuleContext, state: RunState, cycle_entry: CycleEntry[Began]) -> RunState:
    return _enter(context, replace(state, phase="cycle", trainee=cycle_entry.author), 1)


def _enter(context: RuleContext, state: RunState, cycle: int) -> RunState:
    """Return the state as a cycle begins: a new day, new hours, and whatever arrives."""
    calendar = context.scenario.calendar
    state = replace(
        state,
        phase="cycle" if cycle <= calendar.cycles else "assessment",
        cycle=cycle,
        day=calendar.first_day(cycle),
        analyst_spent=0.0,
        officer_spent=0.0,
        specialist_spent=0.0,
        officer_extra=0.0,
    )
    return _arrive(context, state, arriving(context.scenario, context.world, state))


def _arrive(context: RuleContext, state: RunState, arrivals: tuple[Arrival, ...]) -> RunState:
    extra = officer_days(context.scenario, arrivals)
    return replace(state, arrivals=(*state.arrivals, *arrivals), officer_extra=state.officer_extra + extra)


def _add_opening(context: RuleContext, state: RunState, cycle_entry: CycleEntry[Opened]) -> RunState:
    report = context.world.report(state, cycle_entry.entry.report)
    hours = report.headline.open_hours if report else 0.0
    return replace(state, opened=(*state.opened, cycle_entry), analyst_spent=state.analyst_spent + hours)


def _add_rating(context: RuleContext, state: RunState, cycle_entry: CycleEntry[Rated]) -> RunState:
    return replace(state, ratings=(*state.ratings, cycle_entry))


def _add_coding(context: RuleContext, state: RunState, cycle_entry: CycleEntry[Coded]) -> RunState:
    own = coded_thing(cycle_entry.entry)
    others = tuple(coding for coding in state.codings if coded_thing(coding.entry) != own)
    return replace(state, codings=others if cycle_entry.entry.withdrawn else (*others, cycle_entry))


def _join_reports(context: RuleContext, state: RunState, cycle_entry: CycleEntry[Joined]) -> RunState:
    others = tuple(row for row in state.joined if ends(row.entry) != ends(cycle_entry.entry))
    return replace(state, joined=others if cycle_entry.entry.withdrawn else (*others, cycle_entry))


def _identify(context: RuleContext, state: RunState, cycle_entry: CycleEntry[Identified]) -> RunState:
    others = tuple(row for row in state.identified if ends(row.entry) != ends(cycle_entry.entry))
    return replace(state, identified=others if cycle_entry.entry.withdrawn else (*others, cycle_entry))


def _add_estimate(context: RuleContext, state: RunState, cycle_entry: CycleEntry[Estimated]) -> RunState:
    return replace(state, estimates=(*state.estimates, cycle_entry))


def _add_nominal(context: RuleContext, state: RunState, cycle_entry: CycleEntry[Named]) -> RunState:
    others = tuple(
        naming for naming in state.named_nominals if naming.entry.entity != cycle_entry.entry.entity
    )
    return replace(state, named_nominals=others if cycle_entry.entry.withdrawn else (*others, cycle_entry))


def _add_link(context: RuleContext, state: RunState, cycle_entry: CycleEntry[Linked]) -> RunState:
    pair = {cycle_entry.entry.first, cycle_entry.entry.second}
    others = tuple(d for d in state.linked if {d.entry.first, d.entry.second} != pair)
    return replace(state, linked=others if cycle_entry.entry.withdrawn else (*others, cycle_entry))


def _add_tasking(context: RuleContext, state: RunState, cycle_entry: CycleEntry[Tasked]) -> RunState:
    source = cycle_entry.entry.source
    hours = next(terms.task_hours for terms in context.scenario.evidence.sources if terms.id == source)
    return replace(
        state, taskings=(*state.taskings, cycle_entry), specialist_spent=state.specialist_spent + hours
    )


def _add_enquiry(context: RuleContext, state: RunState, cycle_entry: CycleEntry[Enquired]) -> RunState:
    entry, scenario = cycle_entry.entry, context.scenario
    kind = ENQUIRIES[entry.enquiry]
    request = enquiry_made(
        scenario,
        kind,
        entry.source,
        context.world.enquiry_subjects()[entry.subject_kind, entry.subject],
        range(entry.first_day, entry.last_day + 1),
        number=len(state.requests) + 1,
        cycle=state.cycle,
    )
    return replace(
        state,
        enquiries=(*state.enquiries, cycle_entry),
        requests=(*state.requests, request),
        specialist_spent=state.specialist_spent + enquiry_hours(scenario, kind, entry.source),
    )


def _add_decision(context: RuleContext, state: RunState, cycle_entry: CycleEntry[Decided]) -> RunState:
    officers, specialists = state.officer_spent, state.specialist_spent
    agreements, orders = list(state.agreements), list(state.orders)
    for choice in cycle_entry.entry.chosen:
        plan = action_of(context.scenario, choice.action)
        if plan is None:
            continue
        officers += plan.officer_days
        specialists += plan.specialist_hours
        orders.append(Order(state.day, choice.action, choice.target))
        if plan.action == "partner_agreement":
            agreements.append(AccessAgreement(choice.target, state.day, state.day + plan.lead_days))
    return replace(
        state,
        decisions=(*state.decisions, cycle_entry),
        orders=tuple(orders),
        agreements=tuple(agreements),
        officer_spent=officers,
        specialist_spent=specialists,
    )


def _start_next_cycle(context: RuleContext, state: RunState, cycle_entry: CycleEntry[Advanced]) -> RunState:
    return _enter(context, state, cycle_entry.entry.to_cycle)


def _fire_inject(context: RuleContext, state: RunState, cycle_entry: CycleEntry[Fired]) -> RunState:
    return _arrive(context, state, (Arrival(cycle_entry.entry.inject, state.cycle),))


def _submit(context: RuleContext, state: RunState, cycle_entry: CycleEntry[Submitted]) -> RunState:
    return replace(state, phase="debrief", submission=cycle_entry)


def _add_reflection(context: RuleContext, state: RunState, cycle_entry: CycleEntry[Reflected]) -> RunState:
    return replace(state, reflection=cycle_entry)


def _add_marks(context: RuleContext, state: RunState, cycle_entry: CycleEntry[Marked]) -> RunState:
    return replace(state, marks=(*(m for m in state.marks if m.author != cycle_entry.author), cycle_entry))


def _arrange_markers(context: RuleContext, state: RunState, cycle_entry: CycleEntry[Arranged]) -> RunState:
    others = tuple(mark for mark in state.marks if mark.author in cycle_entry.entry.markers)
    return replace(state, arrangement=cycle_entry, marks=others)


def _hand_in_marks(context: RuleContext, state: RunState, cycle_entry: CycleEntry[MarksIn]) -> RunState:
    own = next(mark.entry for mark in state.marks if mark.author == cycle_entry.author)
    return replace(state, marks_in=(*state.marks_in, _again(cycle_entry, own)))


def _revise_marks(context: RuleContext, state: RunState, cycle_entry: CycleEntry[Revised]) -> RunState:
    own = next(mark.entry for mark in state.marks if mark.author == cycle_entry.author)
    levels = {**own.levels, cycle_entry.entry.row: cycle_entry.entry.level}
    return _add_marks(context, state, _again(cycle_entry, own.model_copy(update={"levels": levels})))


def _again(cycle_entry: CycleEntry[Any], marks: Marked) -> CycleEntry[Marked]:
    return CycleEntry(cycle_entry.seq, cycle_entry.cycle, cycle_entry.at, cycle_entry.author, marks)


def _adjudicate(context: RuleContext, state: RunState, cycle_entry: CycleEntry[Adjudicated]) -> RunState:
    return replace(state, adjudication=cycle_entry)


def _add_comment(context: RuleContext, state: RunState, cycle_entry: CycleEntry[Commented]) -> RunState:
    return replace(state, comments=(*state.comments, cycle_entry))


def _withdraw_comment(context: RuleContext, state: RunState, cycle_entry: CycleEntry[Withdrew]) -> RunState:
    return replace(state, comments=tuple(c for c in state.comments if c.seq != cycle_entry.entry.comment))


def _add_override(context: RuleContext, state: RunState, cycle_entry: CycleEntry[Overrode]) -> RunState:
    others = (o for o in state.overrides if o.entry.result != cycle_entry.entry.result)
    return replace(state, overrides=(*others, cycle_entry))


def _add_signature(context: RuleContext, state: RunState, cycle_entry: CycleEntry[Signed]) -> RunState:
    return replace(state, phase="signed", signatures=(*state.signatures, cycle_entry))


def _close(context: RuleContext, state: RunState, cycle_entry: CycleEntry[Closed]) -> RunState:
    return replace(state, phase="closed", closure=cycle_entry)


APPLY: dict[type, Callable[..., RunState]] = {
    Began: _begin,
    Opened: _add_opening,
    Rated: _add_rating,
    Coded: _add_coding,
    Joined: _join_reports,
    Identified: _identify,
    Estimated: _add_estimate,
    Named: _add_nominal,
    Linked: _add_link,
    Tasked: _add_tasking,
    Enquired: _add_enquiry,
    Decided: _add_decision,
    Advanced: _start_next_cycle,
    Fired: _fire_inject,
    Submitted: _submit,
    Reflected: _add_reflection,
    Marked: _add_marks,
    Arranged: _arrange_markers,
    MarksIn: _hand_in_marks,
    Revised: _revise_marks,
    Adjudicated: _adjudicate,
    Commented: _add_comment,
    Withdrew: _withdraw_comment,
    Overrode: _add_override,
    Signed: _add_signature,
    Closed: _close,
}
