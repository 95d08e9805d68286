"""The ranked probability score, for hypotheses that stand in an order: near misses cost less than far ones."""

from collections.abc import Mapping


def ranked(stated: Mapping[str, float], truth: str) -> float:
    """Return Σ(CDF of stated - CDF of the truth)² / (K - 1) over K hypotheses; 0 (best) to 1.

    ``stated`` is normalised and in the order of the scale. Source: Epstein 1969.

    Raises:
        ValueError: for fewer than two hypotheses or a truth that is not among them.
    """
    order = list(stated)
    if len(order) < 2 or truth not in stated:
        raise ValueError("a ranked score needs two or more rivals in order, the true one among them")
    # The stated CDF climbs hypothesis by hypothesis; the truth's is a step from 0 to 1 at its place.
    step, reached, total = order.index(truth), 0.0, 0.0
    for place, hypothesis in enumerate(order[:-1]):
        reached += stated[hypothesis]
        total += (reached - (1.0 if place >= step else 0.0)) ** 2
    return total / (len(order) - 1)
