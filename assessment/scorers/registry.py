"""Every outcome score by name; each takes normalised probabilities and the truth, lower being better."""

from assessment.scorers.brier import brier
from assessment.scorers.decomposition import Score
from assessment.scorers.logarithmic import logarithmic
from assessment.scorers.ranked_probability import ranked

SCORERS: dict[str, Score] = {
    "brier": brier,
    "log": logarithmic,
}

ORDINAL: dict[str, Score] = {"ranked": ranked}
"""Scores for questions whose hypotheses stand in an order, beside those for all."""
