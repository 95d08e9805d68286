"""Standing: residents' confidence in the police, and the groups' legitimacy among them."""

from typing import TYPE_CHECKING

import numpy as np

from simulator.state import BAND_WEIGHT

if TYPE_CHECKING:
    from simulator.world import World

_RETURN = 0.01
"""Share of the way back to the usual level a day; assumption."""
_CRIME = 0.0006
"""Confidence lost in a neighbourhood with each offence; assumption."""
_VIOLENCE = 0.002
"""Legitimacy a group loses on each day of a week in which it was violent; assumption."""


def settle_standing(world: "World") -> None:
    """Move confidence with crime, legitimacy with violence, and both back towards their usual."""
    places, groups = world.places, world.groups
    crimes = np.bincount(world.offences.place, minlength=places.zone.size)
    places.confidence += _RETURN * (places.usual_confidence - places.confidence) - _CRIME * crimes
    np.clip(places.confidence, 0.0, 1.0, out=places.confidence)
    groups.legitimacy += 0.004 * (world.usual_legitimacy - groups.legitimacy) - _VIOLENCE * (
        groups.week_violence > 0
    )
    np.clip(groups.legitimacy, 0.0, 1.0, out=groups.legitimacy)
    if places.presence.any():
        felt = (groups.share.sum(axis=1) * places.presence).sum(axis=1)
        groups.felt_band += 0.03 * felt[:, None] * BAND_WEIGHT[None, :]
