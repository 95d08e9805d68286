"""Neglect of absence: moving further on what was seen than on what was looked for and not seen."""

from collections.abc import Sequence

from assessment.bias import evidence_split
from assessment.bias.evidence import BeliefChange, Evidence, IndicatorRow, StatementInterval
from assessment.mark_records import Indicator

WORDS = evidence_split.IndicatorWords(
    name="absence",
    title="What was not there",
    first="reports that something is so",
    second="reports that something is not so",
    more="What was not there moved you less than what was: {figures}. Which report of nothing found should have told you more?",
    less="What was not there moved you more than what was: {figures}. Could the source have missed it?",
    would_change="Asking of a report of nothing found how likely that was if your hypothesis held, and moving as far for it.",
)


def rows(evidence: Evidence) -> tuple[IndicatorRow, ...]:
    """Return a row for every interval, with reports that speak for and against their subject."""

    def classify(interval: StatementInterval, place: int, change: BeliefChange) -> int | None:
        face = evidence.reader.face(change.opening.report)
        ways = {assertion.polarity for assertion in face if assertion.question == change.question}
        return None if len(ways) != 1 else 0 if ways == {"for"} else 1

    return evidence_split.rows(evidence, classify)


def judge(rows: Sequence[IndicatorRow]) -> Indicator:
    """Return b(present) - b(absent): the feature-positive effect."""
    return evidence_split.judge(rows, WORDS)
