"""Judging: grades of reports, probabilities of rivals, and collection asked for."""

from exercise.access import Caller
from exercise.decision_log.entries import Estimated, Rated, Tasked
from exercise.read_models.desk_models import EstimateDetails
from exercise.runs.hypotheses import hypothesis
from exercise.runs.labels import source_name
from exercise.runs.runs import act, made, mine
from exercise.services.services import Services


def rate(
    services: Services,
    caller: Caller,
    run: str,
    report: str,
    *,
    source: int,
    assessment: str,
    weight: str,
    note: str = "",
    request: str = "",
) -> None:
    """Record the trainee's own grade of an opened report: source 1–3, assessment A–E, weight."""
    mine(services, caller, run)
    entry = made(Rated, report=report, source=source, assessment=assessment, weight=weight, note=note)
    act(services, run, caller.user, entry, request)


def estimate(
    services: Services,
    caller: Caller,
    run: str,
    question: str,
    probabilities: dict[str, float],
    confidence: str,
    reason: str = "",
    request: str = "",
    *,
    insufficient: bool = False,
) -> None:
    """Record probabilities on the rival hypotheses of a question, analytical confidence apart.

    With ``insufficient`` the answer is “insufficient intelligence”, which counts as the base rates; the
    probabilities given are then not looked at.
    """
    live = mine(services, caller, run)
    slots = live.world.slots().get(question)
    stated = dict(slots.rates) if insufficient and slots is not None else dict(probabilities)
    entry = made(
        Estimated,
        question=question,
        probabilities=stated,
        confidence=confidence,
        reason=reason,
        insufficient=insufficient,
    )
    act(services, run, caller.user, entry, request)


def estimates(services: Services, caller: Caller, run: str) -> tuple[EstimateDetails, ...]:
    """Return the estimates in order."""
    live = mine(services, caller, run)
    return tuple(
        EstimateDetails(
            done.cycle,
            done.at,
            done.entry.question,
            dict(done.entry.probabilities),
            done.entry.confidence,
            done.entry.reason,
            done.entry.insufficient,
        )
        for done in live.state.estimates
    )


def task(
    services: Services,
    caller: Caller,
    run: str,
    source: str,
    question: str,
    hypothesis: str,
    request: str = "",
) -> None:
    """Task a source to look at one hypothesis during this cycle; what it finds is there in the next."""
    mine(services, caller, run)
    act(
        services,
        run,
        caller.user,
        made(Tasked, source=source, question=question, hypothesis=hypothesis),
        request,
    )


def tasked(services: Services, caller: Caller, run: str) -> tuple[str, ...]:
    """Return what has been tasked in this cycle, in words."""
    live = mine(services, caller, run)
    lines = []
    for done in live.state.taskings:
        if done.cycle == live.state.cycle:
            view = hypothesis(services, live.world.pinned, done.entry.question, done.entry.hypothesis)
            about = view.label if view else done.entry.hypothesis
            lines.append(f"{source_name(live, done.entry.source)} on {done.entry.question}: {about}")
    return tuple(lines)
