"""What every policing action has in common: cost, lead time, authority and the intelligence it needs."""

from typing import Any, ClassVar, Literal

from pydantic import Field

from scenarios.parameter import Part, parameter, share

TargetKind = Literal["nominal", "group", "zone", "platform", "partner", "none"]


def officers(days: float) -> Any:
    """Declare officer-days."""
    return parameter(days, description="Officer-days consumed.", unit="officer-days", ge=0, le=10_000)


def hours(number: float) -> Any:
    """Declare specialist hours."""
    return parameter(number, description="Specialist hours consumed.", unit="hours", ge=0, le=10_000)


def lead(days: int) -> Any:
    """Declare how long before an action starts."""
    return parameter(days, description="Days before it starts.", unit="days", ge=0, le=90)


def lasts(days: int) -> Any:
    """Declare how long an action lasts."""
    return parameter(days, description="Days it lasts.", unit="days", ge=1, le=365)


def authorised_by(authority: str) -> Any:
    """Declare who must authorise an action."""
    return Field(authority, max_length=80, description="Who must authorise it.")


def knowledge(well: float) -> Any:
    """Declare how well the force must know what the action falls on."""
    return share(well, description="How well the force must know the target group for the full effect.")


def learnt_in(*places: str) -> Any:
    """Declare where an insider could learn of an action."""
    return Field(places, description="Where an insider could learn of it beforehand.")


def change(default: float, *, description: str) -> Any:
    """Declare a change of a share, up or down."""
    return parameter(default, description=description, unit="share", ge=-1, le=1)


def felt(default: float, *, description: str) -> Any:
    """Declare felt risk."""
    return parameter(default, description=description, unit="risk", ge=0, le=10)


class ActionPlan(Part):
    """What every action has: its cost, lead time and the authority it needs."""

    achieves: ClassVar[str]
    """What it can achieve, for documents and the trainee's form."""
    breaks: ClassVar[str]
    """What it can break."""
    needs: ClassVar[str]
    """The intelligence that makes it work."""

    action: str
    target: TargetKind
    name: str = Field(min_length=3, max_length=60)
    summary: str = Field(min_length=10, max_length=400, description="What it is for and what it can break.")
    officer_days: float = parameter(
        description="Officer-days consumed.", unit="officer-days", ge=0, le=10_000
    )
    specialist_hours: float = hours(0.0)
    lead_days: int = lead(2)
    lasts_days: int = lasts(1)
    authority: str = authorised_by("Duty inspector")
    picture: float = knowledge(0.0)
    leaked: float = share(
        0.15, description="Share of the effect that is left on a group that an insider warned."
    )
    leaks_from: tuple[Literal["police", "prison", "port", "bank"], ...] = learnt_in("police")
    partner: str = Field("", max_length=30, description="Partner id whose lever it needs, or nobody's.")
