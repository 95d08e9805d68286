"""Base-rate neglect: estimates that give the published base rates less weight than the reports."""

from collections.abc import Sequence

import numpy as np

from assessment.amounts import counted, requirement
from assessment.bias import evidence_split
from assessment.bias.cluster_slopes import pair_sums, slope_pair
from assessment.bias.evidence import Evidence, IndicatorRow, odds, statements
from assessment.mark_records import Indicator
from assessment.observer.ideal_reader import prior
from assessment.scorers.coherence import normalised

LEAST = 3
"""Questions below which nothing is fitted."""
WORDS = evidence_split.IndicatorWords(
    name="base_rate",
    title="Minding the base rates",
    first="base rates",
    second="reports",
    more="The base rates weighed less with you than they should: {figures}. How common is each rival before any report?",
    less="The base rates weighed more with you than they should: {figures}. What have the reports changed?",
    would_change="Starting each estimate from the base rates in the terms of reference, then moving for the reports.",
)


def rows(evidence: Evidence) -> tuple[IndicatorRow, ...]:
    """Return the sums of one question's statements: log-odds of the base rates, evidence and what was stated."""
    by_question = []
    for question, stated in statements(evidence).items():
        hypotheses = evidence.reader.hypotheses(question)
        base_odds = odds(prior(evidence.reader, question))
        sums, seqs = np.zeros(7), []
        for statement, ideal in stated:
            p = np.array(list(normalised(statement.probabilities, hypotheses).values()))
            p = np.clip(p, evidence_split.KEPT, 1 - evidence_split.KEPT)
            open_chances = (ideal > evidence_split.CERTAIN) & (ideal < 1 - evidence_split.CERTAIN)
            report_odds = odds(ideal) - base_odds
            if open_chances.any() and np.abs(report_odds).max() > 1e-9:
                sums += pair_sums(base_odds[open_chances], report_odds[open_chances], odds(p)[open_chances])
                seqs.append(statement.seq)
        if seqs:
            by_question.append(IndicatorRow(tuple(seqs), tuple(sums.tolist())))
    return tuple(by_question)


def judge(rows: Sequence[IndicatorRow]) -> Indicator:
    """Return 1 - b₀ from ℓ = b₀·ℓ(base rate) + b₁·Σλ: positive when base rates were neglected."""
    n, lines = len(rows), evidence_split.lines_of(rows)
    fitted = slope_pair(rows, LEAST)
    if fitted is None:
        prompt = f"Not shown: {counted(n, 'question')} had estimates after reports; {requirement(LEAST)}, over more exercises."
        return Indicator(WORDS.name, WORDS.title, None, None, n, lines, prompt, WORDS.would_change)
    measured = fitted.short_of_one()
    figures = (
        f"they counted {fitted.first:z.2f} of what they should, and reports {fitted.second:z.2f} "
        f"(standard error {measured.se:.2f}, {counted(n, 'question')})"
    )
    chance_prompt = f"Base rates weighed about as they should: {figures}, within chance."
    return evidence_split.indicator(WORDS, measured, n, lines, chance_prompt, figures)
