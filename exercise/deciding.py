"""Deciding: NDM decisions, closing a cycle, handing in, and looking back."""

from collections.abc import Sequence

from exercise import ensemble
from exercise.budget import action_of
from exercise.entries import Advanced, Chosen, Decided, Reflected, Submitted
from exercise.house import House
from exercise.rivals import named
from exercise.runs import Live, act, load, made, mine
from exercise.views import DecisionView, Refused, Seat


def decide(
    house: House,
    seat: Seat,
    run: str,
    *,
    chosen: Sequence[tuple[str, str]],
    deferred: bool,
    information: str = "",
    threat: str = "",
    powers: str = "",
    options_rejected: str = "",
    rationale: str,
    review: str = "",
    expected_cycle: int,
    request: str = "",
) -> None:
    """Record a decision: actions as (action, target) pairs, or an explicit deferral."""
    live = mine(house, seat, run)
    _same_cycle(live, expected_cycle, request)
    entry = made(
        Decided,
        chosen=tuple(made(Chosen, action=action, target=target or "") for action, target in chosen),
        deferred=deferred,
        information=information,
        threat=threat,
        powers=powers,
        options_rejected=options_rejected,
        rationale=rationale,
        review=review,
    )
    act(house, run, seat.user, entry, request)


def decisions(house: House, seat: Seat, run: str) -> tuple[DecisionView, ...]:
    """Return the decisions in order."""
    return decision_views(mine(house, seat, run))


def decision_views(live: Live) -> tuple[DecisionView, ...]:
    """Return a run's decisions in words."""
    return tuple(
        DecisionView(
            done.cycle,
            done.at,
            tuple(chosen_words(live, chosen) for chosen in done.entry.chosen),
            done.entry.deferred,
            done.entry.rationale,
            done.entry.options_rejected,
        )
        for done in live.state.decisions
    )


def chosen_words(live: Live, chosen: Chosen) -> str:
    """Return an action and its target in words."""
    plan = action_of(live.scenario, chosen.action)
    name = plan.name if plan else chosen.action
    return f"{name}: {named(live.world.pinned, chosen.target)}" if chosen.target else name


def advance(house: House, seat: Seat, run: str, *, expected_cycle: int, request: str = "") -> None:
    """Close the cycle and let the town live on to the next. Needs a decision, a deferral being one."""
    live = mine(house, seat, run)
    _same_cycle(live, expected_cycle, request)
    act(house, run, seat.user, made(Advanced, to_cycle=expected_cycle + 1), request)


def submit(house: House, seat: Seat, run: str, text: str, request: str = "") -> None:
    """Hand in the written assessment. It cannot be changed afterwards.

    The comparison with other plans is queued at once, so that marking need not wait for it.
    """
    mine(house, seat, run)
    act(house, run, seat.user, made(Submitted, text=text), request)
    ensemble.queue(house, load(house, run), seat.user)


def submitted_text(house: House, seat: Seat, run: str) -> str:
    """Return the written assessment as handed in, or an empty text."""
    state = mine(house, seat, run).state
    return state.submission.entry.text if state.submission else ""


def reflect(
    house: House, seat: Seat, run: str, learned: str, will_change: str, evidence: str = "", request: str = ""
) -> None:
    """Record what the trainee learned and will change."""
    mine(house, seat, run)
    act(
        house,
        run,
        seat.user,
        made(Reflected, learned=learned, will_change=will_change, evidence=evidence),
        request,
    )


def _same_cycle(live: Live, expected: int, request: str) -> None:
    """Refuse a page that shows another cycle, unless this very request has been carried out already."""
    if live.state.cycle == expected:
        return
    if request and live.world.house.store.logs.request(live.head.id, request) is not None:
        return
    raise Refused(
        f"The run is in cycle {live.state.cycle}, and this page shows cycle {expected}; look again, then decide."
    )
