"""The share captured carries an interval that covers the true share as often as it says."""

from statistics import NormalDist

import pytest

from assessment.marks.decision_marks import capture_interval, decision_mark
from simulator.streams import Decision, Streams


def normals(trial, what, count, spread):
    """Keyed draws from a normal distribution around 0."""
    draw = Streams(trial)
    return [
        spread * NormalDist().inv_cdf(0.5 * 1e-9 + draw.uniform(Decision.SLOT_ORDER, what, i) * (1 - 1e-9))
        for i in range(count)
    ]


def test_the_interval_of_the_share_covers_it_19_times_in_20():
    covered = 0
    for trial in range(400):
        common, first, second = (normals(trial, what, 100, s) for what, s in ((1, 20), (2, 10), (3, 10)))
        best = [50 + c + e for c, e in zip(common, first, strict=True)]
        mine = [30 + c + e for c, e in zip(common, second, strict=True)]
        low, high = capture_interval(mine, best)
        covered += low <= 0.6 <= high
    assert covered / 400 == pytest.approx(0.95, abs=0.035)


def test_a_captured_share_lies_in_its_interval():
    none = [100.0 + 7 * (i % 5) for i in range(120)]
    half = [h - 20 + (i % 3 - 1) for i, h in enumerate(none)]
    best = [h - 40 + (i % 4 - 1.5) for i, h in enumerate(none)]
    mark = decision_mark({"none": none, "clear": best, "yours": half}, "yours")
    assert mark.capture_low < mark.capture < mark.capture_high
