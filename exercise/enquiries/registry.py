"""Kinds of enquiry, one line each: what is asked for, of which source, on whose authority, for how many days and hours.

Every figure is an assumption. A scenario overrides hours and delay through the plan of the source: an enquiry costs a
share of the source's ``task_hours``, and comes back after the source's own delay and the days that its authority takes.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from scenarios.schema.intelligence import SourceId
from synthetic.testimony.occasion import ActivityKind

EnquiryId = Literal[
    "subscriber", "call_data", "vehicle_history", "watch", "address_watch", "source_tasking", "financial",
    "intelligence_check",
]  # fmt: skip
When = Literal["back", "ahead", "undated"]
"""Whether it asks for days that are over, for days to come, or for no days in particular."""


@dataclass(frozen=True)
class EnquiryKind:
    """One kind of enquiry and its terms."""

    id: EnquiryId
    name: str
    brings: str
    """What comes back, in a sentence."""
    authority: str
    """Least rank or office that may authorise it."""
    sources: tuple[SourceId, ...]
    """Sources that answer it; none for every source of a partner that answers no other kind."""
    subjects: tuple[str, ...]
    """Kinds of subject that it may be about, as on the form."""
    acts: tuple[ActivityKind, ...]
    """Kinds of act that it asks for; none for everything that the source can see of such a subject."""
    when: When
    hours_share: float
    """Share of the source's ``task_hours`` that it costs, in specialist hours."""
    lead_days: int
    """Days from asking to authority."""
    most_days: int
    """Most days that one enquiry may ask about; for an undated one, the days that the answer looks back over."""
    most_asked: int
    """Most enquiries of the kind in one exercise; 0 for no limit."""
    looks_a_day: float
    """Occasions that come back for each day asked about; at least one in all."""


ENQUIRIES: Mapping[EnquiryId, EnquiryKind] = {
    kind.id: kind
    for kind in (
        EnquiryKind("subscriber", "Subscriber check", "Who an operator holds for a number: by card, cells at night or paper. It may hold nobody.", "Inspector", ("communications",), ("handset", "number"), ("use",), "undated", 0.25, 1, 14, 0, 0.0),
        EnquiryKind("call_data", "Call data", "Rows of calls and messages of a number, with first cells; never what was said.", "Superintendent", ("communications",), ("person", "handset"), ("call", "message"), "back", 1.0, 2, 14, 2, 0.43),
        EnquiryKind("vehicle_history", "ANPR history of a plate", "When a plate was read in the town, and when it was not.", "Inspector", ("anpr",), ("vehicle",), ("journey",), "back", 0.25, 0, 28, 0, 0.3),
        EnquiryKind("watch", "Watch on somebody", "What a surveillance team sees of somebody, or of a group, on the days that it is out.", "Superintendent", ("surveillance",), ("person", "group", "zone", "crew", "employee"), (), "ahead", 1.0, 2, 14, 0, 0.29),
        EnquiryKind("address_watch", "Watch at an address", "Who calls at a home on file on the days that a team is out.", "Superintendent", ("surveillance",), ("address",), ("visit",), "ahead", 0.75, 2, 14, 0, 0.29),
        EnquiryKind("source_tasking", "Tasking of a source", "What a covert human intelligence source is told or sees of whom it is asked about.", "Superintendent", ("source_report",), ("person", "group", "zone", "crew", "employee"), (), "ahead", 1.0, 1, 14, 0, 0.22),
        EnquiryKind("financial", "Financial enquiry", "What banks and payment firms hold of somebody's account.", "Accredited financial investigator", ("sar", "crypto"), ("person",), (), "back", 1.0, 3, 56, 0, 0.08),
        EnquiryKind("intelligence_check", "Intelligence check with a partner", "What a partner's records and people hold of somebody or of a group.", "Sergeant", (), ("person", "group", "zone", "crew", "employee"), (), "back", 1.0, 1, 28, 0, 0.11),
    )
}  # fmt: skip
"""All kinds, in the order in which they are offered."""


def looks_of(kind: EnquiryKind, days: int) -> int:
    """Return how many occasions an enquiry about so many days asks for."""
    return max(1, round(kind.looks_a_day * days))
