"""Links of plenaries as lines of a list: where they stand and whom they wait for."""

from exercise.plenary.link_log import Invitation
from exercise.read_models.plenary_models import LinkRow
from exercise.runs.runs import summary_of, title_at
from exercise.services.services import Services
from exercise.store.rows import CohortHead, RunHead


def link_row(services: Services, link: Invitation, cohorts: dict[str, CohortHead]) -> LinkRow:
    """Return a link as a line of a list."""
    heads = assigned_runs(services, link)
    handed_in = sum(summary_of(services, head).submitted is not None for head in heads)
    shut = closed_reason(services, link)
    waiting = handed_in < len(heads) and link.closed is None
    cohort, users = cohorts.get(link.scope.cohort), services.store.accounts.everybody()
    return LinkRow(
        link=link.link,
        cohort=cohort.name if cohort else link.scope.cohort,
        title=title_at(services, link.scope.scenario),
        seed=link.scope.seed,
        run=link.scope.run,
        names_shown=link.scope.named,
        created=link.at,
        instructor=next((user.name for user in users if user.id == link.instructor), link.instructor),
        expires=link.expires,
        closed=link.closed,
        revoked=link.revoked,
        handed_in=handed_in,
        assigned=len(heads),
        stands=shut or (f"Waits: {handed_in} of {len(heads)} have handed in" if waiting else "Open"),
        usable=not shut,
    )


def assigned_runs(services: Services, link: Invitation) -> tuple[RunHead, ...]:
    """Return every run of the assignment that a link is about, also where it shows one alone."""
    cohort_runs = services.store.library.runs(cohort=link.scope.cohort)
    return tuple(
        head for head in cohort_runs if (head.scenario, head.seed) == (link.scope.scenario, link.scope.seed)
    )


def closed_reason(services: Services, link: Invitation) -> str:
    """Return why a link opens for nobody any more, or an empty text."""
    if link.revoked is not None:
        return f"Taken back on {link.revoked.day} {link.revoked:%B %Y}"
    if services.now() >= link.expires:
        return f"Ran out on {link.expires.day} {link.expires:%B %Y}"
    return ""
