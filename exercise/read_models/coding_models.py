"""What a trainee has said of opened reports: what each bears on, which tell the same, and who is who."""

from dataclasses import dataclass
from typing import Literal

from exercise.read_models.desk_models import Target

Direction = Literal["for", "against"]
Strength = Literal["weak", "moderate", "strong"]
Sameness = Literal["occasion", "origin"]


@dataclass(frozen=True)
class CodedReport:
    """One report coded on one rival hypothesis."""

    report: str
    question: str
    hypothesis: str
    label: str
    """Name of the rival."""
    direction: Direction
    strength: Strength


@dataclass(frozen=True)
class JoinedPair:
    """Two reports said to tell of one occasion, or to go back to one origin."""

    first: str
    second: str
    sameness: Sameness


@dataclass(frozen=True)
class IdentifiedPair:
    """Two subjects said to be one person or of one user."""

    first: str
    second: str
    label: str
    """Both in words."""


@dataclass(frozen=True)
class CodingDetails:
    """Everything that a trainee has coded and not taken back, and whom or what can be said to be one."""

    codings: tuple[CodedReport, ...]
    joined: tuple[JoinedPair, ...]
    identified: tuple[IdentifiedPair, ...]
    subjects: tuple[Target, ...]
    """People first, then handsets, numbers and plates."""

    def of_report(self, report: str) -> tuple[CodedReport, ...]:
        """Return what a report was coded on."""
        return tuple(row for row in self.codings if row.report == report)

    def joined_with(self, report: str) -> tuple[JoinedPair, ...]:
        """Return the pairs that a report is in."""
        return tuple(row for row in self.joined if report in (row.first, row.second))
