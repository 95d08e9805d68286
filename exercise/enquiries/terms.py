"""On what terms a scenario offers each kind of enquiry: through which sources, at what cost, about which days."""

from exercise.enquiries.registry import ENQUIRIES, EnquiryKind, looks_of
from exercise.enquiries.subjects import EnquirySubject
from scenarios.schema.intelligence import SourceId
from scenarios.schema.scenario import Scenario
from synthetic.enquiries.enquiry import Enquiry, enquiry
from synthetic.questions.looked_at import askable


def answering(scenario: Scenario, kind: EnquiryKind) -> tuple[SourceId, ...]:
    """Return the sources of a scenario that answer a kind of enquiry, in the scenario's order."""
    plans = scenario.evidence.sources
    if not kind.sources:
        others = {source for other in ENQUIRIES.values() for source in other.sources}
        return tuple(plan.id for plan in plans if plan.partner is not None and plan.id not in others)
    return tuple(plan.id for plan in plans if plan.id in kind.sources)


def enquiry_hours(scenario: Scenario, kind: EnquiryKind, source: str) -> float:
    """Return the specialist hours that an enquiry through a source costs.

    Raises:
        KeyError: when the scenario has no such source.
    """
    terms = scenario.source(source)
    if terms is None:
        raise KeyError(source)
    return round(terms.task_hours * kind.hours_share, 2)


def can_see(scenario: Scenario, kind: EnquiryKind, source: SourceId, subject: EnquirySubject) -> bool:
    """Return whether a source has anything to see of a subject in the acts that a kind of enquiry asks for."""
    if subject.kind not in kind.subjects:
        return False
    return bool(askable(scenario.evidence, subject.look_subject.kind, source, kind.acts))


def askable_days(scenario: Scenario, kind: EnquiryKind, today: int) -> range:
    """Return the days that an enquiry made today may ask about: those simulated so far, or those still to come."""
    if kind.when == "undated":
        return range(max(0, today - kind.most_days), today)
    if kind.when == "back":
        return range(today)
    return range(today + kind.lead_days, scenario.calendar.days)


def answer_days(scenario: Scenario, kind: EnquiryKind, request: Enquiry) -> tuple[int, int]:
    """Return the first and the last day on which an answer to an enquiry may come back."""
    plan = scenario.evidence.plan_of(request.source)
    ends = request.last_day if kind.when == "ahead" else request.due
    begins = request.first_day if kind.when == "ahead" else request.due
    return max(begins, request.due) + plan.delay_min, max(ends, request.due) + max(plan.delay_max, 1)


def enquiry_made(
    scenario: Scenario,
    kind: EnquiryKind,
    source: SourceId,
    subject: EnquirySubject,
    days: range,
    *,
    number: int,
    cycle: int,
) -> Enquiry:
    """Return an enquiry as the world takes it; an undated one asks about the days before it.

    Raises:
        ValueError: when there is no day to ask about.
    """
    today = scenario.calendar.first_day(cycle)
    span = days if kind.when != "undated" else askable_days(scenario, kind, today)
    return enquiry(
        cycle,
        number,
        source,
        subject.look_subject,
        span,
        acts=kind.acts,
        due=today + kind.lead_days,
        looks=looks_of(kind, len(span)),
        dated=kind.when != "undated",
    )
