"""Handling codes, and the grade that a careful grader would have given."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from scenarios.schema.intelligence import SourcePlan
from synthetic.report import Assessment, ErrorType, Grade

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


@dataclass(frozen=True)
class FormGrade:
    """A grade and how a form has it."""

    grade: Grade
    text: str
    conditions: str
    """Line that spells out action and sanitisation codes under handling code C, or empty."""


@cache
def form_grade(evaluation: Literal[1, 2, 3], assessment: Assessment, sensitive: bool, lot: int) -> FormGrade:
    """Return the grade on the form; ``lot``, from 0 to 7, says which codes go with what is sensitive."""
    if not sensitive:
        grade = Grade(evaluation, assessment, "P")
        return FormGrade(grade, str(grade), "")
    action, sanitisation = ACTION_CODES[lot % 4], SANITISATION_CODES[lot // 4]
    grade = Grade(evaluation, assessment, "C", action, sanitisation)
    conditions = f"{action}, {ACTIONS[action]}; {sanitisation}, {SANITISATIONS[sanitisation]}"
    return FormGrade(grade, str(grade), f"Handling conditions: {conditions}\n")


def correct_assessment(error: ErrorType, direct: bool) -> Assessment:
    """Return the assessment that fits how a statement came about.

    What a source saw itself is A, what it was rightly told C; an honest mistake or empty hearsay
    is D, not known; deception is E.
    """
    if error == "planted":
        return "E"
    if error in ("misattributed", "vague"):
        return "D"
    return "A" if direct else "C"


def correct_source(plan: SourcePlan) -> Literal[1, 2, 3]:
    """Return the source evaluation that fits a source's record: its commonest one."""
    shares = plan.evaluation
    shares_by_grade: tuple[tuple[float, Literal[1, 2, 3]], ...] = (
        (shares.reliable, 1),
        (shares.untested, 2),
        (shares.not_reliable, 3),
    )
    return max(shares_by_grade, key=lambda pair: pair[0])[1]
