"""A pattern between nought and one, and results that were never measured."""

import dataclasses
import math
from typing import Any

from lab.patterns.n2_policy_off import POLICY_OFF
from lab.patterns.pattern_records import (
    Pattern,
    PatternResult,
    SideFigure,
    Statistic,
)
from lab.patterns.registry import CONTROLS, PATTERNS

EVERY = (*PATTERNS, *CONTROLS)


def a_pattern(**changes: Any) -> Pattern:
    return dataclasses.replace(POLICY_OFF, low=0.0, high=1.0, **changes)


# ---- on disk, on a page, in the documents


def some_results() -> tuple[PatternResult, ...]:
    points = (
        SideFigure("a < b", 2.0, 1.5, 2.5, 0.0, 1.0),
        SideFigure("free", 7.0),
        SideFigure("also free", 9.0, 8.0, 10.0),
    )
    measured = Statistic(0.5, -math.inf, math.inf, 1, points, "a note", 0.25)
    return (PatternResult("P3", True, (1,), measured, "out of band", 0.1, None),)
