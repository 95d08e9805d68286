"""A bias prompt says how often it is wrong, in words that can be true of one exercise."""

from dataclasses import replace

from assessment.mark_records import Indicator
from exercise.debrief_parts.prompts_part import calibrated, measured

ONE = Indicator("recency", "Order", 0.004, 0.2, 1, (), "Prompt.", "Change.", false_alarms=0.01, power=0.6)


def test_what_is_found_in_nobody_cannot_be_seen() -> None:
    assert calibrated(ONE).endswith("finds it in 60% of those who have it strongly.")
    unseen = calibrated(replace(ONE, power=0.0))
    assert unseen.endswith("Even a strong one cannot be seen in one exercise.")
    assert "cannot be seen in three exercises" in calibrated(replace(ONE, power=0.02, exercises=3))


def test_counts_are_grammatical_and_nought_has_no_sign() -> None:
    assert measured(ONE) == "Estimate 0.00, standard error 0.20, from 1 observation."
    assert measured(replace(ONE, estimate=None, n=0)) == "Not enough in the log to say (0 observations)."
