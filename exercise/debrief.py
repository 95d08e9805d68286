"""The debrief: what was true, beside what was believed and done."""

from exercise.accounts import need
from exercise.house import House
from exercise.views import Debrief, JobView, Refused, Seat


def unlocked(house: House, seat: Seat, run: str) -> bool:
    """Return whether the run has been handed in, so that the truth may be shown."""
    need(seat, "trainee")
    raise Refused("The exercise is not available yet; try again shortly.")


def debrief(house: House, seat: Seat, run: str) -> Debrief:
    """Return everything revealed after submission."""
    need(seat, "trainee")
    raise Refused("The exercise is not available yet; try again shortly.")


def debrief_job(house: House, seat: Seat, run: str) -> JobView:
    """Start or follow the paired runs that show the town without the trainee."""
    need(seat, "trainee")
    raise Refused("The exercise is not available yet; try again shortly.")
