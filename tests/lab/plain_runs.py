"""Facts and runs of studies that were never run, with any figures."""

from dataclasses import fields
from functools import cache
from typing import Any

from hypothesis import strategies as st

from lab.records.study_measures import MEASURES
from lab.records.study_records import (
    Design,
    DesignPoint,
    Figures,
    Strategy,
    StudyEntity,
    StudyFacts,
    StudyRun,
    VariedFactor,
)
from lab.statistics.paired_differences import RESAMPLE_SEED, RESAMPLES
from simulator.streams import Decision, Streams

NAMES = ("none", "clear", "patrol")
DAYS = 21
AMOUNTS = st.integers(-8, 8).map(float)


def facts(
    *,
    design: Design = "paired",
    points: tuple[DesignPoint, ...] = (DesignPoint(0, (), ""),),
    factors: tuple[VariedFactor, ...] = (),
    measures: tuple[str, ...] = ("harm",),
    zones: tuple[StudyEntity, ...] = (),
) -> StudyFacts:
    """Return the facts of a study of three strategies."""
    return StudyFacts(
        title="", question="", scenario_id="", scenario_title="", scenario_hash="", study_hash="",
        model_version="", design=design, seed=1, same_world=False, days=DAYS, replicates=0,
        strategies=tuple(Strategy(name, "orders" if name != "none" else "none", ()) for name in NAMES),
        measures=tuple(MEASURES[name] for name in measures), zones=zones, groups=(), factors=factors,
        points=points, confidence=0.95,
    )  # fmt: skip


def run(strategy: str, replicate: int, point: int = 0, error: str = "", **changed: Any) -> StudyRun:
    """Return a run; ``changed`` are figures or fields of the run, nought or nothing where not given."""
    names = {field.name for field in fields(Figures)}
    figures = dict.fromkeys(names, 0.0) | {name: changed.pop(name) for name in names & set(changed)}
    return StudyRun(
        point, replicate, strategy, replicate, error, None if error else Figures(**figures), **changed
    )


@cache
def resamples(count: int) -> list[list[int]]:
    """Return the positions of every resample, each drawn by its own key."""
    streams = Streams(RESAMPLE_SEED)
    return [
        [
            int(streams.uniform(Decision.SLOT_ORDER, 0, resample * count + place) * count)
            for place in range(count)
        ]
        for resample in range(RESAMPLES)
    ]


def ends(values: list[float]) -> tuple[float, float]:
    """Return the 2.5th and the 97.5th percentile, on straight lines between the values."""
    ordered, found = sorted(values), []
    for share in (0.025, 0.975):
        place = share * (len(ordered) - 1)
        below = int(place)
        above = min(below + 1, len(ordered) - 1)
        found.append(ordered[below] + (place - below) * (ordered[above] - ordered[below]))
    return found[0], found[1]
