"""From orders to actions under way: what is checked before anything happens."""

from collections.abc import Sequence

from scenarios.schema.policing import Action, JointTaskGroup, Partner
from scenarios.schema.scenario import Scenario
from simulator.atlas import atlas
from simulator.ids import PersonRow, PlaceRow, is_person_id, person_id, person_row
from simulator.orders import Order
from simulator.world.active_action import ActiveAction


class OrderError(ValueError):
    """An order that cannot be carried out; the message says what is wrong and what to do."""


def schedule(scenario: Scenario, orders: Sequence[Order]) -> tuple[ActiveAction[Action], ...]:
    """Return the actions that orders set in motion.

    Orders see one another: an agreement opens a partner's lever for those of the same day and later.

    Raises:
        OrderError: when an order names an action or target that the scenario does not have, or needs
            a partner's lever that is shut.
    """
    return tuple(_active(scenario, order, orders) for order in orders)


def shut_lever(scenario: Scenario, orders: Sequence[Order], order: Order) -> Partner | None:
    """Return the partner whose shut lever keeps an action from being ordered beside others, or None."""
    plan = next((p for p in scenario.actions if p.action == order.action), None)
    partner = None if plan is None else _lever(scenario, plan)
    if partner is None or partner.lever != "shut" or _agreed(scenario, orders, order, partner) is not None:
        return None
    return partner


def _active(scenario: Scenario, order: Order, orders: Sequence[Order]) -> ActiveAction[Action]:
    """Return the action that one of some orders sets in motion.

    Raises:
        OrderError: when it names an action or target that the scenario does not have, or needs a
            lever that is shut.
    """
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
    if partner := shut_lever(scenario, orders, order):
        raise OrderError(
            f"day {order.day}: {order.action} needs {partner.name}, which helps only once access has been "
            f"agreed; order partner_agreement with {partner.id} before it, or on the same day"
        )
    first = _first_day(scenario, plan, order, orders)
    place = _place(scenario, plan, target)
    return ActiveAction(plan, number, target, first, first + plan.lasts_days, place, order.day)


def _first_day(scenario: Scenario, plan: Action, order: Order, orders: Sequence[Order]) -> int:
    """Return the day on which an action begins: its lead time, and what partners add or save."""
    wait = plan.lead_days
    if plan.action == "liaison_request":
        wait -= int(wait * _saved(scenario, orders, order))
    partner = _lever(scenario, plan)
    if partner is None or partner.lever == "open":
        return order.day + wait
    agreed = _agreed(scenario, orders, order, partner)
    if agreed is None:
        return order.day + wait + partner.lever_delay_days
    return max(order.day + wait, agreed)


def _lever(scenario: Scenario, plan: Action) -> Partner | None:
    """Return the partner whose lever an action needs; an agreement itself needs none."""
    if plan.action == "partner_agreement":
        return None
    return next((partner for partner in scenario.partners if partner.id == plan.partner), None)


def _agreed(scenario: Scenario, orders: Sequence[Order], order: Order, partner: Partner) -> int | None:
    """Return the day from which an agreement ordered by then is in force, None without one."""
    leads = [plan.lead_days for plan in scenario.actions if plan.action == "partner_agreement"]
    days = [
        other.day + lead
        for lead in leads
        for other in orders
        if (other.action, other.target) == ("partner_agreement", partner.id) and other.day <= order.day
    ]
    return min(days, default=None)


def _saved(scenario: Scenario, orders: Sequence[Order], order: Order) -> float:
    """Return the share of a liaison request's wait that a joint task group on the same group saves."""
    plan = next((p for p in scenario.actions if isinstance(p, JointTaskGroup)), None)
    if plan is None:
        return 0.0
    first = [
        other.day + plan.lead_days
        for other in orders
        if (other.action, other.target) == (plan.action, order.target)
    ]
    return plan.quicker if any(day <= order.day < day + plan.lasts_days for day in first) else 0.0


def _place(scenario: Scenario, plan: Action, target: int) -> PlaceRow:
    """Return the place at which an action is recorded: the first of its zone, its platform, or none."""
    if plan.target == "zone":
        return PlaceRow(list(atlas(scenario).zone_of).index(target))
    return PlaceRow(target if plan.target == "platform" else -1)


def _target(scenario: Scenario, plan: Action, order: Order) -> int:
    """Return the row of an order's target.

    Raises:
        OrderError: when the scenario has no such target.
    """
    where = f"day {order.day}: {order.action}"
    if plan.target == "none":
        if order.target:
            raise OrderError(f"{where} takes no target but was given {order.target!r}; leave it empty")
        return -1
    if plan.target == "nominal":
        return _person(scenario, where, order.target)
    ids = {
        "group": [group.id for group in scenario.groups],
        "zone": [zone.id for zone in scenario.area.zones],
        "platform": list(scenario.area.platform_ids),
        "partner": [partner.id for partner in scenario.partners],
    }[plan.target]
    if order.target not in ids:
        raise OrderError(
            f"{where}: there is no {plan.target} {order.target!r}; use one of {', '.join(ids) or 'none'}"
        )
    row = ids.index(order.target)
    return len(atlas(scenario).zone_of) + row if plan.target == "platform" else row


def _person(scenario: Scenario, where: str, target: str) -> PersonRow:
    """Return the row of a person; ``where`` says which order names them, for the message.

    Raises:
        OrderError: when the town has no such person.
    """
    if not is_person_id(target):
        raise OrderError(f"{where}: {target!r} is no person; use an id such as P00417")
    row = person_row(target)
    if row >= scenario.area.population:
        last = person_id(scenario.area.population - 1)
        raise OrderError(f"{where}: there is no person {target}; the last is {last}")
    return row
