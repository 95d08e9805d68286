"""Double counting: being moved again by a report that goes back to an origin already read."""

from collections.abc import Sequence

import numpy as np

from assessment.amounts import counted
from assessment.bias import evidence_split
from assessment.bias.cluster_slopes import pair, pair_sums
from assessment.bias.evidence import Evidence, Row, stretches
from assessment.mark_records import Indicator

WORDS = evidence_split.Words(
    name="double_counting",
    title="Copies of one origin",
    first="reports of a new origin",
    second="copies of an origin already read",
    more="Copies moved you as if they were news: {figures}. Which reports share an origin reference?",
    less="Copies moved you against what they repeat: {figures}. Did a repetition make you doubt the first report?",
    would_change="Looking at the origin reference before the text, and counting reports that share one as one.",
)


def rows(of: Evidence) -> tuple[Row, ...]:
    """Return a row for every stretch, with what was new and what copies would have told had they been new."""
    found = []
    for stretch in stretches(of):
        table = of.tables[stretch.before.question]
        moved = evidence_split.steps(table, stretch)
        weights = np.zeros((2, len(table.hypotheses)))
        for told in stretch.told:
            weights[int(told.copy)] += told.weights
        seen = ~np.isnan(moved)
        if seen.any() and np.abs(weights[:, seen]).sum() > 1e-9:
            found.append(Row(stretch.seqs, pair_sums(weights[0, seen], weights[1, seen], moved[seen])))
    return tuple(found)


def judge(found: Sequence[Row]) -> Indicator:
    """Return b(copies), which is 0 for whoever counts an origin once and 1 for whoever counts every report."""
    n, lines = len(found), evidence_split.lines_of(found)
    fitted = pair(found)
    if fitted is None:
        return evidence_split.unshown(WORDS, n, lines)
    measured = fitted.of_second()
    figures = (
        f"a copy moved you {fitted.second:z.2f} of the step that the same report would warrant if it were new "
        f"(0 is warranted; standard error {measured.se:.2f}, {counted(n, 'interval')})"
    )
    within = f"Copies were counted once, within chance: {figures}."
    return evidence_split.told(WORDS, measured, n, lines, within, figures)
