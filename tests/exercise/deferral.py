"""A decision put off, as a trainee puts it off on the desk."""

from exercise.access import Caller
from exercise.desk import desk
from exercise.services.services import Services


def defer(services: Services, caller: Caller, run: str) -> None:
    """Put off the decision of the cycle that the run is in."""
    desk.decide(
        services,
        caller,
        run,
        actions=[],
        deferred=True,
        rationale="Wait for the next reports.",
        expected_cycle=desk.brief(services, caller, run).cycle,
    )
