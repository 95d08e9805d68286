"""Agree a memorandum with a partner. What it opens is intelligence; the world takes note only."""

from simulator.policing.effect import Effect

EFFECT = Effect()
