"""Links of plenaries as lines of a list: where they stand and whom they wait for."""

from exercise.plenary.link_log import Invitation
from exercise.read_models.plenary_models import LinkRow
from exercise.runs.runs import load, scenario_at
from exercise.services.services import Services
from exercise.store.rows import CohortHead, RunHead


def row_of(services: Services, one: Invitation, known: dict[str, CohortHead]) -> LinkRow:
    """Return a link as a line of a list."""
    heads = heads_of(services, one)
    handed_in = sum(load(services, head.id).state.submission is not None for head in heads)
    shut = shut_why(services, one)
    waiting = handed_in < len(heads) and one.closed is None
    cohort, by = known.get(one.scope.cohort), services.store.accounts
    return LinkRow(
        link=one.link,
        cohort=cohort.name if cohort else one.scope.cohort,
        title=scenario_at(services, one.scope.scenario).title,
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


def heads_of(services: Services, one: Invitation) -> tuple[RunHead, ...]:
    """Return every run of the assignment that a link is about, also where it shows one alone."""
    of_cohort = services.store.library.runs(cohort=one.scope.cohort)
    return tuple(
        head for head in of_cohort if (head.scenario, head.seed) == (one.scope.scenario, one.scope.seed)
    )


def shut_why(services: Services, one: Invitation) -> str:
    """Return why a link opens for nobody any more, or an empty text."""
    if one.revoked is not None:
        return f"Taken back on {one.revoked.day} {one.revoked:%B %Y}"
    if services.now() >= one.expires:
        return f"Ran out on {one.expires.day} {one.expires:%B %Y}"
    return ""
