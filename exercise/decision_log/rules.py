"""What may be done when: one check an entry kind, asked before an entry is written and again in the fold.

A check returns an empty text, or a sentence that says what is wrong and what to do.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from exercise.decision_log.action_targets import targets
from exercise.decision_log.budget import (
    action_of,
    action_shortage,
    reading_shortage,
    resources,
    tasking_shortage,
)
from exercise.decision_log.entries import (
    LEAST_RATIONALE,
    Advanced,
    Began,
    Closed,
    Coded,
    Decided,
    Enquired,
    Entry,
    Estimated,
    Fired,
    Identified,
    Joined,
    Linked,
    Named,
    Opened,
    Rated,
    Reflected,
    Submitted,
    Tasked,
)
from exercise.decision_log.marking_rules import MARKING
from exercise.decision_log.naming.coding_rules import uncodable, unidentifiable, unjoinable
from exercise.decision_log.naming.naming_rules import unlinkable, unnameable
from exercise.decision_log.request_rules import closed_source, unlawful, unseeable
from exercise.decision_log.run_state import RunState
from exercise.decision_log.world_protocol import WorldProtocol
from scenarios.schema.scenario import Scenario
from simulator.answers import Slots
from simulator.orders import Order
from simulator.schedule import shut_lever


@dataclass(frozen=True)
class RuleContext:
    """What every rule is asked about: the scenario, and the world as the force can know it."""

    scenario: Scenario
    world: WorldProtocol


def why_not(context: RuleContext, state: RunState, entry: Entry, account: str) -> str:
    """Return why an entry may not follow a state, or an empty text when it may."""
    if state.closure is not None:
        return (
            f"This run was closed on {state.closure.at:%-d %B %Y} and takes no more entries. "
            f"Reason: {state.closure.entry.reason}"
        )
    if isinstance(entry, TRAINEES) and state.trainee and account != state.trainee:
        return "Only the trainee of this run can do that; sign in with that account."
    check: Callable[[RuleContext, RunState, Any, str], str] = CHECKS[type(entry)]
    return check(context, state, entry, account)


def _begin(context: RuleContext, state: RunState, entry: Began, account: str) -> str:
    return "" if state.phase == "briefing" else "This run has begun already; go to the desk."


def _reading(state: RunState) -> str:
    if state.reading:
        return ""
    if state.phase == "briefing":
        return "The run has not begun; read the briefing and begin first."
    return "The written assessment has been handed in; this part of the run is closed."


def _cycle(state: RunState) -> str:
    if state.phase == "assessment":
        return "The last cycle is over; read what has come in, then hand in the written assessment."
    return _reading(state)


def _open(context: RuleContext, state: RunState, entry: Opened, account: str) -> str:
    if closed := _reading(state):
        return closed
    if entry.report in state.opened_ids:
        return f"Report {entry.report} is open already; read it without charge."
    report = context.world.report(state, entry.report)
    if report is None:
        return f"There is no report {entry.report} in the log so far; choose one that is listed."
    return reading_shortage(resources(context.scenario, state), entry.report, report.headline.open_hours)


def _rate(context: RuleContext, state: RunState, entry: Rated, account: str) -> str:
    if closed := _reading(state):
        return closed
    if entry.report not in state.opened_ids:
        return f"Report {entry.report} has not been opened; open it before rating it."
    return ""


def _code(context: RuleContext, state: RunState, entry: Coded, account: str) -> str:
    return _reading(state) or uncodable(context.world, state, entry)


def _join(context: RuleContext, state: RunState, entry: Joined, account: str) -> str:
    return _reading(state) or unjoinable(state, entry)


def _identify(context: RuleContext, state: RunState, entry: Identified, account: str) -> str:
    return _reading(state) or unidentifiable(context.world, state, entry)


def _estimate(context: RuleContext, state: RunState, entry: Estimated, account: str) -> str:
    if closed := _reading(state):
        return closed
    slots = context.world.slots().get(entry.question)
    if slots is None:
        return f"There is no question {entry.question}; choose one of the terms of reference."
    hypotheses = {h.id for h in slots.hypotheses}
    if set(entry.probabilities) != hypotheses:
        return f"Give a probability for each of {', '.join(sorted(hypotheses))} and for nothing else."
    if sum(entry.probabilities.values()) <= 0:
        return "Every probability is 0; give at least one rival some chance."
    return _insufficient(context.scenario, slots, entry) if entry.insufficient else ""


def _insufficient(scenario: Scenario, slots: Slots, entry: Estimated) -> str:
    if not any(q.insufficient for q in scenario.questions if q.id == entry.question):
        return (
            f"{entry.question} does not offer “insufficient intelligence”; give probabilities of its rivals."
        )
    if entry.probabilities != slots.rates:
        return "“Insufficient intelligence” counts as the base rates; give those, or leave it out and say your own."
    return ""


def _name(context: RuleContext, state: RunState, entry: Named, account: str) -> str:
    return _reading(state) or unnameable(context.scenario, context.world, state, entry)


def _link(context: RuleContext, state: RunState, entry: Linked, account: str) -> str:
    return _reading(state) or unlinkable(context.scenario, context.world, state, entry)


def _task(context: RuleContext, state: RunState, entry: Tasked, account: str) -> str:
    if closed := _cycle(state):
        return closed
    terms = context.scenario.source(entry.source)
    slots = context.world.slots().get(entry.question)
    if terms is None or slots is None:
        return "There is no such source or question; choose from the tables in the briefing."
    if entry.hypothesis not in {h.id for h in slots.hypotheses if h.entity}:
        return "Collection needs somebody or somewhere to look at; choose a named hypothesis."
    entity = next(h.entity for h in slots.hypotheses if h.id == entry.hypothesis)
    if blind := unseeable(context.scenario, entry.source, entity):
        return blind
    if shut := closed_source(context.scenario, state, entry.source):
        return shut
    same = (state.cycle, entry.source, entry.question, entry.hypothesis)
    if same in {(t.cycle, t.source, t.question, t.hypothesis) for t in state.tasking}:
        return "The same collection has been tasked in this cycle; once is enough."
    return tasking_shortage(resources(context.scenario, state), terms.name, terms.task_hours)


def _enquire(context: RuleContext, state: RunState, entry: Enquired, account: str) -> str:
    if closed := _cycle(state):
        return closed
    return unlawful(context.scenario, context.world, state, entry)


def _decide(context: RuleContext, state: RunState, entry: Decided, account: str) -> str:
    if closed := _cycle(state):
        return closed
    if entry.deferred and entry.chosen:
        return "A deferral carries no action; either defer or choose actions."
    if not entry.deferred and not entry.chosen:
        return "Choose at least one action (doing nothing is one), or defer the decision."
    if len(entry.rationale.strip()) < LEAST_RATIONALE:
        return "Write the rationale in at least a few words, for acting and for deferring alike."
    if entry.deferred and any(d.cycle == state.cycle and d.entry.deferred for d in state.decisions):
        return "This cycle's decision has been deferred already; decide now, or close the cycle."
    return _actions(context, state, entry)


def _actions(context: RuleContext, state: RunState, entry: Decided) -> str:
    scenario = context.scenario
    officers = specialists = 0.0
    twice = Counter((c.action, c.target) for c in (*state.choices(state.cycle), *entry.chosen))
    for choice in entry.chosen:
        plan = action_of(scenario, choice.action)
        if plan is None:
            return f"There is no action {choice.action}; choose from the list."
        allowed = targets(scenario, context.world, state, plan)
        if plan.target == "none" and choice.target:
            return f"{plan.name} takes no target; leave it out."
        if plan.target != "none" and choice.target not in allowed:
            return (
                f"{plan.name} cannot be aimed at {choice.target or 'nothing'}; choose a target from its list."
            )
        if twice[choice.action, choice.target] > 1:
            return f"{plan.name} is chosen twice against the same target in this cycle; once is enough."
        officers += plan.officer_days
        specialists += plan.specialist_hours
    orders = [Order(state.day, choice.action, choice.target) for choice in entry.chosen]
    for order in orders:
        if partner := shut_lever(scenario, (*state.orders, *orders), order):
            plan = action_of(scenario, order.action)
            return (
                f"{plan.name if plan else order.action} needs {partner.name}, which helps only once access "
                "has been agreed; add a partner agreement with it to the decision, or drop the action."
            )
    return action_shortage(resources(scenario, state), officers, specialists)


def _advance(context: RuleContext, state: RunState, entry: Advanced, account: str) -> str:
    if closed := _cycle(state):
        return closed
    if entry.to_cycle != state.cycle + 1:
        return f"This is cycle {state.cycle}; the page was out of date. Look again, then close the cycle."
    if not state.decided:
        return "Record a decision for this cycle first; deferring is one."
    return ""


def _fire(context: RuleContext, state: RunState, entry: Fired, account: str) -> str:
    if closed := _reading(state):
        return closed
    if entry.inject not in {i.id for i in context.scenario.injects}:
        return f"There is no inject {entry.inject}; choose one of the scenario's."
    if entry.inject in {a.inject for a in state.arrivals}:
        return f"Inject {entry.inject} has arrived already; choose another."
    return ""


def _submit(context: RuleContext, state: RunState, entry: Submitted, account: str) -> str:
    if state.phase == "cycle":
        cycles = context.scenario.calendar.cycles
        return f"The assessment is handed in after cycle {cycles}; this is cycle {state.cycle}. Save it as a draft."
    if closed := _reading(state):
        return closed
    words, longest = len(entry.text.split()), context.scenario.terms.words
    if not words:
        return "The assessment is empty; write it before handing it in."
    if words > longest:
        return f"The assessment has {words} words and the terms of reference allow {longest}; shorten it."
    return ""


def _reflect(context: RuleContext, state: RunState, entry: Reflected, account: str) -> str:
    if state.phase == "signed":
        return "The run has been signed off; a reflection can no longer be added."
    if state.phase != "debrief":
        return "Reflection comes after the written assessment has been handed in."
    if not entry.learned.strip() or not entry.will_change.strip():
        return "Write both what you learned and what you will change."
    return ""


def _close(context: RuleContext, state: RunState, entry: Closed, account: str) -> str:
    if account == state.trainee:
        return (
            "A run is closed by an instructor or the system, not by its trainee; hand in, or leave it open."
        )
    if state.submission is not None:
        return "This run has been handed in; only one that is still open can be closed."
    return ""


def _of_marking(check: Callable[[Scenario, RunState, Any, str], str]) -> Callable[..., str]:
    return lambda context, state, entry, account: check(context.scenario, state, entry, account)


TRAINEES = (
    Opened, Rated, Coded, Joined, Identified, Estimated, Named, Linked, Tasked, Enquired, Decided, Advanced,
    Submitted, Reflected,
)  # fmt: skip
CHECKS: dict[type, Callable[..., str]] = {
    Began: _begin,
    Opened: _open,
    Rated: _rate,
    Coded: _code,
    Joined: _join,
    Identified: _identify,
    Estimated: _estimate,
    Named: _name,
    Linked: _link,
    Tasked: _task,
    Enquired: _enquire,
    Decided: _decide,
    Advanced: _advance,
    Fired: _fire,
    Submitted: _submit,
    Reflected: _reflect,
    Closed: _close,
    **{kind: _of_marking(check) for kind, check in MARKING.items()},
}
