from simulator.atlas import atlas


def test_the_map_has_every_neighbourhood_of_the_scenario(town):
    drawn = atlas(town)
    counts = {zone.id: sum(n.zone == zone.id for n in drawn.neighbourhoods) for zone in town.area.zones}
    assert counts == {zone.id: zone.neighbourhoods for zone in town.area.zones}


def test_neighbours_agree_and_share_a_border(town):
    drawn = atlas(town).neighbourhoods
    for row, place in enumerate(drawn):
        for near in place.neighbours:
            assert row in drawn[near].neighbours
            assert len(set(place.ring) & set(drawn[near].ring)) == 2


def test_a_zone_is_one_run_of_rows(town):
    zones = list(atlas(town).zone_of)
    assert zones == sorted(zones)


def test_identifiers_are_unique(town):
    ids = [n.id for n in atlas(town).neighbourhoods]
    assert len(set(ids)) == len(ids)
