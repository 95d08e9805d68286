"""A run taken up at a checkpoint is the run from the first day, to the last bit."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scenarios.load import find
from simulator.orders import Order
from simulator.run import begin, resume, run
from simulator.trace import digest

DAYS = 49
AIMS = ("clear", "hold", "hot_spot_patrol", "safeguarding", "build")
"""Actions against a zone, those among them that change residents and places for good."""


def _orders(town, wishes):
    named = {plan.action for plan in town.actions}
    zones = [zone.id for zone in town.area.zones]
    return tuple(Order(day, action, zones[z % len(zones)]) for day, action, z in wishes if action in named)


@settings(max_examples=12, deadline=None)
@given(
    seed=st.integers(0, 2**53 - 1),
    stops=st.lists(st.integers(0, DAYS), max_size=4).map(sorted),
    wishes=st.lists(
        st.tuples(st.integers(0, DAYS - 1), st.sampled_from(AIMS), st.integers(0, 8)), max_size=5
    ).map(sorted),
)
def test_any_split_of_the_days_gives_the_digest_of_one_run(town, seed, stops, wishes):
    orders = _orders(town, wishes)
    _, first = begin(town, seed, orders=[o for o in orders if o.day < 7], days=min([7, *stops]))
    here = first
    for stop in [*stops, DAYS]:
        trace, here = resume(here, orders=orders, days=stop)
        assert digest(trace) == digest(run(town, seed, orders=orders, days=stop))
    assert digest(resume(first, orders=orders, days=DAYS)[0]) == digest(trace)


def test_a_checkpoint_serves_several_futures_and_stays_as_it_is():
    town = find("harrowmere-lines")
    early = (Order(0, "arrest", "P00417"), Order(0, "clear", town.area.zones[0].id))
    later = (*early, Order(28, "disruption_visit", town.groups[0].id))
    _, here = begin(town, 3, orders=early, days=28)
    futures = [resume(here, orders=orders, days=56)[0] for orders in (early, later, early)]
    assert digest(futures[0]) == digest(futures[2]) == digest(run(town, 3, orders=early, days=56))
    assert digest(futures[1]) == digest(run(town, 3, orders=later, days=56))


def test_other_orders_or_an_earlier_day_are_refused(town):
    orders = (Order(3, "clear", town.area.zones[0].id),)
    _, here = begin(town, 1, orders=orders, days=10)
    with pytest.raises(ValueError, match="other orders"):
        resume(here, days=20)
    with pytest.raises(ValueError, match="after day 5"):
        resume(here, orders=orders, days=5)
