"""What was said of what could be known, in lines for the debrief: apart from the scores of probabilities."""

from collections.abc import Sequence

from assessment.mark_records import Call, QuestionMark
from exercise.read_models.debrief_models import MarkLine

VALUES: dict[Call, str] = {
    "warranted": "right to say so",
    "missed_reading": "missed opportunity",
    "missed_search": "missed opportunity",
    "answered": "firm and warranted",
    "overclaimed": "claimed too much",
}


def knowing_lines(marks: Sequence[QuestionMark]) -> tuple[MarkLine, ...]:
    """Return a line for every question on which a call stood at the end that “insufficient intelligence” allows."""
    last: dict[str, QuestionMark] = {}
    for mark in sorted(marks, key=lambda m: m.cycle):
        last[mark.question] = mark
    return tuple(
        MarkLine(
            f"{question}: what could be known",
            VALUES[mark.knowing.call],
            f"{question}, at the end: {mark.knowing.sentence}",
        )
        for question, mark in sorted(last.items())
        if mark.knowing is not None and mark.knowing.call in VALUES
    )
