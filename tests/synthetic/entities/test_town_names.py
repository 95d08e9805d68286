"""Names as columns are the names that everything else prints."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.census import census
from simulator.ids import person_id
from synthetic.entities.town_names import town_names
from synthetic.names import nominal_name
from tests.depth import examples
from tests.synthetic.entities.exercises import small_town


@settings(max_examples=examples(usual=25, deep=200), deadline=None)
@given(seed=st.integers(0, 10**6))
def test_two_people_have_one_number_if_and_only_if_they_have_one_name(seed: int) -> None:
    scenario = small_town()
    names = town_names(scenario, seed, census(scenario, seed).woman)
    rows = range(0, scenario.area.population, 7)
    words = [nominal_name(scenario, seed, person_id(row)).split(" ", 1) for row in rows]
    firsts = {(word, int(names.first[row])) for row, (word, _) in zip(rows, words, strict=True)}
    families = {(word, int(names.family[row])) for row, (_, word) in zip(rows, words, strict=True)}
    for pairs in (firsts, families):
        assert len({word for word, _ in pairs}) == len(pairs) == len({number for _, number in pairs})
    assert np.all(names.origin < len(scenario.area.names))
