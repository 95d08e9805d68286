"""Plans of investigation: actions that tell the force more, at the risk of being noticed or wrong."""

from typing import ClassVar, Literal

from scenarios.parameter import parameter, share
from scenarios.schema.action import (
    ActionPlan,
    authorised_by,
    hours,
    knowledge,
    lasts,
    lead,
    learnt_in,
    officers,
)


class Collection(ActionPlan):
    """What covert collection on a group has in common."""

    target: Literal["group"] = "group"
    sighting: float = share(
        0.5, description="Daily chance that a member is seen, when the group is known well."
    )
    gain: float = share(0.04, description="Picture of the group gained from each sighting.")
    sure: float = share(0.35, description="How far one sighting moves the belief that somebody is a member.")
    mistaken: float = share(0.12, description="Chance that a sighting is laid at the wrong person's door.")
    compromise: float = share(0.02, description="Daily chance that the group notices.")
    suspicion: float = share(0.25, description="Suspicion raised when it does.")


class Surveillance(Collection):
    """Directed surveillance of a group at work."""

    achieves: ClassVar[str] = "Shows who is at work and with whom, runners above all."
    breaks: ClassVar[str] = "Privacy; if it is noticed the group tightens its discipline."
    needs: ClassVar[str] = "A starting point: at least one member and where to find them."

    action: Literal["surveillance"] = "surveillance"
    officer_days: float = officers(20)
    specialist_hours: float = hours(24)
    lead_days: int = lead(3)
    lasts_days: int = lasts(14)
    authority: str = authorised_by("Superintendent, directed surveillance")
    picture: float = knowledge(0.15)


class SourceTasking(Collection):
    """Task a source close to a group."""

    achieves: ClassVar[str] = "Reaches what cannot be watched: who leads, brokers and moves money."
    breaks: ClassVar[str] = "The source, if they come under suspicion; what they say may serve themselves."
    needs: ClassVar[str] = "A source with access, and a question that only they can answer."

    action: Literal["source_tasking"] = "source_tasking"
    officer_days: float = officers(3)
    specialist_hours: float = hours(30)
    lead_days: int = lead(4)
    lasts_days: int = lasts(21)
    authority: str = authorised_by("Superintendent, use of a source")
    picture: float = knowledge(0.2)
    sighting: float = share(
        0.2, description="Daily chance that a member is named, when the group is known well."
    )
    gain: float = share(0.07, description="Picture of the group gained from each account.")
    sure: float = share(0.45, description="How far one account moves the belief that somebody is a member.")
    mistaken: float = share(0.2, description="Chance that an account names the wrong person.")
    compromise: float = share(0.015, description="Daily chance that the group suspects the source.")
    suspicion: float = share(0.4, description="Suspicion raised when it does.")


class CommunicationsData(Collection):
    """Ask for communications data on a group's numbers."""

    achieves: ClassVar[str] = "Shows who is tied to most others, without going near them."
    breaks: ClassVar[str] = "Privacy of everybody who was called; a number is not a person."
    needs: ClassVar[str] = "Numbers that are known to be the group's."

    action: Literal["communications_data"] = "communications_data"
    officer_days: float = officers(1)
    specialist_hours: float = hours(22)
    lead_days: int = lead(5)
    lasts_days: int = lasts(7)
    authority: str = authorised_by("Independent authorising body for communications data")
    picture: float = knowledge(0.25)
    sighting: float = share(
        0.6, description="Daily chance that data shows a member, when the group is known well."
    )
    gain: float = share(0.05, description="Picture of the group gained from each link.")
    sure: float = share(0.4, description="How far one link moves the belief that somebody is a member.")
    mistaken: float = share(0.15, description="Chance that a number is ascribed to the wrong person.")
    compromise: float = share(0.003, description="Daily chance that the group learns of it.")


class FinancialInvestigation(Collection):
    """Follow a group's money."""

    achieves: ClassVar[str] = "Shows who moves and keeps the money, so that restraint can follow."
    breaks: ClassVar[str] = "Specialist time for weeks; an enquiry at a bank may reach the group."
    needs: ClassVar[str] = "Reports of suspicious activity, and names to begin from."

    action: Literal["financial_investigation"] = "financial_investigation"
    officer_days: float = officers(2)
    specialist_hours: float = hours(36)
    lead_days: int = lead(7)
    lasts_days: int = lasts(28)
    authority: str = authorised_by("Accredited financial investigator, production order")
    picture: float = knowledge(0.2)
    leaks_from: tuple[Literal["police", "prison", "port", "bank"], ...] = learnt_in("police", "bank")
    sighting: float = share(
        0.25, description="Daily chance that a payment shows a member, when the group is known well."
    )
    gain: float = share(0.06, description="Picture of the group gained from each payment.")
    sure: float = share(0.4, description="How far one payment moves the belief that somebody is a member.")
    mistaken: float = share(0.1, description="Chance that a payment is laid at the wrong person's door.")
    compromise: float = share(0.008, description="Daily chance that the group learns of it.")


class CustodialIntelligence(Collection):
    """Collect from prisoners on a group with members in custody."""

    achieves: ClassVar[str] = "Shows who works with those inside; silent on groups with nobody there."
    breaks: ClassVar[str] = "The safety of prisoners who talk; the group grows careful if it learns of it."
    needs: ClassVar[str] = "Which prisoners belong to the group, and the prison's help."

    action: Literal["custodial_intelligence"] = "custodial_intelligence"
    officer_days: float = officers(2)
    specialist_hours: float = hours(16)
    lead_days: int = lead(4)
    lasts_days: int = lasts(21)
    authority: str = authorised_by("Prison intelligence unit and detective inspector")
    picture: float = knowledge(0.1)
    leaks_from: tuple[Literal["police", "prison", "port", "bank"], ...] = learnt_in("police", "prison")
    sighting: float = share(
        0.3, description="Daily chance that a prisoner's contact is seen, when the group is known well."
    )
    gain: float = share(0.05, description="Picture of the group gained from each account.")
    mistaken: float = share(0.18, description="Chance that an account names the wrong person.")
    compromise: float = share(0.012, description="Daily chance that the group learns of it.")


class JointTaskGroup(Collection):
    """Work on a group together with other forces and agencies abroad."""

    achieves: ClassVar[str] = (
        "Steady collection on a group that works across borders; quicker answers to liaison requests."
    )
    breaks: ClassVar[str] = "Officers for months; what is shared widely is easier to lose."
    needs: ClassVar[str] = "That the group reaches beyond the force, which partners must agree on."

    action: Literal["joint_task_group"] = "joint_task_group"
    officer_days: float = officers(12)
    specialist_hours: float = hours(40)
    lead_days: int = lead(14)
    lasts_days: int = lasts(84)
    authority: str = authorised_by("Assistant chief constable")
    picture: float = knowledge(0.2)
    sighting: float = share(
        0.15, description="Daily chance that a member is seen, when the group is known well."
    )
    compromise: float = share(0.006, description="Daily chance that the group learns of it.")
    quicker: float = share(
        0.5, description="Share of a liaison request's waiting time on the group that it saves."
    )


class LiaisonRequest(ActionPlan):
    """Ask a force or agency elsewhere what it knows of a group."""

    achieves: ClassVar[str] = (
        "May bring much about a group that supplies from outside, long after it was asked."
    )
    breaks: ClassVar[str] = "Nothing is quick; the answer may be wrong, empty, or read by others."
    needs: ClassVar[str] = "A precise question, and that the group does reach beyond the force."

    action: Literal["liaison_request"] = "liaison_request"
    target: Literal["group"] = "group"
    officer_days: float = officers(1)
    specialist_hours: float = hours(12)
    lead_days: int = lead(28)
    authority: str = authorised_by("International liaison officer")
    answered: float = share(
        0.55, description="Chance of an answer of use on a group that supplies from outside."
    )
    gain: float = share(0.3, description="Picture of the group gained from an answer.")
    names: int = parameter(3, description="People named in an answer.", unit="people", ge=0, le=20)
    sure: float = share(
        0.4, description="How far an answer moves the belief that a person named is a member."
    )
    mistaken: float = share(0.25, description="Chance that a person named is the wrong one.")
    compromise: float = share(0.05, description="Chance that the group learns of the request.")
    suspicion: float = share(0.2, description="Suspicion raised when it does.")


class Vetting(ActionPlan):
    """Inquire into staff who may have been bought."""

    achieves: ClassVar[str] = "Finds some of those who leak, so that later operations stay secret."
    breaks: ClassVar[str] = (
        "The trust of staff: colleagues share less while it lasts, and an honest one may be accused."
    )
    needs: ClassVar[str] = "Signs of a leak: operations that found nothing."

    action: Literal["vetting"] = "vetting"
    target: Literal["none"] = "none"
    officer_days: float = officers(6)
    specialist_hours: float = hours(30)
    lead_days: int = lead(2)
    lasts_days: int = lasts(28)
    authority: str = authorised_by("Deputy chief constable")
    workplaces: tuple[Literal["police", "prison", "port", "bank"], ...] = learnt_in("police")
    found: float = share(0.5, description="Chance over the inquiry that each insider is found.")
    withheld: float = share(0.1, description="Share of the picture of every group lost over the inquiry.")
    accused: float = share(0.15, description="Chance that an honest member of staff is accused.")
    accused_cost: float = share(
        0.05, description="Share of the picture of every group lost when that happens."
    )
