"""Cameras and masts."""

import pytest

from synthetic.entities.read_points import cameras, mast_letters, masts
from synthetic.entities.town_premises import Site
from tests.synthetic.entities.exercises import exercise, harrowmere, small_town


@pytest.mark.parametrize(("name", "letters"), [("harrowmere", "HM"), ("small-town", "LR")])
def test_masts_bear_two_letters_of_the_town(name: str, letters: str) -> None:
    assert mast_letters(exercise(name)) == letters
    assert masts(Site(exercise(name), 1))[6 if name == "harrowmere" else 0].id.startswith(f"{letters}-")


def test_a_town_of_vowels_has_letters_too() -> None:
    scenario = small_town()
    town = scenario.model_copy(update={"area": scenario.area.model_copy(update={"town": "Io"})})
    assert mast_letters(town) == "IO"


def test_a_large_zone_has_two_masts_and_a_small_one_has_one() -> None:
    scenario = harrowmere()
    by_zone = [mast.zone for mast in masts(Site(scenario, 2))]
    for zone in scenario.area.zones:
        assert by_zone.count(zone.id) == (2 if zone.neighbourhoods >= 8 else 1)


def test_four_cameras_stand_on_the_ring_road_and_the_busiest_zone_has_two() -> None:
    scenario = harrowmere()
    zones = [camera.zone for camera in cameras(Site(scenario, 2))]
    busiest = max(scenario.area.zones, key=lambda zone: zone.footfall)
    assert zones.count("") == 4
    assert zones.count(busiest.id) == 2
