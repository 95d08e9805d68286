"""Numbers in pages and charts read as a person would write them."""

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.numbers_in_text import (
    brief,
    decimals,
    decimals_of_smallest,
    figure,
    short_number,
    signed_figure,
    ticks_in_words,
)


def test_a_figure_has_thousands_apart_a_true_minus_and_a_dash_for_none() -> None:
    assert (figure(-1234.5), figure(None), figure(inf)) == ("−1,234.5", "–", "–")


@pytest.mark.parametrize("value", [0.0, -0.0, 0.04, -0.04])
def test_nought_has_no_sign(value: float) -> None:
    assert figure(value) == signed_figure(value) == "0.0"


@given(st.floats(-1e9, 1e9), st.integers(0, 3))
def test_any_other_difference_has_one_and_is_the_same_amount(value: float, places: int) -> None:
    words = signed_figure(value, places)
    amount = float(words.replace(",", "").replace("−", "-"))
    assert amount == pytest.approx(value, abs=0.51 * 10**-places)
    assert (words[0] in "+−") == (amount != 0)


def test_a_trimmed_number_has_no_needless_decimals() -> None:
    assert [short_number(value, 2) for value in (7.5, 12.0, 100.0, -0.001, 0.126)] == [
        "7.5",
        "12",
        "100",
        "0",
        "0.13",
    ]
    assert (short_number(-1200.25, 4), short_number(-1200.25, 4, thousands=True)) == ("-1200.25", "-1,200.25")


def test_decimals_are_as_many_as_the_values_need() -> None:
    assert [decimals([size, None]) for size in (250.0, 25.0, 2.5, 0.25)] == [0, 1, 2, 3]
    assert [decimals_of_smallest([size, 0.0]) for size in (25.0, 0.25, 0.0025, 1e-9)] == [1, 2, 4, 5]
    assert [brief(value) for value in (250.4, 2.02, 2.5, 0.256, 0.0256)] == [
        "250",
        "2",
        "2.5",
        "0.26",
        "0.026",
    ]
    assert ticks_in_words((0.0, 0.25, 0.5)) == ["0.00", "0.25", "0.50"]
