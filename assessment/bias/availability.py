"""Availability: moving further on what a person tells than on what a record shows."""

from collections.abc import Sequence

from assessment.bias import evidence_split
from assessment.bias.evidence import BeliefChange, Evidence, IndicatorRow, StatementInterval
from assessment.mark_records import Indicator
from scenarios.schema.intelligence import SourceId

ACCOUNTS: frozenset[SourceId] = frozenset({"source_report", "public_line", "pcso", "prison"})
"""Sources that tell a story about people; the others are records. The vivid half by assumption."""
WORDS = evidence_split.IndicatorWords(
    name="availability",
    title="Stories and records",
    first="what people told",
    second="what records show",
    more="Stories moved you further than records of equal weight: {figures}. Which record says as much, less memorably?",
    less="Records moved you further than stories of equal weight: {figures}. Which account did you set aside because it was only said?",
    would_change="Asking of each report how often its source is right in the published table, not how easily it comes to mind.",
)


def rows(evidence: Evidence) -> tuple[IndicatorRow, ...]:
    """Return a row for every interval, with what was told by people and what records showed."""

    def classify(interval: StatementInterval, place: int, change: BeliefChange) -> int | None:
        return 0 if change.opening.report.headline.source in ACCOUNTS else 1

    return evidence_split.rows(evidence, classify)


def judge(rows: Sequence[IndicatorRow]) -> Indicator:
    """Return b(told) - b(recorded)."""
    return evidence_split.judge(rows, WORDS)
