"""What paired runs show is told in words that fit the numbers."""

from exercise.scoring.paired_runs import PLAYED, YOURS, judge
from exercise.scoring.reference_plans import NONE


def test_a_fall_has_an_interval_of_falls() -> None:
    harm = [100.0 + n % 5 for n in range(120)]
    less = [value - 50.0 - n % 3 for n, value in enumerate(harm)]
    still = {measure: [0.0] * 120 for measure in ("violence", "exploited")}
    own = {plan: {"harm": [1.0], "violence": [0.0], "exploited": [0.0]} for plan in PLAYED}
    fell = judge({YOURS: {"harm": less, **still}, NONE: {"harm": harm, **still}, **own}).distributions
    assert "fell by 51 harm days" in fell[0].sentence
    assert "(95% interval 51 to 51)" in fell[0].sentence
    assert "-0" not in fell[1].sentence
    rose = judge({YOURS: {"harm": harm, **still}, NONE: {"harm": less, **still}, **own}).distributions[0]
    assert "rose by 51 harm days" in rose.sentence
    assert "(95% interval 51 to 51)" in rose.sentence
