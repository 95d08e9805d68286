"""Effort is set beside the harm, and a louder market shows as drift."""

import pytest

from assessment.marks.harm_alignment import alignment_mark


def test_effort_where_the_harm_is_aligns_and_a_louder_market_shows_as_drift() -> None:
    names = {"fraud": "Fraud", "drugs": "Drugs"}
    harm = {"fraud": 80.0, "drugs": 20.0}
    assert alignment_mark(harm, {"fraud": 4, "drugs": 1}, names).acted == pytest.approx(1.0)
    drift = alignment_mark(harm, {"drugs": 3}, names)
    assert drift.acted == pytest.approx(0.2)
    assert "widest gap is Fraud, with 80% of the harm and 0% of the action" in drift.sentence
    assert [row.market for row in drift.shares] == ["Fraud", "Drugs"]


def test_no_action_is_unscored_and_not_nought() -> None:
    none = alignment_mark({"fraud": 80.0}, {}, {"fraud": "Fraud"})
    assert none.acted is None
    assert none.sentence.startswith("Action unscored")
