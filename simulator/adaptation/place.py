"""Rule ``place``: effort moves between zones. No zone is ever named here; only beliefs are."""

from typing import TYPE_CHECKING

import numpy as np

from simulator.choice import View, power
from simulator.formation import take_in_mind
from simulator.residents import Flags
from simulator.streams import Decision, Floats, Ints
from simulator.trace import EventKind

if TYPE_CHECKING:
    from simulator.world import World

_LEAST = 0.04
"""Share of a market below which a zone is given up; assumption."""
_TELLING = 0.08
"""Share of effort from which a zone counts as worked, so that a move is recorded; assumption."""


def place(world: "World", view: View) -> None:
    """Split effort between the zones in reach by what each is believed to bring."""
    groups, due = world.groups, view.due
    share = groups.share[due]
    before = share.sum(axis=3)
    open_to = np.where(view.reach[:, None, :, None] & _allowed(world, due)[:, :, :, None], view.worth, 0.0)
    known = np.maximum(1, (groups.spot[due] >= 0).sum(axis=2))
    value = open_to.sum(axis=3) / known[:, None, :] * view.lift[:, None, :]
    after = _spread(world, due, before, value)
    share = _within(share, before, after, open_to)
    groups.share[due] = share
    _tell(world, due, before, after)
    _prospect(world, view)


def _allowed(world: "World", due: Ints) -> Flags:
    """Return which zones each market may be worked in: ground work goes online only under rule online."""
    online_patch = world.groups.patch[due] == world.places.online
    at_all = world.fixed.online[None, :, None] == online_patch[:, None, :]
    if "online" not in world.rules:
        return np.asarray(at_all)
    return np.asarray(at_all | (~world.fixed.online[None, :, None] & online_patch[:, None, :]))


def _spread(world: "World", due: Ints, before: Floats, value: Floats) -> Floats:
    """Return new effort by market and zone, market totals kept."""
    moving, groups = world.behaviour.moving, world.groups
    total = before.sum(axis=2, keepdims=True)
    pull = np.where(before > 0, value * moving.familiar, value)
    order = np.argsort(-pull.sum(axis=1), axis=1, kind="stable")
    rank = np.empty_like(order)
    np.put_along_axis(rank, order, np.broadcast_to(np.arange(order.shape[1]), order.shape), axis=1)
    limit = 1 + groups.free[due] // moving.zone_members
    pull = np.where((rank < limit[:, None])[:, None, :], pull, 0.0)
    top = pull.max(axis=2, keepdims=True)
    keen = moving.keen * world.config.adaptation.sharpness
    weight = power(pull / np.where(top > 0, top, 1.0), keen)
    weight *= total / np.maximum(weight.sum(axis=2, keepdims=True), 1e-12)
    step = min(1.0, moving.place_step * world.fixed.speed("place"))
    after = np.where(top > 0, before + step * (weight - before), before)
    after[after < _LEAST * total] = 0.0
    left = after.sum(axis=2, keepdims=True)
    result: Floats = np.where(left > 0, after * (total / np.maximum(left, 1e-12)), before)
    return result


def _within(share: Floats, before: Floats, after: Floats, open_to: Floats) -> Floats:
    """Return effort by place: zones kept are scaled, new ones filled by their worth."""
    ratio = np.where(before > 0, after / np.maximum(before, 1e-12), 0.0)
    share = share * ratio[:, :, :, None]
    new = (before <= 0) & (after > 0)
    if new.any():
        inside = np.where(new[:, :, :, None], open_to, 0.0)
        share += after[:, :, :, None] * inside / np.maximum(inside.sum(axis=3, keepdims=True), 1e-12)
    return share


def _tell(world: "World", due: Ints, before: Floats, after: Floats) -> None:
    """Record a shift when a zone gains a telling share, and remember zones given up."""
    groups, places = world.groups, world.places
    was, now = before.sum(axis=1), after.sum(axis=1)
    left = (was > 0) & (now <= 0)
    for row in np.flatnonzero(left.any(axis=1)):
        world.vacate(int(due[row]), left[row])
    for row, slot in np.argwhere((was < _TELLING) & (now >= _TELLING)):
        g, zone = int(due[row]), int(groups.patch[due[row], slot])
        former = int(world.left_by[zone])
        recent = (
            former not in (-1, g) and world.day - world.left_day[zone] <= world.behaviour.moving.vacated_days
        )
        kind = EventKind.TOOK_OVER if recent and "takeover" in world.rules else EventKind.MOVED_PLACE
        if zone == places.online and not world.fixed.online[groups.portfolio[g]].any():
            kind = EventKind.MOVED_ONLINE
        other = former if recent else -1
        world.note(kind, group=g, place=world.main_place(g, int(slot)), other=other)


def _prospect(world: "World", view: View) -> None:
    """Let some groups look at a zone near home that they do not have in mind, in place of the least useful."""
    groups, streams, day = world.groups, world.streams, world.day
    chance = world.behaviour.moving.prospect * world.fixed.radius("place")
    looking = view.due[streams.uniforms(Decision.PROSPECT, day, view.due) < chance]
    for g in looking.tolist():
        near = world.fixed.near_home(int(groups.home[g]))
        new = [z for z in near if z not in groups.patch[g]]
        idle = np.flatnonzero(
            (groups.share[g].sum(axis=(0, 2)) <= 0)
            & (groups.patch[g] != groups.home[g])
            & (groups.patch[g] != world.places.online)
        )
        if not new or idle.size == 0:
            continue
        zone = new[int(streams.uniform(Decision.PROSPECT_WHERE, day, g) * len(new))]
        slot = int(idle[int(groups.expected[g][:, idle].max(axis=(0, 2)).argmin())])
        take_in_mind(world, g, slot, zone)
        world.note(EventKind.PROSPECTED, group=g, place=int(groups.spot[g, slot, 0]))
