"""Rule ``lie_low``: when the risk felt across its work is high, a group goes quiet for a time."""

from typing import TYPE_CHECKING

from simulator.adaptation.view import View
from simulator.streams import Decision
from simulator.trace import EventKind

if TYPE_CHECKING:
    from simulator.world import World

_AFRAID = 0.55
"""Felt risk, weighted by effort, above which groups may go quiet; assumption."""


def lie_low(world: "World", g: int, view: View) -> None:
    """Go quiet with a chance that rises with felt risk; not twice within six weeks."""
    groups = world.groups
    felt = float((groups.share[g].sum(axis=0) * groups.felt[g]).sum())
    if felt < _AFRAID or world.day < groups.quiet_again[g]:
        return
    chance = (felt - _AFRAID) / (felt - _AFRAID + 0.5)
    if world.streams.uniform(Decision.LIE_LOW, world.day, g) < chance:
        groups.quiet_until[g] = world.day + world.config.adaptation.lie_low_days
        groups.quiet_again[g] = groups.quiet_until[g] + 42
        world.note(EventKind.LAY_LOW, group=g, place=world.main_place(g))
