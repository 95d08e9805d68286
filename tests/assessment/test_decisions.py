"""A decision is judged against doing nothing and the best plan searched, and only when they differ."""

import pytest

from assessment.marks.decision_marks import decision_mark, paired_interval

WORLD = [float(100 + 7 * (i % 5)) for i in range(120)]


def harm(saved, wobble=1.0):
    return tuple(h - saved + wobble * (i % 3 - 1) for i, h in enumerate(WORLD))


def test_the_best_plan_has_full_marks():
    mark = decision_mark({"none": WORLD, "clear": harm(30), "yours": harm(50)}, "yours")
    assert (mark.capture, mark.best_plan, mark.runs) == (1.0, "yours", 120)
    assert mark.low < mark.value < mark.high


def test_half_as_good_captures_half():
    mark = decision_mark({"none": WORLD, "clear": harm(40), "yours": harm(20)}, "yours")
    assert mark.capture == pytest.approx(0.5, abs=0.02)
    assert "clear" in mark.explanation


def test_a_tie_inside_the_interval_has_full_marks():
    shifted = tuple(h - 40 + (3.0 if i % 2 else -2.9) for i, h in enumerate(WORLD))
    mark = decision_mark({"none": WORLD, "clear": harm(40), "yours": shifted}, "yours")
    assert mark.capture == 1.0


def test_doing_nothing_when_something_helps_captures_nothing():
    assert decision_mark({"none": WORLD, "clear": harm(40)}, "none").capture == 0.0


def test_doing_harm_captures_less_than_nothing():
    mark = decision_mark({"none": WORLD, "clear": harm(40), "yours": harm(-20)}, "yours")
    assert mark.capture is not None
    assert mark.capture < 0


def test_it_is_unscored_when_nothing_searched_helped():
    noise = tuple(h + (5.0 if i % 2 else -5.0) for i, h in enumerate(WORLD))
    mark = decision_mark({"none": WORLD, "yours": noise}, "yours")
    assert mark.capture is None
    assert "nothing to capture" in mark.explanation


def test_too_few_runs_are_unscored_and_say_so():
    few = {plan: values[:99] for plan, values in {"none": WORLD, "yours": harm(50)}.items()}
    mark = decision_mark(few, "yours")
    assert mark.capture is None
    assert "99 paired runs are too few" in mark.explanation


def test_pairing_removes_what_the_worlds_share():
    wild = [1000.0 * (i % 7) for i in range(120)]
    mark = decision_mark({"none": wild, "yours": [w - 1.0 for w in wild]}, "yours")
    assert (mark.low, mark.high) == pytest.approx((1.0, 1.0))


def test_missing_plans_and_unpaired_runs_are_refused_in_words():
    with pytest.raises(ValueError, match="'none' is missing"):
        decision_mark({"yours": WORLD}, "yours")
    with pytest.raises(ValueError, match="'other' is missing"):
        decision_mark({"none": WORLD}, "other")
    with pytest.raises(ValueError, match="same replicates"):
        decision_mark({"none": WORLD, "yours": WORLD[:30]}, "yours")


def test_the_interval_is_students():
    mean, low, high = paired_interval([1.0, 2.0, 3.0])
    assert (mean, low, high) == pytest.approx((2.0, -0.4841, 4.4841), abs=1e-3)
    with pytest.raises(ValueError, match="at least one"):
        paired_interval([])
