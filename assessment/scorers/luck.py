"""How far luck alone moves a score: what would be seen if the ideal observer's belief were drawn from."""

from assessment.mark_records import QuestionMark
from assessment.scorers.brier import brier


def luck_in_brier(mark: QuestionMark) -> float:
    """Return the standard deviation of the Brier score of what was stated, the truth drawn from the ideal belief."""
    expected = [(q, brier(mark.stated, true)) for true, q in mark.ideal.items()]
    mean = sum(q * score for q, score in expected)
    return float(sum(q * (score - mean) ** 2 for q, score in expected) ** 0.5)


def luck_in_skill(mark: QuestionMark) -> float:
    """Return the same for skill, the base rates' score taken as it was; 0 where the skill is 1."""
    reference = mark.brier.total / (1.0 - mark.skill) if mark.skill < 1.0 else 0.0
    return luck_in_brier(mark) / reference if reference > 0 else 0.0
