"""The ranked probability score, for rivals that stand in an order: near misses cost less than far ones."""

from collections.abc import Mapping


def ranked(stated: Mapping[str, float], truth: str) -> float:
    """Return Σ(CDF of stated - CDF of the truth)² / (K - 1) over K rivals; 0 (best) to 1.

    ``stated`` is normalised and in the order of the scale. Raises ValueError for fewer than two
    rivals or a truth that is not among them. Source: Epstein 1969.
    """
    order = list(stated)
    if len(order) < 2 or truth not in stated:
        raise ValueError("a ranked score needs two or more rivals in order, the true one among them")
    at, reached, total = order.index(truth), 0.0, 0.0
    for place, rival in enumerate(order[:-1]):
        reached += stated[rival]
        total += (reached - (1.0 if place >= at else 0.0)) ** 2
    return total / (len(order) - 1)
