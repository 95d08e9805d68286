"""Two kinds of evidence beside each other: did one move the trainee further, at the same warranted weight.

Shared by the indicators that part what was opened in two: over intervals between statements, the change
in stated log-odds of every hypothesis is fitted as Δℓ = first·λ₁ + second·λ₂.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from assessment.amounts import counted, signed
from assessment.bias.cluster_slopes import IndicatorEstimate, pair_sums, slope_pair
from assessment.bias.evidence import BeliefChange, Evidence, IndicatorRow, StatementInterval, intervals, odds
from assessment.bias.slopes import CANNOT_TELL, STRONG
from assessment.mark_records import Indicator
from assessment.observer.ideal_reader import Floats
from assessment.scorers.coherence import normalised

CERTAIN = 0.03
"""Where the ideal chance is this near to 0 or 1, what people can state leaves no room to see a step."""
KEPT = 0.005
"""Stated chances are kept this far from 0 and 1: half of a whole percentage."""
Classifier = Callable[[StatementInterval, int, BeliefChange], int | None]
"""Which of the two kinds (0 or 1) a change at a place in an interval is, or None for neither."""


@dataclass(frozen=True)
class IndicatorWords:
    """What an indicator of this form says."""

    name: str
    title: str
    first: str
    """The first kind of evidence, as in "moved … on reports that …"."""
    second: str
    more: str
    """Said when the first kind moved the trainee further."""
    less: str
    would_change: str


def rows(evidence: Evidence, classify: Classifier) -> tuple[IndicatorRow, ...]:
    """Return a row of sums for every interval in which either kind was told."""
    by_interval = []
    for interval in intervals(evidence):
        moved = steps(evidence, interval)
        weights = np.zeros((2, len(moved)))
        for place, change in enumerate(interval.changes):
            kind = None if change.circular else classify(interval, place, change)
            if kind is not None:
                weights[kind] += change.weights
        open_chances = ~np.isnan(moved)
        if open_chances.any() and np.abs(weights[:, open_chances]).sum() > 1e-9:
            by_interval.append(
                IndicatorRow(
                    interval.seqs,
                    pair_sums(weights[0, open_chances], weights[1, open_chances], moved[open_chances]),
                )
            )
    return tuple(by_interval)


def steps(evidence: Evidence, interval: StatementInterval) -> Floats:
    """Return the change in stated log-odds by hypothesis; NaN where certainty was warranted.

    What is left out depends on what was warranted and not on what was said: leaving out what was
    said near 0 or 1 would cut off the largest steps.
    """
    hypotheses = evidence.reader.hypotheses(interval.question)
    before, after = (
        np.clip(np.array(list(normalised(s.probabilities, hypotheses).values())), KEPT, 1 - KEPT)
        for s in (interval.before, interval.after)
    )
    # A row for either statement, a column for each hypothesis; both rows must leave room on either side.
    warranted = np.array(interval.ideal)
    room = (warranted.min(axis=0) > CERTAIN) & (warranted.max(axis=0) < 1.0 - CERTAIN)
    return np.where(room, odds(after) - odds(before), np.nan)


def judge(rows: Sequence[IndicatorRow], words: IndicatorWords) -> Indicator:
    """Return first - second as an indicator."""
    n, lines = len(rows), lines_of(rows)
    fitted = slope_pair(rows)
    if fitted is None:
        return no_indicator(words, n, lines)
    measured = fitted.difference()
    figures = (
        f"you moved {fitted.first:z.2f} of the warranted step on {words.first} and {fitted.second:z.2f} on "
        f"{words.second} (difference {signed(measured.estimate, 2)}, standard error {measured.se:.2f}, {counted(n, 'interval')})"
    )
    return indicator(
        words, measured, n, lines, f"The two weighed about alike: {figures}, within chance.", figures
    )


def indicator(
    words: IndicatorWords,
    measured: IndicatorEstimate,
    n: int,
    lines: tuple[int, ...],
    chance_prompt: str,
    figures: str,
    strong: float = STRONG,
) -> Indicator:
    """Return an indicator whose prompt remarks only on what lies beyond chance.

    Where the interval is so wide that it holds a ``strong`` bias beside none, it says that it cannot tell.
    """
    beyond = measured.beyond_chance()
    remark = words.more if measured.estimate > 0 else words.less
    unremarked = CANNOT_TELL.format(figures=figures) if measured.cannot_tell(strong) else chance_prompt
    prompt = remark.format(figures=figures) if beyond else unremarked
    return Indicator(
        words.name,
        words.title,
        measured.estimate,
        measured.se,
        n,
        lines,
        prompt,
        words.would_change,
        remarked=beyond,
    )


def no_indicator(words: IndicatorWords, n: int, lines: tuple[int, ...]) -> Indicator:
    """Return an indicator that the log cannot support."""
    prompt = (
        f"Not shown: {counted(n, 'interval')} between estimates held evidence of either kind; six are needed, three with "
        f"{words.first} and three with {words.second}, not always together. Estimate more often."
    )
    return Indicator(words.name, words.title, None, None, n, lines, prompt, words.would_change)


def lines_of(rows: Sequence[IndicatorRow]) -> tuple[int, ...]:
    """Return the entry numbers behind rows, each once."""
    return tuple(dict.fromkeys(seq for row in rows for seq in row.seqs))
