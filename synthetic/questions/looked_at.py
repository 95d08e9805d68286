"""What looks at each kind of subject can find: the kinds of act, how often the lot falls on each, and who can see it."""

from collections.abc import Mapping

from scenarios.schema.evidence import EvidencePlan
from scenarios.schema.intelligence import SourceId
from synthetic.testimony.occasion import ActivityKind, SubjectKind

Shares = Mapping[ActivityKind, float]
KIND_SHARES: Mapping[SubjectKind, Shares] = {
    "person": {
        "meeting": 0.16, "call": 0.14, "message": 0.05, "handover": 0.13, "letting": 0.08, "visit": 0.09,
        "journey": 0.10, "deposit": 0.05, "transfer": 0.05, "purchase": 0.04, "parcel": 0.03, "arrest": 0.03,
        "threat": 0.03, "post": 0.02,
    },
    "group": {
        "meeting": 0.38,
        "call": 0.26,
        "visit": 0.24,
        "letting": 0.12,
    },
    "handset": {"call": 0.52, "message": 0.20, "use": 0.28},
    "number": {"use": 1.0},
    "vehicle": {"journey": 1.0},
    "pairing": {"pairing": 1.0},
    "zone": {"lodging": 0.35, "street": 0.40, "caller": 0.25},
    "crew": {"count": 0.40, "faces": 0.25, "rooms": 0.35},
    "employee": {"access": 0.55, "contact": 0.45},
    "operation": {"search": 1.0},
}  # fmt: skip
"""How often the lot falls on each kind, before kinds that no source of a scenario can see are left out. Assumptions."""
SEERS: Mapping[SubjectKind, Mapping[ActivityKind, tuple[SourceId, ...]]] = {
    "person": {
        "meeting": ("pcso", "source_report", "public_line", "surveillance", "open_source"),
        "call": ("communications", "source_report", "prison"),
        "message": ("communications", "platform_referral", "source_report"),
        "handover": ("pcso", "source_report", "public_line", "surveillance", "stop_search"),
        "letting": ("source_report", "public_line", "utility", "sar", "victim_referral"),
        "visit": ("surveillance", "pcso", "public_line", "fire", "crime_report", "safeguarding"),
        "journey": ("anpr", "stop_search", "liaison", "surveillance"),
        "deposit": ("sar", "source_report"),
        "transfer": ("crypto", "prison"),
        "purchase": ("pcso", "surveillance"),
        "parcel": ("liaison", "source_report", "public_line", "prison"),
        "arrest": ("custody",),
        "threat": ("crime_report", "public_line", "platform_referral", "safeguarding"),
        "post": ("open_source", "platform_referral"),
    },
    "group": {
        "meeting": ("pcso", "source_report", "public_line", "surveillance"),
        "call": ("communications", "source_report"),
        "visit": ("pcso", "public_line", "source_report", "surveillance"),
        "letting": ("source_report", "public_line"),
    },
    "handset": {
        "call": ("communications",),
        "message": ("communications", "platform_referral"),
        "use": ("stop_search", "communications", "source_report", "custody", "prison"),
    },
    "number": {"use": ("source_report", "custody", "stop_search", "prison")},
    "vehicle": {"journey": ("anpr",)},
    "pairing": {"pairing": ("stop_search", "source_report", "custody")},
    "zone": {
        "lodging": ("source_report", "public_line", "utility", "fire"),
        "street": ("pcso", "surveillance", "public_line", "source_report"),
        "caller": ("pcso", "surveillance", "crime_report", "public_line"),
    },
    "crew": {
        "count": ("surveillance", "pcso", "source_report", "public_line"),
        "faces": ("surveillance", "pcso", "source_report", "stop_search"),
        "rooms": ("utility", "fire", "source_report", "public_line"),
    },
    "employee": {
        "access": ("vetting", "liaison", "source_report"),
        "contact": ("source_report", "surveillance", "pcso", "vetting"),
    },
    "operation": {"search": ("crime_report", "custody", "surveillance", "source_report")},
}  # fmt: skip
"""Sources that a look at an act of a kind may use, narrower than their licence; the rest of it is for requests."""

ASKED_SEERS: Mapping[SubjectKind, Mapping[ActivityKind, tuple[SourceId, ...]]] = {
    "number": {"use": ("communications",)},
}
"""Sources that see an act of a kind when they are asked, and only then: within their licence, beyond the lot."""
HELD: Mapping[SubjectKind, float] = {"handset": 0.6, "number": 0.3}
"""Share of numbers of which an operator holds anything on whoever uses them, when it is asked. Assumptions."""
ON_DUTY: Mapping[SourceId, tuple[int, ...]] = {"pcso": (1, 2, 3, 4, 5, 6, 7)}
"""Two-hour slots from 06:00 in which a source is out, where not in all. Assumption."""


def seers(plan: EvidencePlan, subject: SubjectKind, kind: ActivityKind) -> tuple[SourceId, ...]:
    """Return the sources of a plan that can see an act of a kind by a kind of subject, in the table's order."""
    own = {source.id for source in plan.sources}
    return tuple(source for source in SEERS[subject].get(kind, ()) if source in own)


def seers_out(
    plan: EvidencePlan, subject: SubjectKind, kind: ActivityKind, slot: int
) -> tuple[SourceId, ...]:
    """Return the sources among which the lot of an act's two-hour slot draws alike; -1 for a slot that is not known.

    Whoever is off duty sees nothing; where only they could, somebody stayed late.
    """
    everybody = seers(plan, subject, kind)
    able = tuple(source for source in everybody if slot < 0 or slot in ON_DUTY.get(source, (slot,)))
    return able or everybody


def kind_shares(plan: EvidencePlan, subject: SubjectKind) -> dict[ActivityKind, float]:
    """Return how often the lot falls on each kind that some source of the plan can see; adds up to 1, or is empty."""
    able = {kind: share for kind, share in KIND_SHARES[subject].items() if seers(plan, subject, kind)}
    total = sum(able.values())
    return {kind: share / total for kind, share in able.items()}


def lookers(plan: EvidencePlan, subject: SubjectKind) -> tuple[SourceId, ...]:
    """Return the sources of a plan that a request can send to a kind of subject, in the plan's order."""
    able = {source for kind in kind_shares(plan, subject) for source in seers(plan, subject, kind)}
    return tuple(source.id for source in plan.sources if source.id in able)


def askable(
    plan: EvidencePlan, subject: SubjectKind, source: SourceId, acts: tuple[ActivityKind, ...] = ()
) -> dict[ActivityKind, float]:
    """Return how often each kind of act falls to an enquiry through a source; adds up to 1, or is empty.

    ``acts`` are the kinds asked for; with none, whatever the source can see of such a subject.
    """
    beyond = ASKED_SEERS.get(subject, {})
    own = {plan_of.id for plan_of in plan.sources}
    able = {
        kind: share
        for kind, share in KIND_SHARES.get(subject, {}).items()
        if source in own
        and (not acts or kind in acts)
        and source in (*seers(plan, subject, kind), *beyond.get(kind, ()))
    }
    total = sum(able.values())
    return {kind: share / total for kind, share in able.items()}
