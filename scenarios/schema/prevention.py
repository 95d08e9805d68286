"""Plans of prevention: actions with residents and partners, on places, victims and the young."""

from typing import ClassVar, Literal

from scenarios.parameter import share
from scenarios.schema.action import (
    ActionPlan,
    authorised_by,
    change,
    hours,
    lasts,
    lead,
    officers,
)


class Build(ActionPlan):
    """Build: work on the drivers with residents and partners."""

    achieves: ClassVar[str] = (
        "More confidence and guardianship, less standing for groups, fewer people open to exploitation."
    )
    breaks: ClassVar[str] = "Nothing but patience: it is slow, and promises not kept are remembered."
    needs: ClassVar[str] = "What lets groups in, as residents see it."

    action: Literal["build"] = "build"
    target: Literal["zone"] = "zone"
    officer_days: float = officers(18)
    specialist_hours: float = hours(10)
    lead_days: int = lead(3)
    lasts_days: int = lasts(28)
    authority: str = authorised_by("Community safety partnership")
    trust: float = change(0.08, description="Confidence gained in the zone over the action.")
    legitimacy: float = share(
        0.25, description="Share of the groups' standing in the zone lost over the action."
    )
    vulnerability: float = share(
        0.25, description="Share of vulnerable residents no longer open to exploitation."
    )
    guardianship: float = share(0.12, description="Guardianship added for good.")


class Safeguarding(ActionPlan):
    """Safeguard the exploited and open a victim pathway in a zone."""

    achieves: ClassVar[str] = "Helps the exploited out, protects others, and leaves groups fewer hands."
    breaks: ClassVar[str] = "Few arrests; a group may replace those helped out with others."
    needs: ClassVar[str] = "Who is exploited and where, seen as victims and not as suspects."

    action: Literal["safeguarding"] = "safeguarding"
    target: Literal["zone"] = "zone"
    officer_days: float = officers(12)
    specialist_hours: float = hours(16)
    lasts_days: int = lasts(14)
    authority: str = authorised_by("Safeguarding lead")
    reach: float = share(0.35, description="Share of exploited runners there who are helped out.")
    protection: float = share(0.4, description="Share of vulnerable residents protected while it lasts.")
    trust: float = change(0.03, description="Change of confidence in the zone.")


class TargetHardening(ActionPlan):
    """Make the places of a zone with most recorded crime harder to offend in."""

    achieves: ClassVar[str] = "Guardianship for good where offences were reported most."
    breaks: ClassVar[str] = "Residents passed over feel forgotten; softer places stay as they were."
    needs: ClassVar[str] = "Where offences really happen: places that do not report are passed over."

    action: Literal["target_hardening"] = "target_hardening"
    target: Literal["zone"] = "zone"
    officer_days: float = officers(8)
    specialist_hours: float = hours(6)
    lead_days: int = lead(14)
    authority: str = authorised_by("Local policing inspector")
    places: float = share(
        0.3, description="Share of the zone's places that are hardened, those with most recorded crime."
    )
    guardianship: float = share(0.15, description="Guardianship added there for good.")
    passed_over: float = share(0.01, description="Confidence lost in the other places of the zone.")


class YouthDiversion(ActionPlan):
    """Divert young people of a zone from offending."""

    achieves: ClassVar[str] = "Fewer young people open to being drawn in by groups."
    breaks: ClassVar[str] = "Labels some who would have been left alone, and draws them the other way."
    needs: ClassVar[str] = "Which young people are at risk, from schools and families."

    action: Literal["youth_diversion"] = "youth_diversion"
    target: Literal["zone"] = "zone"
    officer_days: float = officers(10)
    specialist_hours: float = hours(12)
    lead_days: int = lead(5)
    lasts_days: int = lasts(42)
    authority: str = authorised_by("Youth justice partnership")
    reach: float = share(0.4, description="Share of young people at risk in the zone who are reached.")
    effect: float = share(0.6, description="Share of criminal propensity that each loses.")
    labelled: float = share(
        0.08, description="Share of those reached who are labelled by it, and drawn in instead."
    )


class CommunityCollection(ActionPlan):
    """Collect with neighbourhood officers and residents of a zone."""

    achieves: ClassVar[str] = "More is noticed and reported, the more the more residents trust the police."
    breaks: ClassVar[str] = "Residents seen talking may be afraid; groups at work there notice."
    needs: ClassVar[str] = "Confidence: residents who do not trust do not tell."

    action: Literal["community_collection"] = "community_collection"
    target: Literal["zone"] = "zone"
    officer_days: float = officers(10)
    specialist_hours: float = hours(4)
    lead_days: int = lead(1)
    lasts_days: int = lasts(14)
    authority: str = authorised_by("Local policing inspector")
    noticed: float = share(
        0.05, description="Chance, at full confidence, that an offence is noticed besides the usual."
    )
    trust: float = change(0.02, description="Change of confidence in the zone, and with it of reporting.")
    suspicion: float = share(0.05, description="Suspicion raised in groups that work the zone.")


class PublicMessage(ActionPlan):
    """Speak to the residents of a zone."""

    achieves: ClassVar[str] = (
        "Where the police are trusted: more confidence and reports, less standing for groups."
    )
    breaks: ClassVar[str] = (
        "Where they are not, it sounds hollow and costs confidence; groups learn what is known."
    )
    needs: ClassVar[str] = "How much the zone trusts the police, and something true to say."

    action: Literal["public_message"] = "public_message"
    target: Literal["zone"] = "zone"
    officer_days: float = officers(1)
    specialist_hours: float = hours(2)
    lead_days: int = lead(1)
    authority: str = authorised_by("Chief superintendent and press office")
    gain: float = share(0.03, description="Confidence gained in a neighbourhood that believes it.")
    backfires: float = share(0.03, description="Confidence lost in a neighbourhood that does not.")
    legitimacy: float = share(
        0.08,
        description="Share of the standing of groups rooted there lost if all believe it; gained if none does.",
    )
    suspicion: float = share(0.05, description="Suspicion raised in groups that work the zone.")


class PartnerAgreement(ActionPlan):
    """Agree a memorandum with a partner so that its sources and levers open."""

    achieves: ClassVar[str] = "Opens a partner's reports, and levers that are conditional or shut."
    breaks: ClassVar[str] = "Obligations: what the partner asks for in return binds the force."
    needs: ClassVar[str] = "What the partner holds, and what it asks for in return."

    action: Literal["partner_agreement"] = "partner_agreement"
    target: Literal["partner"] = "partner"
    officer_days: float = officers(2)
    specialist_hours: float = hours(8)
    lead_days: int = lead(0)
    authority: str = authorised_by("Superintendent")
