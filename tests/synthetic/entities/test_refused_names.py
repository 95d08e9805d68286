"""Names that nobody may bear are refused however they are written, and the list says nothing in clear."""

import string

import pytest

from synthetic.entities.firms import OUTSIDE_TRADES, STEMS, TRADES
from synthetic.entities.read_points import RING_ROAD
from synthetic.entities.refused_names import LETTERS, is_refused, mark, plain_name, refused_marks
from synthetic.entities.town_premises import PLACES
from synthetic.pools import frozen
from synthetic.towns import TOWNS

# Both are inventions, put on the list so that it can be tested without naming anybody.
PERSON, ESTATE = "Zebulon Quackenthorpe", "Nether Wobblestone"


@pytest.mark.parametrize(
    "name",
    [
        PERSON,
        "zebulon quackenthorpe",
        "ZEBULON  QUACKENTHORPE",
        "Zébulon Quackenthorpe",
        ESTATE,
        "the Nether-Wobblestone",
    ],
)
def test_a_name_on_the_list_is_refused_however_it_is_written(name: str) -> None:
    assert is_refused(name)


@pytest.mark.parametrize(
    "name", ["Zebulon", "Quackenthorpe", "Zebulon Quackenthorp", "Stewart Chadderley", ""]
)
def test_a_name_that_is_not_on_the_list_is_free(name: str) -> None:
    assert not is_refused(name)


def test_a_mark_says_nothing_of_its_name() -> None:
    assert len(mark(PERSON)) == LETTERS
    assert set(mark(PERSON)) <= set(string.hexdigits.lower())
    assert plain_name(PERSON)[:4] not in mark(PERSON)


def test_the_list_holds_hundreds_of_marks_and_nothing_else() -> None:
    marks = refused_marks()
    assert len(marks) > 600
    assert all(len(m) == LETTERS and set(m) <= set(string.hexdigits.lower()) for m in marks)


def test_no_street_firm_or_place_of_ours_bears_a_refused_name() -> None:
    firms = [f"{stem} {trade.noun}" for stem in STEMS for trade in TRADES]
    outside = [f"{town} {trade}" for town in TOWNS for trade in (*OUTSIDE_TRADES, "Hire")]
    places = [name for place in PLACES for name in place.names]
    names = (*frozen.streets(), *RING_ROAD, *STEMS, *TOWNS, *firms, *outside, *places)
    assert [name for name in names if is_refused(name)] == []
