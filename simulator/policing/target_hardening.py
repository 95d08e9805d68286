"""Harden the places of a zone with most recorded crime. What nobody reports is passed over."""

import math

import numpy as np

from scenarios.schema.policing import TargetHardening
from simulator.ids import ZoneRow
from simulator.policing.effect import ActionEffect
from simulator.policing.effectiveness import effectiveness
from simulator.policing.target_ground import add_confidence, zone_places
from simulator.streams import Ints
from simulator.trace import EventKind
from simulator.world.active_action import ActiveAction
from simulator.world.world import World

_LOOK_BACK_DAYS = 56
"""Days of recorded crime by which the places are chosen; assumption."""


def begin(action: ActiveAction[TargetHardening], world: World) -> None:
    """Add guardianship for good where most was reported; the other places feel passed over."""
    plan, zone = action.plan, ZoneRow(action.target)
    rows, places = zone_places(world, zone), world.places
    hardened = _worst(world, rows)[: math.ceil(plan.places * rows.size)]
    if hardened.size == 0:
        return
    added = plan.guardianship * effectiveness(action, world)
    places.guardianship[hardened] = np.minimum(1.0, places.guardianship[hardened] + added)
    add_confidence(world, rows[~np.isin(rows, hardened)], -plan.passed_over)
    world.note(EventKind.HARDENED, hardened.size, place=hardened, cause=action.event)


def _worst(world: World, rows: Ints) -> Ints:
    """Return places with recorded crime of late, most first."""
    events = world.recorder.since(world.day - _LOOK_BACK_DAYS)
    reports = (events["kind"] == EventKind.CRIME) & (events["reported"] == 1) & np.isin(events["place"], rows)
    count = np.bincount(events["place"][reports].astype(np.int64) - rows[0], minlength=rows.size)
    order = np.argsort(-count, kind="stable")
    return rows[order[count[order] > 0]]


EFFECT = ActionEffect(TargetHardening, begin=begin)
