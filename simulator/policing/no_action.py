"""No action, on purpose: nothing changes."""

from simulator.policing.effect import Effect

EFFECT = Effect(marked=False)
