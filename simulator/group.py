"""A group: the Mesa agent that reviews its own affairs, from what it believes."""

from typing import TYPE_CHECKING

import mesa
import numpy as np

from simulator.adaptation.learning import learn
from simulator.adaptation.registry import WEEKLY
from simulator.adaptation.view import view_of
from simulator.membership import ROLE
from simulator.streams import Decision
from simulator.trace import EventKind

if TYPE_CHECKING:
    from simulator.world import World

_RESERVE_WEEKS = 4
"""Weeks of costs kept in hand before money is moved; assumption."""
_FEWEST = 2
"""Members below which a group dissolves; assumption."""


class Group(mesa.Agent):  # type: ignore[misc]  # Mesa ships no types
    """One organised crime group. Its state is row ``index`` of the world's group columns."""

    def __init__(self, world: "World", index: int) -> None:
        super().__init__(world)
        self.world = world
        self.index = index

    def step(self) -> None:
        """Review when due: groups take turns, so that a share of them reviews each day."""
        every = self.world.config.adaptation.deliberation_days
        if self.world.groups.alive[self.index] and (self.world.day + self.index) % every == 0:
            self.review(every)

    def review(self, every: int) -> None:
        """Pay, lose and replace members, learn, and reallocate effort under the rules in force."""
        self._pay(every)
        self._move_money()
        self._hold_together(every)
        if not self.world.groups.alive[self.index]:
            return
        learn(self.world, self.index)
        if self.world.holder(self.index, ROLE["leader"]) < 0 and self._had(ROLE["leader"]):
            return
        view = view_of(self.world, self.index)
        for name, rule in WEEKLY.items():
            if name in self.world.rules:
                rule(self.world, self.index, view)

    def _had(self, role: int) -> bool:
        return bool(self.world.groups.has_role[self.index, role])

    def _pay(self, every: int) -> None:
        """Pay members from cash, then from banked money; being short costs cohesion."""
        groups, g = self.world.groups, self.index
        due = self.world.config.adaptation.cost_per_member * every / 7 * self.world.free_members(g).size
        from_cash = min(due, float(groups.cash[g]))
        from_bank = min(due - from_cash, float(groups.banked[g]))
        groups.cash[g] -= from_cash
        groups.banked[g] -= from_bank
        short = due > 0 and from_cash + from_bank < 0.5 * due
        leaderless = groups.role_lost[g, ROLE["leader"]] >= 0
        usual = self.world.config.groups[g].cohesion
        pull = 0.1 * (usual - groups.cohesion[g])
        groups.cohesion[g] += pull - (0.08 if short else 0.0) - (0.05 if leaderless else 0.0)
        groups.cohesion[g] = min(1.0, max(0.0, float(groups.cohesion[g])))

    def _move_money(self) -> None:
        """Bank what is above the reserve, if somebody moves money."""
        groups, g = self.world.groups, self.index
        weekly = self.world.config.adaptation.cost_per_member * int(groups.strength[g])
        spare = float(groups.cash[g]) - _RESERVE_WEEKS * weekly
        mover = self.world.holder(g, ROLE["money_mover"]) if spare >= weekly else -1
        if mover < 0:
            return
        amount = 0.6 * spare
        groups.cash[g] -= amount
        groups.banked[g] += amount
        place = int(self.world.people.place[mover])
        self.world.note(EventKind.MONEY_MOVED, group=g, actor=mover, place=place, amount=amount, hour=11)

    def _hold_together(self, every: int) -> None:
        """Let members drift away, faster when cohesion is low; dissolve when too few are left."""
        world, g = self.world, self.index
        cohesion = float(world.groups.cohesion[g])
        chance = (0.015 + 0.1 * max(0.0, 0.35 - cohesion)) * every / 7
        free = world.free_members(g)
        draws = world.streams.uniforms(Decision.LEAVE, world.day, free)
        drifting = free[draws < chance]
        for person in drifting[world.people.role[drifting] == ROLE["runner"]]:
            world.leave(int(person))
            world.note(EventKind.LEFT, group=g, actor=int(person), place=int(world.people.place[person]))
        if np.count_nonzero(world.people.group[world.roster] == g) < _FEWEST:
            world.dissolve(g)
