"""Rule ``time``: effort moves to hours that feel safer."""

from typing import TYPE_CHECKING

from simulator.adaptation.view import View
from simulator.trace import EventKind

if TYPE_CHECKING:
    from simulator.world import World

_STEP = 0.3
"""Share of the way to the wanted mix of hours taken at one review; assumption."""


def time_of_day(world: "World", g: int, view: View) -> None:
    """Weigh the four time bands by the risk felt in each, round the group's usual hours."""
    groups, averse = world.groups, world.config.adaptation.risk_aversion
    pull = world.usual_band[g] / (1.0 + averse * groups.felt_band[g])
    before = groups.band[g]
    after = before + _STEP * (pull / pull.sum() - before)
    now = int(after.argmax())
    if now != int(before.argmax()):
        world.note(EventKind.MOVED_TIME, group=g, place=world.main_place(g), hour=now * 6 + 3)
    groups.band[g] = after
