"""Links of plenaries as lines of a list: where they stand and whom they wait for."""

from exercise.house import House
from exercise.plenary_log import Invitation
from exercise.plenary_told import LinkRow
from exercise.runs import load, scenario_at
from exercise.store.rows import CohortHead, RunHead


def row_of(house: House, one: Invitation, known: dict[str, CohortHead]) -> LinkRow:
    """Return a link as a line of a list."""
    heads = heads_of(house, one)
    handed_in = sum(load(house, head.id).state.submission is not None for head in heads)
    shut = shut_why(house, one)
    waiting = handed_in < len(heads) and one.closed is None
    cohort, by = known.get(one.scope.cohort), house.store.accounts
    return LinkRow(
        link=one.link,
        cohort=cohort.name if cohort else one.scope.cohort,
        title=scenario_at(house, one.scope.scenario).title,
        seed=one.scope.seed,
        run=one.scope.run,
        named=one.scope.named,
        made=one.at,
        by=next((user.name for user in by.everybody() if user.id == one.by), one.by),
        expires=one.expires,
        closed=one.closed,
        revoked=one.revoked,
        handed_in=handed_in,
        of=len(heads),
        stands=shut or (f"Waits: {handed_in} of {len(heads)} have handed in" if waiting else "Open"),
        usable=not shut,
    )


def heads_of(house: House, one: Invitation) -> tuple[RunHead, ...]:
    """Return every run of the assignment that a link is about, also where it shows one alone."""
    of_cohort = house.store.library.runs(cohort=one.scope.cohort)
    return tuple(
        head for head in of_cohort if (head.scenario, head.seed) == (one.scope.scenario, one.scope.seed)
    )


def shut_why(house: House, one: Invitation) -> str:
    """Return why a link opens for nobody any more, or an empty text."""
    if one.revoked is not None:
        return f"Taken back on {one.revoked.day} {one.revoked:%B %Y}"
    if house.now() >= one.expires:
        return f"Ran out on {one.expires.day} {one.expires:%B %Y}"
    return ""
