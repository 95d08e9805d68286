"""Conservatism: moving less far than the evidence warrants, whatever it speaks for."""

from collections.abc import Sequence

import numpy as np

from assessment.amounts import counted, needed
from assessment.bias import evidence_split
from assessment.bias.cluster_slopes import Measured, single
from assessment.bias.evidence import Evidence, Row, stretches
from assessment.mark_records import Indicator

LEAST = 6
WORDS = evidence_split.Words(
    name="conservatism",
    title="How far evidence moved you",
    first="evidence",
    second="evidence",
    more="You moved less far than the reports warranted: {figures}. What would it take to move you, and has it come?",
    less="You moved further than the reports warranted: {figures}. Would the same evidence move a colleague as far?",
    would_change="Moving, after each batch of reports, by what they are worth under the published table, no less and no more.",
)


def rows(of: Evidence) -> tuple[Row, ...]:
    """Return Σ Δℓ·λ and Σ λ² over the rivals for every stretch."""
    found = []
    for stretch in stretches(of):
        moved = evidence_split.steps(of.tables[stretch.before.question], stretch)
        weights = np.sum([t.weights for t in stretch.told if not t.copy] or [np.zeros_like(moved)], axis=0)
        seen = ~np.isnan(moved)
        if seen.any() and np.abs(weights[seen]).sum() > 1e-9:
            found.append(
                Row(stretch.seqs, (float(moved[seen] @ weights[seen]), float(weights[seen] @ weights[seen])))
            )
    return tuple(found)


def judge(found: Sequence[Row]) -> Indicator:
    """Return 1 - b from Δℓ = bλ: positive for conservatism, negative for overreaction."""
    n, lines = len(found), evidence_split.lines_of(found)
    slope = single(found, LEAST)
    if slope is None:
        prompt = f"Not shown: {counted(n, 'interval')} between estimates held evidence; {needed(LEAST)}. Estimate more often."
        return Indicator(WORDS.name, WORDS.title, None, None, n, lines, prompt, WORDS.would_change)
    measured = Measured(1.0 - slope.estimate, slope.se, slope.freedom)
    figures = f"you moved {slope.estimate:z.2f} of the warranted step (standard error {slope.se:.2f}, {counted(n, 'interval')})"
    within = f"You moved about as far as was warranted: {figures}, within chance."
    return evidence_split.told(WORDS, measured, n, lines, within, figures)
