"""The demo cohort: four people and one assigned run, so that a first start shows something."""

from dataclasses import dataclass

from exercise.accounts import add_user, seat_of
from exercise.house import House
from exercise.views import Role


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


def seed_demo(house: House) -> tuple[DemoAccount, ...]:
    """Add what is missing of the demo and return its accounts. Idempotent."""
    for account in ACCOUNTS:
        if house.store.accounts.by_name(account.name) is None:
            add_user(house, account.name, account.password, (account.role,))
    if any(
        head.name == COHORT and house.store.library.runs(cohort=head.id)
        for head in house.store.library.cohorts()
    ):
        return ACCOUNTS
    from exercise import control  # on use: it brings the simulation, which a second start can do without

    trainee, instructor = seat_of(house, "trainee"), seat_of(house, "instructor")
    cohort = next((c for c in control.cohorts(house, instructor) if c.name == COHORT), None)
    if cohort is None:
        cohort = control.add_cohort(house, instructor, COHORT, (trainee.user,))
    if not cohort.runs:
        control.assign(house, instructor, cohort.id, SCENARIO, SEED)
    return ACCOUNTS
