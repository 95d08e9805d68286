"""Readings of the world over some days: what sets off injects, and what the force records."""

import numpy as np
from numpy.typing import NDArray

from scenarios.schema.scenario import Scenario
from simulator.analysis import measures
from simulator.atlas import atlas
from simulator.trace import EventKind, Trace


def level(scenario: Scenario, trace: Trace, measure: str, zone: str | None, first: int, last: int) -> float:
    """Return violence (events), harm (days), exploited (events) or mean confidence (share) over days.

    Days run from ``first`` to before ``last``; a zone id narrows it to that zone.
    """
    if measure == "confidence":
        by_zone = confidence(scenario, trace, last)
        return by_zone[zone] if zone else _mean_confidence(scenario, by_zone)
    rows = _between(trace, first, last)
    if zone is not None:
        rows &= np.isin(trace.events["place"], places(scenario, zone))
    if measure == "harm":
        return float(trace.events["harm"][rows].sum())
    kind = EventKind.VIOLENCE if measure == "violence" else EventKind.EXPLOITED
    return float((rows & (trace.events["kind"] == kind)).sum())


def recorded_crime(scenario: Scenario, trace: Trace, first: int, last: int) -> dict[str, int]:
    """Return by zone how many crimes were reported to the police over days ``first`` to before ``last``."""
    return measures.recorded_crime(scenario, trace, first, last)


def confidence(scenario: Scenario, trace: Trace, last: int) -> dict[str, float]:
    """Return by zone the mean confidence in the police at the last weekly reading before a day."""
    return measures.confidence_by_zone(scenario, trace, last - 1)


def places(scenario: Scenario, zone: str) -> NDArray[np.int64]:
    """Return the rows of a zone's neighbourhoods on the map."""
    return np.array(
        [i for i, n in enumerate(atlas(scenario).neighbourhoods) if n.zone == zone], dtype=np.int64
    )


def whole(trace: Trace, column: str) -> NDArray[np.int64]:
    """Return a column of whole numbers of the trace's events."""
    return trace.events[column].astype(np.int64, copy=False)


def survey(share: float) -> float:
    """Return a confidence as a survey gives it: to the nearest 5 points."""
    return round(share * 20) / 20


def _mean_confidence(scenario: Scenario, by_zone: dict[str, float]) -> float:
    weights = {zone.id: zone.neighbourhoods for zone in scenario.area.zones}
    return sum(by_zone[z] * weights[z] for z in by_zone) / sum(weights.values())


def _between(trace: Trace, first: int, last: int) -> NDArray[np.bool_]:
    days = whole(trace, "day")
    return np.asarray((days >= first) & (days < last), dtype=np.bool_)
