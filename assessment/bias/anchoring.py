"""Anchoring: later estimates that stay near the first one, beyond what was read since."""

from collections.abc import Sequence

import numpy as np

from assessment.amounts import counted, requirement
from assessment.bias import evidence_split
from assessment.bias.cluster_slopes import single
from assessment.bias.evidence import Evidence, IndicatorRow, odds, statements
from assessment.mark_records import Indicator
from assessment.observer.ideal_reader import Floats
from assessment.scorers.coherence import normalised

LEAST = 3
"""Questions below which nothing is fitted."""
KEPT = 0.01
"""Chances are kept this far from 0 and 1."""
WORDS = evidence_split.IndicatorWords(
    name="anchoring",
    title="Holding on to the first estimate",
    first="first estimates",
    second="later estimates",
    more="Your later estimates stayed near your first ones: {figures}. What would you say if you saw these reports for the first time?",
    less="Your later estimates moved away from your first ones beyond what was warranted: {figures}. Were you correcting yourself?",
    would_change="Making a fresh estimate from the base rates and everything read, before looking at the last one.",
)


def rows(evidence: Evidence) -> tuple[IndicatorRow, ...]:
    """Return Σxy and Σx² for every question with a first estimate and a later one.

    x is how far the first estimate lies from what was warranted later, y how far the later one does,
    in log-odds.
    """
    by_question = []
    for question, stated in statements(evidence).items():
        hypotheses = evidence.reader.hypotheses(question)
        if len(stated) < 2:
            continue
        first = _odds(normalised(stated[0][0].probabilities, hypotheses))
        # Σxy and Σx² over hypotheses and later statements: their ratio is the slope through the origin.
        above = below = 0.0
        for statement, ideal in stated[1:]:
            warranted = odds(np.clip(ideal, KEPT, 1 - KEPT))
            x, y = (
                first - warranted,
                _odds(normalised(statement.probabilities, hypotheses)) - warranted,
            )
            above, below = above + float(x @ y), below + float(x @ x)
        if below > 1e-9:
            by_question.append(IndicatorRow(tuple(s.seq for s, _ in stated), (above, below)))
    return tuple(by_question)


def judge(rows: Sequence[IndicatorRow]) -> Indicator:
    """Return the share of the way from the ideal back to the first estimate; 0 is free of it, 1 never moves."""
    n, lines = len(rows), evidence_split.lines_of(rows)
    measured = single(rows, LEAST)
    if measured is None:
        prompt = f"Not shown: {counted(n, 'question')} had a first estimate and a later one; {requirement(LEAST)}. Estimate early."
        return Indicator(WORDS.name, WORDS.title, None, None, n, lines, prompt, WORDS.would_change)
    figures = (
        f"{measured.estimate:z.0%} of the way from what was warranted back to the first estimate "
        f"(standard error {measured.se:.0%}, {counted(n, 'question')})"
    )
    chance_prompt = f"Later estimates kept no more of the first ones than chance explains: {figures}."
    return evidence_split.indicator(WORDS, measured, n, lines, chance_prompt, figures)


def _odds(stated: dict[str, float]) -> Floats:
    return odds(np.clip(np.array(list(stated.values())), KEPT, 1 - KEPT))
