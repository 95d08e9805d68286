"""A view: what one source tells of one activity. Nothing of it is sealed: it is what the report says, as a record."""

from dataclasses import dataclass
from typing import Literal

from scenarios.schema.evidence import Basis
from scenarios.schema.intelligence import SourceId
from synthetic.testimony.occasion import Act, ActivityKind, Subject

VAGUE = -1
"""Class of an account that holds nothing that could be checked."""
Precision = Literal["second", "minute", "quarter", "hour", "part of day", "day"]


@dataclass(frozen=True, slots=True)
class Indication:
    """What a report shows that bears on the questions, in the terms of the published sheets."""

    subject: Subject
    kind: ActivityKind
    day: int
    source: SourceId
    """Source whose account it is; a copy's is the one through which the talk came, whoever first told of the act."""
    basis: Basis
    """How that source knows; hearsay for a copy, which does not say how its original knew."""
    nature: int
    """Class shown, as far as this source can tell classes apart; user number for ``use``; ``VAGUE``."""
    vehicle: str = ""
    """Plate of a visiting vehicle that it gives, or empty."""
    number: str = ""
    """Visiting number that it gives, or empty."""
    repeated: bool = False
    """Whether it is talk that goes round of an account; such a copy drops plate, number, source and basis."""
    slot: int = -1
    """Two-hour slot of the act from 0 (06:00) to 8 (22:00), as the report's time shows; -1 when it shows none."""
    detail: str = ""
    """Odd detail that only an original and its copies share; empty for what is not repeated and for what is vague."""
    presence: tuple[tuple[int, int, bool], ...] = ()
    """Of a return on a visiting vehicle's plate: day, two-hour slot, and whether it was in town; else empty."""


@dataclass(frozen=True, slots=True)
class Handle:
    """How a fact can be checked: something this source holds and somebody could ask for."""

    noun: str
    """Such as ``image`` or ``body-worn video``; empty when it holds nothing."""
    state: str
    """Such as ``viewed`` or ``off, I was across the road``."""


@dataclass(frozen=True, slots=True)
class Hearing:
    """How talk reached whoever repeats it."""

    day: int
    premises: str
    """Where it was heard; empty when that is not said."""
    detail: str
    """An odd detail that original and copy share and no third report has; empty for what was heard at first hand."""


@dataclass(frozen=True, slots=True)
class View:
    """What one source tells of one activity, before it is put into words."""

    source: SourceId
    """Source that reports it."""
    indication: Indication
    acts: tuple[Act, ...]
    """As this source has them, its errors included; none when the account is vague."""
    precision: Precision
    premises: str
    """Where the look fell; empty when this source gives no place."""
    zone: str
    minute: int
    """Minute of the day from which the look tells."""
    day: int
    told_day: int
    """Day on which it was told or asked for; not before ``day``."""
    released_day: int
    basis: Basis
    """How whoever reports it knows; for a copy, talk or told."""
    author: int
    """Number of the officer, desk or request, from 100 to 999."""
    reference: int
    """Number of the form, unique within the source."""
    wording: int
    """Lot from which the writer chooses among patterns that say the same; any whole number."""
    detail: str
    """A clause that only a copy of this account repeats, such as ``{who} wore brown gloves``; empty when it has none."""
    hearing: Hearing | None = None
    """How it was heard, for what is told or talk."""
    handle: Handle | None = None
    tasked: str = ""
