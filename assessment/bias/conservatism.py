"""Conservatism: moving less far than the evidence warrants, whatever it speaks for."""

from collections.abc import Sequence

import numpy as np

from assessment.amounts import counted, requirement
from assessment.bias import evidence_split
from assessment.bias.cluster_slopes import IndicatorEstimate, single
from assessment.bias.evidence import Evidence, IndicatorRow, intervals
from assessment.mark_records import Indicator

LEAST = 6
WORDS = evidence_split.IndicatorWords(
    name="conservatism",
    title="How far evidence moved you",
    first="evidence",
    second="evidence",
    more="You moved less far than the reports warranted: {figures}. What would it take to move you, and has it come?",
    less="You moved further than the reports warranted: {figures}. Would the same evidence move a colleague as far?",
    would_change="Moving, after each batch of reports, by what they are worth under the published table, no less and no more.",
)


def rows(evidence: Evidence) -> tuple[IndicatorRow, ...]:
    """Return Σ Δℓ·λ and Σ λ² over the hypotheses for every interval."""
    by_interval = []
    for interval in intervals(evidence):
        moved = evidence_split.steps(evidence, interval)
        weights = np.sum(
            [change.weights for change in interval.changes if not change.circular] or [np.zeros_like(moved)],
            axis=0,
        )
        open_chances = ~np.isnan(moved)
        if open_chances.any() and np.abs(weights[open_chances]).sum() > 1e-9:
            step, weight = moved[open_chances], weights[open_chances]
            by_interval.append(IndicatorRow(interval.seqs, (float(step @ weight), float(weight @ weight))))
    return tuple(by_interval)


def judge(rows: Sequence[IndicatorRow]) -> Indicator:
    """Return 1 - b from Δℓ = bλ: positive for conservatism, negative for overreaction."""
    n, lines = len(rows), evidence_split.lines_of(rows)
    slope = single(rows, LEAST)
    if slope is None:
        prompt = f"Not shown: {counted(n, 'interval')} between estimates held evidence; {requirement(LEAST)}. Estimate more often."
        return Indicator(WORDS.name, WORDS.title, None, None, n, lines, prompt, WORDS.would_change)
    measured = IndicatorEstimate(1.0 - slope.estimate, slope.se, slope.freedom)
    figures = f"you moved {slope.estimate:z.2f} of the warranted step (standard error {slope.se:.2f}, {counted(n, 'interval')})"
    chance_prompt = f"You moved about as far as was warranted: {figures}, within chance."
    return evidence_split.indicator(WORDS, measured, n, lines, chance_prompt, figures)
