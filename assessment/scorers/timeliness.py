"""Timeliness: how far the stated chance of the truth ran behind the ideal's, over the cycles."""

from collections.abc import Sequence


def timeliness(stated_true: Sequence[float], ideal_true: Sequence[float]) -> float:
    """Return the mean over cycles of p(truth) - q(truth); 0 keeps pace with the ideal, -1 never moves.

    ``stated_true`` and ``ideal_true`` have one value a cycle.

    Raises:
        ValueError: when their lengths differ or are 0.
    """
    if len(stated_true) != len(ideal_true) or not stated_true:
        raise ValueError("timeliness needs one stated and one ideal value for each of one or more cycles")
    return sum(p - q for p, q in zip(stated_true, ideal_true, strict=True)) / len(stated_true)
