"""The policing actions by name."""

from simulator.policing import (
    arrest,
    asset_restraint,
    build,
    clear,
    disruption_visit,
    hold,
    hot_spot_patrol,
    no_action,
    partner_agreement,
    safeguarding,
)
from simulator.policing.effect import Effect

ACTIONS: dict[str, Effect] = {
    "no_action": no_action.EFFECT,
    "arrest": arrest.EFFECT,
    "disruption_visit": disruption_visit.EFFECT,
    "hot_spot_patrol": hot_spot_patrol.EFFECT,
    "clear": clear.EFFECT,
    "hold": hold.EFFECT,
    "build": build.EFFECT,
    "asset_restraint": asset_restraint.EFFECT,
    "safeguarding": safeguarding.EFFECT,
    "partner_agreement": partner_agreement.EFFECT,
}
