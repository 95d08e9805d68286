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
    Commented,
    Decided,
    Estimated,
    Fired,
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
from exercise.decision_log.rules import Ground, why_not
from exercise.decision_log.run_state import Agreement, Arrival, Done, LogPosition, RunState
from simulator.orders import Order


def fold(ground: Ground, entries: Iterable[LogEntry], start: RunState | None = None) -> RunState:
    """Return where a run stands after its entries, from the beginning or from an earlier state.

    Total: an entry that the rules do not allow where it stands changes nothing and is listed in
    ``ignored`` with the reason.
    """
    state = start or RunState()
    for entry in entries:
        state = step(ground, state, entry)
    return state


def step(ground: Ground, state: RunState, entry: LogEntry) -> RunState:
    """Return the state after one more entry."""
    if not state.run:
        state = replace(state, run=entry.run)
    last_of_kind = {**state.last_of_kind, entry.entry.kind: LogPosition(entry.seq, entry.hash)}
    counted = replace(state, entries=state.entries + 1, last_of_kind=last_of_kind)
    reason = why_not(ground, counted, entry.entry, entry.by)
    if reason:
        return counted.ignoring(entry.seq, reason)
    done: Done[Any] = Done(entry.seq, state.cycle, entry.at, entry.by, entry.entry)
    apply: Callable[[Ground, RunState, Done[Any]], RunState] = APPLY[type(entry.entry)]
    return apply(ground, counted, done)


def _began(ground: Ground, state: RunState, done: Done[Began]) -> RunState:
    return _enter(ground, replace(state, phase="cycle", trainee=done.by), 1)


def _enter(ground: Ground, state: RunState, cycle: int) -> RunState:
    """Return the state as a cycle begins: a new day, new hours, and whatever arrives."""
    calendar = ground.scenario.calendar
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
    return _arrive(ground, state, arriving(ground.scenario, ground.known, state))


def _arrive(ground: Ground, state: RunState, arrivals: tuple[Arrival, ...]) -> RunState:
    extra = officer_days(ground.scenario, arrivals)
    return replace(state, arrivals=(*state.arrivals, *arrivals), officer_extra=state.officer_extra + extra)


def _opened(ground: Ground, state: RunState, done: Done[Opened]) -> RunState:
    report = ground.known.report(state, done.entry.report)
    hours = report.headline.open_hours if report else 0.0
    return replace(state, opened=(*state.opened, done), analyst_spent=state.analyst_spent + hours)


def _rated(ground: Ground, state: RunState, done: Done[Rated]) -> RunState:
    return replace(state, ratings=(*state.ratings, done))


def _estimated(ground: Ground, state: RunState, done: Done[Estimated]) -> RunState:
    return replace(state, estimates=(*state.estimates, done))


def _named(ground: Ground, state: RunState, done: Done[Named]) -> RunState:
    kept = tuple(d for d in state.named if d.entry.entity != done.entry.entity)
    return replace(state, named=kept if done.entry.withdrawn else (*kept, done))


def _linked(ground: Ground, state: RunState, done: Done[Linked]) -> RunState:
    pair = {done.entry.first, done.entry.second}
    kept = tuple(d for d in state.linked if {d.entry.first, d.entry.second} != pair)
    return replace(state, linked=kept if done.entry.withdrawn else (*kept, done))


def _tasked(ground: Ground, state: RunState, done: Done[Tasked]) -> RunState:
    hours = next(s.task_hours for s in ground.scenario.sources if s.id == done.entry.source)
    return replace(state, taskings=(*state.taskings, done), specialist_spent=state.specialist_spent + hours)


def _decided(ground: Ground, state: RunState, done: Done[Decided]) -> RunState:
    officers, specialists = state.officer_spent, state.specialist_spent
    agreements, orders = list(state.agreements), list(state.orders)
    for chosen in done.entry.chosen:
        plan = action_of(ground.scenario, chosen.action)
        if plan is None:
            continue
        officers += plan.officer_days
        specialists += plan.specialist_hours
        orders.append(Order(state.day, chosen.action, chosen.target))
        if plan.action == "partner_agreement":
            agreements.append(Agreement(chosen.target, state.day, state.day + plan.lead_days))
    return replace(
        state,
        decisions=(*state.decisions, done),
        orders=tuple(orders),
        agreements=tuple(agreements),
        officer_spent=officers,
        specialist_spent=specialists,
    )


def _advanced(ground: Ground, state: RunState, done: Done[Advanced]) -> RunState:
    return _enter(ground, state, done.entry.to_cycle)


def _fired(ground: Ground, state: RunState, done: Done[Fired]) -> RunState:
    return _arrive(ground, state, (Arrival(done.entry.inject, state.cycle),))


def _submitted(ground: Ground, state: RunState, done: Done[Submitted]) -> RunState:
    return replace(state, phase="debrief", submission=done)


def _reflected(ground: Ground, state: RunState, done: Done[Reflected]) -> RunState:
    return replace(state, reflection=done)


def _marked(ground: Ground, state: RunState, done: Done[Marked]) -> RunState:
    return replace(state, marks=(*(m for m in state.marks if m.by != done.by), done))


def _arranged(ground: Ground, state: RunState, done: Done[Arranged]) -> RunState:
    kept = tuple(mark for mark in state.marks if mark.by in done.entry.markers)
    return replace(state, arrangement=done, marks=kept)


def _marks_in(ground: Ground, state: RunState, done: Done[MarksIn]) -> RunState:
    own = next(mark.entry for mark in state.marks if mark.by == done.by)
    return replace(state, marks_in=(*state.marks_in, _again(done, own)))


def _revised(ground: Ground, state: RunState, done: Done[Revised]) -> RunState:
    own = next(mark.entry for mark in state.marks if mark.by == done.by)
    levels = {**own.levels, done.entry.row: done.entry.level}
    return _marked(ground, state, _again(done, own.model_copy(update={"levels": levels})))


def _again(done: Done[Any], marks: Marked) -> Done[Marked]:
    return Done(done.seq, done.cycle, done.at, done.by, marks)


def _adjudicated(ground: Ground, state: RunState, done: Done[Adjudicated]) -> RunState:
    return replace(state, adjudication=done)


def _commented(ground: Ground, state: RunState, done: Done[Commented]) -> RunState:
    return replace(state, comments=(*state.comments, done))


def _withdrew(ground: Ground, state: RunState, done: Done[Withdrew]) -> RunState:
    return replace(state, comments=tuple(c for c in state.comments if c.seq != done.entry.comment))


def _overrode(ground: Ground, state: RunState, done: Done[Overrode]) -> RunState:
    kept = (o for o in state.overrides if o.entry.result != done.entry.result)
    return replace(state, overrides=(*kept, done))


def _signed(ground: Ground, state: RunState, done: Done[Signed]) -> RunState:
    return replace(state, phase="signed", signatures=(*state.signatures, done))


APPLY: dict[type, Callable[..., RunState]] = {
    Began: _began,
    Opened: _opened,
    Rated: _rated,
    Estimated: _estimated,
    Named: _named,
    Linked: _linked,
    Tasked: _tasked,
    Decided: _decided,
    Advanced: _advanced,
    Fired: _fired,
    Submitted: _submitted,
    Reflected: _reflected,
    Marked: _marked,
    Arranged: _arranged,
    MarksIn: _marks_in,
    Revised: _revised,
    Adjudicated: _adjudicated,
    Commented: _commented,
    Withdrew: _withdrew,
    Overrode: _overrode,
    Signed: _signed,
}
