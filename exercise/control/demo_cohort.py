"""The demo cohort: four people and one assigned run, so that a first start shows something."""

from dataclasses import dataclass

from exercise.access import Role
from exercise.accounts import add_user, caller_of
from exercise.services.services import Services


@dataclass(frozen=True)
class DemoAccount:
    """An account of the demo, its password meant to be printed."""

    name: str
    password: str
    role: Role


ACCOUNTS = (
    DemoAccount("trainee", "golden-trainee", "trainee"),
    DemoAccount("instructor", "golden-instructor", "instructor"),
    DemoAccount("assessor", "golden-assessor", "assessor"),
    DemoAccount("researcher", "golden-researcher", "researcher"),
)
COHORT = "Demo cohort"
SCENARIO = "harrowmere-lines"
SEED = 7


def seed_demo(services: Services) -> tuple[DemoAccount, ...]:
    """Add what is missing of the demo and return its accounts. Idempotent."""
    for account in ACCOUNTS:
        if services.store.accounts.by_name(account.name) is None:
            add_user(services, account.name, account.password, (account.role,))
    if any(
        head.name == COHORT and services.store.library.runs(cohort=head.id)
        for head in services.store.library.cohorts()
    ):
        return ACCOUNTS
    from exercise.control import (
        control,
    )  # on use: it brings the simulation, which a second start can do without

    trainee, instructor = caller_of(services, "trainee"), caller_of(services, "instructor")
    cohort = next((c for c in control.cohorts(services, instructor) if c.name == COHORT), None)
    if cohort is None:
        cohort = control.add_cohort(services, instructor, COHORT, (trainee.user,))
    if not cohort.runs:
        control.assign(services, instructor, cohort.id, SCENARIO, SEED)
    return ACCOUNTS
