"""What enquiries were worth when they were made, and which could have told most: at the ideal belief on what was opened.

No truth is looked at; but what could have told is for the debrief.
"""

from collections.abc import Iterator
from dataclasses import replace

from assessment.observer.enquiry_value import enquiry_value
from assessment.observer.ideal_reader import IdealReader, IdealReading
from assessment.observer.readers import ideal_reader
from exercise.decision_log.action_targets import source_open
from exercise.enquiries.registry import ENQUIRIES, EnquiryKind
from exercise.enquiries.subjects import EnquirySubject
from exercise.enquiries.terms import answering, askable_days, can_see, enquiry_hours, enquiry_made
from exercise.read_models.lives_models import EnquiriesRevealed, EnquiryWorth
from exercise.runs.labels import source_name
from exercise.runs.log_key import TRAINEE_WORK, log_key
from exercise.runs.runs import LiveRun
from exercise.services.services import Services
from scenarios.schema.intelligence import SourceId
from synthetic.enquiries.enquiry import Enquiry, enquiry_of_report

SCREENING_DRAWS = 64
"""Draws from belief for each enquiry that could have been made."""
HISTORY_SCREENING = 12
"""The same for the history of a plate, each with a belief worked out anew."""


def enquiries_revealed(services: Services, live: LiveRun) -> EnquiriesRevealed:
    """Return what enquiries were worth."""
    key = log_key("enquiry worth", live, TRAINEE_WORK)
    return services.caches.read_models.get(key, lambda: _revealed(live))


def _revealed(live: LiveRun) -> EnquiriesRevealed:
    reader = ideal_reader(live.scenario, live.world.inputs.seed)
    cycles = range(1, live.scenario.calendar.cycles + 1)
    best = (_best(live, _reading(live, reader, cycle=cycle), cycle) for cycle in cycles)
    return EnquiriesRevealed(
        tuple(_worth(live, reader, place) for place in range(len(live.state.enquiries))),
        tuple(row for row in best if row is not None),
    )


def _reading(live: LiveRun, reader: IdealReader, *, cycle: int = 0, before: int = 0) -> IdealReading:
    """Return the ideal reading of what was opened by the end of a cycle, or before an entry."""
    released = live.world.released(live.state)
    return reader.reading(
        released[row.entry.report]
        for row in live.state.opened
        if (row.cycle <= cycle if cycle else row.seq < before)
    )


def _worth(live: LiveRun, reader: IdealReader, place: int) -> EnquiryWorth:
    row, request = live.state.enquiries[place], live.state.requests[place]
    kind = ENQUIRIES[row.entry.enquiry]
    answers = [i for i in live.world.released(live.state) if enquiry_of_report(i) == request.number]
    subject = live.world.enquiry_subjects()[row.entry.subject_kind, row.entry.subject]
    bits = enquiry_value(_reading(live, reader, before=row.seq), request)
    return EnquiryWorth(
        request.number,
        row.cycle,
        _words(live, kind, request.source, subject),
        sum(bits.values()),
        enquiry_hours(live.scenario, kind, request.source),
        len(answers),
        sum(ident in live.state.opened_ids for ident in answers),
    )


def _words(live: LiveRun, kind: EnquiryKind, source: SourceId, subject: EnquirySubject) -> str:
    return f"{kind.name} ({source_name(live, source)}): {subject.label}"


def _best(live: LiveRun, reading: IdealReading, cycle: int) -> EnquiryWorth | None:
    """Return the enquiry worth most that a cycle's hours would have bought; None where there is none to make.

    A few draws tell which it is, and as many as usual what it is worth, so that the luck of the draw is not in it.
    """
    possible = list(_possible(live, cycle))
    values = [sum(enquiry_value(reading, row[2], draws=_draws(row[2])).values()) for row in possible]
    if not possible:
        return None
    kind, subject, request = possible[values.index(max(values))]
    return EnquiryWorth(
        0,
        cycle,
        _words(live, kind, request.source, subject),
        sum(enquiry_value(reading, request).values()),
        enquiry_hours(live.scenario, kind, request.source),
        0,
        0,
    )


def _draws(request: Enquiry) -> int:
    return HISTORY_SCREENING if request.is_history else SCREENING_DRAWS


def _possible(live: LiveRun, cycle: int) -> Iterator[tuple[EnquiryKind, EnquirySubject, Enquiry]]:
    """Yield every enquiry that was open in a cycle and had not been made, about as many days as it may ask about."""
    scenario, today = live.scenario, live.scenario.calendar.first_day(cycle)
    agreements = tuple(agreement for agreement in live.state.agreements if agreement.ordered <= today)
    standing = replace(live.state, day=today, agreements=agreements)
    for kind in ENQUIRIES.values():
        days = askable_days(scenario, kind, today)
        span = days[: kind.most_days] if kind.when == "ahead" else days[-kind.most_days :]
        for source in answering(scenario, kind) if span else ():
            affordable = enquiry_hours(scenario, kind, source) <= scenario.force.specialist_hours
            if not affordable or not source_open(scenario, standing, source):
                continue
            for subject in live.world.enquiry_subjects().values():
                if can_see(scenario, kind, source, subject) and not _is_made(live, kind, subject, cycle):
                    yield kind, subject, enquiry_made(
                        scenario, kind, source, subject, span, number=1, cycle=cycle
                    )  # fmt: skip


def _is_made(live: LiveRun, kind: EnquiryKind, subject: EnquirySubject, cycle: int) -> bool:
    """Return whether a kind of enquiry about a subject had been made in a cycle or before."""
    return any(
        row.cycle <= cycle
        and (row.entry.enquiry, row.entry.subject_kind, row.entry.subject)
        == (kind.id, subject.kind, subject.id)
        for row in live.state.enquiries
    )
