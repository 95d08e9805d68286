"""Verdicts on an interval and a band."""

from hypothesis import given
from hypothesis import strategies as st

from lab.patterns.pattern_records import (
    SideFigure,
    Statistic,
    Verdict,
    judge,
    verdict,
)
from tests.lab.patterns.constructed_patterns import a_pattern

finite = st.floats(-1e6, 1e6)


@given(finite, finite, finite, finite)
def test_an_interval_is_in_band_outside_it_or_over_an_edge_and_never_two_of_these(
    a: float, b: float, c: float, d: float
) -> None:
    low, high = sorted((a, b))
    band_low, band_high = sorted((c, d))
    found = judge(low, high, band_low, band_high)
    inside = band_low <= low and high <= band_high
    outside = high < band_low or low > band_high
    assert (found == "in band") == inside
    assert (found == "out of band") == (outside and not inside)


@given(finite, finite, finite, finite, finite)
def test_a_wider_interval_never_turns_doubt_into_certainty(
    a: float, b: float, c: float, d: float, more: float
) -> None:
    low, high = sorted((a, b))
    band_low, band_high = sorted((c, d))
    if judge(low, high, band_low, band_high) == "cannot tell":
        wider = judge(low - abs(more), high + abs(more), band_low, band_high)
        assert wider == "cannot tell"


def test_one_judged_point_out_of_band_puts_the_whole_pattern_out_of_band() -> None:
    good, doubtful = SideFigure("a", 0.5, 0.4, 0.6, 0.0, 1.0), SideFigure("b", 0.5, 0.4, 1.6, 0.0, 1.0)
    bad, unjudged = SideFigure("c", 3.0, 2.0, 4.0, 0.0, 1.0), SideFigure("d", 99.0, 98.0, 100.0)

    def of(*points: SideFigure) -> Verdict:
        return verdict(a_pattern(), Statistic(0.5, 0.4, 0.6, 5, points))

    assert of(good, unjudged) == "in band"
    assert of(good, doubtful) == "cannot tell"
    assert of(doubtful, bad, good) == "out of band"
