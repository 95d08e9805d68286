"""Research: strategies compared over paired seeds, in the worker."""

from collections.abc import Sequence

from exercise.accounts import need
from exercise.house import House
from exercise.views import JobView, Refused, Seat, StrategyView, StudyView


def strategies(house: House, seat: Seat, scenario_id: str) -> tuple[StrategyView, ...]:
    """Return the strategies that can be compared in a scenario."""
    need(seat, "researcher")
    raise Refused("The exercise is not available yet; try again shortly.")


def start_study(
    house: House, seat: Seat, scenario_id: str, strategies: Sequence[str], replicates: int, days: int
) -> JobView:
    """Queue a study of two or more strategies over paired seeds."""
    need(seat, "researcher")
    raise Refused("The exercise is not available yet; try again shortly.")


def job(house: House, seat: Seat, ident: str) -> JobView:
    """Return a job's progress."""
    need(seat, "researcher")
    raise Refused("The exercise is not available yet; try again shortly.")


def stop(house: House, seat: Seat, ident: str) -> JobView:
    """Stop a job and keep what is done."""
    need(seat, "researcher")
    raise Refused("The exercise is not available yet; try again shortly.")


def jobs(house: House, seat: Seat) -> tuple[JobView, ...]:
    """Return this researcher's jobs, newest first."""
    need(seat, "researcher")
    raise Refused("The exercise is not available yet; try again shortly.")


def study(house: House, seat: Seat, ident: str) -> StudyView:
    """Return a study with its results so far."""
    need(seat, "researcher")
    raise Refused("The exercise is not available yet; try again shortly.")


def study_file(house: House, seat: Seat, ident: str, fmt: str) -> tuple[str, bytes]:
    """Return a study's data as a file: its name and its bytes; csv, parquet, json or html."""
    need(seat, "researcher")
    raise Refused("The exercise is not available yet; try again shortly.")
