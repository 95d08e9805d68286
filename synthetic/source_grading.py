"""Handling codes of a grade."""

from functools import cache
from typing import Literal

from synthetic.report import Assessment, Grade

ACTION_CODES: tuple[Literal["A1", "A2", "A3"], ...] = ("A1", "A2", "A2", "A3")
SANITISATION_CODES: tuple[Literal["S1", "S2"], ...] = ("S1", "S2")

ACTIONS = {
    "A1": "no direct action without the originator",
    "A2": "covert action only, source to be protected",
    "A3": "overt action permitted",
}
SANITISATIONS = {
    "S1": "may be sanitised without supervision",
    "S2": "consult the originator before sanitising",
}


@cache
def form_grade(evaluation: Literal[1, 2, 3], assessment: Assessment, sensitive: bool, lot: int) -> Grade:
    """Return the grade on the form; ``lot``, from 0 to 7, says which codes go with what is sensitive."""
    if not sensitive:
        return Grade(evaluation, assessment, "P")
    action, sanitisation = ACTION_CODES[lot % 4], SANITISATION_CODES[lot // 4]
    return Grade(evaluation, assessment, "C", action, sanitisation)
