"""The share captured carries an interval that covers the true share as often as it says."""

import numpy as np
import pytest

from assessment.decisions import capture_interval, decision_mark


def test_the_interval_of_the_share_covers_it_19_times_in_20():
    draws = np.random.default_rng(5)  # noqa: NPY002
    covered = 0
    for _ in range(400):
        common = draws.normal(0, 20, 100)
        best = 50 + common + draws.normal(0, 10, 100)
        mine = 30 + common + draws.normal(0, 10, 100)
        low, high = capture_interval(list(mine), list(best))
        covered += low <= 0.6 <= high
    assert covered / 400 == pytest.approx(0.95, abs=0.035)


def test_a_captured_share_lies_in_its_interval():
    none = [100.0 + 7 * (i % 5) for i in range(120)]
    half = [h - 20 + (i % 3 - 1) for i, h in enumerate(none)]
    best = [h - 40 + (i % 4 - 1.5) for i, h in enumerate(none)]
    mark = decision_mark({"none": none, "clear": best, "yours": half}, "yours")
    assert mark.capture_low < mark.capture < mark.capture_high
