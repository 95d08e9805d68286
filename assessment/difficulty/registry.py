"""Every measure of difficulty, in the order in which the card shows them."""

from assessment.difficulty import (
    affordable_reading,
    blind_reader,
    name_search,
    pivots,
    report_mix,
    truth_leaks,
    whole_reading,
)
from assessment.difficulty.difficulty_measures import DifficultyMeasure

MEASURES: tuple[DifficultyMeasure, ...] = (
    report_mix.MEASURE,
    whole_reading.MEASURE,
    blind_reader.MEASURE,
    affordable_reading.MEASURE,
    pivots.MEASURE,
    name_search.MEASURE,
    truth_leaks.MEASURE,
)
