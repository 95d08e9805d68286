"""Process, judgement and outcome beside each other, and harm beside effort."""

from collections.abc import Iterator, Sequence

from assessment.marks.harm_alignment import MarketShare
from exercise.debrief_parts.blocks import (
    Block,
    Heading,
    MarkList,
    Paragraph,
    SideBySideBlocks,
    SingleMark,
    TableColumn,
    Wording,
    table,
)
from exercise.read_models.debrief_models import SideBySide

TITLE = "Side by side"
HARM = "Harm and effort, by market"


def side_by_side(marks: SideBySide) -> Iterator[Block]:
    """Yield the three kinds of mark, and a total only where one is asked for; what is unscored is not nought."""
    apart = "that are not added up" if marks.total is None else "side by side"
    yield Paragraph(
        f"Three things {apart}. **Unscored** means that nothing could be said, not nought.", "markup"
    )
    yield SideBySideBlocks(
        (
            MarkList(
                "How you worked",
                "Reading, grading, requests, words: what can be changed next time.",
                marks.process,
            ),
            MarkList(
                "What you judged and chose",
                "Against what could be known then. No luck in it.",
                marks.judgement,
            ),
            MarkList("How it turned out", "One town, once. No mark rests on it.", marks.outcome),
        )
    )
    if marks.total is not None:
        yield Heading("One total, because the scenario's author asks for it")
        yield SingleMark(marks.total)


def harm_and_effort(shares: Sequence[MarketShare]) -> Iterator[Block]:
    """Yield where harm was done, and where action went."""
    yield Heading(HARM, medium="screen")
    yield table(
        Wording(screen="Harm and effort by market", print=HARM),
        (
            TableColumn("Market", 40),
            TableColumn("Share of harm", 20),
            TableColumn("Share of action", 20),
        ),
        ((row.market, f"{row.harm:.0%}", f"{row.acted:.0%}") for row in shares),
    )
