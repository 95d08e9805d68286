"""Sequential stopping: when interim analyses are made, and whether the interval is narrow enough."""

import math
from collections.abc import Sequence

from lab.design.study import Study
from lab.records.study_records import InterimAnalysis, StudyRun
from lab.statistics.paired_differences import LEVEL, by_cell, interval, pairs

GROWTH = 1.5
"""Each analysis has this many times the replicates of the one before. Source: assumption."""


def analysis_schedule(study: Study) -> tuple[int, ...]:
    """Return the replicates at each planned analysis, fixed beforehand; one number without stopping."""
    rule = study.stopping
    if rule is None:
        return (study.max_replicates,)
    replicates = [rule.at_least]
    while replicates[-1] < rule.at_most:
        replicates.append(min(rule.at_most, math.ceil(replicates[-1] * GROWTH)))
    return tuple(replicates)


def interim_analysis(
    study: Study, runs: Sequence[StudyRun], replicates: int, planned: int
) -> InterimAnalysis:
    """Return what the stopping rule reads in the runs of the first ``replicates``.

    The interval that decides has level 1 - 0.05 / ``planned``, the number of analyses that the rule
    plans, so that it covers at all of them together (Bonferroni) and stays true whenever the study stops.
    """
    rule = study.stopping
    assert rule is not None
    pair = pairs(by_cell(runs), 0, rule.strategy, rule.against, rule.measure)
    if len(pair) < 2:
        return InterimAnalysis(replicates, math.nan, math.inf, math.inf, False)
    gap = pair[:, 0] - pair[:, 1]
    alone = interval(gap)
    joint = interval(gap, 1 - (1 - LEVEL) / planned)
    half, corrected = (alone.high - alone.low) / 2, (joint.high - joint.low) / 2
    return InterimAnalysis(replicates, alone.mean, half, corrected, corrected <= rule.half_width)
