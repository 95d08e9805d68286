"""Judging: grades of reports, probabilities of rivals, and collection asked for."""

from exercise.access import Caller
from exercise.decision_log.entries import Estimated, Rated, Tasked
from exercise.read_models.desk_models import EstimateDetails
from exercise.runs.hypotheses import hypothesis
from exercise.runs.labels import source_name
from exercise.runs.runs import add_entry, build_entry, own_run
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
    own_run(services, caller, run)
    entry = build_entry(Rated, report=report, source=source, assessment=assessment, weight=weight, note=note)
    add_entry(services, run, caller.author("trainee"), entry, request)


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
    live = own_run(services, caller, run)
    slots = live.world.slots().get(question)
    stated = dict(slots.rates) if insufficient and slots is not None else dict(probabilities)
    entry = build_entry(
        Estimated,
        question=question,
        probabilities=stated,
        confidence=confidence,
        reason=reason,
        insufficient=insufficient,
    )
    add_entry(services, run, caller.author("trainee"), entry, request)


def estimates(services: Services, caller: Caller, run: str) -> tuple[EstimateDetails, ...]:
    """Return the estimates in order."""
    live = own_run(services, caller, run)
    return tuple(
        EstimateDetails(
            cycle_entry.cycle,
            cycle_entry.at,
            cycle_entry.entry.question,
            dict(cycle_entry.entry.probabilities),
            cycle_entry.entry.confidence,
            cycle_entry.entry.reason,
            cycle_entry.entry.insufficient,
        )
        for cycle_entry in live.state.estimates
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
    own_run(services, caller, run)
    add_entry(
        services,
        run,
        caller.author("trainee"),
        build_entry(Tasked, source=source, question=question, hypothesis=hypothesis),
        request,
    )


def tasked(services: Services, caller: Caller, run: str) -> tuple[str, ...]:
    """Return what has been tasked in this cycle, in words."""
    live = own_run(services, caller, run)
    lines = []
    for cycle_entry in live.state.taskings:
        if cycle_entry.cycle == live.state.cycle:
            view = hypothesis(
                services, live.world.inputs, cycle_entry.entry.question, cycle_entry.entry.hypothesis
            )
            label = view.label if view else cycle_entry.entry.hypothesis
            source, question = source_name(live, cycle_entry.entry.source), cycle_entry.entry.question
            lines.append(f"{source}: look at {label}, for {question}")
    return tuple(lines)
