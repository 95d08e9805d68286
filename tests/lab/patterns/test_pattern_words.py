import math

from lab.patterns.pattern_words import band, figure, interval


def test_figures_and_bands_read_well() -> None:
    assert [figure(v) for v in (1234.6, 41.94, 0.01234, 0.0, math.nan, None)] == [
        "1235",
        "41.9",
        "0.0123",
        "0",
        "–",
        "–",
    ]
    assert interval(0.5, -math.inf, 1.0) == "0.500"
    assert [band(None, 3.3), band(1.0, None), band(0.0, 0.0), band(2.1, 6.0)] == [
        "at most 3.3",
        "at least 1",
        "0",
        "2.1 to 6",
    ]
