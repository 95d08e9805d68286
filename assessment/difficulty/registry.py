"""Every measure of difficulty, in the order in which the card shows them."""

from assessment.difficulty import affordable, blind, ideal, keyword, linkage, pivots, shares, truth_leaks
from assessment.difficulty.difficulty_figure import Measure

MEASURES: tuple[Measure, ...] = (
    shares.MEASURE,
    ideal.MEASURE,
    blind.MEASURE,
    affordable.MEASURE,
    pivots.MEASURE,
    keyword.MEASURE,
    linkage.MEASURE,
    truth_leaks.MEASURE,
)
