"""How groups weigh places: believed takings, felt risk and distance, from their own beliefs alone."""

from dataclasses import dataclass

import numpy as np

from simulator.streams import Decision, Flags, Floats, Ints
from simulator.world.roles import ROLE
from simulator.world.world import World

UNSKILLED = 0.6
"""What skilled work is worth to a group without a specialist, relative to with one; assumption."""
REVIEWED = (
    Decision.LIE_LOW,
    Decision.INVEST,
    Decision.SPLIT,
    Decision.MERGE,
    Decision.PROSPECT,
    Decision.RECRUIT,
    Decision.GROW,
)
"""Decisions of every review whose draws are made together."""
_LONG = 32
"""Cells from which a run is quicker looked through whole than cell by cell."""
_DRAW = {decision: row for row, decision in enumerate(REVIEWED)}


@dataclass
class Choices:
    """What the groups that deliberate today see of their choices; rows are those of ``due``."""

    due: Ints
    share: Floats
    """Effort as the review begins, shape (due, markets, patches, spots)."""
    worth: Floats
    """Worth of a unit of effort, shape (due, markets, patches, spots)."""
    best: Floats
    """Worth in the best place of each zone in reach, shape (due, markets, patches); 0 out of reach."""
    total: Floats
    """Worth of all places of each zone in mind, added up, shape (due, markets, patches)."""
    lift: Floats
    """How much more a zone looks worth for other reasons, shape (due, patches)."""
    reach: Flags
    """Zones in reach, shape (due, patches)."""
    felt: Floats
    """Risk felt across the work of each group, weighted by effort."""
    free: Ints
    """Free members as the review begins."""
    draws: Floats
    """Keyed draws of the day for decisions that every review takes, shape (decisions, due)."""

    def draw(self, decision: Decision) -> Floats:
        """Return the draws of one of ``REVIEWED``, a row of ``due`` each."""
        return self.draws[_DRAW[decision]]


def power(x: Floats, exponent: float) -> Floats:
    """Return ``x`` to a power for x in [0, 1], by products and a straight line between whole powers.

    The system's ``pow`` differs between builds; products do not.
    """
    # For an exponent of 2.3: the square, and three tenths of the way from it to the cube.
    whole = int(exponent)
    low = x.copy() if whole else np.ones_like(x)
    for _ in range(whole - 1):
        low *= x
    part = exponent - whole
    if part:
        low *= (1.0 - part) + part * x
    return low


def runs_with_effort(share: Floats, run: int) -> Ints:
    """Return which runs of ``run`` cells hold any effort, in order, counted through all of ``share``."""
    if run > _LONG:
        return np.flatnonzero(share.reshape(-1, run).any(axis=1))
    # Every cell with effort names its run; runs come in order, so one is new where it differs from the last.
    runs = (share.ravel() != 0.0).nonzero()[0] // run
    first = np.ones(runs.size, dtype=np.bool_)
    np.not_equal(runs[1:], runs[:-1], out=first[1:])
    return runs[first]


def cells_of_all(due: Ints, cells: Ints, width: int) -> Ints:
    """Return where cells counted through the groups of ``due`` lie among those of all groups, ``width`` each."""
    # The groups of ``due`` are counted 0, 1, …: a cell of the nth moves by as many groups as lie before it.
    return cells + ((due - np.arange(due.size)) * width)[cells // width]


def choices_of(world: World, due: Ints) -> Choices:
    """Return what some groups see."""
    groups = world.groups
    share = groups.share[due]
    effort = share.sum(axis=1)
    felt = (effort * groups.felt[due]).sum(axis=(1, 2))
    far = distance(world, due, effort.sum(axis=2) > 0)
    limit = world.config.adaptation.radius * world.fixed.radius("place")
    reach = (groups.patch[due] >= 0) & ((far <= limit) | groups.scouted[due])
    value = worth(world, due, far)
    lift = pressed(world, due, felt)
    draws = world.streams.table(REVIEWED, world.day, due)
    by_spot = value.reshape(-1, value.shape[3]).T.copy()  # the most along long rows, not many short ones
    best = np.where(reach[:, None], by_spot.max(axis=0).reshape(value.shape[:3]), 0.0)
    free = groups.free_in_role[due].sum(axis=1)
    return Choices(due, share, value, best, value.sum(axis=3), lift, reach, felt, free, draws)


def pressed(world: World, due: Ints, felt: Floats) -> Floats:
    """Return how much more each zone in mind looks worth to groups under pressure: kin and a flat draw them."""
    beyond = np.maximum(0.0, felt - world.behaviour.learning.usual_risk)
    result: Floats = 1.0 + world.behaviour.moving.refuge * beyond[:, None] * world.groups.refuge[due]
    return result


def distance(world: World, due: Ints, worked: Flags) -> Floats:
    """Return how far each zone in mind is from the nearest one worked, edge to edge; online is 0.

    Lengths are in neighbourhood widths; shape (due, patches).
    """
    places, groups = world.places, world.groups
    patch = groups.patch[due]
    ground = (patch >= 0) & (patch < places.online)
    row = np.where(ground, patch, 0)
    anchors = worked & ground
    anchors[~anchors.any(axis=1), 0] = True
    # For each zone in mind (second axis) the gap to every zone in mind (third): only those worked count, and
    # a group that works nowhere on the ground is measured from its first zone, home.
    gap = world.fixed.zone_gap[row[:, :, None], row[:, None, :]]
    gap = np.where(anchors[:, None, :], gap, np.inf)
    far = np.maximum(0.0, gap.min(axis=2))
    return np.where(anchors | ~ground, 0.0, far)


def worth(world: World, due: Ints, far: Floats) -> Floats:
    """Return the groups' own estimate of a unit of effort, shape (due, markets, patches, spots)."""
    groups, moving = world.groups, world.behaviour.moving
    specialist = groups.free_in_role[due, ROLE["specialist"]] > 0
    averse = world.config.adaptation.risk_aversion
    premium = 1.0 + moving.home_premium * groups.legitimacy[due]
    at_home = np.where(groups.patch[due] == groups.home[due][:, None], premium[:, None], 1.0)
    pull = at_home / (1.0 + moving.distance * far)
    cost = pull[:, :, None] / (1.0 + averse * groups.felt[due])
    result: Floats = groups.expected[due]
    result *= cost[:, None]
    if not specialist.all():
        lacking = world.fixed.skilled & ~specialist[:, None]
        result *= np.where(lacking, UNSKILLED, 1.0)[:, :, None, None]
    return result
