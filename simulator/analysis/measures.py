"""Measures of a trace, alone and against its counterfactual twin on the same draws."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scenarios.schema.scenario import Scenario
from simulator.atlas import atlas
from simulator.trace import EventKind, Trace

Rows = NDArray[np.bool_]


@dataclass(frozen=True)
class Summary:
    """One run, or a span of its days, in figures."""

    days: int
    offences: int
    harm: float
    """Harm days."""
    harm_by_market: dict[str, float]
    harm_by_zone: dict[str, float]
    """Online harm stands under ``online``."""
    violence: int
    exploited: int
    recruited: int
    arrests: int
    wrong_persons: int
    groups_alive: int
    members: int
    cash: float
    """GBP held by all groups at the last weekly record."""
    confidence: float
    """Mean confidence in the police over neighbourhoods at the last weekly record."""


@dataclass(frozen=True)
class Displacement:
    """How far offending shifted against the twin, as shares of offences between 0 and 1.

    Each share is half the summed difference of two distributions: 0 means the same mix.
    """

    place: float
    """Over zones."""
    target: float
    """Over neighbourhoods, beyond the shift over zones."""
    method: float
    time: float
    """Over time bands of six hours."""
    offence: float
    """Over markets."""
    perpetrator: float
    """Over groups."""


@dataclass(frozen=True)
class Comparison:
    """A run against its twin: run minus twin."""

    harm: float
    harm_by_zone: dict[str, float]
    offences: int
    violence: int
    exploited: int
    groups_alive: int
    confidence: float
    displacement: Displacement


def zone_rows(scenario: Scenario, trace: Trace) -> NDArray[np.int64]:
    """Return the zone index of each event's place; online, custody and none give -1."""
    place = trace.events["place"].astype(np.int64)
    zone_of = np.array(atlas(scenario).zone_of, dtype=np.int64)
    return np.where(place >= 0, zone_of[np.maximum(place, 0)], -1)


def during(trace: Trace, first_day: int = 0, last_day: int | None = None) -> Rows:
    """Return which events fall from ``first_day`` up to and without ``last_day``."""
    day = trace.events["day"].astype(np.int64)
    return (day >= first_day) & (day < (trace.days if last_day is None else last_day))


def _is_kind(trace: Trace, kind: EventKind) -> Rows:
    return trace.events["kind"].astype(np.int64) == int(kind)


def harm(trace: Trace, first_day: int = 0, last_day: int | None = None) -> float:
    """Return harm in harm days over a span of days."""
    return float(trace.events["harm"].astype(np.float64)[during(trace, first_day, last_day)].sum())


def harm_by_market(
    scenario: Scenario, trace: Trace, first_day: int = 0, last_day: int | None = None
) -> dict[str, float]:
    """Return harm days by market id."""
    rows = during(trace, first_day, last_day)
    index = trace.events["market"].astype(np.int64)
    weight = np.where(rows & (index >= 0), trace.events["harm"].astype(np.float64), 0.0)
    total = np.bincount(np.maximum(index, 0), weights=weight, minlength=len(scenario.markets))
    return {market.id: float(total[m]) for m, market in enumerate(scenario.markets)}


def harm_by_zone(
    scenario: Scenario, trace: Trace, first_day: int = 0, last_day: int | None = None
) -> dict[str, float]:
    """Return harm days by zone id, and under ``online``."""
    rows = during(trace, first_day, last_day)
    zone = zone_rows(scenario, trace)
    weight = np.where(rows, trace.events["harm"].astype(np.float64), 0.0)
    names = [*(z.id for z in scenario.area.zones), "online"]
    total = np.bincount(np.where(zone < 0, len(names) - 1, zone), weights=weight, minlength=len(names))
    return dict(zip(names, total.tolist(), strict=True))


def recorded_crime(
    scenario: Scenario, trace: Trace, first_day: int = 0, last_day: int | None = None
) -> dict[str, int]:
    """Return offences that somebody reported, by zone id: what the force's own figures show."""
    rows = during(trace, first_day, last_day) & (trace.events["reported"].astype(np.int64) == 1)
    rows &= _is_kind(trace, EventKind.CRIME) | _is_kind(trace, EventKind.VIOLENCE)
    return _count_by_zone(scenario, trace, rows)


def offences_by_zone(
    scenario: Scenario, trace: Trace, first_day: int = 0, last_day: int | None = None
) -> dict[str, int]:
    """Return all offences, reported or not, by zone id. Truth."""
    return _count_by_zone(
        scenario, trace, during(trace, first_day, last_day) & _is_kind(trace, EventKind.CRIME)
    )


def _count_by_zone(scenario: Scenario, trace: Trace, rows: Rows) -> dict[str, int]:
    zone = zone_rows(scenario, trace)
    counted = np.bincount(zone[rows & (zone >= 0)], minlength=len(scenario.area.zones))
    return {z.id: int(counted[i]) for i, z in enumerate(scenario.area.zones)}


def confidence_by_zone(scenario: Scenario, trace: Trace, day: int | None = None) -> dict[str, float]:
    """Return mean confidence in the police by zone at the last weekly record up to a day.

    Before the first record it is what the scenario says.
    """
    recorded = trace.places["day"].astype(np.int64)
    weeks = recorded[recorded <= (trace.days if day is None else day)]
    if weeks.size == 0:
        return {zone.id: zone.confidence for zone in scenario.area.zones}
    rows = recorded == weeks.max()
    zone = np.array(atlas(scenario).zone_of)[trace.places["place"].astype(np.int64)[rows]]
    value = np.bincount(zone, weights=trace.places["confidence"].astype(np.float64)[rows])
    mean = value / np.bincount(zone)
    return {z.id: float(mean[i]) for i, z in enumerate(scenario.area.zones)}


def survival(scenario: Scenario, trace: Trace) -> dict[str, int]:
    """Return the day on which each group dissolved; the length of the run for those that did not."""
    end = {group.id: trace.days for group in scenario.groups}
    ended = [(EventKind.DISSOLVED, "group"), (EventKind.MERGED, "other")]
    for kind, column in ended:
        for row in np.flatnonzero(_is_kind(trace, kind)):
            name = trace.group_names[int(trace.events[column][row])]
            if name in end:
                end[name] = int(trace.events["day"][row])
    return end


def summary(scenario: Scenario, trace: Trace, first_day: int = 0, last_day: int | None = None) -> Summary:
    """Return the figures of a run over a span of days; group states are those of the last record."""
    rows = during(trace, first_day, last_day)

    def count(kind: EventKind) -> int:
        return int(np.count_nonzero(rows & _is_kind(trace, kind)))

    weeks = trace.groups["day"].astype(np.int64)
    end = weeks == (weeks.max() if weeks.size else 0)
    trust = confidence_by_zone(scenario, trace)
    size = sum(z.neighbourhoods for z in scenario.area.zones)
    return Summary(
        days=(trace.days if last_day is None else last_day) - first_day,
        offences=count(EventKind.CRIME),
        harm=harm(trace, first_day, last_day),
        harm_by_market=harm_by_market(scenario, trace, first_day, last_day),
        harm_by_zone=harm_by_zone(scenario, trace, first_day, last_day),
        violence=count(EventKind.VIOLENCE),
        exploited=count(EventKind.EXPLOITED),
        recruited=count(EventKind.RECRUITED),
        arrests=count(EventKind.ARRESTED),
        wrong_persons=count(EventKind.WRONG_PERSON),
        groups_alive=sum(1 for day in survival(scenario, trace).values() if day >= trace.days),
        members=int(trace.groups["members"].astype(np.int64)[end].sum()),
        cash=float(trace.groups["cash"].astype(np.float64)[end].sum()),
        confidence=sum(trust[z.id] * z.neighbourhoods for z in scenario.area.zones) / size,
    )


def wdq(
    target: tuple[float, float], buffer: tuple[float, float], control: tuple[float, float]
) -> float | None:
    """Return the weighted displacement quotient from counts before and after.

    None when it has no meaning: no control offences, or no success in the target area (the
    denominator is not negative). Above 1 diffusion exceeds the direct effect; below -1
    displacement exceeds the gain. Source: Bowers and Johnson 2003.
    """
    before, after = 0, 1
    if control[before] <= 0 or control[after] <= 0:
        return None
    success = target[after] / control[after] - target[before] / control[before]
    if success >= 0:
        return None
    return (buffer[after] / control[after] - buffer[before] / control[before]) / success


def neighbouring_zones(scenario: Scenario, zone: str) -> list[str]:
    """Return the zones that touch a zone on the map."""
    town = atlas(scenario)
    touching = {
        town.neighbourhoods[n].zone
        for place in town.neighbourhoods
        if place.zone == zone
        for n in place.neighbours
    }
    return [z.id for z in scenario.area.zones if z.id in touching and z.id != zone]


def compare(
    scenario: Scenario, trace: Trace, twin: Trace, first_day: int = 0, last_day: int | None = None
) -> Comparison:
    """Return a run minus its counterfactual twin on the same draws, over a span of days."""
    run = summary(scenario, trace, first_day, last_day)
    pair = summary(scenario, twin, first_day, last_day)
    return Comparison(
        harm=run.harm - pair.harm,
        harm_by_zone={z: run.harm_by_zone[z] - pair.harm_by_zone[z] for z in run.harm_by_zone},
        offences=run.offences - pair.offences,
        violence=run.violence - pair.violence,
        exploited=run.exploited - pair.exploited,
        groups_alive=run.groups_alive - pair.groups_alive,
        confidence=run.confidence - pair.confidence,
        displacement=displacement(scenario, trace, twin, first_day, last_day),
    )


def displacement(
    scenario: Scenario, trace: Trace, twin: Trace, first_day: int = 0, last_day: int | None = None
) -> Displacement:
    """Return the six displacement shares of a run against its twin."""
    by_zone = _shift(zone_rows(scenario, trace), zone_rows(scenario, twin), trace, twin, first_day, last_day)

    def shift(column: str, width: int = 1) -> float:
        column_of_run = trace.events[column].astype(np.int64) // width
        column_of_twin = twin.events[column].astype(np.int64) // width
        return _shift(column_of_run, column_of_twin, trace, twin, first_day, last_day)

    return Displacement(
        place=by_zone,
        target=max(0.0, shift("place") - by_zone),
        method=shift("method"),
        time=shift("hour", 6),
        offence=shift("market"),
        perpetrator=shift("group"),
    )


def _shift(
    values: NDArray[np.int64],
    twin_values: NDArray[np.int64],
    trace: Trace,
    twin: Trace,
    first_day: int,
    last_day: int | None,
) -> float:
    values = values[_is_kind(trace, EventKind.CRIME) & during(trace, first_day, last_day)]
    twin_values = twin_values[_is_kind(twin, EventKind.CRIME) & during(twin, first_day, last_day)]
    if values.size == 0 or twin_values.size == 0:
        return 0.0
    least = int(min(values.min(), twin_values.min()))
    values, twin_values = values - least, twin_values - least
    size = int(max(values.max(), twin_values.max())) + 1
    gap = (
        np.bincount(values, minlength=size) / values.size
        - np.bincount(twin_values, minlength=size) / twin_values.size
    )
    return float(np.abs(gap).sum() / 2)
