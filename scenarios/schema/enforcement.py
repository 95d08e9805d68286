"""Plans of enforcement: actions that take people, money, ground or platforms away from groups."""

from typing import ClassVar, Literal

from pydantic import Field

from scenarios.parameter import parameter, share
from scenarios.schema.action import (
    ActionPlan,
    authorised_by,
    change,
    felt,
    hours,
    knowledge,
    lasts,
    lead,
    learnt_in,
    officers,
)


class NoAction(ActionPlan):
    """Decide, on purpose, to do nothing."""

    achieves: ClassVar[str] = "Spends nothing and warns nobody, while collection goes on."
    breaks: ClassVar[str] = "Protects nobody in the meantime."
    needs: ClassVar[str] = "A reason to believe that acting now would do more harm than waiting."

    action: Literal["no_action"] = "no_action"
    target: Literal["none"] = "none"
    officer_days: float = parameter(
        0.0, description="Officer-days consumed.", unit="officer-days", ge=0, le=0
    )


class Arrest(ActionPlan):
    """Arrest and charge a believed nominal."""

    achieves: ClassVar[str] = "Takes one member away; a role in the group falls vacant until it is filled."
    breaks: ClassVar[str] = "Confidence where an innocent person lives; the group grows careful."
    needs: ClassVar[str] = "Who is really a member, and what they do for the group."

    action: Literal["arrest"] = "arrest"
    target: Literal["nominal"] = "nominal"
    officer_days: float = officers(9)
    specialist_hours: float = hours(6)
    lead_days: int = lead(3)
    authority: str = authorised_by("Detective inspector")
    success: float = share(0.75, description="Chance that the person is found and held.")
    charge: float = share(0.6, description="Chance of charge and remand if they are an offender.")
    custody_days: int = parameter(60, description="Days held when charged.", unit="days", ge=1, le=3650)
    trust_cost: float = share(
        0.06, description="Confidence lost in the home zone when the person is not an offender."
    )


class Warrant(ActionPlan):
    """Search the address of a believed nominal under a warrant."""

    achieves: ClassVar[str] = "Finds money and evidence; names others; may hold whoever lives there."
    breaks: ClassVar[str] = "Confidence when the address is the wrong one; the group knows that it is known."
    needs: ClassVar[str] = "The right address, fresh intelligence, and nobody who warns the group."

    action: Literal["warrant"] = "warrant"
    target: Literal["nominal"] = "nominal"
    officer_days: float = officers(8)
    specialist_hours: float = hours(8)
    lead_days: int = lead(2)
    authority: str = authorised_by("Magistrate")
    picture: float = knowledge(0.35)
    success: float = share(0.8, description="Chance that something is found at a member's address.")
    seizure: float = share(0.2, description="Share of the group's cash in hand that is seized.")
    hold: float = share(0.4, description="Chance that the member is held when something is found.")
    custody_days: int = parameter(40, description="Days held.", unit="days", ge=1, le=3650)
    evidence: float = share(0.12, description="Picture of the group gained when something is found.")
    names: float = share(0.3, description="Chance that each member tied to them becomes a suspect.")
    suspicion: float = share(0.2, description="Suspicion that a search raises in the group.")
    trust_cost: float = share(0.05, description="Confidence lost in the home zone at a wrong address.")


class DisruptionVisit(ActionPlan):
    """Visit a group's known addresses: overt attention without arrest."""

    achieves: ClassVar[str] = "Raises the risk felt wherever the group works, and may find cash."
    breaks: ClassVar[str] = "Tells the group that it is known: discipline tightens, and sources see less."
    needs: ClassVar[str] = "The group's addresses and where it works."

    action: Literal["disruption_visit"] = "disruption_visit"
    target: Literal["group"] = "group"
    officer_days: float = officers(6)
    lasts_days: int = lasts(7)
    risk: float = felt(0.8, description="Felt risk added wherever the group works.")
    seizure: float = share(0.12, description="Share of cash lost if the group is active.")
    suspicion: float = share(0.2, description="Suspicion raised if the group is active.")


class HotSpotPatrol(ActionPlan):
    """Visible patrol in a zone."""

    achieves: ClassVar[str] = "Deters while it lasts, a little next door too."
    breaks: ClassVar[str] = "Little; the effect fades when it ends, and other places go without."
    needs: ClassVar[str] = "Where offences really concentrate."

    action: Literal["hot_spot_patrol"] = "hot_spot_patrol"
    target: Literal["zone"] = "zone"
    officer_days: float = officers(16)
    lead_days: int = lead(1)
    lasts_days: int = lasts(14)
    authority: str = authorised_by("Local policing inspector")
    risk: float = felt(0.5, description="Felt risk added in each neighbourhood.")
    spillover: float = share(0.3, description="Share of that risk felt next door.")
    stop: float = share(0.02, description="Daily chance that an active offender there is stopped.")


class Clear(ActionPlan):
    """Clear: co-ordinated enforcement in a zone."""

    achieves: ClassVar[str] = "Heavy risk and arrests for everybody active in the zone."
    breaks: ClassVar[str] = "Some goodwill of residents; without Hold the ground is open to whoever comes."
    needs: ClassVar[str] = "Which groups work the zone, and who stands ready to hold it after."

    action: Literal["clear"] = "clear"
    target: Literal["zone"] = "zone"
    officer_days: float = officers(40)
    specialist_hours: float = hours(12)
    lead_days: int = lead(3)
    lasts_days: int = lasts(11)
    authority: str = authorised_by("Superintendent")
    risk: float = felt(1.6, description="Felt risk added in each neighbourhood.")
    arrest: float = share(0.06, description="Daily chance that an active offender there is arrested.")
    custody_days: int = parameter(45, description="Days held when arrested.", unit="days", ge=1, le=3650)
    trust: float = change(-0.02, description="Change of confidence in the zone.")


class Hold(ActionPlan):
    """Hold: keep the space from being retaken."""

    achieves: ClassVar[str] = "Keeps the risk up and the space watched after Clear."
    breaks: ClassVar[str] = "Little but its cost; ended too early, what was cleared comes back."
    needs: ClassVar[str] = "Who would take the zone next."

    action: Literal["hold"] = "hold"
    target: Literal["zone"] = "zone"
    officer_days: float = officers(26)
    lead_days: int = lead(0)
    lasts_days: int = lasts(14)
    authority: str = authorised_by("Superintendent")
    risk: float = felt(0.7, description="Felt risk added in each neighbourhood.")
    guardianship: float = share(0.1, description="Guardianship added while it lasts.")
    trust: float = change(0.02, description="Change of confidence in the zone.")


class AssetRestraint(ActionPlan):
    """Restrain a group's money."""

    achieves: ClassVar[str] = "Takes money in hand and banked, and hampers takings: pay falls short."
    breaks: ClassVar[str] = "Little trust; a group short of pay may fall apart, or turn on its debtors."
    needs: ClassVar[str] = "Evidence of whose money it is."

    action: Literal["asset_restraint"] = "asset_restraint"
    target: Literal["group"] = "group"
    officer_days: float = officers(4)
    specialist_hours: float = hours(44)
    lead_days: int = lead(10)
    lasts_days: int = lasts(56)
    authority: str = authorised_by("Crown Court judge")
    restrained: float = share(0.45, description="Share of cash restrained.")
    takings_lost: float = share(0.15, description="Share of takings lost while it lasts.")


class AccountFreezing(ActionPlan):
    """Freeze and forfeit the accounts through which a group banks its money."""

    achieves: ClassVar[str] = "Takes most of what is banked, quickly; cash in hand stays."
    breaks: ClassVar[str] = (
        "A bystander's account when the picture is thin; the group moves money more carefully."
    )
    needs: ClassVar[str] = "Which accounts are the group's: a bank's help, or a financial investigation."

    action: Literal["account_freezing"] = "account_freezing"
    target: Literal["group"] = "group"
    officer_days: float = officers(2)
    specialist_hours: float = hours(20)
    lead_days: int = lead(4)
    lasts_days: int = lasts(28)
    authority: str = authorised_by("Magistrates' court")
    picture: float = knowledge(0.4)
    leaks_from: tuple[Literal["police", "prison", "port", "bank"], ...] = learnt_in("police", "bank")
    frozen: float = share(0.7, description="Share of banked money that is frozen and forfeited.")
    hampered: float = share(0.05, description="Share of takings lost while accounts are shut.")
    suspicion: float = share(0.15, description="Suspicion raised in the group.")
    mistaken: float = share(
        0.3, description="Chance that a bystander's account is frozen too when nothing is known of the group."
    )
    trust_cost: float = share(0.03, description="Confidence lost in the bystander's home zone.")


class Takedown(ActionPlan):
    """Close an online platform, alone or as part of a sting on all of them."""

    achieves: ClassVar[str] = "Closes a platform; as a sting, also spoils trust in trading on every other."
    breaks: ClassVar[str] = (
        "What was visible there is lost: the picture of its traders fades; traders look elsewhere."
    )
    needs: ClassVar[str] = "Who runs the platform, and for a sting, a presence on its rivals beforehand."

    action: Literal["takedown"] = "takedown"
    target: Literal["platform"] = "platform"
    officer_days: float = officers(6)
    specialist_hours: float = hours(50)
    lead_days: int = lead(10)
    lasts_days: int = lasts(180)
    authority: str = authorised_by("Assistant chief constable")
    picture: float = knowledge(0.3)
    success: float = share(0.9, description="Chance that the platform closes.")
    sting: bool = Field(
        False,
        description="Whether rival platforms are infiltrated at the same time, so that trust falls everywhere.",
    )
    risk: float = felt(2.5, description="Sting: felt risk added on every platform.")
    sting_days: int = parameter(42, description="Sting: days it is felt.", unit="days", ge=1, le=365)
    arrest: float = share(0.01, description="Sting: daily chance that an active trader is arrested.")
    custody_days: int = parameter(45, description="Days held when arrested.", unit="days", ge=1, le=3650)
    blinded: float = share(0.15, description="Share of the picture of its traders that is lost.")


class PrisonTransfer(ActionPlan):
    """Move a believed member in custody to where the group cannot reach them."""

    achieves: ClassVar[str] = "Ends command, work and recruiting from custody by one member."
    breaks: ClassVar[str] = "The family contact of somebody who was no member; the group learns who is known."
    needs: ClassVar[str] = "Who in custody still works for the group."

    action: Literal["prison_transfer"] = "prison_transfer"
    target: Literal["nominal"] = "nominal"
    officer_days: float = officers(1)
    specialist_hours: float = hours(10)
    lead_days: int = lead(5)
    authority: str = authorised_by("Prison group director")
    picture: float = knowledge(0.25)
    leaks_from: tuple[Literal["police", "prison", "port", "bank"], ...] = learnt_in("police", "prison")
    success: float = share(0.9, description="Chance that the transfer ends contact.")
    suspicion: float = share(0.1, description="Suspicion raised in the group.")
    trust_cost: float = share(
        0.03, description="Confidence lost in the home zone of a prisoner who is no member."
    )
