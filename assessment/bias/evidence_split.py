"""Did one kind of evidence move the trainee further than another, at the same warranted weight?

Shared by the indicators that part what was told in two: over stretches between statements, the change
in stated log-odds of every rival is fitted as Δℓ = first·λ₁ + second·λ₂.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from assessment.amounts import counted, signed
from assessment.bias.cluster_slopes import Measured, pair, pair_sums
from assessment.bias.evidence import Evidence, Row, Stretch, Telling, odds, stretches
from assessment.mark_records import Indicator
from assessment.observer.possible_worlds import Floats, Worlds, by_hypothesis
from assessment.scorers.coherence import normalised

CERTAIN = 0.03
"""Where the ideal chance is this near to 0 or 1, what people can state leaves no room to see a step."""
KEPT = 0.005
"""Stated chances are kept this far from 0 and 1: half of a whole percentage."""
Part = Callable[[Stretch, int, Telling], int | None]
"""Which of the two kinds (0 or 1) a telling at a place in a stretch is, or None for neither."""


@dataclass(frozen=True)
class Words:
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


def rows(of: Evidence, part: Part) -> tuple[Row, ...]:
    """Return a row of sums for every stretch in which either kind was told."""
    found = []
    for stretch in stretches(of):
        table = of.tables[stretch.before.question]
        moved = steps(table, stretch)
        weights = np.zeros((2, len(table.hypotheses)))
        for place, told in enumerate(stretch.told):
            kind = None if told.copy else part(stretch, place, told)
            if kind is not None:
                weights[kind] += told.weights
        seen = ~np.isnan(moved)
        if seen.any() and np.abs(weights[:, seen]).sum() > 1e-9:
            found.append(Row(stretch.seqs, pair_sums(weights[0, seen], weights[1, seen], moved[seen])))
    return tuple(found)


def steps(table: Worlds, stretch: Stretch) -> Floats:
    """Return the change in stated log-odds by hypothesis; NaN where certainty was warranted.

    What is left out depends on what was warranted and not on what was said: leaving out what was
    said near 0 or 1 would cut off the largest steps.
    """
    before, after = (
        np.clip(np.array(list(normalised(s.probabilities, table.hypotheses).values())), KEPT, 1 - KEPT)
        for s in (stretch.before, stretch.after)
    )
    warranted = np.array([by_hypothesis(table, state) for state in stretch.ideal])
    room = (warranted.min(axis=0) > CERTAIN) & (warranted.max(axis=0) < 1.0 - CERTAIN)
    return np.where(room, odds(after) - odds(before), np.nan)


def judge(found: Sequence[Row], words: Words) -> Indicator:
    """Return first - second as an indicator."""
    n, lines = len(found), lines_of(found)
    fitted = pair(found)
    if fitted is None:
        return unshown(words, n, lines)
    measured = fitted.difference()
    figures = (
        f"you moved {fitted.first:z.2f} of the warranted step on {words.first} and {fitted.second:z.2f} on "
        f"{words.second} (difference {signed(measured.estimate, 2)}, standard error {measured.se:.2f}, {counted(n, 'interval')})"
    )
    return told(words, measured, n, lines, f"The two weighed about alike: {figures}, within chance.", figures)


def told(
    words: Words, measured: Measured, n: int, lines: tuple[int, ...], within: str, figures: str
) -> Indicator:
    """Return an indicator whose prompt remarks only on what lies beyond chance."""
    beyond = measured.beyond_chance()
    said = words.more if measured.estimate > 0 else words.less
    prompt = said.format(figures=figures) if beyond else within
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


def unshown(words: Words, n: int, lines: tuple[int, ...]) -> Indicator:
    """Return an indicator that the log cannot support."""
    prompt = (
        f"Not shown: {counted(n, 'interval')} between estimates held evidence of either kind; six are needed, three with "
        f"{words.first} and three with {words.second}, not always together. Estimate more often."
    )
    return Indicator(words.name, words.title, None, None, n, lines, prompt, words.would_change)


def lines_of(found: Sequence[Row]) -> tuple[int, ...]:
    """Return the entry numbers behind rows, each once."""
    return tuple(dict.fromkeys(seq for row in found for seq in row.seqs))
