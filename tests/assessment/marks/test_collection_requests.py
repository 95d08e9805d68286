"""Requests are marked by what they told for an hour and for a pound."""

import pytest

from assessment.marks.collection_requests import Request, requests_mark


def test_requests_are_marked_by_the_hour_and_by_the_pound() -> None:
    one = Request("pcso Q1 H1", hours=8, reading=2, bits=0.5, answers=3, opened=2)
    mark = requests_mark([one], menu_bits=2.0, menu_hours=10.0)
    assert mark.bits_per_hour == pytest.approx(0.05)
    assert mark.bits_per_100_pounds == pytest.approx(100 * 0.5 / (8 * 60 + 2 * 35))
    assert mark.menu_bits_per_hour == pytest.approx(0.2)
    none = requests_mark([], 0, 0)
    assert none.bits_per_hour is None
    assert "unscored" in none.sentence
