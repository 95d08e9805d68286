"""Links to plenaries: made, closed and taken back by instructors, each of which stays on the log."""

import secrets
from datetime import timedelta

from exercise.access import Caller, Refused
from exercise.accounts import need
from exercise.plenary.link_log import (
    WORDS,
    Invitation,
    Scope,
    event_of,
    invitation,
    invitations,
    note_change,
    note_link,
)
from exercise.plenary.link_rows import link_row
from exercise.read_models.plenary_models import Assignment, LinkEvent, LinkRow
from exercise.runs.runs import load, summary_of, title_at
from exercise.services.services import Services

LONGEST_DAYS = 365
USUAL_DAYS = 30


def assignments(services: Services, caller: Caller, cohort: str) -> tuple[Assignment, ...]:
    """Return what a cohort was given, with the runs of each."""
    need(caller, "instructor")
    runs_by_seed: dict[tuple[str, int], list[tuple[bool, str]]] = {}
    for head in services.store.library.runs(cohort=_cohort(services, cohort)):
        handed_in = summary_of(services, head).submitted is not None
        runs_by_seed.setdefault((head.scenario, head.seed), []).append((not handed_in, head.id))
    return tuple(
        Assignment(
            scenario,
            seed,
            title_at(services, scenario),
            tuple(run for _, run in sorted(runs)),
            sum(not waiting for waiting, _ in runs),
        )
        for (scenario, seed), runs in runs_by_seed.items()
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
    names_shown: bool = False,
) -> LinkRow:
    """Make a link to the plenary of an assignment, or to one finished run of it, for so many days.

    It shows letters instead of names unless ``names_shown``.
    """
    need(caller, "instructor")
    if not 1 <= days <= LONGEST_DAYS:
        raise Refused(f"A link lasts 1 to {LONGEST_DAYS} days; choose another number.")
    assignment = {(a.scenario, a.seed): a for a in assignments(services, caller, cohort)}.get(
        (scenario, seed)
    )
    if assignment is None:
        raise Refused("This exercise was not assigned to that cohort; choose one of its own.")
    if run and run not in assignment.runs:
        raise Refused(f"There is no run {run} of this exercise in that cohort; choose one from the list.")
    if run and load(services, run).state.submission is None:
        raise Refused(f"Run {run} has not been handed in yet; a link to one run is for a finished exercise.")
    link = secrets.token_urlsafe(16)
    expires = services.now() + timedelta(days=days)
    note_link(services, caller.user, link, Scope(cohort, scenario, seed, run, names_shown), expires)
    return _row(services, link)


def close(services: Services, caller: Caller, link: str) -> None:
    """Open a plenary without those who have not handed in; they see it once they have."""
    _standing(services, caller, link)
    note_change(services, caller.user, link, "closed")


def revoke(services: Services, caller: Caller, link: str) -> None:
    """Take a link back at once, for everybody."""
    _standing(services, caller, link)
    note_change(services, caller.user, link, "revoked")


def links(services: Services, caller: Caller, cohort: str) -> tuple[LinkRow, ...]:
    """Return every link of a cohort, newest first, those taken back included."""
    need(caller, "instructor")
    cohorts = {head.id: head for head in services.store.library.cohorts()}
    ident = _cohort(services, cohort)
    return tuple(
        link_row(services, link, cohorts)
        for link in reversed(invitations(services))
        if link.scope.cohort == ident
    )


def link_log(services: Services, caller: Caller, cohort: str) -> tuple[LinkEvent, ...]:
    """Return who made, closed and took back the links of a cohort, oldest first."""
    need(caller, "instructor")
    ident = _cohort(services, cohort)
    own_links = {link.link for link in invitations(services) if link.scope.cohort == ident}
    names = {user.id: user.name for user in services.store.accounts.everybody()}
    return tuple(
        LinkEvent(row.at, names.get(row.by, row.by), row.link, WORDS[event_of(row)])
        for row in services.store.plenaries.entries()
        if row.link in own_links
    )


def log_faults(services: Services, caller: Caller) -> tuple[str, ...]:
    """Return what is wrong with the chain of the log of links; empty when nobody has altered it."""
    need(caller, "instructor")
    return services.store.plenaries.faults()


def _standing(services: Services, caller: Caller, link: str) -> Invitation:
    need(caller, "instructor")
    plenary_link = invitation(services, link)
    if plenary_link is None:
        raise Refused("There is no such link; choose one from the list.")
    if plenary_link.revoked is not None:
        raise Refused("This link has been taken back already; make a new one if it is needed.")
    return plenary_link


def _row(services: Services, link: str) -> LinkRow:
    cohorts = {head.id: head for head in services.store.library.cohorts()}
    plenary_link = invitation(services, link)
    if plenary_link is None:
        raise Refused("The link could not be read back; look at the list and try again.")
    return link_row(services, plenary_link, cohorts)


def _cohort(services: Services, cohort: str) -> str:
    if cohort not in {head.id for head in services.store.library.cohorts()}:
        raise Refused(f"There is no cohort {cohort}; choose one from the list.")
    return cohort
