"""Whatever a force legally orders, the world conserves people and money, and says where and why."""

from typing import Any

import numpy as np
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from scenarios import reference_worlds
from scenarios.schema.scenario import Scenario
from simulator.analysis.ledger import ledger, membership, opening
from simulator.ids import person_id
from simulator.orders import Order
from simulator.run import begin, resume, run
from simulator.schedule import shut_lever
from simulator.trace import Cause, EventKind, digest
from tests.depth import examples

SIZE = reference_worlds.Size(places=30, groups=8, offenders=250, people=3_000)
LONGEST = 140
RESTLESS: dict[str, Any] = {
    "independents": {"rate": 0.3},
    "membership": {"drift": 0.12, "split_below": 0.6, "merge_above": 0.4, "rich_weeks": 4.0, "fewest": 3},
    "corruption": {"attempt": 0.4, "found": 0.05},
    "custody": {"recruit": 0.5},
}
"""Numbers under which groups split, merge, dissolve, bribe and recruit inside within weeks."""


def restless_world() -> Scenario:
    insiders = [
        {"id": f"I0{n}", "place": place, "integrity": 0.3, "price": 3_000, "weekly": 200}
        for n, place in enumerate(("police", "prison", "bank"), start=1)
    ]
    adaptation = {"splinters": 4, "cooperation": 1.0, "recruit_rate": 0.15, "radius": 12.0}
    return reference_worlds.world(
        SIZE, days=LONGEST, name="restless", behaviour=RESTLESS, adaptation=adaptation, insiders=insiders
    )


WORLD = restless_world()


class Force(RuleBasedStateMachine):
    """Orders whatever the scenario allows, and lives on from where it stopped."""

    @initialize(seed=st.integers(0, 2**32))
    def start(self, seed: int) -> None:
        self.seed = seed
        self.orders: tuple[Order, ...] = ()
        self.trace, self.checkpoint = begin(WORLD, seed, days=0)

    @property
    def day(self) -> int:
        return self.trace.days

    @rule(data=st.data(), plan=st.sampled_from(WORLD.actions), later=st.integers(0, 10))
    def order(self, data: st.DataObject, plan: Any, later: int) -> None:
        options = {
            "none": [""],
            "zone": [zone.id for zone in WORLD.area.zones],
            "group": [group.id for group in WORLD.groups],
            "partner": [partner.id for partner in WORLD.partners],
            "insider": [insider.id for insider in WORLD.insiders],
        }.get(plan.target)
        if options is None and plan.target != "nominal":
            return
        members = np.flatnonzero(membership(self.trace, self.day) >= 0).tolist()
        someone = st.sampled_from(members) | st.integers(0, WORLD.area.population - 1)
        target = data.draw(someone.map(person_id) if options is None else st.sampled_from(options))
        order = Order(self.day + later, plan.action, target)
        if shut_lever(WORLD, self.orders, order) is None:
            self.orders += (order,)

    @rule(days=st.sampled_from((1, 7, 28)))
    def live(self, days: int) -> None:
        until = min(LONGEST, self.day + days)
        self.trace, self.checkpoint = resume(self.checkpoint, orders=self.orders, days=until)

    @invariant()
    def groups_have_the_members_that_events_tell_of(self) -> None:
        people = membership(self.trace, self.day)
        crews = self.checkpoint._world.crew
        assert [np.flatnonzero(people == g).tolist() for g in range(len(crews))] == crews
        weeks = self.trace.groups
        for day in np.unique(weeks["day"]).tolist()[-4:]:
            rows = weeks["day"] == day
            then = membership(self.trace, day)
            counted = np.bincount(then[then >= 0], minlength=len(crews))
            assert np.array_equal(weeks["members"][rows], counted)

    @invariant()
    def groups_have_the_money_that_events_tell_of(self) -> None:
        books, first = ledger(self.trace), opening(WORLD, self.trace)
        groups = self.checkpoint._world.groups
        assert np.allclose(books.balance(first, self.day), groups.cash + groups.banked, atol=0.01)
        weeks = self.trace.groups
        for day in np.unique(weeks["day"]).tolist():
            assert np.allclose(books.balance(first, day), weeks["cash"][weeks["day"] == day], atol=0.01)

    @invariant()
    def nothing_is_less_than_nothing(self) -> None:
        world = self.checkpoint._world
        groups, places = world.groups, world.places
        for stock in (
            groups.cash,
            groups.banked,
            groups.owed,
            groups.free_in_role,
            groups.in_custody,
            groups.share,
        ):
            assert (stock >= 0).all()
        assert world.line.stock >= 0
        assert (places.opportunity >= 0).all()
        for level in (groups.legitimacy, groups.cohesion, groups.security, groups.suspicion, groups.picture):
            assert ((level >= 0) & (level <= 1)).all()
        for level in (places.confidence, places.guardianship, places.wary):
            assert ((level >= 0) & (level <= 1)).all()

    @invariant()
    def every_event_says_where_when_and_why(self) -> None:
        events = self.trace.events
        number, cause = events["event"], events["cause"]
        assert np.array_equal(number, np.arange(number.size))
        assert ((events["day"] >= 0) & (events["day"] < max(1, self.day))).all()
        assert (np.diff(events["day"]) >= 0).all()
        lowest = -1 - WORLD.area.platforms
        assert ((events["place"] >= lowest) & (events["place"] < WORLD.area.neighbourhoods)).all()
        assert ((cause < number) & (cause >= min(Cause))).all()

    def teardown(self) -> None:
        if self.orders and self.day:
            whole = run(WORLD, self.seed, orders=self.orders, days=self.day)
            assert digest(whole) == digest(self.trace)


TestWhateverAForceOrders = Force.TestCase
TestWhateverAForceOrders.settings = settings(
    max_examples=examples(usual=15, deep=40), stateful_step_count=14, deadline=None
)


def test_the_restless_world_splits_merges_and_bribes() -> None:
    """Otherwise the machine would prove little."""
    runs = [run(WORLD, seed, days=LONGEST).events["kind"] for seed in (1, 2)]
    kinds = {EventKind(kind).name for kind in np.unique(np.concatenate(runs)).tolist()}
    assert {"SPLIT", "MERGED", "BRIBED", "DISSOLVED_CASH", "RECRUITED", "EXPLOITED", "LEFT"} <= kinds
    assert {"PAID", "WHOLESALE", "INVESTED", "MONEY_MOVED", "CHANGED_GROUP"} <= kinds


def test_a_forged_payment_is_found() -> None:
    """The books do not balance when a payment is left out: the check can fail."""
    trace = run(WORLD, 5, days=28)
    books, first = ledger(trace), opening(WORLD, trace)
    last = trace.groups["day"].max()
    cash = trace.groups["cash"][trace.groups["day"] == last]
    assert np.allclose(books.balance(first, int(last)), cash, atol=0.01)
    trace.events["amount"][int(books.event[len(books.event) // 2])] += 1_000.0
    with pytest.raises(AssertionError):
        assert np.allclose(ledger(trace).balance(first, int(last)), cash, atol=0.01)
