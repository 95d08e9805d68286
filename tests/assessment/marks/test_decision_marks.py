"""A decision is judged against doing nothing and the best plan searched, and only when they differ."""

from statistics import NormalDist

import pytest

from assessment.marks.decision_marks import capture_interval, decision_mark, paired_interval
from simulator.streams import Decision, Streams
from tests.assessment.present import present

WORLD = [float(100 + 7 * (i % 5)) for i in range(120)]


def harm(saved: float, wobble: float = 1.0) -> tuple[float, ...]:
    return tuple(h - saved + wobble * (i % 3 - 1) for i, h in enumerate(WORLD))


def test_the_best_plan_has_full_marks() -> None:
    mark = decision_mark({"none": WORLD, "clear": harm(30), "yours": harm(50)}, "yours")
    assert (mark.capture, mark.best_plan, mark.runs) == (1.0, "yours", 120)
    assert mark.low < mark.value < mark.high


def test_half_as_good_captures_half() -> None:
    mark = decision_mark({"none": WORLD, "clear": harm(40), "yours": harm(20)}, "yours")
    assert mark.capture == pytest.approx(0.5, abs=0.02)
    assert "clear" in mark.explanation


def test_a_tie_inside_the_interval_has_full_marks() -> None:
    shifted = tuple(h - 40 + (3.0 if i % 2 else -2.9) for i, h in enumerate(WORLD))
    mark = decision_mark({"none": WORLD, "clear": harm(40), "yours": shifted}, "yours")
    assert mark.capture == 1.0


def test_doing_nothing_when_something_helps_captures_nothing() -> None:
    assert decision_mark({"none": WORLD, "clear": harm(40)}, "none").capture == 0.0


def test_doing_harm_captures_less_than_nothing() -> None:
    mark = decision_mark({"none": WORLD, "clear": harm(40), "yours": harm(-20)}, "yours")
    assert mark.capture is not None
    assert mark.capture < 0


def test_it_is_unscored_when_nothing_searched_helped() -> None:
    noise = tuple(h + (5.0 if i % 2 else -5.0) for i, h in enumerate(WORLD))
    mark = decision_mark({"none": WORLD, "yours": noise}, "yours")
    assert mark.capture is None
    assert "nothing to capture" in mark.explanation


def test_too_few_runs_are_unscored_and_say_so() -> None:
    few = {plan: values[:99] for plan, values in {"none": WORLD, "yours": harm(50)}.items()}
    mark = decision_mark(few, "yours")
    assert mark.capture is None
    assert "99 paired runs are too few" in mark.explanation


def test_pairing_removes_what_the_worlds_share() -> None:
    wild = [1000.0 * (i % 7) for i in range(120)]
    mark = decision_mark({"none": wild, "yours": [w - 1.0 for w in wild]}, "yours")
    assert (mark.low, mark.high) == pytest.approx((1.0, 1.0))


def test_missing_plans_and_unpaired_runs_are_refused_in_words() -> None:
    with pytest.raises(ValueError, match="'none' is missing"):
        decision_mark({"yours": WORLD}, "yours")
    with pytest.raises(ValueError, match="'other' is missing"):
        decision_mark({"none": WORLD}, "other")
    with pytest.raises(ValueError, match="same replicates"):
        decision_mark({"none": WORLD, "yours": WORLD[:30]}, "yours")


def test_the_interval_is_students() -> None:
    mean, low, high = paired_interval([1.0, 2.0, 3.0])
    assert (mean, low, high) == pytest.approx((2.0, -0.4841, 4.4841), abs=1e-3)
    with pytest.raises(ValueError, match="at least one"):
        paired_interval([])


def normals(trial: int, what: int, count: int, spread: float) -> list[float]:
    """Keyed draws from a normal distribution around 0."""
    draw = Streams(trial)
    return [
        spread * NormalDist().inv_cdf(0.5 * 1e-9 + draw.uniform(Decision.SLOT_ORDER, what, i) * (1 - 1e-9))
        for i in range(count)
    ]


def test_the_interval_of_the_share_covers_it_19_times_in_20() -> None:
    covered = 0
    for trial in range(400):
        common, first, second = (normals(trial, what, 100, s) for what, s in ((1, 20), (2, 10), (3, 10)))
        best = [50 + c + e for c, e in zip(common, first, strict=True)]
        mine = [30 + c + e for c, e in zip(common, second, strict=True)]
        low, high = capture_interval(mine, best)
        covered += low <= 0.6 <= high
    assert covered / 400 == pytest.approx(0.95, abs=0.035)


def test_a_captured_share_lies_in_its_interval() -> None:
    none = [100.0 + 7 * (i % 5) for i in range(120)]
    half = [h - 20 + (i % 3 - 1) for i, h in enumerate(none)]
    best = [h - 40 + (i % 4 - 1.5) for i, h in enumerate(none)]
    mark = decision_mark({"none": none, "clear": best, "yours": half}, "yours")
    assert present(mark.capture_low) < present(mark.capture) < present(mark.capture_high)
