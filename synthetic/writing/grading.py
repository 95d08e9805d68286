"""The grade of a report: its letter follows from the basis that is printed, save where a careless grader slips."""

from collections.abc import Mapping

from scenarios.schema.evidence import Basis
from scenarios.schema.intelligence import SourceId
from synthetic.draws import Purpose, bits, uniform
from synthetic.report import Assessment, Grade
from synthetic.source_grading import ACTIONS, SANITISATIONS, form_grade
from synthetic.testimony.source_view import SourceView
from synthetic.testimony.view import View

LETTERS: Mapping[Basis, Assessment] = {"machine": "A", "direct": "A", "told": "C", "hearsay": "D"}
"""Known directly, told by somebody present, talk: 3x5x2. A bounded nothing has the letter of a find."""
SLIPS: tuple[Assessment, ...] = ("A", "B", "C", "D")
"""Letters that a careless grader writes; E says that something is thought false, which nobody writes by mistake."""
CONDITIONAL: frozenset[SourceId] = frozenset(
    {
        "source_report",
        "prison",
        "sar",
        "communications",
        "surveillance",
        "vetting",
        "safeguarding",
        "victim_referral",
        "liaison",
    }
)
"""Sources whose reports go on under conditions: people and means at risk, what another service lends, and whatever touches a child."""


def grade_of(
    view: View, source: SourceView, seed: int, key: tuple[int, ...], mis_graded: float
) -> tuple[Grade, Grade]:
    """Return the grade on the form and the grade that a careful grader gives.

    They differ in the letter alone, in a share ``mis_graded`` of reports, by a lot under ``key`` that knows neither
    basis nor what was done. The codes of handling are by lot as well.
    """
    is_slip = uniform(seed, 0, Purpose.ASSESSMENT, *key, 0) < mis_graded
    due = LETTERS[view.basis]
    slips = [letter for letter in SLIPS if letter != due]
    letter = slips[bits(seed, 0, Purpose.ASSESSMENT, *key, 1) % len(slips)] if is_slip else due
    codes = bits(seed, 0, Purpose.HANDLING, *key) % 8
    conditional = view.source in CONDITIONAL
    return (
        form_grade(source.evaluation, letter, conditional, codes),
        form_grade(source.evaluation, due, conditional, codes),
    )


def condition_words(grade: Grade) -> str:
    """Return in words the action and sanitisation codes of a grade under condition C; empty under P."""
    if not (grade.action and grade.sanitisation):
        return ""
    action, sanitisation = grade.action, grade.sanitisation
    return f"{action}, {ACTIONS[action]}; {sanitisation}, {SANITISATIONS[sanitisation]}"
