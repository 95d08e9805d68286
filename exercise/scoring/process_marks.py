"""Marks on how the work was done: for the debrief alone, since they read the truth."""

from collections import defaultdict
from dataclasses import dataclass

from assessment.bias.evidence import Evidence
from assessment.marks.collection_requests import Request, RequestsMark, requests_mark
from assessment.marks.grading_practice import ASSESSMENTS, SOURCES, GradingMark, grading_mark
from assessment.marks.harm_alignment import AlignmentMark
from assessment.marks.network_marks import NetworkMark
from assessment.scorers.coherence import incoherence
from assessment.yardstick.yardstick_fit import Mismatch, mismatches, unfitting
from exercise.decision_log.entries import Tasked
from exercise.enquiries.registry import ENQUIRIES
from exercise.enquiries.terms import enquiry_hours
from exercise.runs.log_key import TRAINEE_WORK, log_key
from exercise.runs.runs import LiveRun
from exercise.scoring import effort, network_truth
from exercise.scoring.coding.coding_marks import CodingMarks, coding_marks
from exercise.scoring.evaluation import evaluate
from exercise.scoring.sealed_log import seen_log
from exercise.services.services import Services
from synthetic.report import Headline

INCOHERENT = 0.005
"""Distance of a sum from 1 that rounding to whole percentages does not explain."""


@dataclass(frozen=True)
class ProcessMarks:
    """Marks on process."""

    grading: tuple[GradingMark, GradingMark]
    requests: RequestsMark
    alignment: AlignmentMark
    network: NetworkMark
    coding: CodingMarks
    wrong_terms: tuple[Mismatch, ...]
    incoherent: int
    estimates: int


def process_marks(services: Services, live: LiveRun) -> ProcessMarks:
    """Return the marks on how a run was worked. It reads the truth: never before the debrief."""
    key = log_key("process marks", live, TRAINEE_WORK)
    return services.caches.read_models.get(key, lambda: _process_marks(services, live))


def _process_marks(services: Services, live: LiveRun) -> ProcessMarks:
    state = live.state
    members = network_truth.network(live)
    text = state.submission.entry.text if state.submission else ""
    wrong = mismatches(text)
    for row in state.estimates:
        if not row.entry.insufficient:
            wrong += unfitting(row.entry.reason, row.entry.probabilities.values())
    return ProcessMarks(
        grading=_grading(services, live),
        requests=_requests(evaluate(services, live).evidence, live),
        alignment=effort.aligned(live, members),
        network=network_truth.marked(live, members),
        coding=coding_marks(services, live),
        wrong_terms=wrong,
        incoherent=sum(incoherence(row.entry.probabilities) > INCOHERENT for row in state.estimates),
        estimates=len(state.estimates),
    )


def _grading(services: Services, live: LiveRun) -> tuple[GradingMark, GradingMark]:
    log = seen_log(services, live)
    deserved = {r.headline.id: t for r, t in zip(log.reports, log.truths, strict=True)}
    last = {row.entry.report: row.entry for row in live.state.ratings}
    pairs = [(rating, deserved[report]) for report, rating in sorted(last.items()) if report in deserved]
    return (
        grading_mark(
            "Source", [str(r.source) for r, _ in pairs], [str(t.correct_source) for _, t in pairs], SOURCES
        ),
        grading_mark(
            "Assessment",
            [r.assessment for r, _ in pairs],
            [t.correct_assessment for _, t in pairs],
            ASSESSMENTS,
        ),
    )


def _requests(evidence: Evidence, live: LiveRun) -> RequestsMark:
    """Return what collection requests bought: each opened report at its worth just before it was opened."""
    bits = _bits(evidence)
    released = live.world.released(live.state).values()
    opened = live.state.opened_ids
    requests = []
    for key, hours in _asked_hours(live).items():
        answers = [
            report.headline
            for report in released
            if report.headline.tasked and _answer_key(report.headline) == key
        ]
        read = [headline for headline in answers if headline.id in opened]
        requests.append(
            Request(
                words=" ".join(key),
                hours=hours,
                reading=sum(headline.open_hours for headline in read),
                bits=sum(bits.get(headline.id, 0.0) for headline in read),
                answers=len(answers),
                opened=len(read),
            )
        )
    menu = [r.headline for r in released if not r.headline.tasked and r.headline.id in opened]
    return requests_mark(requests, sum(bits.get(h.id, 0.0) for h in menu), sum(h.open_hours for h in menu))


def _asked_hours(live: LiveRun) -> dict[tuple[str, ...], float]:
    """Return the specialist hours that requests cost, by what each shares with its answers."""
    usual: dict[str, float] = {terms.id: terms.task_hours for terms in live.scenario.evidence.sources}
    hours: defaultdict[tuple[str, ...], float] = defaultdict(float)
    for row in live.state.taskings:
        hours[_request_key(live, row.entry)] += usual[row.entry.source]
    for entry, request in zip(live.state.enquiries, live.state.requests, strict=True):
        kind = ENQUIRIES[entry.entry.enquiry]
        hours[request.source, request.subject.id] += enquiry_hours(live.scenario, kind, request.source)
    return dict(hours)


def _request_key(live: LiveRun, request: Tasked) -> tuple[str, ...]:
    """Return what a request shares with its answers: source and subject."""
    rivals = live.world.slots()[request.question].hypotheses
    return request.source, next(h.entity for h in rivals if h.id == request.hypothesis)


def _answer_key(headline: Headline) -> tuple[str, ...]:
    return headline.source, headline.subject.id if headline.subject else ""


def _bits(evidence: Evidence) -> dict[str, float]:
    """Return by report what it was worth over all questions just before it was opened."""
    bits: dict[str, float] = {}
    for update in evidence.changes:
        headline = update.opening.report.headline
        worth = float(update.before.values((headline,))[update.question][0])
        bits[headline.id] = bits.get(headline.id, 0.0) + worth
    return bits
