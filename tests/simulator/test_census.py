"""The census: the residents of the first day, without anything that only the world knows."""

from dataclasses import fields

import numpy as np

from scenarios.schema.scenario import Scenario
from simulator.census import Census, census
from simulator.first_day.initial_residents import residents


def test_the_census_agrees_with_the_world(town: Scenario) -> None:
    people, counted = residents(town, 3), census(town, 3)
    assert len(counted) == town.area.population
    for column in ("place", "age", "woman"):
        assert np.array_equal(getattr(people, column), getattr(counted, column))


def test_it_holds_place_age_and_sex_and_nothing_of_crime() -> None:
    assert {f.name for f in fields(Census)} == {"place", "age", "woman", "by_place", "place_start"}


def test_every_neighbourhood_lists_its_own_residents(town: Scenario) -> None:
    counted = census(town, 3)
    for place in range(town.area.neighbourhoods):
        rows = counted.of_place(place)
        assert np.array_equal(np.sort(rows), np.flatnonzero(counted.place == place))
