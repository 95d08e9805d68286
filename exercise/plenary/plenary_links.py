"""Links to plenaries: made, closed and taken back by instructors, each of which stays on the log."""

import secrets
from datetime import timedelta

from exercise.access import Caller, Refused
from exercise.accounts import need
from exercise.plenary.link_log import WORDS, Invitation, Scope, invitation, invitations, made, noted, what_of
from exercise.plenary.link_rows import link_row
from exercise.read_models.plenary_models import Assignment, LinkEvent, LinkRow
from exercise.runs.runs import load, scenario_at
from exercise.services.services import Services

LONGEST_DAYS = 365
USUAL_DAYS = 30


def assignments(services: Services, caller: Caller, cohort: str) -> tuple[Assignment, ...]:
    """Return what a cohort was given, with the runs of each."""
    need(caller, "instructor")
    found: dict[tuple[str, int], list[tuple[bool, str]]] = {}
    for head in services.store.library.runs(cohort=_cohort(services, cohort)):
        done = load(services, head.id).state.submission is not None
        found.setdefault((head.scenario, head.seed), []).append((not done, head.id))
    return tuple(
        Assignment(
            scenario,
            seed,
            scenario_at(services, scenario).title,
            tuple(run for _, run in sorted(runs)),
            sum(not waiting for waiting, _ in runs),
        )
        for (scenario, seed), runs in found.items()
    )


def make_link(
    services: Services,
    caller: Caller,
    cohort: str,
    scenario: str,
    seed: int,
    *,
    run: str = "",
    days: int = USUAL_DAYS,
    named: bool = False,
) -> LinkRow:
    """Make a link to the plenary of an assignment, or to one finished run of it, for so many days.

    It shows letters instead of names unless ``named``.
    """
    need(caller, "instructor")
    if not 1 <= days <= LONGEST_DAYS:
        raise Refused(f"A link lasts 1 to {LONGEST_DAYS} days; choose another number.")
    given = {(a.scenario, a.seed): a for a in assignments(services, caller, cohort)}.get((scenario, seed))
    if given is None:
        raise Refused("This exercise was not assigned to that cohort; choose one of its own.")
    if run and run not in given.runs:
        raise Refused(f"There is no run {run} of this exercise in that cohort; choose one from the list.")
    if run and load(services, run).state.submission is None:
        raise Refused(f"Run {run} has not been handed in yet; a link to one run is for a finished exercise.")
    link = secrets.token_urlsafe(16)
    expires = services.now() + timedelta(days=days)
    made(services, caller.user, link, Scope(cohort, scenario, seed, run, named), expires)
    return _row(services, link)


def close(services: Services, caller: Caller, link: str) -> None:
    """Open a plenary without those who have not handed in; they see it once they have."""
    _standing(services, caller, link)
    noted(services, caller.user, link, "closed")


def revoke(services: Services, caller: Caller, link: str) -> None:
    """Take a link back at once, for everybody."""
    _standing(services, caller, link)
    noted(services, caller.user, link, "revoked")


def links(services: Services, caller: Caller, cohort: str) -> tuple[LinkRow, ...]:
    """Return every link of a cohort, newest first, those taken back included."""
    need(caller, "instructor")
    known = {head.id: head for head in services.store.library.cohorts()}
    ident = _cohort(services, cohort)
    return tuple(
        link_row(services, one, known) for one in reversed(invitations(services)) if one.scope.cohort == ident
    )


def link_log(services: Services, caller: Caller, cohort: str) -> tuple[LinkEvent, ...]:
    """Return who made, closed and took back the links of a cohort, oldest first."""
    need(caller, "instructor")
    ident = _cohort(services, cohort)
    mine = {one.link for one in invitations(services) if one.scope.cohort == ident}
    names = {user.id: user.name for user in services.store.accounts.everybody()}
    return tuple(
        LinkEvent(row.at, names.get(row.by, row.by), row.link, WORDS[what_of(row)])
        for row in services.store.plenaries.entries()
        if row.link in mine
    )


def log_faults(services: Services, caller: Caller) -> tuple[str, ...]:
    """Return what is wrong with the chain of the log of links; empty when nobody has altered it."""
    need(caller, "instructor")
    return services.store.plenaries.faults()


def _standing(services: Services, caller: Caller, link: str) -> Invitation:
    need(caller, "instructor")
    one = invitation(services, link)
    if one is None:
        raise Refused("There is no such link; choose one from the list.")
    if one.revoked is not None:
        raise Refused("This link has been taken back already; make a new one if it is needed.")
    return one


def _row(services: Services, link: str) -> LinkRow:
    known = {head.id: head for head in services.store.library.cohorts()}
    one = invitation(services, link)
    if one is None:
        raise Refused("The link could not be read back; look at the list and try again.")
    return link_row(services, one, known)


def _cohort(services: Services, cohort: str) -> str:
    if cohort not in {head.id for head in services.store.library.cohorts()}:
        raise Refused(f"There is no cohort {cohort}; choose one from the list.")
    return cohort
