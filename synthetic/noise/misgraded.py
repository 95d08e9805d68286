"""Mis-graded: the grade on the form is not what a careful grader would have given."""

from typing import Literal

from synthetic.noise.case import Slip
from synthetic.report import Assessment, Grade


def misgraded(grade: Grade, source: Literal[1, 2, 3], assessment: Assessment) -> Slip | None:
    """Return how a recorded grade differs from the correct one, or None when it does not."""
    recorded, correct = f"{grade.source}{grade.assessment}", f"{source}{assessment}"
    return Slip("mis-graded", "grade", correct, recorded) if recorded != correct else None
