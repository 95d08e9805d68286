"""The control room: scenarios, cohorts, assignments, progress and injects."""

from collections.abc import Sequence

from exercise.accounts import need
from exercise.house import House
from exercise.views import CohortRow, InjectRow, PersonRow, Refused, RunRow, ScenarioRow, Seat
from scenarios.faults import Fault


def library(house: House, seat: Seat) -> tuple[ScenarioRow, ...]:
    """Return the newest version of every scenario."""
    need(seat, "instructor")
    raise Refused("The exercise is not available yet; try again shortly.")


def scenario_text(house: House, seat: Seat, ident: str) -> str:
    """Return the text of a scenario's newest version."""
    need(seat, "instructor")
    raise Refused("The exercise is not available yet; try again shortly.")


def check(house: House, seat: Seat, text: str) -> tuple[Fault, ...]:
    """Return every fault of a scenario's text."""
    need(seat, "instructor")
    raise Refused("The exercise is not available yet; try again shortly.")


def save_scenario(house: House, seat: Seat, text: str) -> ScenarioRow | tuple[Fault, ...]:
    """Store a scenario as a new version, or return its faults. Existing runs keep theirs."""
    need(seat, "instructor")
    raise Refused("The exercise is not available yet; try again shortly.")


def cohorts(house: House, seat: Seat) -> tuple[CohortRow, ...]:
    """Return every cohort."""
    need(seat, "instructor")
    raise Refused("The exercise is not available yet; try again shortly.")


def add_cohort(house: House, seat: Seat, name: str, members: Sequence[str]) -> CohortRow:
    """Add a cohort of trainees, named by user id."""
    need(seat, "instructor")
    raise Refused("The exercise is not available yet; try again shortly.")


def trainees(house: House, seat: Seat) -> tuple[PersonRow, ...]:
    """Return every account that can be a trainee."""
    need(seat, "instructor")
    raise Refused("The exercise is not available yet; try again shortly.")


def assign(house: House, seat: Seat, cohort: str, scenario_id: str, seed: int) -> tuple[str, ...]:
    """Assign a scenario under a seed to every member; return the run ids."""
    need(seat, "instructor")
    raise Refused("The exercise is not available yet; try again shortly.")


def progress(house: House, seat: Seat, cohort: str) -> tuple[RunRow, ...]:
    """Return how far each run of a cohort has come."""
    need(seat, "instructor")
    raise Refused("The exercise is not available yet; try again shortly.")


def injects(house: House, seat: Seat, run: str) -> tuple[InjectRow, ...]:
    """Return a run's injects with those that have arrived."""
    need(seat, "instructor")
    raise Refused("The exercise is not available yet; try again shortly.")


def fire(house: House, seat: Seat, run: str, inject: str, request: str = "") -> None:
    """Send an inject to the trainee now."""
    need(seat, "instructor")
    raise Refused("The exercise is not available yet; try again shortly.")
