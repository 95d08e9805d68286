"""Every outcome score by name; each takes normalised probabilities and the truth, lower being better."""

from assessment.scorers.brier import brier
from assessment.scorers.decomposition import Score
from assessment.scorers.logarithmic import logarithmic

SCORERS: dict[str, Score] = {
    "brier": brier,
    "log": logarithmic,
}
