"""Harm and displacement by place: gain or loss of each zone, and the quotient round treated zones."""

from collections.abc import Iterator, Sequence
from typing import Literal

import numpy as np

from lab.records.study_records import NONE, PlaceEffect, Quotient, StudyFacts, StudyRun
from lab.statistics.paired_differences import Cells, interval, percentiles, resample_positions
from scenarios.schema.scenario import Scenario
from simulator.analysis.measures import neighbouring_zones, wdq
from simulator.streams import Floats

LEAST_WITH_MEANING = 0.9
"""Share of resamples in which a quotient must have a meaning for it to get an interval. Source: assumption."""

Role = Literal["treated", "buffer", "elsewhere", "online"]


def place_effects(facts: StudyFacts, scenario: Scenario, cells: Cells) -> tuple[PlaceEffect, ...]:
    """Return the effect of every strategy on every zone against ``none``, in replicates that have both."""
    return tuple(_place_effects(facts, scenario, cells))


def _place_effects(facts: StudyFacts, scenario: Scenario, cells: Cells) -> Iterator[PlaceEffect]:
    for point in facts.points:
        base = cells.get((point.number, NONE), {})
        for strategy in facts.strategies[1:]:
            runs = cells.get((point.number, strategy.name), {})
            both = sorted(set(runs) & set(base))
            if len(both) < 2:
                continue
            roles = _roles(facts, scenario, [runs[r] for r in both])
            for number, zone in enumerate(facts.zones):
                pair = [(runs[r], base[r]) for r in both]
                harm = interval(np.array([a.zone_harm[number] - b.zone_harm[number] for a, b in pair]))
                count = interval(
                    np.array([float(a.zone_offences[number] - b.zone_offences[number]) for a, b in pair])
                )
                yield PlaceEffect(
                    point=point.number,
                    strategy=strategy.name,
                    zone=zone.id,
                    role=roles[number],
                    harm_against=float(np.mean([b.zone_harm[number] for _, b in pair])),
                    harm=harm.mean,
                    harm_low=harm.low,
                    harm_high=harm.high,
                    offences=count.mean,
                    offences_low=count.low,
                    offences_high=count.high,
                    pairs=len(both),
                )


def _roles(facts: StudyFacts, scenario: Scenario, runs: Sequence[StudyRun]) -> list[Role]:
    """Return the role of each zone: treated in any run, next to the zone treated first, or neither."""
    treated = {counts.zone for run in runs for counts in run.treated}
    first = next((run.treated[0].zone for run in runs if run.treated), None)
    near = neighbouring_zones(scenario, first) if first else []
    roles: list[Role] = []
    for zone in facts.zones[:-1]:
        roles.append("treated" if zone.id in treated else "buffer" if zone.id in near else "elsewhere")
    return [*roles, "online"]


def quotients(facts: StudyFacts, cells: Cells) -> tuple[Quotient, ...]:
    """Return the weighted displacement quotient round every zone that a strategy treated.

    Offences are added over replicates before the quotient is taken, because a mean of quotients has
    no expectation. Source: Bowers and Johnson 2003, with the twin in the place of the time before.
    """
    findings = []
    for (point, strategy), runs in sorted(cells.items()):
        rows: dict[str, list[tuple[float, ...]]] = {}
        for replicate in sorted(runs):
            for counts in runs[replicate].treated:
                rows.setdefault(counts.zone, []).append((*counts.target, *counts.buffer, *counts.control))
        for zone in sorted(rows):
            findings.append(_quotient(facts, point, strategy, zone, np.array(rows[zone], dtype=np.float64)))
    order = [strategy.name for strategy in facts.strategies]
    return tuple(sorted(findings, key=lambda finding: (finding.point, order.index(finding.strategy))))


def _quotient(facts: StudyFacts, point: int, strategy: str, zone: str, rows: Floats) -> Quotient:
    value = _wdq(rows.sum(axis=0))
    low = high = None
    if value is not None and len(rows) >= 2:
        # (resamples, six counts): each resample adds up as many replicates as there are.
        sums = rows[resample_positions(len(rows))].sum(axis=1)
        values = [quotient for quotient in map(_wdq, sums) if quotient is not None]
        if len(values) >= LEAST_WITH_MEANING * len(sums):
            low, high = percentiles(np.array(values))
    name = next((place.name for place in facts.zones if place.id == zone), zone)
    words = _words(strategy, name, value, low, high)
    return Quotient(point, strategy, zone, value, low, high, len(rows), words)


def _wdq(sums: Floats) -> float | None:
    """Return the quotient of counts: (twin, run) of the zone, of the buffer and of control, one after the other."""
    target, buffer, control = (float(sums[0]), float(sums[1])), (sums[2], sums[3]), (sums[4], sums[5])
    value = wdq(target, buffer, control)
    return None if value is None else float(value)


def _words(strategy: str, zone: str, value: float | None, low: float | None, high: float | None) -> str:
    if value is None:
        return f"{strategy}, {zone}: offences there did not fall against the rest of the town, so there is no quotient."
    span = "" if low is None else f" (95% interval {low:+z.2f} to {high:+z.2f})"
    if low is None or high is None or low <= 0 <= high:
        verdict = "neither displacement nor diffusion next door can be told"
    elif value > 1:
        verdict = "offences fell more next door than in the zone"
    elif value > 0:
        verdict = "offences fell next door as well"
    elif value >= -1:
        verdict = "some offences moved next door, fewer than the zone lost"
    else:
        verdict = "more offences moved next door than the zone lost"
    return f"{strategy}, {zone}: quotient {value:+z.2f}{span}: {verdict}."
