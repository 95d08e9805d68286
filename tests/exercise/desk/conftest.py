"""A decision as a trainee makes it on the desk."""

from typing import Any

from exercise.desk import desk
from tests.exercise.conftest import Place


def decide(place: Place, run: str, cycle: int, **more: Any) -> None:
    fields: dict[str, Any] = {"actions": [], "deferred": True, "rationale": "Wait for the next reports."}
    desk.decide(place.services, place.trainee, run, expected_cycle=cycle, **{**fields, **more})
