"""Enquiring: what can be asked for now, asking for it, and what has come back."""

from assessment.amounts import counted
from exercise.access import Caller, Refused
from exercise.decision_log.action_targets import source_open
from exercise.decision_log.entries import Enquired
from exercise.enquiries.registry import ENQUIRIES, EnquiryKind
from exercise.enquiries.subjects import EnquirySubject
from exercise.enquiries.terms import answer_days, answering, askable_days, can_see, enquiry_hours
from exercise.read_models.desk_models import Target
from exercise.read_models.enquiry_models import (
    AskableSubject,
    EnquiryOffer,
    EnquiryOffers,
    EnquiryReturn,
    EnquirySource,
)
from exercise.runs.hypotheses import date_of
from exercise.runs.labels import source_name
from exercise.runs.runs import LiveRun, add_entry, build_entry, own_run
from exercise.services.services import Services
from synthetic.enquiries.enquiry import Enquiry, enquiry_of_report


def enquire(
    services: Services,
    caller: Caller,
    run: str,
    enquiry: str,
    source: str,
    subject: tuple[str, str],
    *,
    days: tuple[int, int] = (0, 0),
    necessity: str,
    proportionality: str,
    expected_cycle: int,
    request: str = "",
) -> None:
    """Make an enquiry: its kind, its source, kind and id of its subject, and the first and last day asked about.

    Raises:
        Refused: when the rules do not allow it, with what would do, or when the page shows another cycle.
    """
    live = own_run(services, caller, run)
    repeated = request and services.store.logs.request(run, request) is not None
    if live.state.cycle != expected_cycle and not repeated:
        raise Refused(
            f"The run is in cycle {live.state.cycle}, and this page shows cycle {expected_cycle}; look again, then ask."
        )
    entry = build_entry(
        Enquired,
        enquiry=enquiry,
        source=source,
        subject_kind=subject[0],
        subject=subject[1],
        first_day=days[0],
        last_day=days[1],
        necessity=necessity,
        proportionality=proportionality,
    )
    add_entry(services, run, caller.author("trainee"), entry, request)


def enquiry_offers(services: Services, caller: Caller, run: str) -> EnquiryOffers:
    """Return every kind of enquiry that the exercise answers, on the terms of today."""
    live = own_run(services, caller, run)
    offers = [offer for kind in ENQUIRIES.values() if (offer := _offer(live, kind)).subjects]
    return EnquiryOffers(tuple(offers), live.scenario.calendar.starts)


def returns(services: Services, caller: Caller, run: str) -> tuple[EnquiryReturn, ...]:
    """Return every enquiry that was made, newest first, with what has come back."""
    live = own_run(services, caller, run)
    return tuple(
        reversed(
            [
                EnquiryReturn(
                    number=request.number,
                    ask_date=date_of(live.scenario, live.scenario.calendar.first_day(row.cycle)),
                    words=enquired_words(live, row.entry),
                    necessity=row.entry.necessity,
                    proportionality=row.entry.proportionality,
                    status=_status(live, ENQUIRIES[row.entry.enquiry], request),
                    reports=_answers(live, request.number),
                    opened=tuple(
                        report.id
                        for report in _answers(live, request.number)
                        if report.id in live.state.opened_ids
                    ),
                )
                for row, request in zip(live.state.enquiries, live.state.requests, strict=True)
            ]
        )
    )


def enquired_words(live: LiveRun, entry: Enquired) -> str:
    """Return an enquiry in words."""
    kind = ENQUIRIES[entry.enquiry]
    subject = live.world.enquiry_subjects().get((entry.subject_kind, entry.subject))
    words = f"{kind.name} ({source_name(live, entry.source)}): {subject.label if subject else entry.subject}"
    if kind.when == "undated":
        return words
    first, last = (date_of(live.scenario, day) for day in (entry.first_day, entry.last_day))
    return f"{words}, {first:%-d %B} to {last:%-d %B %Y}"


def _offer(live: LiveRun, kind: EnquiryKind) -> EnquiryOffer:
    scenario, state = live.scenario, live.state
    sources, days = answering(scenario, kind), askable_days(scenario, kind, state.day)
    count = sum(row.entry.enquiry == kind.id for row in state.enquiries)
    choice = len(days) > 0 and kind.when != "undated"
    return EnquiryOffer(
        id=kind.id,
        name=kind.name,
        brings=kind.brings,
        authority=kind.authority,
        lead_days=kind.lead_days,
        sources=tuple(
            EnquirySource(
                source,
                source_name(live, source),
                enquiry_hours(scenario, kind, source),
                _delay(live, source),
                source_open(scenario, state, source),
            )
            for source in sources
        ),
        subjects=_subjects(live, kind),
        dated=kind.when != "undated",
        ahead=kind.when == "ahead",
        earliest=date_of(scenario, days[0]) if choice else None,
        latest=date_of(scenario, days[-1]) if choice else None,
        most_days=kind.most_days,
        remainder=max(kind.most_asked - count, 0) if kind.most_asked else None,
    )


def _delay(live: LiveRun, source: str) -> str:
    plan = next(plan for plan in live.scenario.evidence.sources if plan.id == source)
    return f"{plan.delay_min} to {counted(plan.delay_max, 'day')}"


def _subjects(live: LiveRun, kind: EnquiryKind) -> tuple[AskableSubject, ...]:
    def able(subject: EnquirySubject) -> tuple[str, ...]:
        return tuple(s for s in answering(live.scenario, kind) if can_see(live.scenario, kind, s, subject))

    every = live.world.enquiry_subjects().values()
    pairs = [(subject, able(subject)) for subject in every if subject.kind in kind.subjects]
    return tuple(AskableSubject(s.kind, s.id, s.label, sources) for s, sources in pairs if sources)


def _answers(live: LiveRun, number: int) -> tuple[Target, ...]:
    reports = live.world.released(live.state).values()
    return tuple(
        Target(report.headline.id, report.headline.title)
        for report in reports
        if enquiry_of_report(report.headline.id) == number
    )


def _status(live: LiveRun, kind: EnquiryKind, request: Enquiry) -> str:
    """Return how an enquiry stands: still out, answered, or answered with a nothing that has its bounds."""
    first, last = answer_days(live.scenario, kind, request)
    count, is_over = len(_answers(live, request.number)), live.state.day > last
    back = f"{counted(count, 'report')} came back"
    if is_over:
        return f"{back}." if count else "Nothing came back: nothing was held or seen of it on these days."
    until = date_of(live.scenario, last)
    if count:
        return f"{back}; more may come until {until:%-d %B}."
    return f"Out. An answer may come from {date_of(live.scenario, first):%-d %B} to {until:%-d %B}."
