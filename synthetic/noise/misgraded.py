"""Mis-graded: the grade on the form is not what a careful grader would have given."""

from functools import cache
from typing import Literal

from synthetic.noise.case import Slip
from synthetic.report import Assessment


@cache
def grading_slip(
    source: Literal[1, 2, 3],
    assessment: Assessment,
    correct_source: Literal[1, 2, 3],
    correct_assessment: Assessment,
) -> Slip | None:
    """Return how a recorded grade differs from the correct one, or None when it does not."""
    form_grade, careful_grade = f"{source}{assessment}", f"{correct_source}{correct_assessment}"
    return Slip("mis-graded", "grade", careful_grade, form_grade) if form_grade != careful_grade else None
