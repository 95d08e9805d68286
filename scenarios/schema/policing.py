"""Everything the force can order, and with whom: the actions by name, partners and the budget."""

from typing import Annotated, Literal, get_args

from pydantic import Field

from scenarios.parameter import Part, parameter
from scenarios.schema.action import ActionPlan, TargetKind
from scenarios.schema.enforcement import (
    AccountFreezing,
    Arrest,
    AssetRestraint,
    Clear,
    DisruptionVisit,
    Hold,
    HotSpotPatrol,
    NoAction,
    PrisonTransfer,
    Takedown,
    Warrant,
)
from scenarios.schema.investigation import (
    Collection,
    CommunicationsData,
    CustodialIntelligence,
    FinancialInvestigation,
    JointTaskGroup,
    LiaisonRequest,
    SourceTasking,
    Surveillance,
    Vetting,
)
from scenarios.schema.prevention import (
    Build,
    CommunityCollection,
    PartnerAgreement,
    PublicMessage,
    Safeguarding,
    TargetHardening,
    YouthDiversion,
)

__all__ = [
    "PLANS",
    "AccountFreezing",
    "Action",
    "ActionPlan",
    "Arrest",
    "AssetRestraint",
    "Build",
    "Clear",
    "Collection",
    "CommunicationsData",
    "CommunityCollection",
    "CustodialIntelligence",
    "DisruptionVisit",
    "FinancialInvestigation",
    "Force",
    "Hold",
    "HotSpotPatrol",
    "JointTaskGroup",
    "LiaisonRequest",
    "NoAction",
    "Partner",
    "PartnerAgreement",
    "PrisonTransfer",
    "PublicMessage",
    "Safeguarding",
    "SourceTasking",
    "Surveillance",
    "Takedown",
    "TargetHardening",
    "TargetKind",
    "Vetting",
    "Warrant",
    "YouthDiversion",
]

Action = Annotated[
    NoAction
    | Arrest
    | Warrant
    | DisruptionVisit
    | Surveillance
    | SourceTasking
    | CommunicationsData
    | FinancialInvestigation
    | AssetRestraint
    | AccountFreezing
    | Takedown
    | HotSpotPatrol
    | Clear
    | Hold
    | Build
    | TargetHardening
    | Safeguarding
    | YouthDiversion
    | CommunityCollection
    | CustodialIntelligence
    | PrisonTransfer
    | Vetting
    | PartnerAgreement
    | LiaisonRequest
    | JointTaskGroup
    | PublicMessage,
    Field(discriminator="action"),
]

PLANS: dict[str, type[ActionPlan]] = {
    plan.model_fields["action"].default: plan for plan in get_args(get_args(Action)[0])
}
"""Every action's plan by name, in the order of the documents."""


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
    lever: Literal["open", "conditional", "shut"] = Field(
        "open",
        description="How it helps with actions: at once, late unless agreed before, or only once agreed.",
    )
    lever_delay_days: int = parameter(
        7,
        description="Days that an action waits for a conditional lever without an agreement.",
        unit="days",
        ge=0,
        le=365,
    )


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
