"""What a source came to say, before it is put into words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from scenarios.schema.intelligence import SourceId, SourcePlan
from scenarios.schema.scenario import Scenario
from synthetic.report import Assessment, ErrorType, Polarity

Channel = Literal["bearing", "copy", "tasked", "nothing", "background"]
CHANNELS: tuple[Channel, ...] = get_args(Channel)
SOURCE_NUMBER: dict[SourceId, int] = {source: i for i, source in enumerate(get_args(SourceId))}
"""Frozen numbers of the sources: keys of draws depend on them. Only ever append to SourceId."""

Key = tuple[int, ...]
Agreements = Mapping[str, int]


@dataclass(frozen=True)
class Sighting:
    """One observation of one source, with everything about it but its words."""

    channel: Channel
    source: SourceId
    key: Key
    """Names the sighting among all of a run: channel, source, question, day, ordinal."""
    question: str
    hypothesis: str
    entity: str
    """Subject: id of a nominal, group or zone, or empty."""
    polarity: Polarity | None
    error: ErrorType
    assessment: Assessment
    evaluation: Literal[1, 2, 3]
    event: int
    """Row of the trace's events, or -1."""
    day: int
    """Day of what was seen."""
    hour: int
    place: int
    delay: int
    released: int
    original: "Sighting | None" = None
    topic: str = ""
    """Background: what it is about."""
    others: tuple[str, ...] = ()
    """Background: nominals and groups that it names."""


def opens(scenario: Scenario, plan: SourcePlan, agreements: Agreements) -> int | None:
    """Return the first day whose events the source answers for, or None while it is shut.

    A partner's source answers from the day agreed plus the partner's delay, unless access is open.
    """
    if plan.partner is None:
        return 0
    for partner in scenario.partners:
        if partner.id == plan.partner:
            if partner.access == "open":
                return 0
            agreed = agreements.get(partner.id)
            return None if agreed is None else agreed + partner.delay_days
    return None


def first_seen_day(scenario: Scenario) -> int:
    """Return the day from which sources look: ten days before the first cycle, never below 0."""
    return max(0, scenario.calendar.warm_up_days - 10)
