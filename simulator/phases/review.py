"""A review: groups that are due settle their money, hold together or not, learn, and choose."""

import numpy as np

from simulator.adaptation.learning import learn
from simulator.adaptation.registry import WEEKLY
from simulator.groups.ground import main_places
from simulator.groups.membership import dissolve, holder, leave
from simulator.groups.place_choice import Choices, choices_of
from simulator.ids import GroupRow, PlaceRow
from simulator.streams import Decision, Flags, Floats, Ints
from simulator.trace import EventKind
from simulator.world.person_columns import FREE
from simulator.world.roles import ROLE
from simulator.world.world import World

_BANKED = 0.6
"""Share of what is above the reserve that is banked at a review; assumption."""
_PULL = 0.1
"""Share of the way back to a group's usual cohesion at a review; assumption."""
_SHORT = 0.08
"""Cohesion lost at a review when pay falls short; assumption."""
_LEADERLESS = 0.05
"""Cohesion lost at a review without a leader; assumption."""


def review(world: World, due: Ints) -> None:
    """Carry out the reviews that fall due today."""
    every = world.config.adaptation.deliberation_days
    at = main_places(world, due)
    _pay(world, due, every, at)
    _settle(world, due, at)
    _bank(world, due)
    _hold_together(world, due, every)
    due = due[world.groups.alive[due]]
    if due.size == 0:
        return
    learn(world, due)
    directed = _directed(world, due)
    choices = choices_of(world, due[directed])
    before = _standing(world, choices)
    if choices.due.size:
        for name, rule in WEEKLY.items():
            if name in world.rules:
                rule(world, choices)
    _write_down(world, due, directed, choices, before)


def _pay(world: World, due: Ints, every: int, at: Ints) -> None:
    """Pay members from cash, then from banked money; being short costs cohesion."""
    groups = world.groups
    cash, banked, cohesion = groups.cash[due], groups.banked[due], groups.cohesion[due]
    pay = world.config.adaptation.cost_per_member * every / 7 * groups.free_in_role[due].sum(axis=1)
    from_cash = np.minimum(pay, cash)
    from_bank = np.minimum(pay - from_cash, banked)
    groups.cash[due], groups.banked[due] = cash - from_cash, banked - from_bank
    paid = from_cash + from_bank
    some = (paid > 0).nonzero()[0]
    if some.size:
        world.note(EventKind.PAID, some.size, group=due[some], amount=paid[some], place=at[some])
    short = (pay > 0) & (paid < 0.5 * pay)
    leaderless = groups.role_lost[due, ROLE["leader"]] >= 0
    change = _PULL * (groups.usual_cohesion[due] - cohesion)
    change -= _SHORT * short + _LEADERLESS * leaderless
    groups.cohesion[due] = np.minimum(np.maximum(cohesion + change, 0.0), 1.0)


def _settle(world: World, due: Ints, at: Ints) -> None:
    """Pay the supplier of the line what is owed, as far as cash goes."""
    groups, supplier = world.groups, world.line.supplier
    owes = ((groups.owed[due] > 0) & (due != supplier)).nonzero()[0]
    owing = due[owes]
    if owing.size == 0:
        return
    if not groups.alive[supplier]:
        groups.owed[owing] = 0.0
        return
    owed, cash = groups.owed[owing], groups.cash[owing]
    paid = np.minimum(owed, cash)
    groups.cash[owing], groups.owed[owing] = cash - paid, owed - paid
    groups.cash[supplier] += float(paid.sum())
    world.note(
        EventKind.WHOLESALE,
        owing.size,
        group=owing,
        other=supplier,
        amount=paid,
        place=at[owes],
    )


def _bank(world: World, due: Ints) -> None:
    """Bank what is above the reserve, if somebody moves money."""
    groups, people = world.groups, world.people
    weekly = world.config.adaptation.cost_per_member * groups.strength[due]
    spare = groups.cash[due] - world.behaviour.membership.reserve_weeks * weekly
    able = ((spare >= weekly) & (groups.free_in_role[due, ROLE["money_mover"]] > 0) & (spare > 0)).nonzero()[
        0
    ]
    if able.size == 0:
        return
    banking, amount = due[able], _BANKED * spare[able]
    movers = np.array([holder(world, g, ROLE["money_mover"]) for g in banking.tolist()])
    groups.cash[banking] -= amount
    groups.banked[banking] += amount
    place = people.place[movers]
    world.note(
        EventKind.MONEY_MOVED, banking.size, group=banking, actor=movers, place=place, amount=amount, hour=11
    )


def _hold_together(world: World, due: Ints, every: int) -> None:
    """Let runners drift away, faster when cohesion is low; dissolve groups when too few are left."""
    groups, people, plan = world.groups, world.people, world.behaviour.membership
    falling = plan.falling_apart * np.maximum(0.0, 0.35 - groups.cohesion[due])
    chance = (plan.drift + falling) * every / 7
    crews = [world.crew[g] for g in due.tolist()]
    row = np.arange(due.size).repeat([len(crew) for crew in crews])
    members = np.array([person for crew in crews for person in crew], dtype=np.int64)
    leaving = world.streams.uniforms(Decision.LEAVE, world.day, members) < chance[row]
    leaving &= (people.role[members] == ROLE["runner"]) & (people.status[members] == FREE)
    for person in members[leaving].tolist():
        g = GroupRow(int(people.group[person]))
        leave(world, person)
        world.note(EventKind.LEFT, group=g, actor=person, place=PlaceRow(int(people.place[person])))
    for g in due.tolist():
        if len(world.crew[g]) < plan.fewest:
            dissolve(world, g)


def _directed(world: World, due: Ints) -> Flags:
    """Return which groups somebody leads: a leader who is free, or one inside who still commands."""
    groups = world.groups
    led = (groups.free_in_role[due, ROLE["leader"]] > 0) | ~groups.has_role[due, ROLE["leader"]]
    if led.all():
        return led
    chance = world.behaviour.custody.command
    for row in (~led).nonzero()[0].tolist():
        g = GroupRow(int(due[row]))
        reach = 2.0 if world.insiders.owned(g, "prison").size else 1.0
        inside = groups.in_custody[g] > 0 and groups.role_lost[g, ROLE["leader"]] >= 0
        led[row] = bool(inside and world.streams.uniform(Decision.COMMAND, world.day, g) < chance * reach)
    return led


def _standing(world: World, choices: Choices) -> tuple[Ints, Floats, Ints, Floats, Floats]:
    """Return where the groups stand before they choose: here and its worth, there and its worth, earnings."""
    groups, due = world.groups, choices.due
    effort = choices.share.sum(axis=(1, 3))
    value = choices.best.max(axis=1)
    here = effort.argmax(axis=1) if due.size else np.zeros(0, dtype=np.int64)
    rows = np.arange(due.size)
    other = value.copy()
    other[rows, here] = -1.0
    there = other.argmax(axis=1) if due.size else here
    earning = (choices.share * groups.expected[due]).sum(axis=(1, 2, 3))
    return here, value[rows, here], there, np.maximum(0.0, other[rows, there]), earning


def _write_down(
    world: World,
    due: Ints,
    directed: Flags,
    choices: Choices,
    before: tuple[Ints, Floats, Ints, Floats, Floats],
) -> None:
    """Record what each group believed, for whoever asks why it did what it did."""
    groups = world.groups
    here, here_worth, there, there_worth, earning = before
    weekly = world.config.adaptation.cost_per_member * np.maximum(1, groups.strength[due])

    def spread(values: Floats | Ints, otherwise: float) -> Floats | Ints:
        if choices.due.size == due.size:
            return values
        full = np.full(due.size, otherwise)
        full[directed] = values
        return full

    patch = groups.patch[choices.due]
    rows = np.arange(choices.due.size)
    world.recorder.reviewed(
        world.day,
        {
            "group": due,
            "directed": directed,
            "felt": spread(choices.felt, 0.0),
            "earning": spread(earning, 0.0),
            "here": spread(patch[rows, here], -1),
            "here_worth": spread(here_worth, 0.0),
            "there": spread(patch[rows, there], -1),
            "there_worth": spread(there_worth, 0.0),
            "market": groups.share[due].sum(axis=(2, 3)).argmax(axis=1),
            "suspicion": groups.suspicion[due],
            "weeks": (groups.cash[due] + groups.banked[due]) / weekly,
            "short": np.maximum(0, groups.strength[due] - groups.free_in_role[due].sum(axis=1)),
        },
    )
