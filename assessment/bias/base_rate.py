"""Base-rate neglect: estimates that give the published base rates less weight than the reports."""

from collections.abc import Sequence

import numpy as np

from assessment.amounts import counted, needed
from assessment.bias import evidence_split
from assessment.bias.cluster_slopes import pair, pair_sums
from assessment.bias.evidence import Evidence, Row, odds, statements
from assessment.mark_records import Indicator
from assessment.observer.possible_worlds import by_hypothesis
from assessment.scorers.coherence import normalised

LEAST = 3
"""Questions below which nothing is fitted."""
WORDS = evidence_split.Words(
    name="base_rate",
    title="Minding the base rates",
    first="base rates",
    second="reports",
    more="The base rates weighed less with you than they should: {figures}. How common is each rival before any report?",
    less="The base rates weighed more with you than they should: {figures}. What have the reports changed?",
    would_change="Starting each estimate from the base rates in the terms of reference, then moving for the reports.",
)


def rows(of: Evidence) -> tuple[Row, ...]:
    """Return the sums of one question's statements: log-odds of the base rates, evidence and what was stated."""
    found = []
    for question, stated in statements(of).items():
        table = of.tables[question]
        prior = odds(by_hypothesis(table, table.prior))
        sums, seqs = np.zeros(7), []
        for statement, ideal in stated:
            p = np.array(list(normalised(statement.probabilities, table.hypotheses).values()))
            p = np.clip(p, evidence_split.KEPT, 1 - evidence_split.KEPT)
            seen = (ideal > evidence_split.CERTAIN) & (ideal < 1 - evidence_split.CERTAIN)
            evidence = odds(ideal) - prior
            if seen.any() and np.abs(evidence).max() > 1e-9:
                sums += pair_sums(prior[seen], evidence[seen], odds(p)[seen])
                seqs.append(statement.seq)
        if seqs:
            found.append(Row(tuple(seqs), tuple(sums.tolist())))
    return tuple(found)


def judge(found: Sequence[Row]) -> Indicator:
    """Return 1 - b₀ from ℓ = b₀·ℓ(base rate) + b₁·Σλ: positive when base rates were neglected."""
    n, lines = len(found), evidence_split.lines_of(found)
    fitted = pair(found, LEAST)
    if fitted is None:
        prompt = f"Not shown: {counted(n, 'question')} had estimates after reports; {needed(LEAST)}, over more exercises."
        return Indicator(WORDS.name, WORDS.title, None, None, n, lines, prompt, WORDS.would_change)
    measured = fitted.short_of_one()
    figures = (
        f"they counted {fitted.first:z.2f} of what they should, and reports {fitted.second:z.2f} "
        f"(standard error {measured.se:.2f}, {counted(n, 'question')})"
    )
    within = f"Base rates weighed about as they should: {figures}, within chance."
    return evidence_split.told(WORDS, measured, n, lines, within, figures)
