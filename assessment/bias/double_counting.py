"""Double counting: being moved again by a report that goes back to an origin already read."""

from collections.abc import Sequence

import numpy as np

from assessment.amounts import counted
from assessment.bias import evidence_split
from assessment.bias.cluster_slopes import pair_sums, slope_pair
from assessment.bias.evidence import Evidence, IndicatorRow, intervals
from assessment.mark_records import Indicator

WORDS = evidence_split.IndicatorWords(
    name="double_counting",
    title="Copies of one origin",
    first="reports of a new origin",
    second="copies of an origin already read",
    more="Copies moved you as if they were news: {figures}. Which reports share an origin reference?",
    less="Copies moved you against what they repeat: {figures}. Did a repetition make you doubt the first report?",
    would_change="Looking at the origin reference before the text, and counting reports that share one as one.",
)


def rows(evidence: Evidence) -> tuple[IndicatorRow, ...]:
    """Return a row for every interval, with what was new and what circular reports would have told had they been new."""
    by_interval = []
    for interval in intervals(evidence):
        moved = evidence_split.steps(evidence, interval)
        weights = np.zeros((2, len(moved)))
        for change in interval.changes:
            weights[int(change.circular)] += change.weights
        open_chances = ~np.isnan(moved)
        if open_chances.any() and np.abs(weights[:, open_chances]).sum() > 1e-9:
            by_interval.append(
                IndicatorRow(
                    interval.seqs,
                    pair_sums(weights[0, open_chances], weights[1, open_chances], moved[open_chances]),
                )
            )
    return tuple(by_interval)


def judge(rows: Sequence[IndicatorRow]) -> Indicator:
    """Return b(circular reports), which is 0 for whoever counts an origin once and 1 for whoever counts every report."""
    n, lines = len(rows), evidence_split.lines_of(rows)
    fitted = slope_pair(rows)
    if fitted is None:
        return evidence_split.no_indicator(WORDS, n, lines)
    measured = fitted.of_second()
    figures = (
        f"a copy moved you {fitted.second:z.2f} of the step that the same report would warrant if it were new "
        f"(0 is warranted; standard error {measured.se:.2f}, {counted(n, 'interval')})"
    )
    chance_prompt = f"Copies were counted once, within chance: {figures}."
    return evidence_split.indicator(WORDS, measured, n, lines, chance_prompt, figures)
