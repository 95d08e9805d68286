"""What a debrief reveals of lives: who was what, what was one occasion, whose look-alike was followed."""

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
    """Opened reports that show one end or the other of whoever was favoured."""


@dataclass(frozen=True)
class OccasionRow:
    """One occasion that two or more sources saw, of which two accounts or more were opened."""

    happened: date
    words: str
    reports: tuple[str, ...]
    """Each with its source."""


@dataclass(frozen=True)
class SharedUserRow:
    """Two or more unknown handsets in the hands of one person."""

    name: str
    handsets: tuple[str, ...]
    reports: ReportsBehind


@dataclass(frozen=True)
class LivesRevealed:
    """What was true of everything that reports were about."""

    roles: tuple[RoleRow, ...]
    followed: tuple[FollowedRow, ...]
    occasions: tuple[OccasionRow, ...]
    shared: tuple[SharedUserRow, ...]
    assisted: bool
