"""Verdicts on the quick versions of patterns, each measured once."""

from functools import cache

from lab.patterns.pattern_records import Pattern, Statistic, Verdict, judge
from tests.lab.constructed_studies import amount


@cache
def measured(pattern: Pattern) -> Statistic:
    return pattern.measure(pattern.scale(quick=True))


def of_statistic(pattern: Pattern) -> Verdict:
    found = measured(pattern)
    return judge(amount(found.low), amount(found.high), pattern.low, pattern.high)


def of_point(pattern: Pattern, label: str) -> Verdict:
    point = next(point for point in measured(pattern).points if point.label.startswith(label))
    assert point.judged
    return judge(amount(point.low), amount(point.high), point.band_low, point.band_high)
