"""Links to plenaries: made, closed and taken back by instructors, each of which stays on the log."""

import secrets
from datetime import timedelta

from exercise.accounts import need
from exercise.house import House
from exercise.plenary_log import WORDS, Invitation, Scope, invitation, invitations, made, noted, what_of
from exercise.plenary_rows import row_of
from exercise.plenary_told import Assignment, LinkEvent, LinkRow
from exercise.runs import load, scenario_at
from exercise.views import Refused, Seat

LONGEST_DAYS = 365
USUAL_DAYS = 30


def assignments(house: House, seat: Seat, cohort: str) -> tuple[Assignment, ...]:
    """Return what a cohort was given, with the runs of each."""
    need(seat, "instructor")
    found: dict[tuple[str, int], list[tuple[bool, str]]] = {}
    for head in house.store.library.runs(cohort=_cohort(house, cohort)):
        done = load(house, head.id).state.submission is not None
        found.setdefault((head.scenario, head.seed), []).append((not done, head.id))
    return tuple(
        Assignment(
            scenario,
            seed,
            scenario_at(house, scenario).title,
            tuple(run for _, run in sorted(runs)),
            sum(not waiting for waiting, _ in runs),
        )
        for (scenario, seed), runs in found.items()
    )


def make_link(
    house: House,
    seat: Seat,
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
    need(seat, "instructor")
    if not 1 <= days <= LONGEST_DAYS:
        raise Refused(f"A link lasts 1 to {LONGEST_DAYS} days; choose another number.")
    given = {(a.scenario, a.seed): a for a in assignments(house, seat, cohort)}.get((scenario, seed))
    if given is None:
        raise Refused("This exercise was not assigned to that cohort; choose one of its own.")
    if run and run not in given.runs:
        raise Refused(f"There is no run {run} of this exercise in that cohort; choose one from the list.")
    if run and load(house, run).state.submission is None:
        raise Refused(f"Run {run} has not been handed in yet; a link to one run is for a finished exercise.")
    link = secrets.token_urlsafe(16)
    expires = house.now() + timedelta(days=days)
    made(house, seat.user, link, Scope(cohort, scenario, seed, run, named), expires)
    return _row(house, link)


def close(house: House, seat: Seat, link: str) -> None:
    """Open a plenary without those who have not handed in; they see it once they have."""
    _standing(house, seat, link)
    noted(house, seat.user, link, "closed")


def revoke(house: House, seat: Seat, link: str) -> None:
    """Take a link back at once, for everybody."""
    _standing(house, seat, link)
    noted(house, seat.user, link, "revoked")


def links(house: House, seat: Seat, cohort: str) -> tuple[LinkRow, ...]:
    """Return every link of a cohort, newest first, those taken back included."""
    need(seat, "instructor")
    known = {head.id: head for head in house.store.library.cohorts()}
    ident = _cohort(house, cohort)
    return tuple(
        row_of(house, one, known) for one in reversed(invitations(house)) if one.scope.cohort == ident
    )


def link_log(house: House, seat: Seat, cohort: str) -> tuple[LinkEvent, ...]:
    """Return who made, closed and took back the links of a cohort, oldest first."""
    need(seat, "instructor")
    ident = _cohort(house, cohort)
    mine = {one.link for one in invitations(house) if one.scope.cohort == ident}
    names = {user.id: user.name for user in house.store.accounts.everybody()}
    return tuple(
        LinkEvent(row.at, names.get(row.by, row.by), row.link, WORDS[what_of(row)])
        for row in house.store.plenaries.entries()
        if row.link in mine
    )


def log_faults(house: House, seat: Seat) -> tuple[str, ...]:
    """Return what is wrong with the chain of the log of links; empty when nobody has altered it."""
    need(seat, "instructor")
    return house.store.plenaries.faults()


def _standing(house: House, seat: Seat, link: str) -> Invitation:
    need(seat, "instructor")
    one = invitation(house, link)
    if one is None:
        raise Refused("There is no such link; choose one from the list.")
    if one.revoked is not None:
        raise Refused("This link has been taken back already; make a new one if it is needed.")
    return one


def _row(house: House, link: str) -> LinkRow:
    known = {head.id: head for head in house.store.library.cohorts()}
    one = invitation(house, link)
    if one is None:
        raise Refused("The link could not be read back; look at the list and try again.")
    return row_of(house, one, known)


def _cohort(house: House, cohort: str) -> str:
    if cohort not in {head.id for head in house.store.library.cohorts()}:
        raise Refused(f"There is no cohort {cohort}; choose one from the list.")
    return cohort
