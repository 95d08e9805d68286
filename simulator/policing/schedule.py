"""From orders to actions under way: what is checked before anything happens."""

from collections.abc import Sequence
from dataclasses import dataclass

from scenarios.schema.policing import Action
from scenarios.schema.scenario import Scenario
from simulator.atlas import atlas
from simulator.orders import Order


class OrderError(ValueError):
    """An order that cannot be carried out; the message says what is wrong and what to do."""


@dataclass
class Active:
    """One action from its first day to its end, against a target already looked up."""

    plan: Action
    number: int
    """Index of the action in the scenario."""
    target: int
    """Row of the person, group, zone or partner; -1 for none."""
    first_day: int
    end_day: int
    """First day on which it is over."""
    place: int
    """Neighbourhood it is recorded at, -1 when none."""
    event: int = -1
    """Number of its first event."""

    @property
    def group(self) -> int:
        """Return the group it is aimed at, -1 when none."""
        return self.target if self.plan.target == "group" else -1


def schedule(scenario: Scenario, orders: Sequence[Order]) -> tuple[Active, ...]:
    """Return the actions that orders set in motion.

    Raises:
        OrderError: when an order names an action or target that the scenario does not have.
    """
    return tuple(_active(scenario, order) for order in orders)


def _active(scenario: Scenario, order: Order) -> Active:
    names = [plan.action for plan in scenario.actions]
    if order.action not in names:
        raise OrderError(
            f"day {order.day}: the scenario has no action {order.action!r}; use one of {', '.join(names)}"
        )
    if order.day < 0:
        raise OrderError(f"day {order.day}: orders start on day 0; give a day of 0 or later")
    number = names.index(order.action)
    plan = scenario.actions[number]
    target = _target(scenario, plan, order)
    first = order.day + plan.lead_days
    place = _zone_rows(scenario)[target] if plan.target == "zone" else -1
    return Active(plan, number, target, first, first + plan.lasts_days, place)


def _target(scenario: Scenario, plan: Action, order: Order) -> int:
    """Return the row of an order's target."""
    where = f"day {order.day}: {order.action}"
    if plan.target == "none":
        if order.target:
            raise OrderError(f"{where} takes no target but was given {order.target!r}; leave it empty")
        return -1
    if plan.target == "nominal":
        return _person(scenario, where, order.target)
    known = {
        "group": [group.id for group in scenario.groups],
        "zone": [zone.id for zone in scenario.area.zones],
        "partner": [partner.id for partner in scenario.partners],
    }[plan.target]
    if order.target not in known:
        raise OrderError(
            f"{where}: there is no {plan.target} {order.target!r}; use one of {', '.join(known) or 'none'}"
        )
    return known.index(order.target)


def _person(scenario: Scenario, where: str, target: str) -> int:
    digits = target[1:]
    if not (target.startswith("P") and digits.isascii() and digits.isdigit()):
        raise OrderError(f"{where}: {target!r} is no person; use an id such as P00417")
    if int(digits) >= scenario.area.population:
        last = f"P{scenario.area.population - 1:05d}"
        raise OrderError(f"{where}: there is no person {target}; the last is {last}")
    return int(digits)


def _zone_rows(scenario: Scenario) -> list[int]:
    """Return the first neighbourhood of each zone."""
    of_zone = list(atlas(scenario).zone_of)
    return [of_zone.index(z) for z in range(len(scenario.area.zones))]
