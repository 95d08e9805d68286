"""Numbers in sentences read as a person would write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.amounts import counted, duration, moment, number_word, requirement, signed


@pytest.mark.parametrize(
    ("value", "places"), [(0.0, 0), (-0.0, 2), (-0.4, 0), (0.4, 0), (-0.004, 2), (0.004, 2)]
)
def test_nought_has_no_sign(value: float, places: int) -> None:
    assert signed(value, places) == f"{0:.{places}f}"


@given(st.floats(-1e9, 1e9), st.integers(0, 3))
def test_any_other_amount_has_one_and_is_the_same_amount(value: float, places: int) -> None:
    said = signed(value, places)
    assert float(said.replace(",", "")) == pytest.approx(value, abs=0.51 * 10**-places)
    assert (said[0] in "+-") == (float(said.replace(",", "")) != 0)


def test_counts_agree_with_their_nouns() -> None:
    assert (counted(1, "interval"), counted(2, "interval"), counted(0, "person")) == (
        "1 interval",
        "2 intervals",
        "0 persons",
    )
    assert (requirement(1), requirement(6), number_word(0), number_word(12)) == (
        "one is needed",
        "six are needed",
        "none",
        "12",
    )


def test_no_cycle_is_told_of_that_the_exercise_does_not_have() -> None:
    assert [moment(cycle, 8) for cycle in (8, 9)] == ["in cycle 8", "at the hand-in"]
    assert [duration(count, 8) for count in (1, 8, 9)] == ["1 cycle", "8 cycles", "8 cycles and the hand-in"]
