"""Marking: queue, dossier, levels, overrides, signature and records."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from exercise.accounts import need
from exercise.house import House
from exercise.views import Dossier, RecordRow, Refused, RunRow, Seat

if TYPE_CHECKING:
    from assessment.cpd.record import CpdRecord


def queue(house: House, seat: Seat) -> tuple[RunRow, ...]:
    """Return the runs handed in, those not signed first."""
    need(seat, "assessor")
    raise Refused("The exercise is not available yet; try again shortly.")


def dossier(house: House, seat: Seat, run: str) -> Dossier:
    """Return everything needed to mark a run."""
    need(seat, "assessor")
    raise Refused("The exercise is not available yet; try again shortly.")


def mark(
    house: House, seat: Seat, run: str, levels: Mapping[str, int], comment: str, request: str = ""
) -> None:
    """Record this assessor's levels on the rubric."""
    need(seat, "assessor")
    raise Refused("The exercise is not available yet; try again shortly.")


def override(
    house: House, seat: Seat, run: str, result: str, value: float, reason: str, request: str = ""
) -> None:
    """Replace a computed result, with a reason."""
    need(seat, "assessor")
    raise Refused("The exercise is not available yet; try again shortly.")


def sign(
    house: House,
    seat: Seat,
    run: str,
    decision: str,
    hours: float,
    statement: str,
    request: str = "",
    *,
    supersedes: str = "",
) -> "CpdRecord":
    """Sign the run off and return the CPD record."""
    need(seat, "assessor")
    raise Refused("The exercise is not available yet; try again shortly.")


def records(house: House, seat: Seat) -> tuple[RecordRow, ...]:
    """Return the signed records, newest first."""
    need(seat, "assessor")
    raise Refused("The exercise is not available yet; try again shortly.")


def export(house: House, seat: Seat, run: str, fmt: str) -> tuple[str, bytes]:
    """Return a signed record as a file: its name and its bytes; json, csv or pdf."""
    need(seat, "assessor")
    raise Refused("The exercise is not available yet; try again shortly.")
