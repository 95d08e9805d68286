"""The supply line: resupply, the broker's meetings, and looks at places for future use."""

import numpy as np

from simulator.groups.ground import main_place
from simulator.groups.membership import free_members, holder
from simulator.groups.place_choice import distance, power, worth
from simulator.ids import GroupRow, PlaceRow, ZoneRow
from simulator.streams import Decision, Floats, Ints, choose, in_order
from simulator.trace import EventKind
from simulator.world.roles import ROLE
from simulator.world.world import World

_WITHOUT_BROKER = 0.12
"""Resupply without a broker, relative to with one; assumption."""
_LOOK = 0.25
"""How far a look at a zone moves what is believed of takings there; assumption."""
_QUIET = 0.3
"""Resupply while the supplier lies low, relative to otherwise; assumption."""


def run_line(world: World) -> None:
    """Bring supply in, hold meetings and scout."""
    _take_line(world)
    selling = world.groups.share[:, world.fixed.line_market].sum(axis=(1, 2))
    selling[world.line.supplier] = 0.0
    local = [GroupRow(g) for g in np.flatnonzero(selling > 0).tolist()]
    if local:
        _resupply(world, local, selling[local].tolist())
        _meet(world, local)
    _scout(world, local)


def _take_line(world: World) -> None:
    """Let another exporter take the line over when the supplier is gone."""
    if world.groups.alive[world.line.supplier] or "replacement" not in world.rules:
        return
    days = 2 * max(1, world.config.adaptation.replacement_days)
    if world.streams.uniform(Decision.LINE_TAKEN, world.day, 0) * days >= 1.0:
        return
    able = [
        GroupRow(g) for g, plan in enumerate(world.config.groups) if plan.exporter and world.groups.alive[g]
    ]
    for g in able:
        broker = holder(world, g, ROLE["broker"])
        broker = broker if broker >= 0 else holder(world, g, ROLE["leader"])
        if broker >= 0:
            former, world.line.supplier, world.line.broker = world.line.supplier, g, broker
            world.note(
                EventKind.REPLACED,
                group=g,
                actor=broker,
                other=former,
                place=PlaceRow(int(world.people.place[broker])),
            )
            return


def _resupply(world: World, local: list[GroupRow], selling: list[float]) -> None:
    """Bring supply to one of the groups of the town that sell it, likelier to one that sells much."""
    plan, line, day = world.config.line, world.line, world.day
    chance = 1.0 / plan.resupply_days
    chance *= 1.0 if line.broker >= 0 else _WITHOUT_BROKER
    chance *= _QUIET if world.groups.quiet_until[line.supplier] > day else 1.0
    if world.streams.uniform(Decision.RESUPPLY, day, 0) >= chance:
        return
    crew = free_members(world, line.supplier)
    if crew.size == 0:
        return
    buyer = local[choose(selling, world.streams.uniform(Decision.RESUPPLY_WHERE, day, 0))]
    draws = world.streams.uniforms(Decision.RESUPPLY_WHO, day, crew)
    courier = int(crew[in_order(draws + 0.6 * (world.people.role[crew] != ROLE["runner"]))[0]])
    line.stock = min(line.stock + plan.supply_per_run, 6.0 * plan.supply_per_run)
    hour = 9 + int(11 * world.streams.uniform(Decision.RESUPPLY_WHERE, day, 1))
    world.note(
        EventKind.RESUPPLY,
        market=world.fixed.line_market,
        group=line.supplier,
        actor=courier,
        other=buyer,
        place=main_place(world, buyer),
        amount=plan.supply_per_run,
        hour=hour,
    )


def _meet(world: World, local: list[GroupRow]) -> None:
    line, day = world.line, world.day
    draw = world.streams.uniform(Decision.MEET, day, 0)
    if line.broker < 0 or world.people.status[line.broker] != 0:
        return
    for number in range(int(world.config.line.meets_per_week / 7.0 + draw)):
        partner = local[choose([1.0] * len(local), world.streams.uniform(Decision.MEET_WHO, day, number))]
        zones = [*world.fixed.meeting_zones, ZoneRow(int(world.groups.home[partner]))]
        spot = _place_in(world, zones, world.streams.uniform(Decision.MEET_WHERE, day, number))
        hour = 11 + int(11 * world.streams.uniform(Decision.MEET_HOUR, day, number))
        world.note(
            EventKind.MEET,
            market=world.fixed.line_market,
            group=line.supplier,
            actor=line.broker,
            other=partner,
            place=spot,
            hour=hour,
        )


def _place_in(world: World, zones: list[ZoneRow], draw: float) -> PlaceRow:
    """Return a place of some zones, every one as likely."""
    inside = [world.places.zone_slice(zone) for zone in sorted(set(zones))]
    left = int(sum(rows.stop - rows.start for rows in inside) * draw)
    for rows in inside:
        if left < rows.stop - rows.start:
            break
        left -= rows.stop - rows.start
    return PlaceRow(int(rows.start) + left)


def _scout(world: World, local: list[GroupRow]) -> None:
    rate = world.config.line.scouting_per_week / 7.0
    count = int(rate + world.streams.uniform(Decision.SCOUT, world.day, 0))
    lookers = [*local, world.line.supplier]
    for number in range(count):
        pick = choose([1.0] * len(lookers), world.streams.uniform(Decision.SCOUT_WHO, world.day, number))
        if world.groups.alive[lookers[pick]] and free_members(world, lookers[pick]).size:
            _look(world, lookers[pick], number)


def _look(world: World, g: GroupRow, number: int) -> None:
    """Look at the zone that the group's own beliefs favour among those in mind that it does not work."""
    places, groups, m = world.places, world.groups, world.fixed.line_market
    due = np.array([g])
    worked = groups.share[g].sum(axis=(0, 2)) > 0
    value = worth(world, due, distance(world, due, worked[None]))[0, m]
    ground = (groups.patch[g] >= 0) & (groups.patch[g] < places.online) & ~worked
    by_patch = np.where(ground, value.max(axis=1), 0.0)
    if by_patch.max() <= 0:
        return
    pull = power(by_patch / by_patch.max(), 2.0 * world.config.adaptation.sharpness)
    slot = choose(list(pull), world.streams.uniform(Decision.SCOUT_WHERE, world.day, number))
    in_mind = groups.spot[g, slot] >= 0
    spots = groups.spot[g, slot][in_mind]
    crowd = _crowd(world, m, spots)
    half = world.behaviour.offending.half_effort
    true = places.opportunity[m, spots] * world.fixed.price[m] * groups.skill[g, m] / (half + 1.0 + crowd)
    error = world.streams.uniforms(Decision.SCOUT_ERROR, world.day, spots + g * 1_000_000)
    believed = groups.expected[g, m, slot, in_mind]
    groups.expected[g, m, slot, in_mind] = believed + _LOOK * (true * (0.7 + 0.6 * error) - believed)
    felt = groups.felt[g, slot, in_mind]
    usual = world.behaviour.learning.usual_risk
    groups.felt[g, slot, in_mind] = felt + 0.4 * (usual + places.presence[spots] - felt)
    groups.scouted[g, slot] = True
    crew = free_members(world, g)
    looker = int(crew[int(crew.size * world.streams.uniform(Decision.SCOUT_ACTOR, world.day, number))])
    spot = int(spots[int(np.argmax(value[slot, in_mind]))])
    world.note(EventKind.SCOUTING, market=m, group=g, actor=looker, place=spot, hour=14 + number)


def _crowd(world: World, m: int, spots: Ints) -> Floats:
    """Return the effort of all groups in some places in one market."""
    groups = world.groups
    in_mind = groups.spot >= 0
    weights = groups.share[:, m][in_mind]
    size = world.places.zone.size
    effort = np.bincount(groups.spot[in_mind], weights=weights, minlength=size).astype(np.float64)
    return effort[spots]
