"""Order effects: moving further on what was read last than on what was read first."""

from collections.abc import Sequence

from assessment.bias import evidence_split
from assessment.bias.evidence import BeliefChange, Evidence, IndicatorRow, StatementInterval
from assessment.mark_records import Indicator

WORDS = evidence_split.IndicatorWords(
    name="recency",
    title="First and last read",
    first="reports read late before an estimate",
    second="reports read early",
    more="What you read last moved you further: {figures}. Would the same reports in another order have left you elsewhere?",
    less="What you read first moved you further: {figures}. Did the first report set the frame for the others?",
    would_change="Going back over everything read since the last estimate before making a new one, first and last alike.",
)


def rows(evidence: Evidence) -> tuple[IndicatorRow, ...]:
    """Return a row for every interval, with what was told in its later and its earlier half."""

    def classify(interval: StatementInterval, place: int, change: BeliefChange) -> int | None:
        return (
            0
            if 2 * place + 1 > len(interval.changes)
            else 1
            if 2 * place + 1 < len(interval.changes)
            else None
        )

    return evidence_split.rows(evidence, classify)


def judge(rows: Sequence[IndicatorRow]) -> Indicator:
    """Return b(late) - b(early): positive for recency, negative for primacy."""
    return evidence_split.judge(rows, WORDS)
