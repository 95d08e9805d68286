"""The force: the Mesa agent that plans from what it knows, and carries orders out."""

import mesa

from scenarios.schema.policing import Action
from simulator.knowledge import Policy
from simulator.orders import Order
from simulator.policing.beliefs import force_knowledge
from simulator.policing.registry import ACTIONS
from simulator.schedule import schedule, shut_lever
from simulator.trace import EventKind
from simulator.world.active_action import ActiveAction
from simulator.world.world import Budget, World


class ForceAgent(mesa.Agent):  # type: ignore[misc]  # Mesa ships no types
    """The police: a budget a cycle, actions under way, and a picture of the groups that can be wrong."""

    def __init__(self, world: World, policy: Policy | None = None) -> None:
        super().__init__(world)
        self.world = world
        self.policy = policy

    def step(self) -> None:
        """Plan on the first day of a cycle, then begin, continue and end actions."""
        if self.policy is not None and self._cycle_begins():
            self._plan(self.policy)
        for action in self.world.actions:
            if action.first_day <= self.world.day <= action.end_day:
                _carry_out(self.world, action)

    def _cycle_begins(self) -> bool:
        calendar = self.world.config.calendar
        past = self.world.day - calendar.warm_up_days
        return past >= 0 and past % calendar.cycle_days == 0

    def _plan(self, policy: Policy) -> None:
        """Ask the policy, and order what the budget of the cycle allows, in the order given."""
        world = self.world
        force = world.config.force
        world.budget = budget = Budget(force.officer_days, force.specialist_hours)
        orders = [Order(world.day, order.action, order.target) for order in policy(force_knowledge(world))]
        affordable: list[Order] = []
        for order in orders:
            so_far = [*world.ordered, *affordable]
            if shut_lever(world.config, so_far, order):
                continue
            plan = schedule(world.config, [*so_far, order])[-1].plan
            if plan.officer_days > budget.officer_days or plan.specialist_hours > budget.specialist_hours:
                continue
            budget.officer_days -= plan.officer_days
            budget.specialist_hours -= plan.specialist_hours
            affordable.append(order)
        world.ordered.extend(affordable)
        world.actions.extend(schedule(world.config, world.ordered)[len(world.actions) :])


def _carry_out(world: World, action: ActiveAction[Action]) -> None:
    """Begin, continue or end one action."""
    effect = ACTIONS[action.plan.action]
    day = world.day
    place = action.place if action.place >= 0 else world.station
    if day == action.first_day:
        if effect.marked:
            action.event = world.note(
                EventKind.ACTION_BEGAN, other=action.number, place=place, group=action.group
            )
        if effect.begin is not None:
            effect.begin(action, world)
    if action.first_day <= day < action.end_day and effect.daily is not None:
        effect.daily(action, world)
    if day == action.end_day:
        if effect.end is not None:
            effect.end(action, world)
        if effect.marked:
            world.note(EventKind.ACTION_ENDED, other=action.number, place=place, cause=action.event)
