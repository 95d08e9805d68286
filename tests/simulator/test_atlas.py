from hypothesis import given
from hypothesis import strategies as st

from scenarios.schema.scenario import Scenario
from simulator.atlas import _far, _Free, _ground, atlas


def test_the_map_has_every_neighbourhood_of_the_scenario(town: Scenario) -> None:
    drawn = atlas(town)
    counts = {zone.id: sum(n.zone == zone.id for n in drawn.neighbourhoods) for zone in town.area.zones}
    assert counts == {zone.id: zone.neighbourhoods for zone in town.area.zones}


def test_neighbours_agree_and_share_a_border(town: Scenario) -> None:
    drawn = atlas(town).neighbourhoods
    for row, place in enumerate(drawn):
        for near in place.neighbours:
            assert row in drawn[near].neighbours
            assert len(set(place.ring) & set(drawn[near].ring)) == 2


def test_a_zone_is_one_run_of_rows(town: Scenario) -> None:
    zones = list(atlas(town).zone_of)
    assert zones == sorted(zones)


def test_identifiers_are_unique(town: Scenario) -> None:
    ids = [n.id for n in atlas(town).neighbourhoods]
    assert len(set(ids)) == len(ids)


@given(
    st.integers(7, 120),
    st.lists(st.integers(0, 119), max_size=100, unique=True),
    st.floats(-8, 8, allow_nan=False),
    st.floats(-8, 8, allow_nan=False),
)
def test_free_ground_is_found_where_a_plain_search_finds_it(
    count: int, taken: list[int], x: float, y: float
) -> None:
    ground = _ground(count)
    free, left = _Free(ground), set(ground)
    for row in taken:
        if row < count and len(left) > 1:
            free.take(ground[row])
            left.discard(ground[row])
    assert free.nearest(x, y) == min(left, key=lambda cell: (_far(cell, x, y), cell))
    assert all((cell in free) == (cell in left) for cell in ground)
