"""Text is escaped, and axes end on round numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.charts.svg import LinearScale, join_markup, nice_steps, round_up, short, tag


def test_text_and_attributes_are_escaped_and_markup_is_kept() -> None:
    assert tag("g", "<b>", tag("line", x1=0.5, stroke_width=2, y1=None), class_='"') == (
        '<g class="&#34;">&lt;b&gt;<line x1="0.5" stroke-width="2"></line></g>'
    )
    assert join_markup(["&", tag("g")]) == "&amp;<g></g>"


def test_a_coordinate_is_short_and_has_no_minus_before_nought() -> None:
    assert [short(value) for value in (1.0, 1.25, 1 / 3, -0.001, 7)] == ["1", "1.25", "0.33", "0", "7"]


@given(st.floats(-1e6, 1e6), st.floats(1e-3, 1e6), st.integers(2, 8))
def test_an_axis_holds_its_values_in_few_even_steps(low: float, width: float, most: int) -> None:
    steps = nice_steps(low, low + width, most)
    room = (steps[1] - steps[0]) * 1e-6
    assert steps[0] <= low + room
    assert steps[-1] >= low + width - room
    assert len(steps) <= most + 1


def test_a_number_is_rounded_up_to_a_round_one() -> None:
    assert [round_up(value) for value in (0.3, 2.1, 2.5, 26.0, 99.0)] == pytest.approx(
        [0.5, 2.5, 2.5, 50, 100]
    )


def test_a_scale_without_width_puts_everything_in_the_middle() -> None:
    assert LinearScale(0, 10, 100, 200)(5) == 150
    assert LinearScale(3, 3, 100, 200)(3) == 150
