"""Injects: what reaches the trainee, and what sets it off."""

from typing import Annotated, Any, Literal

from pydantic import Field

from scenarios.parameter import ASSUMPTION, Part, parameter


class OnDay(Part):
    """At the start of the first cycle that begins on or after a day."""

    when: Literal["day"] = "day"
    day: int = parameter(description="Day.", unit="day", ge=0, le=3650)


class OnAction(Part):
    """In the cycle after an action was ordered."""

    when: Literal["action"] = "action"
    action: str = Field(description="Action name, such as clear.")
    target: str | None = Field(None, description="Target id; any when left out.")


class OnInaction(Part):
    """When an action has not been ordered by the end of a cycle."""

    when: Literal["inaction"] = "inaction"
    action: str = Field(description="Action name, or any for no action of any kind.")
    by_cycle: int = parameter(
        description="Last cycle in which it could be ordered.", unit="cycle", ge=1, le=100
    )


def _level(description: str) -> Any:
    unit = "violent events, harm days, share of confidence or exploited people"
    return Field(
        None,
        ge=0,
        le=1_000_000,
        description=description,
        json_schema_extra={"unit": unit, "source": ASSUMPTION},
    )


class OnWorld(Part):
    """When the world passes a level, measured over the cycle just ended."""

    when: Literal["world"] = "world"
    measure: Literal["violence", "harm", "confidence", "exploited"]
    zone: str | None = Field(None, description="Zone id; the whole town when left out.")
    above: float | None = _level("Fires when the measure is above this.")
    below: float | None = _level("Fires when the measure is below this.")
    from_cycle: int = parameter(1, description="First cycle that counts.", unit="cycle", ge=1, le=100)


class ByHand(Part):
    """Only when an instructor fires it."""

    when: Literal["hand"] = "hand"


Trigger = Annotated[OnDay | OnAction | OnInaction | OnWorld | ByHand, Field(discriminator="when")]


class Inject(Part):
    """One message that presses, informs or tempts."""

    id: str = Field(pattern=r"^I\d{2}$")
    trigger: Trigger
    sender: str = Field(min_length=2, max_length=80)
    title: str = Field(min_length=3, max_length=120)
    text: str = Field(min_length=10, max_length=2000)
    officer_days: float = parameter(
        0.0,
        description="Change of officer-days in the cycle it arrives.",
        unit="officer-days",
        ge=-10_000,
        le=10_000,
    )
    purpose: str = Field(
        min_length=5,
        max_length=300,
        description="For instructors: what it practises. Never shown to a trainee.",
    )
