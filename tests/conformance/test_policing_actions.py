"""Every policing action keeps the promises that all of them make."""

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from scenarios.action_table import DOCUMENT, renewed
from scenarios.load import load
from scenarios.schema.action import ActionPlan
from scenarios.schema.groups import Insider
from scenarios.schema.policing import PLANS
from scenarios.schema.scenario import Scenario
from simulator.ids import person_id
from simulator.orders import Order
from simulator.policing.registry import ACTIONS
from simulator.run import begin, run
from simulator.trace import EventKind, Trace

SMALL = load(Path(__file__).parents[1] / "data" / "small-town.yaml")
SEED, DAY, DAYS = 2, 35, 56
ONLY_SAID = {"no_action", "partner_agreement"}
"""Actions that change nothing in the world: the first does nothing, the second opens doors for other actions."""
OWN_KINDS = (
    EventKind.SEEN,
    EventKind.TAKEN_DOWN,
    EventKind.HARDENED,
    EventKind.DIVERTED,
    EventKind.TRANSFERRED,
    EventKind.MESSAGE,
    EventKind.RESTRAINED,
    EventKind.SEIZED,
    EventKind.SAFEGUARDED,
    EventKind.WRONG_PERSON,
    EventKind.ACTION_ENDED,
)


def with_plans(**changes: Mapping[str, object]) -> Scenario:
    """Return the small town with bought and honest staff, a sure arrest, and some plans changed."""
    changes = {"arrest": {"success": 1.0, "charge": 1.0}, **changes}
    plans = tuple(plan.model_copy(update=changes.get(plan.action, {})) for plan in SMALL.actions)
    staff = (Insider(id="I01", place="police", group="G01"), Insider(id="I02", place="police"))
    return SMALL.model_copy(update={"actions": plans, "insiders": staff})


TOWN = with_plans()
CUSTODY = Order(0, "arrest", person_id(int(np.flatnonzero(run(TOWN, SEED, days=1).people["group"] == 1)[1])))
"""An order that puts a member of the second group, one that could supply from outside, in custody."""


def order_of(action: str) -> Order:
    free = int(np.flatnonzero(run(TOWN, SEED, days=1).people["group"] == 0)[1])
    nominal = CUSTODY.target if action == "prison_transfer" else person_id(free)
    aims = {"zone": "Z-WHARF", "group": "G02", "platform": "W1", "partner": "prison", "nominal": nominal}
    return Order(DAY, action, aims.get(PLANS[action].model_fields["target"].default, ""))


def own(trace: Trace, action: str) -> NDArray[np.bool_]:
    """Return which events are an action's own: its beginning, and what goes back to it."""
    number = next(row for row, plan in enumerate(TOWN.actions) if plan.action == action)
    events = trace.events
    mine = (events["kind"] == EventKind.ACTION_BEGAN) & (events["other"] == number) & (events["day"] >= DAY)
    for _ in range(3):
        mine = mine | np.isin(events["cause"], events["event"][mine])
    return mine


def world_of(town: Scenario, action: str, *orders: Order) -> bytes:
    """Return everything that came of orders but an action's own events, numbers of events left out."""
    trace, here = begin(town, SEED, days=DAYS, orders=orders)
    kept = ~own(trace, action)
    columns = [trace.events[name][kept] for name in trace.events if name not in ("event", "cause")]
    columns += [*trace.groups.values(), *trace.places.values(), *trace.reviews.values()]
    for part in (here._world.people, here._world.groups, here._world.places, here._world.insiders):
        columns += [value for value in vars(part).values() if isinstance(value, np.ndarray)]
    return b"".join(np.ascontiguousarray(column).tobytes() for column in columns)


def test_the_schema_the_registry_and_the_small_town_have_the_same_actions() -> None:
    assert list(PLANS) == list(ACTIONS)
    assert {plan.action for plan in SMALL.actions} == set(ACTIONS)
    assert len(ACTIONS) == 26


@pytest.mark.parametrize("action", list(PLANS))
def test_every_action_says_what_it_achieves_breaks_and_needs(action: str) -> None:
    plan = PLANS[action]
    said = [plan.achieves, plan.breaks, plan.needs]
    assert len(set(said)) == 3
    assert all(20 <= len(text) <= 200 and text.endswith(".") for text in said)


def test_the_table_in_the_document_is_printed_from_the_plans() -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    assert renewed(text) == text
    assert all(f"| `{action}` |" in text for action in PLANS)


@pytest.mark.parametrize("action", list(PLANS))
def test_every_action_changes_the_world_beyond_its_own_events(action: str) -> None:
    same = world_of(TOWN, action, CUSTODY, order_of(action)) == world_of(TOWN, action, CUSTODY)
    assert same == (action in ONLY_SAID)


@pytest.mark.parametrize("action", list(PLANS))
def test_without_effects_an_action_changes_nothing_but_its_own_events(action: str) -> None:
    plan = PLANS[action]
    zeros = {
        name: type(field.default)(0)
        for name, field in plan.model_fields.items()
        if name not in ActionPlan.model_fields
        and isinstance(field.default, int | float)
        and not any(getattr(bound, "ge", 0) > 0 for bound in field.metadata)
    }
    still = with_plans(**{action: {**zeros, "leaks_from": ()}})
    before = () if action == "arrest" else (CUSTODY,)  # without effects nobody is arrested
    assert world_of(still, action, *before, order_of(action)) == world_of(still, action, *before)


@pytest.mark.parametrize("action", [name for name in PLANS if name != "no_action"])
def test_what_an_action_does_names_the_action_as_its_cause_and_a_place(action: str) -> None:
    trace = run(TOWN, SEED, days=DAYS, orders=(CUSTODY, order_of(action)))
    events, mine = trace.events, own(trace, action)
    assert mine.any()
    later = (events["day"] >= DAY) & np.isin(events["kind"], OWN_KINDS)
    assert (mine[later]).all()
    places = len({int(p) for p in trace.places["place"]})
    lowest = -2 - SMALL.area.platforms
    assert ((events["place"][mine] < places) & (events["place"][mine] >= lowest)).all()
    assert (events["cause"][mine] < events["event"][mine]).all()
