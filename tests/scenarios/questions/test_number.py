"""A question for a number: bands that stand in order and leave no number out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenarios.questions.number import NumberQuestion
from scenarios.schema.questions import ORDERED


def asked(bands: list[int], sizes: list[int] | None = None) -> NumberQuestion:
    rivals = len(bands) + 1
    return NumberQuestion(
        id="Q4",
        text="How many people does the supplying group have?",
        why="It decides how many officers are needed.",
        statement="The supplying group has {label} at liberty",
        bands=tuple(bands),
        sizes=tuple(sizes or ()),
        base_rates=(1 / rivals,) * rivals,
    )


@given(st.lists(st.integers(1, 60), min_size=1, max_size=7, unique=True).map(sorted), st.integers(0, 80))
def test_every_number_of_people_falls_in_one_band(bands: list[int], people: int) -> None:
    question = asked(bands)
    place = question.entities().index(question.band(people))
    lowest, highest = [0, *(top + 1 for top in bands)], [*bands, 10**6]
    assert lowest[place] <= people <= highest[place]
    assert len(question.words()) == len(question.entities()) == question.hypotheses()


def test_the_bands_stand_in_an_order() -> None:
    assert asked([4, 5]).kind in ORDERED


def test_sizes_lie_one_in_each_band() -> None:
    assert asked([4, 8, 13], [3, 6, 10, 16]).sizes == (3, 6, 10, 16)
    with pytest.raises(ValueError, match=r"sizes 3, 6, 8, 16 do not lie one in each band, in order; give 4"):
        asked([4, 8, 13], [3, 6, 8, 16])
