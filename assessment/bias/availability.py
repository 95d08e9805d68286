"""Availability: moving further on what a person tells than on what a record shows."""

from collections.abc import Sequence

from assessment.bias import evidence_split
from assessment.bias.evidence import Evidence, Row, Stretch, Telling
from assessment.mark_records import Indicator
from scenarios.schema.intelligence import SourceId

TOLD: frozenset[SourceId] = frozenset({"source_report", "public_line", "pcso", "prison"})
"""Sources that tell a story about people; the others are records. The vivid half by assumption."""
WORDS = evidence_split.Words(
    name="availability",
    title="Stories and records",
    first="what people told",
    second="what records show",
    more="Stories moved you further than records of equal weight: {figures}. Which record says as much, less memorably?",
    less="Records moved you further than stories of equal weight: {figures}. Which account did you set aside because it was only said?",
    would_change="Asking of each report how often its source is right in the published table, not how easily it comes to mind.",
)


def rows(of: Evidence) -> tuple[Row, ...]:
    """Return a row for every stretch, with what was told by people and what records showed."""

    def part(stretch: Stretch, place: int, told: Telling) -> int | None:
        return 0 if told.opening.report.headline.source in TOLD else 1

    return evidence_split.rows(of, part)


def judge(found: Sequence[Row]) -> Indicator:
    """Return b(told) - b(recorded)."""
    return evidence_split.judge(found, WORDS)
