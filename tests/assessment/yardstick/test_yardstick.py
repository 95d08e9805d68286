"""The yardstick's words cover their published ranges, and its gaps are named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.yardstick.yardstick import TERMS, midpoint, term_for


@pytest.mark.parametrize(
    ("p", "words"),
    [
        (0.01, "Remote chance"),
        (0.2, "Highly unlikely"),
        (0.49, "Realistic possibility"),
        (0.75, "Likely or probable"),
        (0.999, "Almost certain"),
        (0.5, "between Realistic possibility and Likely or probable"),
        (0.22, "between Highly unlikely and Unlikely"),
        (0.0, "Impossible"),
        (1.0, "Certain"),
    ],
)
def test_a_probability_has_its_published_term_or_gap(p: float, words: str) -> None:
    assert term_for(p) == words


@given(p=st.floats(0, 1))
def test_every_probability_has_words(p: float) -> None:
    assert term_for(p)


def test_each_midpoint_reads_as_its_own_term() -> None:
    for term in TERMS:
        assert term_for(midpoint(term.name)) == term.name


def test_half_of_a_double_name_will_do_and_others_are_listed() -> None:
    assert midpoint("probable") == midpoint("LIKELY") == 0.65
    with pytest.raises(ValueError, match="use one of Remote chance"):
        midpoint("maybe")


def test_what_is_no_probability_is_refused() -> None:
    with pytest.raises(ValueError, match="outside 0 to 1"):
        term_for(1.2)


def test_rounding_to_a_term_costs_no_more_than_a_hundredth() -> None:
    for term in TERMS:
        for p in (term.low, term.high):
            assert (p - term.midpoint) ** 2 <= 0.0101
