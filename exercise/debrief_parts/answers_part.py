"""What was true of every question."""

from collections.abc import Iterable, Iterator

from exercise.debrief_parts.blocks import Block, FrameBlock, Heading, Paragraph
from exercise.read_models.debrief_models import AnswerDetails

TITLE = "What was true"


def answers(rows: Iterable[AnswerDetails]) -> Iterator[Block]:
    """Yield each question with its true answer and why it is so."""
    for answer in rows:
        prose = answer.explanation.strip().split("\n\n")
        yield FrameBlock(
            (
                Heading(f"{answer.question}: {answer.text}"),
                Paragraph(answer.truth, "finding"),
                *(Paragraph(" ".join(paragraph.split())) for paragraph in prose),
            )
        )
