"""No action, on purpose: nothing changes."""

from scenarios.schema.policing import NoAction
from simulator.policing.effect import ActionEffect

EFFECT = ActionEffect(NoAction, marked=False)
