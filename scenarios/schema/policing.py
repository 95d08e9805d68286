"""Policing actions: what each costs, needs and does to risk, cost, trust and capacity."""

from typing import Annotated, Literal

from pydantic import Field

from scenarios.schema.parameter import Part, parameter, share

TargetKind = Literal["nominal", "group", "zone", "partner", "none"]


class ActionPlan(Part):
    """What every action has: its cost, lead time and the authority it needs."""

    name: str = Field(min_length=3, max_length=60)
    summary: str = Field(min_length=10, max_length=400, description="What it is for and what it can break.")
    officer_days: float = parameter(
        description="Officer-days consumed.", unit="officer-days", ge=0, le=10_000
    )
    specialist_hours: float = parameter(
        0.0, description="Specialist hours consumed.", unit="hours", ge=0, le=10_000
    )
    lead_days: int = parameter(2, description="Days before it starts.", unit="days", ge=0, le=90)
    lasts_days: int = parameter(1, description="Days it lasts.", unit="days", ge=1, le=365)
    authority: str = Field("Duty inspector", max_length=80, description="Who must authorise it.")
    picture: float = share(
        0.0, description="How well the force must know the target group for the full effect."
    )
    leaks_from: tuple[Literal["police", "prison", "port", "bank"], ...] = Field(
        ("police",), description="Where an insider could learn of it beforehand."
    )
    partner: str = Field("", max_length=30, description="Partner id whose lever it needs, or nobody's.")


class NoAction(ActionPlan):
    """Decide, on purpose, to do nothing."""

    action: Literal["no_action"] = "no_action"
    target: Literal["none"] = "none"
    officer_days: float = parameter(
        0.0, description="Officer-days consumed.", unit="officer-days", ge=0, le=0
    )


class Arrest(ActionPlan):
    """Arrest and charge a believed nominal."""

    action: Literal["arrest"] = "arrest"
    target: Literal["nominal"] = "nominal"
    success: float = share(0.75, description="Chance that the person is found and held.")
    charge: float = share(0.6, description="Chance of charge and remand if they are an offender.")
    custody_days: int = parameter(60, description="Days held when charged.", unit="days", ge=1, le=3650)
    trust_cost: float = share(
        0.06, description="Confidence lost in the home zone when the person is not an offender."
    )


class DisruptionVisit(ActionPlan):
    """Visit a group's known addresses: overt attention without arrest."""

    action: Literal["disruption_visit"] = "disruption_visit"
    target: Literal["group"] = "group"
    risk: float = parameter(
        0.8, description="Felt risk added wherever the group works.", unit="risk", ge=0, le=10
    )
    seizure: float = share(0.12, description="Share of cash lost if the group is active.")


class HotSpotPatrol(ActionPlan):
    """Visible patrol in a zone."""

    action: Literal["hot_spot_patrol"] = "hot_spot_patrol"
    target: Literal["zone"] = "zone"
    risk: float = parameter(
        0.5, description="Felt risk added in each neighbourhood.", unit="risk", ge=0, le=10
    )
    spillover: float = share(0.3, description="Share of that risk felt next door.")
    stop: float = share(0.02, description="Daily chance that an active offender there is stopped.")


class Clear(ActionPlan):
    """Clear: co-ordinated enforcement in a zone."""

    action: Literal["clear"] = "clear"
    target: Literal["zone"] = "zone"
    risk: float = parameter(
        1.6, description="Felt risk added in each neighbourhood.", unit="risk", ge=0, le=10
    )
    arrest: float = share(0.06, description="Daily chance that an active offender there is arrested.")
    custody_days: int = parameter(45, description="Days held when arrested.", unit="days", ge=1, le=3650)
    trust: float = parameter(
        -0.02, description="Change of confidence in the zone.", unit="share", ge=-1, le=1
    )


class Hold(ActionPlan):
    """Hold: keep the space from being retaken."""

    action: Literal["hold"] = "hold"
    target: Literal["zone"] = "zone"
    risk: float = parameter(
        0.7, description="Felt risk added in each neighbourhood.", unit="risk", ge=0, le=10
    )
    guardianship: float = share(0.1, description="Guardianship added while it lasts.")
    trust: float = parameter(0.02, description="Change of confidence in the zone.", unit="share", ge=-1, le=1)


class Build(ActionPlan):
    """Build: work on the drivers with residents and partners."""

    action: Literal["build"] = "build"
    target: Literal["zone"] = "zone"
    trust: float = parameter(
        0.08, description="Confidence gained in the zone over the action.", unit="share", ge=-1, le=1
    )
    legitimacy: float = share(
        0.25, description="Share of the groups' standing in the zone lost over the action."
    )
    vulnerability: float = share(
        0.25, description="Share of vulnerable residents no longer open to exploitation."
    )
    guardianship: float = share(0.12, description="Guardianship added for good.")


class AssetRestraint(ActionPlan):
    """Restrain a group's money."""

    action: Literal["asset_restraint"] = "asset_restraint"
    target: Literal["group"] = "group"
    restrained: float = share(0.45, description="Share of cash restrained.")
    takings_lost: float = share(0.15, description="Share of takings lost while it lasts.")


class Safeguarding(ActionPlan):
    """Safeguard the exploited and open a victim pathway in a zone."""

    action: Literal["safeguarding"] = "safeguarding"
    target: Literal["zone"] = "zone"
    reach: float = share(0.35, description="Share of exploited runners there who are helped out.")
    protection: float = share(0.4, description="Share of vulnerable residents protected while it lasts.")
    trust: float = parameter(0.03, description="Change of confidence in the zone.", unit="share", ge=-1, le=1)


class PartnerAgreement(ActionPlan):
    """Agree a memorandum with a partner so that its sources open."""

    action: Literal["partner_agreement"] = "partner_agreement"
    target: Literal["partner"] = "partner"


Action = Annotated[
    NoAction
    | Arrest
    | DisruptionVisit
    | HotSpotPatrol
    | Clear
    | Hold
    | Build
    | AssetRestraint
    | Safeguarding
    | PartnerAgreement,
    Field(discriminator="action"),
]


class Partner(Part):
    """An agency that holds intelligence and levers."""

    id: str = Field(pattern=r"^[a-z_]{3,30}$")
    name: str = Field(min_length=2, max_length=80)
    sector: Literal["prison", "education", "private_sector", "health", "fire", "victims", "abroad"]
    access: Literal["open", "conditional", "shut"] = Field(
        description="Open answers at once; the others need an agreement."
    )
    delay_days: int = parameter(
        5, description="Days from agreement to the first answer.", unit="days", ge=0, le=365
    )
    condition: str = Field("", max_length=300, description="What the partner asks for in return.")


class Force(Part):
    """What the force can spend each cycle."""

    officer_days: float = parameter(
        60.0, description="Officer-days per cycle.", unit="officer-days", ge=0, le=100_000
    )
    specialist_hours: float = parameter(
        80.0, description="Specialist hours per cycle.", unit="hours", ge=0, le=100_000
    )
    analyst_hours: float = parameter(
        20.0, description="Analyst hours per cycle for opening reports.", unit="hours", ge=1, le=10_000
    )
