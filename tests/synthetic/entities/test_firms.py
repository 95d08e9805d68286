"""Firms of the town: one a trade, under names of ours, with shifts that a week can hold."""

from simulator.atlas import atlas
from synthetic.entities.firms import HIRE_FIRMS, TRADES, firms
from synthetic.entities.town_premises import Site
from tests.synthetic.entities.exercises import harrowmere


def test_there_is_one_firm_a_trade_and_hire_firms_and_visitors_firms_stand_outside() -> None:
    site = Site(harrowmere(), 4)
    built = firms(site, 3)
    assert [e.trade for e in built.employers[: len(TRADES)]] == [trade.clause for trade in TRADES]
    assert all(e.premises for e in built.employers[: len(TRADES)])
    assert len(built.hire) == HIRE_FIRMS
    assert len(built.visiting) == 3
    assert all(e.premises == "" for e in built.employers[len(TRADES) :])
    assert (
        len({e.name for e in built.employers}) == len({e.id for e in built.employers}) == len(built.employers)
    )


def test_a_firm_stands_in_a_zone_that_suits_its_trade() -> None:
    scenario = harrowmere()
    kind_of = {zone.id: zone.kind for zone in scenario.area.zones}
    assert set(kind_of.values()) >= {kind for trade in TRADES for kind in trade.zones}
    for seed in range(5):
        for trade, place in zip(TRADES, firms(Site(scenario, seed), 1).premises, strict=True):
            assert kind_of[place.zone] in trade.zones
            assert place.zone == atlas(scenario).zone_name(place.neighbourhood)


def test_no_firm_from_outside_bears_the_name_of_the_town_itself() -> None:
    scenario = harrowmere()
    home = scenario.model_copy(update={"area": scenario.area.model_copy(update={"town": "Silverholt"})})
    for seed in range(10):
        assert not [e.name for e in firms(Site(home, seed), 3).employers if e.name.startswith("Silverholt")]


def test_a_night_shift_goes_on_the_next_day() -> None:
    cold_store = next(trade for trade in TRADES if trade.noun == "Cold Store")
    night = cold_store.shifts[2]
    assert (0, 22 * 60, 24 * 60) in night
    assert (1, 0, 6 * 60) in night
    assert (4, 0, 6 * 60) in night


def test_every_shift_is_a_working_week() -> None:
    for trade in TRADES:
        for shift in trade.shifts:
            hours = sum(end - start for _, start, end in shift) / 60
            assert 25 <= hours <= 50
            assert all(0 <= start < end <= 1440 and 0 <= weekday < 7 for weekday, start, end in shift)
