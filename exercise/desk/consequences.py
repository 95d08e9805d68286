"""Consequences: what the force can see of the cycles that have passed. Never what really happened."""

import numpy as np

from assessment.amounts import counted
from exercise.access import Caller
from exercise.decision_log.budget import action_of
from exercise.read_models.desk_models import Consequence
from exercise.runs import recorded_measures
from exercise.runs.hypotheses import date_of, entity_name
from exercise.runs.log_key import log_key
from exercise.runs.runs import LiveRun, own_run
from exercise.services.services import Services
from scenarios.schema.policing import Collection
from simulator.ids import person_row
from simulator.orders import Order
from simulator.schedule import schedule
from simulator.trace import EventKind, Trace

RELEASED_WITHIN = 2
"""Days within which somebody not charged is out again."""

COUNTED: dict[EventKind, str] = {
    EventKind.SEIZED: "{amount} seized",
    EventKind.RESTRAINED: "{amount} restrained",
    EventKind.ARRESTED: "{count} held",
    EventKind.SEEN: "{count} sightings of believed members",
    EventKind.TAKEN_DOWN: "the platform closed",
    EventKind.HARDENED: "{count} places hardened",
    EventKind.DIVERTED: "{count} young people helped",
    EventKind.TRANSFERRED: "{count} prisoner moved",
    EventKind.INSIDER_FOUND: "{count} insiders found",
    EventKind.WRONG_PERSON: "an innocent person was affected",
}
"""What the force itself counts of an action, in words."""
KNOWN_BY = ((0.7, "very well"), (0.4, "well"), (0.2, "partly"), (0.0, "hardly"))
"""How well the force knows a group, in words, from a picture on."""


def consequences(services: Services, caller: Caller, run: str) -> tuple[Consequence, ...]:
    """Return what the force can see of each cycle that has passed, oldest first."""
    live = own_run(services, caller, run)
    if live.state.cycle < 2:
        return ()
    trace = live.world.trace(live.state.orders, live.state.day)
    return services.caches.read_models.get(
        log_key("consequences", live, ("decided", "advanced")),
        lambda: tuple(_consequence(live, trace, cycle) for cycle in range(1, live.state.cycle)),
    )


def _consequence(live: LiveRun, trace: Trace, cycle: int) -> Consequence:
    scenario, calendar = live.scenario, live.scenario.calendar
    first, last = calendar.first_day(cycle), calendar.first_day(cycle + 1)
    before = max(0, first - calendar.cycle_days)
    return Consequence(
        cycle=cycle,
        lines=_lines(live, trace, first, last),
        recorded_crime=sum(recorded_measures.recorded_crime(scenario, trace, first, last).values()),
        recorded_before=sum(recorded_measures.recorded_crime(scenario, trace, before, first).values()),
        confidence=_surveyed(live, trace, last),
        confidence_before=_surveyed(live, trace, first),
    )


def _surveyed(live: LiveRun, trace: Trace, last: int) -> float:
    return recorded_measures.survey(
        recorded_measures.level(live.scenario, trace, "confidence", None, 0, last)
    )


def _lines(live: LiveRun, trace: Trace, first: int, last: int) -> tuple[str, ...]:
    lines = [line for order in live.state.orders if (line := _order(live, trace, order, first, last))]
    lines += _partners(live, first, last)
    days, kinds = recorded_measures.whole(trace, "day"), recorded_measures.whole(trace, "kind")
    between = (days >= first) & (days < last)
    ordered = {person_row(o.target) for o in live.state.orders if o.action in ("arrest", "warrant")}
    arrests = between & (kinds == EventKind.ARRESTED)
    others = int((arrests & ~np.isin(trace.events["actor"], list(ordered))).sum())
    if others:
        lines.append(
            f"{others} {'person' if others == 1 else 'people'} arrested in the course of other policing."
        )
    helped = int((between & (kinds == EventKind.SAFEGUARDED)).sum())
    if helped:
        lines.append(f"{helped} {'person' if helped == 1 else 'people'} helped out through safeguarding.")
    return tuple(lines) or ("Nothing that the force ordered fell in this cycle.",)


def _order(live: LiveRun, trace: Trace, order: Order, first: int, last: int) -> str:
    """Return an order's line when it began in these days, else an empty text."""
    plan = action_of(live.scenario, order.action)
    if plan is None or plan.action in ("no_action", "partner_agreement"):
        return ""
    begins = schedule(live.scenario, live.state.orders)[live.state.orders.index(order)].first_day
    if not first <= begins < last:
        return ""
    target = entity_name(live.world.inputs, order.target)
    if plan.action == "arrest":
        return f"{target}: {_arrest(trace, person_row(order.target), begins)}."
    when = f"from {date_of(live.scenario, begins):%-d %b %Y} for {counted(plan.lasts_days, 'day')}"
    number = [action.action for action in live.scenario.actions].index(plan.action)
    result = _result(trace, number, begins, live.state.day)
    if isinstance(plan, Collection):
        picture = _picture(trace, order.target, live.state.day)
        result = f"{result or 'nothing seen'}; the group is {picture} known"
    return f"{plan.name}{f', {target}' if target else ''}: {when}{f'; {result}' if result else ''}."


def _picture(trace: Trace, group: str, last: int) -> str:
    """Return in words how well the force knew a group at the end of the last week before a day."""
    day = trace.groups["day"].astype(np.int64)
    rows = (trace.groups["group"] == trace.group_names.index(group)) & (day < last)
    share = float(trace.groups["picture"][rows][-1]) if rows.any() else 0.0
    return next(words for least, words in KNOWN_BY if share >= least)


def _result(trace: Trace, number: int, begins: int, last: int) -> str:
    """Return what the force itself counted of an action up to a day, in words."""
    days, kinds = recorded_measures.whole(trace, "day"), recorded_measures.whole(trace, "kind")
    began = (days == begins) & (kinds == EventKind.ACTION_BEGAN)
    began &= recorded_measures.whole(trace, "other") == number
    followed = np.isin(
        recorded_measures.whole(trace, "cause"), recorded_measures.whole(trace, "event")[began]
    ) & (days < last)
    parts = []
    for kind, words in COUNTED.items():
        rows = followed & (kinds == kind)
        if rows.any():
            amount = float(trace.events["amount"][rows].sum())
            parts.append(words.format(count=int(rows.sum()), amount=f"£{amount:,.0f}"))
    return ", ".join(parts)


def _arrest(trace: Trace, person: int, day: int) -> str:
    """Return how an arrest ended as the custody record has it, guilty or not."""
    days, kinds = recorded_measures.whole(trace, "day"), recorded_measures.whole(trace, "kind")
    rows_of_person = recorded_measures.whole(trace, "actor") == person
    on_day = rows_of_person & (days == day)
    if bool((on_day & (kinds == EventKind.WRONG_PERSON)).any()):
        return "arrested, released without charge"
    if not bool((on_day & (kinds == EventKind.ARRESTED)).any()):
        return "not found"
    soon = (days > day) & (days <= day + RELEASED_WITHIN)
    if bool((rows_of_person & soon & (kinds == EventKind.RELEASED)).any()) or trace.days <= day + 1:
        return "arrested, released without charge"
    return "arrested, charged and remanded"


def _partners(live: LiveRun, first: int, last: int) -> list[str]:
    lines = []
    for agreement in live.state.agreements:
        partner = next((p for p in live.scenario.partners if p.id == agreement.partner), None)
        if partner is None:
            continue
        answers = agreement.agreed + partner.delay_days
        if first <= agreement.agreed < last:
            lines.append(
                f"{partner.name}: agreement in force from {date_of(live.scenario, agreement.agreed):%-d %b %Y}; "
                f"it answers from {date_of(live.scenario, answers):%-d %b %Y}."
            )
        elif first <= answers < last:
            lines.append(f"{partner.name}: answers from {date_of(live.scenario, answers):%-d %b %Y}.")
    return lines
