"""What pages receive of enquiries: what can be asked for on which terms, and what came back. No truth."""

from dataclasses import dataclass
from datetime import date

from exercise.read_models.desk_models import Target


@dataclass(frozen=True)
class EnquirySource:
    """A source that answers a kind of enquiry."""

    id: str
    name: str
    hours: float
    """Specialist hours that one enquiry costs."""
    delay: str
    """Days from authority to answer, in words."""
    open: bool


@dataclass(frozen=True)
class AskableSubject:
    """Whom or what an enquiry may be about."""

    kind: str
    id: str
    label: str
    sources: tuple[str, ...]
    """Ids of the sources that can see something of it."""


@dataclass(frozen=True)
class EnquiryOffer:
    """One kind of enquiry as it is offered now."""

    id: str
    name: str
    brings: str
    authority: str
    lead_days: int
    sources: tuple[EnquirySource, ...]
    subjects: tuple[AskableSubject, ...]
    dated: bool
    """Whether days are to be chosen."""
    ahead: bool
    """Whether these are days to come."""
    earliest: date | None
    latest: date | None
    """First and last day that may be asked about; None where there is none or none is chosen."""
    most_days: int
    remainder: int | None
    """How many more may be made in this exercise; None without a limit."""


@dataclass(frozen=True)
class EnquiryOffers:
    """Every kind of enquiry that a scenario's sources answer."""

    kinds: tuple[EnquiryOffer, ...]
    starts: date
    """Date of day 0, from which days are counted."""


@dataclass(frozen=True)
class EnquiryReturn:
    """One enquiry that was made, and what has come back so far."""

    number: int
    ask_date: date
    words: str
    necessity: str
    proportionality: str
    status: str
    reports: tuple[Target, ...]
    """Reports that answer it, each with its title, in order of release."""
    opened: tuple[str, ...]
    """Ids of those that were opened."""
