"""What was stated of each question, beside the ideal observer, and the marks on it."""

from collections.abc import Iterator, Sequence

from assessment.amounts import cycle_name, signed
from assessment.mark_records import QuestionMark
from exercise.debrief_parts.blocks import (
    Block,
    FigureBlock,
    FoldedBlock,
    Heading,
    Paragraph,
    TableBlock,
    TableCell,
    TableColumn,
    TableLayout,
    TracksPicture,
    Wording,
    table,
)
from exercise.read_models.debrief_models import TrackPoint
from exercise.read_models.desk_models import QuestionDetails

TITLE = "Your judgement"
AS_TABLE = "The same as a table"
MEANING = (
    "**Brier score**: 0 is perfect, 2 is worst. It is split into three parts. *Search loss*: a better choice of "
    "what to open would have told more. *Processing loss*: what was opened told more than was stated. "
    "*Irreducible*: nobody could have known better with these sources. *Skill* compares with always stating "
    "the base rate: 0 is no better, 1 is perfect."
)
RANKED = (
    "**Ranked score**: for answers that stand in an order, 0 is perfect and 1 is worst; probability close to the truth "
    "costs less than probability far from it. Its skill compares with the base rates in the same way."
)


def judgement(
    questions: Sequence[QuestionDetails],
    tracks: dict[str, tuple[TrackPoint, ...]],
    marks: Sequence[QuestionMark],
    cycles: int,
) -> Iterator[Block]:
    """Yield the probability tracks and the marks on them."""
    for question in questions:
        points = tracks.get(question.id, ())
        yield Heading(f"{question.id}: {question.text}")
        if points:
            yield FigureBlock(
                TracksPicture(points, cycles), _alternative(question.id), f"tracks-{question.id}"
            )
        else:
            yield Paragraph("No probability was stated for this question.", "notice")
        yield FoldedBlock(
            f"{AS_TABLE}: {question.id}", (_point_table(points, question.id, cycles),), "screen"
        )
        if points:
            yield _cycle_table(points, question.id, cycles)
    yield Heading("Marks")
    yield from _marks_by_question(marks, cycles)
    yield _mark_table(marks, cycles)
    yield from _ranked_table(marks, cycles)


def _alternative(question: str) -> Wording:
    return Wording(
        screen="Probability by cycle for each hypothesis: yours and the ideal observer's.",
        print=f"Probability by cycle for each rival of {question}, yours and the ideal observer's; "
        "the table below says the same.",
    )


def _label(point: TrackPoint) -> str:
    return f"{point.label} (true)" if point.true else point.label


def _point_table(points: Sequence[TrackPoint], question: str, cycles: int) -> TableBlock:
    """Return tracks as they are read on screen: a row a point."""
    return table(
        f"Probability tracks of {question}",
        (TableColumn("Cycle"), TableColumn("Hypothesis"), TableColumn("Who"), TableColumn("Probability")),
        (
            (
                cycle_name(point.cycle, cycles),
                _label(point),
                "You" if point.reader == "you" else "Ideal observer",
                f"{point.probability:.0%}",
            )
            for point in points
        ),
    )


def _cycle_table(points: Sequence[TrackPoint], question: str, cycles: int) -> TableBlock:
    """Return tracks as they are printed: two rows a rival, a column a cycle."""
    stated_in = sorted({point.cycle for point in points})
    rows: list[tuple[TableCell, ...]] = []
    for hypothesis, label in dict.fromkeys((point.hypothesis, _label(point)) for point in points):
        for reader, name in (("you", "You"), ("ideal", "Ideal")):
            chances = {
                point.cycle: point.probability
                for point in points
                if point.hypothesis == hypothesis and point.reader == reader
            }
            cells = (f"{chances[cycle]:.0%}" if cycle in chances else "–" for cycle in stated_in)
            rows.append((label, name, *cells))
    # What the two columns of names leave of the width is shared out evenly among the cycles.
    width = max((100 - 38) // len(stated_in), 5)
    return table(
        f"Probability tracks of {question}, by cycle",
        (
            TableColumn("Rival", 28),
            TableColumn("Who", 10),
            *(TableColumn(cycle_name(cycle, cycles), width) for cycle in stated_in),
        ),
        rows,
        medium="print",
    )


def _marks_by_question(marks: Sequence[QuestionMark], cycles: int) -> Iterator[Block]:
    """Yield what the marks mean and a table a question, as they are read on screen."""
    yield Paragraph(MEANING, "markup", "screen")
    if any(mark.ranked is not None for mark in marks):
        yield Paragraph(RANKED, "markup", "screen")
    if not marks:
        yield Paragraph("No estimate was recorded, so there is nothing to mark.", "notice", "screen")
    for question in dict.fromkeys(mark.question for mark in marks):
        yield Heading(f"Marks on {question}", 4, "screen")
        yield _question_table([mark for mark in marks if mark.question == question], question, cycles)


def _question_table(marks: Sequence[QuestionMark], question: str, cycles: int) -> TableBlock:
    """Return the marks on one question, with the ranked ones where its answers stand in an order."""
    ordered = any(mark.ranked is not None for mark in marks)
    return table(
        f"Marks on your judgement of {question}",
        (
            TableColumn("Cycle"),
            TableColumn("Brier"),
            TableColumn("Search loss"),
            TableColumn("Processing loss"),
            TableColumn("Irreducible"),
            TableColumn("Log regret, bits"),
            TableColumn("Skill"),
            *((TableColumn("Ranked"), TableColumn("Ranked skill")) if ordered else ()),
            TableColumn("In words"),
        ),
        (
            (
                cycle_name(mark.cycle, cycles),
                f"{mark.brier.total:z.2f}",
                f"{mark.brier.search:z.2f}",
                f"{mark.brier.processing:z.2f}",
                f"{mark.brier.irreducible:z.2f}",
                f"{mark.log_regret:z.2f}",
                signed(mark.skill, 2),
                *(_ranked_cells(mark) if ordered else ()),
                mark.explanation,
            )
            for mark in marks
        ),
        layout=TableLayout(wrap=True),
        medium="screen",
    )


def _ranked_cells(mark: QuestionMark) -> tuple[str, str]:
    if mark.ranked is None or mark.ranked_skill is None:
        return "–", "–"
    return f"{mark.ranked.total:.2f}", signed(mark.ranked_skill, 2)


def _mark_table(marks: Sequence[QuestionMark], cycles: int) -> TableBlock:
    """Return the marks on every question in one table, as they are printed."""
    return table(
        "Marks on judgement (Brier points: 0 is perfect, 2 is worst)",
        (
            TableColumn("Question", 12),
            TableColumn("Cycle", 10),
            TableColumn("Brier", 9),
            TableColumn("Search", 9),
            TableColumn("Processing", 13),
            TableColumn("Could not be known", 14),
            TableColumn("Skill", 9),
            TableColumn("Regret, bits", 12),
            TableColumn("Ideal on truth", 12),
        ),
        (
            (
                mark.question,
                cycle_name(mark.cycle, cycles),
                f"{mark.brier.total:.2f}",
                signed(mark.brier.search, 2),
                signed(mark.brier.processing, 2),
                f"{mark.brier.irreducible:z.2f}",
                signed(mark.skill, 2),
                f"{mark.log_regret:z.2f}",
                f"{mark.ideal[mark.truth]:.0%}",
            )
            for mark in marks
        ),
        medium="print",
    )


def _ranked_table(marks: Sequence[QuestionMark], cycles: int) -> Iterator[Block]:
    ranked = [mark for mark in marks if mark.ranked is not None and mark.ranked_skill is not None]
    if ranked:
        yield table(
            "Answers that stand in an order: ranked score (0 is perfect, 1 is worst) and skill",
            (
                TableColumn("Question", 25),
                TableColumn("Cycle", 25),
                TableColumn("Ranked", 25),
                TableColumn("Ranked skill", 25),
            ),
            ((mark.question, cycle_name(mark.cycle, cycles), *_ranked_cells(mark)) for mark in ranked),
            medium="print",
        )
