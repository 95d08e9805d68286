"""Designs: which settings of the factors are run, in which order."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

from lab.design.factors import is_whole, plain
from lab.design.study import DESIGN_SEED, Factor, Study, StudyError
from lab.records.study_records import DesignPoint, Value
from scenarios.faults import Fault
from scenarios.schema.scenario import Scenario

MORRIS_LEVELS = 4
"""Grid levels of Morris trajectories. Source: Morris 1991; Campolongo, Cariboni and Saltelli 2007."""
SAMPLED = ("latin_hypercube", "morris", "sobol")


@dataclass(frozen=True)
class Layout:
    """The points of a study, and the rows of its design matrix."""

    points: tuple[DesignPoint, ...]
    rows: tuple[int, ...]
    """Point of each row; points that a design repeats are run once."""
    unit: tuple[tuple[float, ...], ...]
    """Rows of a sampled design, every factor from 0 to 1; empty for the others."""


def lay_out(study: Study, scenario: Scenario) -> Layout:
    """Return the points of a study.

    Raises:
        StudyError: when the design needs SALib and it is not installed.
    """
    if study.design not in SAMPLED:
        levels = [[plain(f.path, level) for level in f.levels] for f in study.factors]
        settings = list(product(*levels))
        return Layout(_points(study.factors, settings), tuple(range(len(settings))), ())
    unit = _sample(study)
    whole = [is_whole(scenario, factor) for factor in study.factors]
    sampled = [
        tuple(_value(f, w, u) for f, w, u in zip(study.factors, whole, row, strict=True)) for row in unit
    ]
    # Rows may repeat a setting once levels and whole numbers are taken: each setting is one point, run once.
    settings = list(dict.fromkeys(sampled))
    number = {setting: n for n, setting in enumerate(settings)}
    return Layout(_points(study.factors, settings), tuple(number[row] for row in sampled), unit)


def problem(factors: Sequence[Factor]) -> dict[str, Any]:
    """Return what SALib calls a problem: every factor on its unit range."""
    return {
        "num_vars": len(factors),
        "names": [factor.path for factor in factors],
        "bounds": [[0.0, 1.0]] * len(factors),
    }


def row_count(study: Study) -> int:
    """Return how many rows the design of a study has, before it is laid out."""
    k = len(study.factors)
    if study.design == "morris":
        return study.trajectories * (k + 1)
    if study.design == "sobol":
        return study.points * (k + 2)
    if study.design == "latin_hypercube":
        return study.points
    return math.prod(len(factor.levels) for factor in study.factors)


def require_salib() -> None:
    """Refuse to go on without SALib.

    Raises:
        StudyError: when it is not installed.
    """
    try:
        import SALib  # noqa: F401
    except ImportError as error:
        fault_words = "this design needs SALib, which is not installed"
        fault = Fault(
            "study", 0, "design", fault_words, "install it: pip install 'goldenthread[sensitivity]'"
        )
        raise StudyError((fault,)) from error


def _sample(study: Study) -> tuple[tuple[float, ...], ...]:
    """Return the rows of a sampled design, every factor from 0 to 1.

    Raises:
        StudyError: when SALib is not installed.
    """
    require_salib()
    ranges = problem(study.factors)
    if study.design == "morris":
        from SALib.sample import morris

        rows = morris.sample(ranges, study.trajectories, num_levels=MORRIS_LEVELS, seed=DESIGN_SEED)
    elif study.design == "sobol":
        from SALib.sample import sobol

        rows = sobol.sample(ranges, study.points, calc_second_order=False, seed=DESIGN_SEED)
    else:
        from SALib.sample import latin

        rows = latin.sample(ranges, study.points, seed=DESIGN_SEED)
    return tuple(tuple(float(u) for u in row) for row in rows)


def _value(factor: Factor, whole: bool, u: float) -> Value:
    """Return the value of a factor at ``u`` between 0 and 1; levels and whole numbers have equal shares.

    ``whole`` says that the parameter takes whole numbers only.
    """
    if factor.low is None or factor.high is None:
        count = len(factor.levels)
        return plain(factor.path, factor.levels[min(count - 1, math.floor(u * count))])
    if whole:
        low, high = math.ceil(factor.low), math.floor(factor.high)
        return min(high, low + math.floor(u * (high - low + 1)))
    return factor.low + u * (factor.high - factor.low)


def _points(factors: Sequence[Factor], settings: Sequence[Sequence[Value]]) -> tuple[DesignPoint, ...]:
    """Return a numbered point for each setting, with its words."""
    paths = [factor.path for factor in factors]
    points = []
    for number, values in enumerate(settings):
        pairs = tuple(zip(paths, values, strict=True))
        words = ", ".join(f"{p} {v:g}" if isinstance(v, float) else f"{p} {v}" for p, v in pairs)
        points.append(DesignPoint(number, pairs, words or "as the scenario says"))
    return tuple(points)
