"""Enforcement beside offences: what is noticed, chance arrests, and sweeps where the force is out in strength."""

import numpy as np

from simulator.groups.membership import arrest
from simulator.ids import GroupRow, PersonRow, PlaceRow
from simulator.streams import Decision, Flags, Ints
from simulator.world.offences import DRAW
from simulator.world.person_columns import FREE
from simulator.world.place_columns import BAND_WEIGHT
from simulator.world.world import World

_SUSPECTED = 0.35
"""How far one notice moves the belief that somebody offends; assumption."""


def enforce(world: World) -> None:
    """Note who was seen, arrest some of today's offenders, and let their groups feel hour and method."""
    offences, plan = world.offences, world.behaviour.offending
    if len(offences) == 0:
        return
    _suspect(world)
    presence = world.places.presence[offences.place]
    u = offences.draws[DRAW[Decision.CAUGHT]]
    by_chance = offences.noticed & (u < plan.caught * (1.0 + presence))
    swept = np.zeros(len(offences), dtype=np.bool_)
    if world.sweep.any():
        sweep = world.sweep[offences.place] * np.minimum(1.0, BAND_WEIGHT[offences.hour // 6])
        swept = world.streams.uniforms(Decision.SWEEP, world.day, offences.actor) < sweep
    for row in (by_chance | swept).nonzero()[0].tolist():
        _arrest(world, row, bool(swept[row]))


def _arrest(world: World, row: int, swept: bool) -> None:
    offences, groups = world.offences, world.groups
    person, g = PersonRow(int(offences.actor[row])), GroupRow(int(offences.group[row]))
    if world.people.status[person] != FREE:
        return
    place = PlaceRow(int(offences.place[row]))
    usual = world.behaviour.offending.custody_days if g >= 0 else world.behaviour.independents.custody_days
    days = int(world.sweep_days[place]) if swept else usual
    arrest(world, person, days, place, offences.first_event + row)
    if g >= 0:
        bump = world.behaviour.offending.bump
        groups.felt_band[g, int(offences.hour[row]) // 6] += bump
        groups.felt_method[g, int(offences.market[row]), int(offences.method[row])] += bump


def _suspect(world: World) -> None:
    """Let notices add to suspects and to the picture of groups; some are taken for somebody else."""
    offences, people, plan = world.offences, world.people, world.behaviour.picture
    rows = offences.noticed.nonzero()[0]
    if rows.size == 0:
        return
    suspects, g = offences.actor[rows], offences.group[rows]
    wrong = _mistaken(world, rows)
    if wrong.any():
        home = people.place[suspects[wrong]]
        start, end = people.place_start[home], people.place_start[home + 1]
        draw = world.streams.uniforms(Decision.MISTAKEN_WHO, world.day, suspects[wrong])
        suspects[wrong] = people.by_place[start + ((end - start) * draw).astype(np.int64)]
    people.suspected[suspects] += _SUSPECTED * (1.0 - people.suspected[suspects])
    people.suspected_of[suspects] = g
    notices = np.bincount(g[g >= 0], minlength=world.groups.picture.size)
    world.groups.picture += (1.0 - world.groups.picture) * np.minimum(1.0, plan.noticed * notices)


def _mistaken(world: World, rows: Ints) -> Flags:
    return world.offences.draws[DRAW[Decision.MISTAKEN]][rows] < world.behaviour.picture.mistaken
