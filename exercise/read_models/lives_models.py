"""What a debrief reveals of lives: who was what, what was one occasion, what enquiries were worth."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class ReportsBehind:
    """Released reports that show something as it was."""

    opened: tuple[str, ...]
    unopened: tuple[str, ...]


@dataclass(frozen=True)
class RoleRow:
    """What was true of a person, a group, a handset or a visiting number."""

    kind: str
    """Such as ``Q1, in question`` or ``Handset``."""
    name: str
    truth: str
    reports: ReportsBehind


@dataclass(frozen=True)
class FollowedRow:
    """Whom the trainee favoured at the end, where that was not the answer."""

    question: str
    sentence: str
    reports: tuple[str, ...]
    """Opened reports that show one end or the other of whoever was favoured, each with how it was coded."""


@dataclass(frozen=True)
class OccasionRow:
    """One occasion that two or more sources saw, of which two accounts or more were opened."""

    happened: date
    words: str
    reports: tuple[str, ...]
    """Each with its source."""
    joined: str
    """In words: whether the trainee joined them."""


@dataclass(frozen=True)
class SharedUserRow:
    """Two or more unknown handsets in the hands of one person."""

    name: str
    handsets: tuple[str, ...]
    reports: ReportsBehind
    joined: str
    """In words: whether the trainee joined them."""


@dataclass(frozen=True)
class CodingRow:
    """One report coded on one rival, beside what it was worth."""

    report: str
    """With source and subject."""
    rival: str
    stated: str
    due: str
    odds: str
    """Factor by which it moved the odds of the rival."""
    apart: int
    """Steps between what was said and what was due."""


@dataclass(frozen=True)
class CodingRevealed:
    """What a trainee coded, beside what was so."""

    sentences: tuple[str, ...]
    """The marks in words."""
    rows: tuple[CodingRow, ...]
    """The furthest apart first."""
    wrong_links: tuple[str, ...]
    """What was joined and did not belong together, each with the reports that tell."""


@dataclass(frozen=True)
class EnquiryWorth:
    """An enquiry, and what it could be expected to tell when it was made."""

    number: int
    """Its number in the run; 0 for one that was not made."""
    cycle: int
    words: str
    bits: float
    """Bits by which it was expected to settle the questions, on the reports opened by then; never what was true."""
    hours: float
    """Specialist hours that it cost."""
    reports: int
    """How many came back."""
    opened: int
    """How many of those were opened."""


@dataclass(frozen=True)
class EnquiriesRevealed:
    """What enquiries were worth, and cycle by cycle which could have told most."""

    enquiries: tuple[EnquiryWorth, ...]
    """In the order in which they were made."""
    best: tuple[EnquiryWorth, ...]
    """For each cycle the enquiry worth most of those that could have been made with a cycle's hours."""


@dataclass(frozen=True)
class LivesRevealed:
    """What was true of everything that reports were about."""

    roles: tuple[RoleRow, ...]
    followed: tuple[FollowedRow, ...]
    occasions: tuple[OccasionRow, ...]
    shared: tuple[SharedUserRow, ...]
    assisted: bool
