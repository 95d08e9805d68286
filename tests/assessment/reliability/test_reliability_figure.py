"""The bootstrap draws row after row, resample after resample, each draw by its own key."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessment.reliability.reliability_figure import _SEED, RESAMPLES, bootstrap
from simulator.streams import Decision, Floats, Streams
from tests.depth import examples


def percentile(values: list[float], share: float) -> float:
    """Return a percentile, on a straight line between the two values beside it."""
    place = share * (len(values) - 1)
    below = math.floor(place)
    above = min(below + 1, len(values) - 1)
    return values[below] + (place - below) * (values[above] - values[below])


@settings(max_examples=examples(usual=15, deep=200), deadline=None)
@given(st.lists(st.integers(0, 9), min_size=1, max_size=9), st.integers(0, 9))
def test_the_interval_is_that_of_resamples_drawn_one_row_at_a_time(marks: list[int], without: int) -> None:
    def statistic(rows: Floats) -> float | None:
        """The mean, without meaning where the first row has one value."""
        return None if rows[0] == without else float(rows.mean())

    streams, n = Streams(_SEED), len(marks)
    means = []
    for resample in range(RESAMPLES):
        rows = [
            marks[int(streams.uniform(Decision.SLOT_ORDER, 0, resample * n + place) * n)]
            for place in range(n)
        ]
        if rows[0] != without:
            means.append(sum(rows) / n)
    found = bootstrap(np.array(marks, dtype=np.float64), statistic)
    if len(means) < 0.9 * RESAMPLES:
        assert found == (None, None)
    else:
        ends = percentile(sorted(means), 0.025), percentile(sorted(means), 0.975)
        assert found == pytest.approx(ends)
