"""Distance of stated probabilities from the ideal posterior: free of luck in the outcome."""

from collections.abc import Mapping
from math import log2

from assessment.scorers.logarithmic import CLIP


def brier_regret(stated: Mapping[str, float], ideal: Mapping[str, float]) -> float:
    """Return Σ(p - q)²: the Brier score lost, in expectation, by stating p when q is warranted."""
    return sum((stated.get(h, 0.0) - q) ** 2 for h, q in ideal.items())


def log_regret(stated: Mapping[str, float], ideal: Mapping[str, float]) -> float:
    """Return KL(q || p) in bits, both kept at .01 or more and rescaled to sum to 1; never negative."""
    p, q = _clipped({h: stated.get(h, 0.0) for h in ideal}), _clipped(ideal)
    return max(sum(q[h] * log2(q[h] / p[h]) for h in q), 0.0)


def _clipped(values: Mapping[str, float]) -> dict[str, float]:
    chances = {h: max(v, CLIP) for h, v in values.items()}
    total = sum(chances.values())
    return {h: v / total for h, v in chances.items()}
