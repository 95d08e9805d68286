"""Whether stated probabilities add up to 1, and the same statement made to."""

from collections.abc import Iterable, Mapping


def incoherence(stated: Mapping[str, float]) -> float:
    """Return |Σp - 1|: an error of its own, reported apart from the scores."""
    return abs(sum(stated.values()) - 1.0)


def normalised(stated: Mapping[str, float], hypotheses: Iterable[str]) -> dict[str, float]:
    """Return the statement over exactly these hypotheses, scaled to sum to 1.

    A hypothesis left out counts as 0; a statement that gives nothing any chance counts as uniform.
    """
    chances = {h: max(stated.get(h, 0.0), 0.0) for h in hypotheses}
    total = sum(chances.values())
    if total <= 0:
        return {h: 1.0 / len(chances) for h in chances}
    return {h: p / total for h, p in chances.items()}
