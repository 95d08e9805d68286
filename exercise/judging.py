"""Judging: grades of reports, probabilities of rivals, and collection asked for."""

from exercise.entries import Estimated, Rated, Tasked
from exercise.house import House
from exercise.reading import source_name
from exercise.rivals import hypothesis
from exercise.runs import act, made, mine
from exercise.views import EstimateView, Seat


def rate(
    house: House,
    seat: Seat,
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
    mine(house, seat, run)
    entry = made(Rated, report=report, source=source, assessment=assessment, weight=weight, note=note)
    act(house, run, seat.user, entry, request)


def estimate(
    house: House,
    seat: Seat,
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
    live = mine(house, seat, run)
    slots = live.world.slots().get(question)
    stated = dict(slots.given) if insufficient and slots is not None else dict(probabilities)
    entry = made(
        Estimated,
        question=question,
        probabilities=stated,
        confidence=confidence,
        reason=reason,
        insufficient=insufficient,
    )
    act(house, run, seat.user, entry, request)


def estimates(house: House, seat: Seat, run: str) -> tuple[EstimateView, ...]:
    """Return the estimates in order."""
    live = mine(house, seat, run)
    return tuple(
        EstimateView(
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
    house: House, seat: Seat, run: str, source: str, question: str, hypothesis: str, request: str = ""
) -> None:
    """Task a source to look at one hypothesis during this cycle; what it finds is there in the next."""
    mine(house, seat, run)
    act(house, run, seat.user, made(Tasked, source=source, question=question, hypothesis=hypothesis), request)


def tasked(house: House, seat: Seat, run: str) -> tuple[str, ...]:
    """Return what has been tasked in this cycle, in words."""
    live = mine(house, seat, run)
    lines = []
    for done in live.state.taskings:
        if done.cycle == live.state.cycle:
            view = hypothesis(house, live.world.pinned, done.entry.question, done.entry.hypothesis)
            about = view.label if view else done.entry.hypothesis
            lines.append(f"{source_name(live, done.entry.source)} on {done.entry.question}: {about}")
    return tuple(lines)
