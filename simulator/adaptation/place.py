"""Rule ``place``: effort moves between zones. No zone is ever named here; only beliefs are."""

import numpy as np

from simulator.groups.formation import take_in_mind
from simulator.groups.ground import main_place, vacate
from simulator.groups.place_choice import Choices, cells_of_all, power, runs_with_effort
from simulator.ids import GroupRow, ZoneRow
from simulator.streams import Decision, Flags, Floats, Ints
from simulator.trace import EventKind
from simulator.world.world import World

_LEAST = 0.04
"""Share of a market below which a zone is given up; assumption."""
_TELLING = 0.08
"""Share of effort from which a zone counts as worked, so that a move is recorded; assumption."""


def place(world: World, choices: Choices) -> None:
    """Split effort between the zones in reach by what each is believed to bring."""
    groups, due = world.groups, choices.due
    _, markets, patches, spots = groups.share.shape
    effort = groups.share.reshape(-1, patches, spots)  # a row for each market of each group
    rows = runs_with_effort(groups.share[due], patches * spots)
    at = cells_of_all(due, rows, markets)
    share = effort[at]
    before = share.sum(axis=2)
    spots_in_mind = np.maximum(1, (groups.spot[due] >= 0).sum(axis=2))
    value = np.where(choices.reach[:, None] & _allowed(world, due), choices.total, 0.0)
    value = value / spots_in_mind[:, None, :] * choices.lift[:, None, :]
    worth = choices.worth.reshape(-1, patches, spots)
    # Only runs that hold effort are worked out, a row for each market of a group that works it; ``was`` and
    # ``now`` lay them out again by group, market and zone, with 0 where nobody works.
    was, now = np.zeros(value.shape), np.zeros(value.shape)
    was.reshape(-1, patches)[rows] = before
    after = _spread(world, before, _pull(world, choices, was, value).reshape(-1, patches)[rows])
    now.reshape(-1, patches)[rows] = after
    effort[at] = _by_place(share, before, after, worth, rows)
    _record_moves(world, due, was.sum(axis=1), now.sum(axis=1))
    _prospect(world, choices)


def _allowed(world: World, due: Ints) -> Flags:
    """Return which zones each market may be worked in: ground work goes online only under rule online."""
    online_patch = (world.groups.patch[due] == world.places.online)[:, None, :]
    online_market = world.fixed.online[None, :, None]
    if "online" in world.rules:
        return np.asarray(online_patch | ~online_market)
    return np.asarray(online_patch == online_market)


def _pull(world: World, choices: Choices, before: Floats, value: Floats) -> Floats:
    """Return what draws effort to each zone by market: only so many zones as the group has people for."""
    moving = world.behaviour.moving
    pull = np.where(before > 0, value * moving.familiar, value)
    # Sorting twice gives ranks: the first says which zone comes nth, the second at what n each zone comes.
    order = (-pull.sum(axis=1)).argsort(axis=1, kind="stable")
    rank = order.argsort(axis=1, kind="stable")
    limit = 1 + choices.free // moving.zone_members
    return np.where((rank < limit[:, None])[:, None, :], pull, 0.0)


def _spread(world: World, before: Floats, pull: Floats) -> Floats:
    """Return new effort by zone, the total of each market kept; rows are markets that somebody works."""
    moving = world.behaviour.moving
    total = before.sum(axis=1, keepdims=True)
    top = pull.max(axis=1, keepdims=True)
    keen = moving.keen * world.config.adaptation.sharpness
    weight = power(pull / np.where(top > 0, top, 1.0), keen)
    weight *= total / np.maximum(weight.sum(axis=1, keepdims=True), 1e-12)
    step = min(1.0, moving.place_step * world.fixed.speed("place"))
    after = np.where(top > 0, before + step * (weight - before), before)
    after[after < _LEAST * total] = 0.0
    left = after.sum(axis=1, keepdims=True)
    result: Floats = np.where(left > 0, after * (total / np.maximum(left, 1e-12)), before)
    return result


def _by_place(share: Floats, before: Floats, after: Floats, worth: Floats, rows: Ints) -> Floats:
    """Return effort by place: zones kept are scaled, new ones filled by their worth."""
    share *= np.where(before > 0, after / np.maximum(before, 1e-12), 0.0)[:, :, None]
    at, slot = np.nonzero((before <= 0) & (after > 0))
    if at.size:
        inside = worth[rows[at], slot]
        share[at, slot] = after[at, slot][:, None] * inside / np.maximum(inside.sum(axis=1), 1e-12)[:, None]
    return share


def _record_moves(world: World, due: Ints, was: Floats, now: Floats) -> None:
    """Record a shift when a zone gains a telling share, and remember zones given up."""
    groups, places = world.groups, world.places
    left = (was > 0) & (now <= 0)
    for row in np.flatnonzero(left.any(axis=1)).tolist():
        vacate(world, GroupRow(int(due[row])), left[row])
    for row, slot in zip(*((was < _TELLING) & (now >= _TELLING)).nonzero(), strict=True):
        g, zone = GroupRow(int(due[row])), ZoneRow(int(groups.patch[due[row], slot]))
        former = GroupRow(int(world.left_by[zone]))
        recent = (
            former not in (-1, g) and world.day - world.left_day[zone] <= world.behaviour.moving.vacated_days
        )
        kind = EventKind.TOOK_OVER if recent and "takeover" in world.rules else EventKind.MOVED_PLACE
        if zone == places.online and not world.fixed.online[groups.portfolio[g]].any():
            kind = EventKind.MOVED_ONLINE
        other = former if recent else -1
        world.note(kind, group=g, place=main_place(world, g, int(slot)), other=other)


def _prospect(world: World, choices: Choices) -> None:
    """Let some groups look at a zone near home that they do not have in mind, in place of the least useful."""
    groups, streams, day = world.groups, world.streams, world.day
    chance = world.behaviour.moving.prospect * world.fixed.radius("place")
    looking = choices.due[choices.draw(Decision.PROSPECT) < chance]
    if looking.size == 0:
        return
    patch, home = groups.patch[looking], groups.home[looking]
    idle = groups.share[looking].sum(axis=(1, 3)) <= 0
    idle &= (patch != home[:, None]) & (patch != world.places.online) & ~groups.refuge[looking]
    useful = np.where(idle, groups.expected[looking].max(axis=(1, 3)), np.inf)
    slot, new_zone = useful.argmin(axis=1), np.full(looking.size, -1, dtype=np.int64)
    for row in np.flatnonzero(idle.any(axis=1)).tolist():
        in_mind = set(patch[row].tolist())
        unknown = [z for z in world.fixed.near_home(ZoneRow(int(home[row]))) if z not in in_mind]
        if unknown:
            draw = streams.uniform(Decision.PROSPECT_WHERE, day, int(looking[row]))
            new_zone[row] = unknown[int(draw * len(unknown))]
    rows = np.flatnonzero(new_zone >= 0)
    if rows.size:
        prospecting, slot = looking[rows], slot[rows]
        take_in_mind(world, prospecting, slot, new_zone[rows])
        world.note(
            EventKind.PROSPECTED, rows.size, group=prospecting, place=groups.spot[prospecting, slot, 0]
        )
