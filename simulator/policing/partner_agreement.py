"""Agree a memorandum with a partner. What it opens is intelligence; the world takes note only."""

from scenarios.schema.policing import PartnerAgreement
from simulator.policing.effect import ActionEffect

EFFECT = ActionEffect(PartnerAgreement)
