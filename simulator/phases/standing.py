"""Standing: residents' confidence in the police, the groups' legitimacy, and what fades of conflict."""

import numpy as np

from simulator.world.place_columns import BAND_WEIGHT
from simulator.world.world import World


def settle_standing(world: World) -> None:
    """Move confidence with crime, legitimacy with violence, and both back towards their usual."""
    places, groups, plan = world.places, world.groups, world.behaviour.standing
    crimes = np.bincount(world.offences.place, minlength=places.zone.size)
    places.confidence += plan.returns * (places.usual_confidence - places.confidence) - plan.crime * crimes
    places.confidence[:] = np.minimum(np.maximum(places.confidence, 0.0), 1.0)
    groups.legitimacy += plan.legitimacy_returns * (groups.usual_legitimacy - groups.legitimacy)
    groups.legitimacy -= plan.legitimacy_violent * (groups.week_violence > 0)
    groups.legitimacy[:] = np.minimum(np.maximum(groups.legitimacy, 0.0), 1.0)
    groups.turmoil *= 1.0 - world.behaviour.turmoil.fades
    groups.picture *= 1.0 - world.behaviour.picture.fades
    if places.presence.any():
        at = np.where(groups.spot >= 0, places.presence[groups.spot], 0.0)
        felt = (groups.share.sum(axis=1) * at).sum(axis=(1, 2))
        groups.felt_band += 0.03 * felt[:, None] * BAND_WEIGHT[None, :]
