"""P13: a takedown sends trade to rival platforms; one combined with a sting on the rival does not."""

from typing import Literal

import numpy as np

from lab.patterns.columns import column, offences
from lab.patterns.intervals import mean_over_seeds
from lab.patterns.pattern_records import Observation, Pattern, SideFigure
from scenarios import reference_worlds
from scenarios.schema.scenario import Scenario
from simulator.ids import PlaceRow
from simulator.run import run
from simulator.staging import FREE, World, arrest, shuffled, staged
from simulator.streams import Ints
from simulator.trace import Cause

_DAY, _STING, _AFTER = 90, 28, 91
"""Day of the takedown, days for which the force then runs the rival, and days counted after that."""
_HELD = 120
_IDENTIFIED = 0.6
"""Share of those who sold on the platform run by the force who are arrested when it ends; assumption."""
Arm = Literal["none", "takedown", "sting"]


def observe(seed: int, quick: bool) -> Observation:
    """Return how much trade on the rival platforms changed after the takedown, against the twin."""
    days = _DAY + _STING + (_AFTER if quick else 2 * _AFTER)
    scenario = reference_worlds.world(reference_worlds.FORCE, days=days)
    twin, takedown, sting = (_trade(scenario, seed, days, arm) for arm in ("none", "takedown", "sting"))
    late = slice(_DAY + _STING + _AFTER, None)
    points = [
        SideFigure("rivals after takedown and sting, %", _change(twin[0], sting[0]), band_high=0.0),
        SideFigure("groups at work on rivals, twin", twin[1]),
        SideFigure("groups at work on rivals, takedown", takedown[1]),
        SideFigure("groups at work on rivals, takedown and sting", sting[1]),
    ]
    if not quick:
        points += [
            SideFigure("rivals in the next 91 days, takedown, %", _change(twin[0], takedown[0], late)),
            SideFigure("rivals in the next 91 days, takedown and sting, %", _change(twin[0], sting[0], late)),
        ]
    return Observation((_change(twin[0], takedown[0]),), tuple(points))


def _change(twin: Ints, arm: Ints, span: slice = slice(_DAY + _STING, _DAY + _STING + _AFTER)) -> float:
    return float(100.0 * (arm[span].sum() / max(1, twin[span].sum()) - 1.0))


def _trade(scenario: Scenario, seed: int, days: int, arm: Arm) -> tuple[Ints, float]:
    """Return offences a day on all platforms but the largest, and groups that work these on the last day counted."""
    closed: list[PlaceRow] = []
    sold: set[int] = set()
    at_work: list[int] = []

    def step(world: World) -> None:
        places = world.places
        if world.day == _DAY:
            closed.extend(_by_size(world))
        if world.day >= _DAY and arm != "none":
            places.open[closed[0]] = 0.0
        if world.day >= _DAY + _STING and arm == "sting":
            places.open[closed[1]] = 0.0
        if world.day == _DAY + _STING and arm == "sting":
            _arrest_sellers(world, closed[1], sold)

    def look(world: World) -> None:
        if closed and world.day < _DAY + _STING:
            sold.update(world.offences.actor[world.offences.place == closed[1]].tolist())
        if world.day == _DAY + _STING + _AFTER - 1:
            effort = world.groups.share.sum(axis=1)
            busy = np.isin(world.groups.spot, closed[1:]) & (effort > 0) & world.groups.alive[:, None, None]
            at_work.append(int(busy.any(axis=(1, 2)).sum()))

    trace = run(scenario, seed, days=days, phases=(*staged(step), ("look", look)))
    place = column(trace, "place")
    rival = offences(trace) & (place < 0) & (place != _code(scenario, closed[0]))
    return np.bincount(column(trace, "day")[rival], minlength=days), float(at_work[0])


def _by_size(world: World) -> list[PlaceRow]:
    """Return the rows of the platforms, the one with most custom first."""
    places = world.places
    rows = [PlaceRow(row) for row in range(places.count, places.count + places.platforms)]
    return sorted(rows, key=lambda row: (-float(places.opportunity[:, row].sum()), row))


def _code(scenario: Scenario, row: PlaceRow) -> int:
    """Return how the trace writes a platform."""
    platform = row - scenario.area.neighbourhoods
    return -1 if platform == 0 else -2 - platform


def _arrest_sellers(world: World, platform: PlaceRow, sold: set[int]) -> None:
    sellers = shuffled(world, np.array(sorted(sold), dtype=np.int64), world.day)
    for person in sellers[: int(_IDENTIFIED * sellers.size)].tolist():
        if world.people.status[person] == FREE:
            arrest(world, person, _HELD, platform, int(Cause.ORDER))


TAKEDOWN = Pattern(
    id="P13",
    title="Online takedown",
    claim="When one market was closed, sign-ups at its rival rose from 20 to 60 a day; when the rival turned out "
    "to be run by police, sellers and buyers did not move on.",
    statistic="Offences on the other platforms in days 28 to 119 after the largest was closed, against the twin. "
    "Judged as well: the same when the force runs the next largest for 28 days, arrests six in ten of those who "
    "sold there and closes it.",
    unit="%",
    low=0.0,
    high=None,
    source="Operation Bayonet 2017, as secondary sources give it: sign-ups are no offences, so the direction only.",
    exact=False,
    seeds_quick=3,
    seeds_full=20,
    observe=observe,
    conclude=mean_over_seeds,
    power="Both are seen on few seeds.",
)
