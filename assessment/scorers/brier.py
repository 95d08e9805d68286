"""The multi-category Brier score."""

from collections.abc import Mapping


def brier(stated: Mapping[str, float], truth: str) -> float:
    """Return Σ(p - y)² over all hypotheses, y being 1 for the true one; 0 (best) to 2.

    ``stated`` is normalised. Source: Brier (1950), multi-category form.
    """
    return sum((p - (1.0 if h == truth else 0.0)) ** 2 for h, p in stated.items())
