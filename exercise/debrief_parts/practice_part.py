"""Three things to practise, with the next exercise that trains each."""

from collections.abc import Iterator, Sequence

from exercise.debrief_parts.blocks import Block, Bullets, FrameBlock, Heading, Labelled, Paragraph
from exercise.read_models.lesson_models import Recommendation

TITLE = "Practise next"
RULE = (
    "Chosen by one rule from your marks and prompts: the largest losses that rest on enough of what you did, first. "
    "A bias prompt alone never chooses. For practice only: no mark and no certificate rests on it."
)
NOTHING = "Nothing stands out: no measure lost anything that rests on enough of what you did."


def practice(recommendations: Sequence[Recommendation]) -> Iterator[Block]:
    """Yield each with why, what to do next time and where to train it; a place that trains all is said once on screen."""
    yield Paragraph(RULE, medium="screen")
    if not recommendations:
        yield Paragraph(NOTHING, "notice")
    alike = len(recommendations) > 1 and len({row.training for row in recommendations}) == 1
    for number, row in enumerate(recommendations, start=1):
        yield FrameBlock(
            (
                Heading(f"{number}. {row.name}"),
                Paragraph(row.strength, "caption"),
                Bullets(row.why),
                Labelled("Next time", row.next_time, strong=True),
                Labelled("Train it with", row.training, medium="print" if alike else None),
            )
        )
    if alike:
        yield Labelled("Train all of them with", recommendations[0].training, medium="screen")
