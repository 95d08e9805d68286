"""Every measure of difficulty, in the order in which the card shows them."""

from assessment.difficulty import affordable, blind, ideal, keyword, leaks, linkage, pivots, shares
from assessment.difficulty.figures import Measure

MEASURES: tuple[Measure, ...] = (
    shares.MEASURE,
    ideal.MEASURE,
    blind.MEASURE,
    affordable.MEASURE,
    pivots.MEASURE,
    keyword.MEASURE,
    linkage.MEASURE,
    leaks.MEASURE,
)
