"""P10: when a leader is removed, violence rises for about six months, also next door."""

import numpy as np

from lab.patterns.columns import column
from lab.patterns.intervals import pooled
from lab.patterns.pattern_records import Observation, Pattern, SideFigure, Statistic
from scenarios import reference_worlds
from scenarios.schema.scenario import Scenario
from simulator.analysis.measures import neighbouring_zones, zone_rows
from simulator.day import PHASES, Phase
from simulator.ids import GroupRow
from simulator.run import run
from simulator.staging import ROLE, World, arrest_at_home, holder, staged
from simulator.trace import EventKind

_DAY, _HALF = 28, 182
_LEAST = 7
"""Members that a group needs for its leader to be taken."""
Rows = list[np.ndarray[tuple[int], np.dtype[np.float64]]]


def observe(seed: int, quick: bool) -> Observation:
    """Return violence in two half-years, without and with, in zones treated and in those that touch them."""
    days = _DAY + 2 * _HALF
    scenario = reference_worlds.world(reference_worlds.FORCE, days=days)
    near = {zone.id: neighbouring_zones(scenario, zone.id) for zone in scenario.area.zones}
    zones = [zone.id for zone in scenario.area.zones]
    treated: list[str] = []

    def step(world: World) -> None:
        if world.day != _DAY:
            return
        for g in range(len(scenario.groups)):
            home, leader = zones[int(world.groups.home[g])], holder(world, GroupRow(g), ROLE["leader"])
            apart = all(home != other and home not in near[other] for other in treated)
            if apart and leader >= 0 and len(world.crew[g]) >= _LEAST:
                treated.append(home)
                arrest_at_home(world, leader)

    hit = _violence(scenario, seed, days, staged(step))
    twin = _violence(scenario, seed, days, PHASES)
    around = sorted({zone for home in treated for zone in near[home]} - set(treated))
    counts = [
        float(sum(table[half][zones.index(zone)] for zone in group))
        for group in (treated, around)
        for half in (0, 1)
        for table in (twin, hit)
    ]
    return Observation(tuple(counts))


def _violence(scenario: Scenario, seed: int, days: int, phases: tuple[Phase, ...]) -> list[list[int]]:
    """Return acts of violence by groups, for each half-year and zone."""
    trace = run(scenario, seed, days=days, phases=phases)
    zone = zone_rows(scenario, trace)
    rows = (column(trace, "kind") == EventKind.VIOLENCE) & (column(trace, "group") >= 0) & (zone >= 0)
    half = (column(trace, "day") - _DAY) // _HALF
    size = len(scenario.area.zones)
    return [np.bincount(zone[rows & (half == h)], minlength=size).tolist() for h in (0, 1)]


def conclude(observations: tuple[Observation, ...]) -> Statistic:
    """Return the relative rise over all seeds together, where, when and next door."""
    first = pooled(observations, lambda rows: _rise(rows, 0))
    later = pooled(observations, lambda rows: _rise(rows, 0) - _rise(rows, 2))
    second = pooled(observations, lambda rows: _rise(rows, 2))
    door = pooled(observations, lambda rows: _rise(rows, 4))
    return Statistic(
        first.value,
        first.low,
        first.high,
        first.n,
        (
            SideFigure("months 7-12", second.value, second.low, second.high),
            SideFigure("months 1-6 minus months 7-12", later.value, later.low, later.high, band_low=0.0),
            SideFigure("zones next door, months 1-6", door.value, door.low, door.high, band_low=0.0),
        ),
    )


def _rise(rows: Rows, column: int) -> float:
    """Return by how much more violence there is than in the twin, added up over seeds."""
    total = np.sum(rows, axis=0)
    return float(100.0 * (total[column + 1] / total[column] - 1.0))


LEADER_REMOVED = Pattern(
    id="P10",
    title="Leader removed",
    claim="After the capture of a leader, violence of organised crime rose by 36.5% in the first six months, "
    "and spilled over to neighbours.",
    statistic="Violence by groups in the home zones of groups of seven or more whose leader was taken, zones "
    "that do not touch, against the twin in the first six months. Judged as well: the rise is smaller in "
    "months 7-12, and there is one in the zones that touch them.",
    unit="%",
    low=18.0,
    high=55.0,
    source="Calderón, Robles, Díaz-Cayeros and Magaloni 2015, as a secondary source gives it (Mexico, "
    "municipalities); the band is half to one and a half times the figure, which is our tolerance.",
    exact=True,
    seeds_quick=5,
    seeds_full=40,
    observe=observe,
    conclude=conclude,
    power="The rise is seen; whether it is within the band, and next door, needs tens of seeds.",
)
