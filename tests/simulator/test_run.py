"""Equal inputs give equal bytes, in any process and from any checkpoint."""

import os
import subprocess
import sys

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scenarios.load import find
from scenarios.schema.scenario import Scenario
from simulator.analysis.measures import harm
from simulator.orders import Order
from simulator.run import begin, resume, run
from simulator.trace import EventKind, digest
from tests.depth import examples
from tests.simulator.living import ROOT, SMALL_TOWN, first_zone_order, played

DAYS = 70


def test_the_same_seed_gives_the_same_digest(town: Scenario) -> None:
    assert digest(run(town, 5, days=DAYS)) == digest(run(town, 5, days=DAYS))


def test_another_seed_and_another_replicate_give_other_worlds(town: Scenario) -> None:
    first = run(town, 5, days=DAYS)
    assert digest(first) != digest(run(town, 6, days=DAYS))
    other = run(town, 5, days=DAYS, replicate=1)
    assert digest(first) != digest(other)
    assert all(np.array_equal(first.people[c], other.people[c]) for c in first.people)


@pytest.mark.parametrize("hash_seed", ["0", "1"])
def test_the_digest_is_the_same_in_another_process_with_another_hash_seed(
    town: Scenario, hash_seed: str
) -> None:
    code = (
        "from pathlib import Path; from scenarios.load import load; from simulator.run import run;"
        "from simulator.trace import digest; import sys;"
        "print(digest(run(load(Path(sys.argv[1])), 5, days=42)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(SMALL_TOWN)],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONHASHSEED": hash_seed},
        cwd=ROOT,
    )
    assert done.stdout.strip() == digest(run(town, 5, days=42))


def test_a_shorter_run_is_a_prefix_of_a_longer_one(town: Scenario) -> None:
    orders = (*first_zone_order(town), Order(35, "hold", town.area.zones[0].id))
    short, long = run(town, 3, orders=orders, days=40), run(town, 3, orders=orders, days=DAYS)
    for table in ("events", "groups", "places"):
        rows = getattr(long, table)["day"] < 40
        for name, column in getattr(short, table).items():
            assert np.array_equal(column, getattr(long, table)[name][rows]), (table, name)


def test_an_order_after_the_last_day_changes_nothing(town: Scenario) -> None:
    plain = run(town, 3, days=28)
    assert digest(plain) == digest(run(town, 3, days=28, orders=first_zone_order(town, 28)))


def test_without_policing_groups_live_on(town: Scenario) -> None:
    trace = run(town, 4)
    assert not (trace.events["kind"] == EventKind.DISSOLVED).any()
    last = trace.groups["day"] == trace.groups["day"].max()
    assert trace.groups["members"][last].sum() >= 0.8 * sum(group.size for group in town.groups)


def test_pairing_makes_differences_less_noisy_than_separate_runs(town: Scenario) -> None:
    orders = (Order(7, "asset_restraint", town.groups[0].id),)
    none, restrained = (
        np.array([harm(run(town, 1, orders=o, days=42, replicate=r)) for r in range(12)])
        for o in ((), orders)
    )
    assert (restrained - none).var(ddof=1) < restrained.var(ddof=1) + none.var(ddof=1)


@pytest.mark.parametrize("hash_seed", ["0", "1", "4294967295"])
def test_a_run_is_equal_in_another_process_under_another_hash_seed(hash_seed: str) -> None:
    code = f"""
from pathlib import Path
from scenarios.load import load
from simulator.orders import Order
from simulator.run import run
from simulator.trace import digest
town = load(Path({str(SMALL_TOWN)!r}))
zone = town.area.zones[0].id
print(digest(run(town, 3, days=35, orders=(Order(7, "clear", zone), Order(14, "hold", zone)))))
"""
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": hash_seed},
    )
    assert done.stdout.strip() == played(3), done.stderr


SPLIT_DAYS = 49


AIMS = ("clear", "hold", "hot_spot_patrol", "safeguarding", "build")
"""Actions against a zone, those among them that change residents and places for good."""


def _orders(town: Scenario, wishes: list[tuple[int, str, int]]) -> tuple[Order, ...]:
    named = {plan.action for plan in town.actions}
    zones = [zone.id for zone in town.area.zones]
    return tuple(Order(day, action, zones[z % len(zones)]) for day, action, z in wishes if action in named)


@settings(max_examples=examples(usual=12, deep=36), deadline=None)
@given(
    seed=st.integers(0, 2**53 - 1),
    stops=st.lists(st.integers(0, SPLIT_DAYS), max_size=4).map(sorted),
    wishes=st.lists(
        st.tuples(st.integers(0, SPLIT_DAYS - 1), st.sampled_from(AIMS), st.integers(0, 8)), max_size=5
    ).map(sorted),
)
def test_any_split_of_the_days_gives_the_digest_of_one_run(
    town: Scenario, seed: int, stops: list[int], wishes: list[tuple[int, str, int]]
) -> None:
    orders = _orders(town, wishes)
    _, first = begin(town, seed, orders=[o for o in orders if o.day < 7], days=min([7, *stops]))
    here = first
    for stop in [*stops, SPLIT_DAYS]:
        trace, here = resume(here, orders=orders, days=stop)
        assert digest(trace) == digest(run(town, seed, orders=orders, days=stop))
    assert digest(resume(first, orders=orders, days=SPLIT_DAYS)[0]) == digest(trace)


def test_a_checkpoint_serves_several_futures_and_stays_as_it_is() -> None:
    town = find("harrowmere-lines")
    early = (Order(0, "arrest", "P00417"), Order(0, "clear", town.area.zones[0].id))
    later = (*early, Order(28, "disruption_visit", town.groups[0].id))
    _, here = begin(town, 3, orders=early, days=28)
    futures = [resume(here, orders=orders, days=56)[0] for orders in (early, later, early)]
    assert digest(futures[0]) == digest(futures[2]) == digest(run(town, 3, orders=early, days=56))
    assert digest(futures[1]) == digest(run(town, 3, orders=later, days=56))


def test_other_orders_or_an_earlier_day_are_refused(town: Scenario) -> None:
    orders = (Order(3, "clear", town.area.zones[0].id),)
    _, here = begin(town, 1, orders=orders, days=10)
    with pytest.raises(ValueError, match="other orders"):
        resume(here, days=20)
    with pytest.raises(ValueError, match="after day 5"):
        resume(here, orders=orders, days=5)
