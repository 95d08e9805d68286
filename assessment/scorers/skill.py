"""Skill: how much of the base rate's score was saved."""


def skill(score: float, reference: float) -> float:
    """Return 1 - score/reference: 0 for whoever says the base rates, 1 for certainty in the truth.

    ``reference`` is the same score of the given base rates. Negative is worse than saying nothing.
    """
    return 1.0 - score / reference if reference > 0 else 0.0
