"""Marks on decisions: what a plan was worth beside doing nothing and the best of the plans searched."""

from collections.abc import Mapping, Sequence
from math import sqrt

import numpy as np
from scipy.special import stdtrit

from assessment.mark_records import DecisionMark

NONE = "none"
"""Name of the plan that takes no action."""
LEAST_RUNS = 100
"""Paired runs below which a decision stays unscored."""


def paired_interval(differences: Sequence[float]) -> tuple[float, float, float]:
    """Return mean, low and high of a 95% t interval on paired differences.

    One difference gives an infinite interval.

    Raises:
        ValueError: when there is no difference.
    """
    if not differences:
        raise ValueError("an interval needs at least one paired run")
    values = np.asarray(differences, dtype=np.float64)
    mean = float(values.mean())
    if len(values) < 2:
        return mean, float("-inf"), float("inf")
    half = float(stdtrit(len(values) - 1, 0.975)) * float(values.std(ddof=1)) / sqrt(len(values))
    return mean, mean - half, mean + half


def capture_interval(plan: Sequence[float], best: Sequence[float]) -> tuple[float, float]:
    """Return a 95% interval of the ratio of two means over the same replicates, by the jackknife.

    ``best`` must not average 0. Source: Miller 1974, "The jackknife: a review".
    """
    plan_values, best_values = np.asarray(plan, dtype=np.float64), np.asarray(best, dtype=np.float64)
    n = len(plan_values)
    whole = float(plan_values.sum() / best_values.sum())
    # The ratio with each replicate left out in turn; pseudo-values scatter as single replicates would.
    ratios = (plan_values.sum() - plan_values) / (best_values.sum() - best_values)
    pseudo = n * whole - (n - 1) * ratios
    half = float(stdtrit(n - 1, 0.975)) * float(pseudo.std(ddof=1)) / sqrt(n)
    return whole - half, whole + half


def decision_mark(values_by_plan: Mapping[str, Sequence[float]], plan: str) -> DecisionMark:
    """Return what the chosen plan was worth.

    ``values_by_plan`` holds harm days under each plan by replicate, paired (the same replicate in
    the same place), and must hold ``none``. Value is harm prevented against ``none``. Capture is
    (V(chosen) - V(none)) / (V(best) - V(none)), best being the best of the plans given; a chosen
    plan whose 95% paired interval from the best includes 0 captures 1. Unscored (None) below 100
    runs, or when the best cannot be told from no action.

    Raises:
        ValueError: when a plan is missing or the runs do not pair.
    """
    runs = _checked(values_by_plan, plan)
    saved = {name: _minus(values_by_plan[NONE], harm) for name, harm in values_by_plan.items()}
    means = {name: sum(d) / runs for name, d in saved.items()}
    best = min(means, key=lambda name: (-means[name], name != plan, name))
    value, low, high = paired_interval(saved[plan])
    best_low = paired_interval(saved[best])[1]
    behind = paired_interval(_minus(values_by_plan[plan], values_by_plan[best]))

    def marked(capture: float | None, sentence: str) -> DecisionMark:
        ends = (None, None) if capture is None else capture_interval(saved[plan], saved[best])
        return DecisionMark(value, low, high, means[best], best, capture, runs, sentence, *ends)

    if runs < LEAST_RUNS:
        return marked(
            None, f"Unscored: {runs} paired runs are too few to tell plans apart; {LEAST_RUNS} are needed."
        )
    if best == NONE or best_low <= 0:
        return marked(
            None,
            "Unscored: over these runs the best plan searched cannot be told from taking no action, so there was nothing to capture.",
        )
    worth = _worth(value, low, high, runs)
    if best == plan or behind[1] <= 0:
        return marked(1.0, f"The plan {worth}; no plan searched was reliably better, so it has full marks.")
    capture = means[plan] / means[best]
    if capture < 0:
        return marked(
            capture, f"The plan {worth}; the best plan searched, {best}, prevented {means[best]:z.0f}."
        )
    return marked(
        capture,
        f"The plan {worth}, which is {capture:z.0%} of what the best plan searched, {best}, prevented ({means[best]:z.0f}).",
    )


def _worth(value: float, low: float, high: float, runs: int) -> str:
    if value >= 0:
        return f"prevented {value:z.0f} harm days against no action (95% interval {low:z.0f} to {high:z.0f}, {runs} paired runs)"
    return f"came with {-value:.0f} more harm days than no action (95% interval {-high:z.0f} to {-low:z.0f} more, {runs} paired runs)"


def _checked(values_by_plan: Mapping[str, Sequence[float]], plan: str) -> int:
    for name in (NONE, plan):
        if name not in values_by_plan:
            raise ValueError(f"plan {name!r} is missing; give its harm under the same replicates")
    lengths = {len(v) for v in values_by_plan.values()}
    if len(lengths) != 1 or 0 in lengths:
        raise ValueError(
            "plans have different numbers of runs, or none; run every plan under the same replicates"
        )
    return lengths.pop()


def _minus(first: Sequence[float], second: Sequence[float]) -> list[float]:
    return [a - b for a, b in zip(first, second, strict=True)]
