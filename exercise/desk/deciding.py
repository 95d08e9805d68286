"""Deciding: NDM decisions, closing a cycle, handing in, and looking back."""

from collections.abc import Sequence

from exercise.access import Caller, Refused
from exercise.decision_log.entries import Advanced, Chosen, Decided, Reflected, Submitted
from exercise.read_models.desk_models import DecisionDetails
from exercise.runs.labels import decision_details
from exercise.runs.runs import LiveRun, add_entry, build_entry, load, own_run
from exercise.scoring import paired_runs
from exercise.services.services import Services


def decide(
    services: Services,
    caller: Caller,
    run: str,
    *,
    actions: Sequence[tuple[str, str]],
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
    live = own_run(services, caller, run)
    _same_cycle(live, expected_cycle, request)
    entry = build_entry(
        Decided,
        chosen=tuple(build_entry(Chosen, action=action, target=target or "") for action, target in actions),
        deferred=deferred,
        information=information,
        threat=threat,
        powers=powers,
        options_rejected=options_rejected,
        rationale=rationale,
        review=review,
    )
    add_entry(services, run, caller.author("trainee"), entry, request)


def decisions(services: Services, caller: Caller, run: str) -> tuple[DecisionDetails, ...]:
    """Return the decisions in order."""
    return decision_details(own_run(services, caller, run))


def advance(services: Services, caller: Caller, run: str, *, expected_cycle: int, request: str = "") -> None:
    """Close the cycle and let the town live on to the next. Needs a decision, a deferral being one."""
    live = own_run(services, caller, run)
    _same_cycle(live, expected_cycle, request)
    add_entry(
        services, run, caller.author("trainee"), build_entry(Advanced, to_cycle=expected_cycle + 1), request
    )


def submit(services: Services, caller: Caller, run: str, text: str, request: str = "") -> None:
    """Hand in the written assessment. It cannot be changed afterwards.

    The comparison with other plans is queued at once, so that marking need not wait for it.
    """
    own_run(services, caller, run)
    add_entry(services, run, caller.author("trainee"), build_entry(Submitted, text=text), request)
    paired_runs.queue(services, load(services, run), caller.user)


def submitted_text(services: Services, caller: Caller, run: str) -> str:
    """Return the written assessment as handed in, or an empty text."""
    state = own_run(services, caller, run).state
    return state.submission.entry.text if state.submission else ""


def reflect(
    services: Services,
    caller: Caller,
    run: str,
    learned: str,
    will_change: str,
    evidence: str = "",
    request: str = "",
) -> None:
    """Record what the trainee learned and will change."""
    own_run(services, caller, run)
    add_entry(
        services,
        run,
        caller.author("trainee"),
        build_entry(Reflected, learned=learned, will_change=will_change, evidence=evidence),
        request,
    )


def _same_cycle(live: LiveRun, expected: int, request: str) -> None:
    """Refuse a page that shows another cycle, unless this very request has been carried out already."""
    if live.state.cycle == expected:
        return
    if request and live.world.services.store.logs.request(live.head.id, request) is not None:
        return
    raise Refused(
        f"The run is in cycle {live.state.cycle}, and this page shows cycle {expected}; look again, then decide."
    )
