"""What a source came to say, before it is put into words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

from scenarios.schema.intelligence import SourceId, SourcePlan
from scenarios.schema.questions import QuestionKind
from scenarios.schema.scenario import Scenario
from synthetic.matters import Matter
from synthetic.quick_records import maker
from synthetic.report import Assessment, ErrorType, Polarity, Slipped

Channel = Literal["bearing", "copy", "tasked", "nothing", "background", "correction", "withdrawal", "written"]
SOURCE_NUMBER: dict[SourceId, int] = {source: i for i, source in enumerate(get_args(SourceId))}
"""Frozen numbers of the sources: keys of draws depend on them. Only ever append to SourceId."""

Key = tuple[int, ...]
Agreements = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Theme:
    """What a report is about that bears on no question: another trade, another town, or a matter beside it."""

    kind: QuestionKind | Matter
    polarity: Polarity
    trade: str
    """What is dealt in, or the line of a matter; empty for the line's own trade."""
    town: str
    """Invented town elsewhere, or empty for the scenario's own."""
    cleared: str = ""
    """Zone that a trade might leave, for talk of a move."""
    truth: bool | None = None
    """Whether the trace bears it out; None for what lies outside the simulated world."""
    error: Slipped | None = None
    """What is wrong with it, for what the trace bears out or not."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """One observation of one source, with everything about it but its words."""

    channel: Channel
    source: SourceId
    key: Key
    """Names the sighting among all of a run: channel, source, question, day, ordinal."""
    error: ErrorType
    assessment: Assessment
    evaluation: Literal[1, 2, 3]
    day: int
    """Day of what was seen."""
    released: int
    """Day of its release."""
    event: int = -1
    """Row of the trace's events, or -1."""
    hour: int = -1
    """Hour of what was seen, or -1."""
    place: int = -1
    """Neighbourhood, or -1."""
    question: str = ""
    """Question that it bears on, or empty."""
    hypothesis: str = ""
    """Hypothesis of that question that it speaks about, or empty."""
    entity: str = ""
    """Subject: id of a nominal, group or zone, or empty."""
    polarity: Polarity | None = None
    original: "Sighting | None" = None
    """Sighting that it repeats, corrects or withdraws."""
    topic: str = ""
    """Background: ``routine`` when it is about nothing in particular."""
    theme: Theme | None = None
    """Background: what it is about otherwise."""
    others: tuple[str, ...] = ()
    """Background: nominals, groups and zones that it names; the first is its subject."""
    planter: int = -1
    """Row of the group that planted it, or -1."""
    author_report: int = -1
    """Place among the scenario's hand-written reports, or -1."""

    @property
    def delay(self) -> int:
        """Return the days from what was seen to release."""
        return self.released - self.day

    @property
    def subject(self) -> str:
        """Return the id of whom or what the report is about, or empty."""
        return self.entity or (self.others[0] if self.others else "")


new_theme, new_sighting = maker(Theme), maker(Sighting)


@dataclass(frozen=True)
class Statements:
    """Sightings that others may follow, with how each came about."""

    sightings: Sequence[Sighting]
    errors: Sequence[ErrorType]
    """How each really came about, which a background sighting does not say itself."""

    @cached_property
    def keys(self) -> NDArray[np.int64]:
        """Return their keys, a row each."""
        return np.array([sighting.key for sighting in self.sightings], dtype=np.int64)


def first_open_day(scenario: Scenario, plan: SourcePlan, agreements: Agreements) -> int | None:
    """Return the first day whose events the source answers for, or None while it is shut.

    A partner's source answers from the day agreed plus the partner's delay, unless access is open.
    """
    if plan.partner is None:
        return 0
    for partner in scenario.partners:
        if partner.id == plan.partner:
            if partner.access == "open":
                return 0
            agreement_day = agreements.get(partner.id)
            return None if agreement_day is None else agreement_day + partner.delay_days
    return None


def first_watched_day(scenario: Scenario) -> int:
    """Return the day from which sources look: ten days before the first cycle, never below 0."""
    return max(0, scenario.calendar.warm_up_days - 10)


def follow_up_keys(keys: NDArray[np.int64], code: int) -> NDArray[np.int64]:
    """Return ``follow_up_key`` of each of many keys, a row each."""
    first = keys[:, :1]
    return np.hstack((np.where(first == 1, code, 10 * first + code), keys[:, 1:]))


def follow_up_key(key: Key, code: int) -> Key:
    """Return the key of what follows from a sighting, such as its repetition.

    Sightings of two channels can share all but the first number of a key, so that number goes into it
    unless it is 1, what bears on a question.
    """
    return (code if key[0] == 1 else 10 * key[0] + code, *key[1:])
