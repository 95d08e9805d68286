"""Marks on questions whose answers stand in an order, in lines for the debrief."""

from collections.abc import Sequence

from assessment.amounts import signed
from assessment.mark_records import QuestionMark
from exercise.read_models.debrief_models import MarkLine

NO_MEMBER = "No report named a member of a group."


def ordered_lines(marks: Sequence[QuestionMark]) -> tuple[MarkLine, ...]:
    """Return a line for each mark with a ranked score, in order of question."""
    return tuple(
        MarkLine(
            f"{mark.question}: ranked skill",
            signed(mark.ranked_skill, 2),
            f"{mark.question}: its answers stand in an order, and with near misses costing less than far ones your ranked "
            f"score was {mark.ranked.total:.2f}, where 0 is best and the base rates would have had a skill of 0; one "
            "outcome, luck included.",
        )
        for mark in sorted(marks, key=lambda m: m.question)
        if mark.ranked is not None and mark.ranked_skill is not None
    )
