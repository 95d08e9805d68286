"""The ranked probability score, for answers with an order such as a size or a tier."""

from collections.abc import Mapping, Sequence


def ranked(stated: Mapping[str, float], truth: str, order: Sequence[str]) -> float:
    """Return Σ(CDF_p - CDF_y)²/(K-1) along ``order``; 0 (best) to 1: a near miss costs less.

    Raises ValueError when the truth is not in the order or there are fewer than two answers.
    """
    if truth not in order or len(order) < 2:
        raise ValueError(f"ranked score needs two or more ordered answers, {truth!r} among them")
    below, total = 0.0, 0.0
    for place, hypothesis in enumerate(order[:-1]):
        below += stated.get(hypothesis, 0.0)
        total += (below - (1.0 if place >= order.index(truth) else 0.0)) ** 2
    return total / (len(order) - 1)
