"""The six displacements outside a treated zone, measured so that chance differences cancel out."""

import numpy as np

from lab.patterns.columns import ints
from lab.patterns.intervals import Floats
from lab.patterns.pattern_records import SideFigure
from scenarios.schema.scenario import Scenario
from simulator.analysis.measures import zone_rows
from simulator.trace import EventKind, Trace

KINDS = ("place", "target", "method", "time", "offence", "perpetrator")


def six_shifts(
    scenario: Scenario, zone: str, twins: list[Trace], runs: list[Trace], first_day: int
) -> dict[str, float]:
    """Return how much of the groups' offences outside a zone moved, in % of them, by kind of displacement.

    The direction of each shift is taken from one half of the paired replicates and its size from the
    other, and the other way round: without a true shift what is expected is 0, however much single
    runs differ.
    """
    shifts = {}
    for kind in KINDS:
        pairs = [
            (_mix(scenario, zone, twin, kind, first_day), _mix(scenario, zone, run, kind, first_day))
            for twin, run in zip(twins, runs, strict=True)
        ]
        size = max(mix.size for pair in pairs for mix in pair)
        gap = np.array([_wide(run, size) - _wide(twin, size) for twin, run in pairs])
        half = len(pairs) // 2
        first, second = gap[:half].mean(axis=0), gap[half:].mean(axis=0)
        shifts[kind] = 25.0 * float((np.sign(first) * second).sum() + (np.sign(second) * first).sum())
    return shifts


def points(shifts: dict[str, float], low: float | None, high: float | None) -> tuple[SideFigure, ...]:
    """Return the shifts as points with one band for all."""
    return tuple(SideFigure(f"{kind}, %", shifts[kind], band_low=low, band_high=high) for kind in KINDS)


def _mix(scenario: Scenario, zone: str, trace: Trace, kind: str, first_day: int) -> Floats:
    """Return the groups' offences outside a zone as shares by place, method and so on."""
    events = trace.events
    treated = [z.id for z in scenario.area.zones].index(zone)
    zones = zone_rows(scenario, trace)
    group = ints(events, "group")
    rows = (events["kind"] == EventKind.CRIME) & (ints(events, "day") >= first_day) & (group >= 0)
    rows &= zones != treated
    market = ints(events, "market")
    columns = {
        "place": zones + 1,
        "target": np.maximum(ints(events, "place"), -1) + 1,
        "method": market * 16 + ints(events, "method"),
        "time": ints(events, "hour") // 6,
        "offence": market,
        "perpetrator": group,
    }
    count = np.bincount(columns[kind][rows]).astype(np.float64)
    if kind == "target":
        return _inside(scenario, count)
    return np.asarray(count / count.sum()) if count.sum() else count


def _inside(scenario: Scenario, count: Floats) -> Floats:
    """Return shares of places with the weight of their zones taken out, so that only moves inside count."""
    sizes = [1, *(zone.neighbourhoods for zone in scenario.area.zones)]
    count = _wide(count, sum(sizes))
    parts = []
    for part in np.split(count, np.cumsum(sizes)[:-1]):
        parts.append(part / part.sum() / len(sizes) if part.sum() else part)
    return np.concatenate(parts)


def _wide(mix: Floats, size: int) -> Floats:
    return np.concatenate((mix, np.zeros(size - mix.size)))
