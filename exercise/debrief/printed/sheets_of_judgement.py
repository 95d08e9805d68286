"""Sheets on what was true and what was believed: answers, timeline, tracks, turning points, copies."""

from collections.abc import Iterator, Sequence

from assessment.amounts import signed
from exercise.debrief.printed import printed_charts
from exercise.debrief.printed.sheet_parts import Drawn, Heading, Items, Paragraph, Part, grid
from exercise.read_models.debrief_models import Debrief, TrackPoint
from exercise.read_models.desk_models import QuestionDetails
from exercise.read_models.lesson_models import TurningPoint


def answers(told: Debrief) -> Iterator[Part]:
    """Yield what was true of every question."""
    yield Heading("What was true")
    for answer in told.answers:
        yield Heading(f"{answer.question}: {answer.text}", 3)
        yield Paragraph(answer.truth, bold=True)
        yield from (Paragraph(part) for part in answer.explanation.strip().split("\n\n"))


def timeline(told: Debrief) -> Iterator[Part]:
    """Yield the timeline with two clocks, as a picture and as a table."""
    yield Heading("Timeline")
    if not told.timeline:
        yield Paragraph("Nothing happened that is told here.")
        return
    yield Paragraph("Two clocks: when it happened, and when a report first told of it.")
    yield Drawn(printed_charts.timeline(told.timeline))
    ordered = sorted(told.timeline, key=lambda one: (one.happened, one.id))
    yield grid(
        "The timeline as a table",
        (("Happened", 15), ("Became known", 15), ("Lane", 16), ("What", 54)),
        (
            (one.happened.isoformat(), one.known.isoformat() if one.known else "never", one.lane, one.text)
            for one in ordered
        ),
    )


def judgement(told: Debrief, questions: Sequence[QuestionDetails], cycles: int) -> Iterator[Part]:
    """Yield the probability tracks and the marks on them."""
    yield Heading("Your judgement")
    for question in questions:
        points = told.tracks.get(question.id, ())
        yield Heading(f"{question.id}: {question.text}", 3)
        if not points:
            yield Paragraph("No probability was stated for this question.")
            continue
        yield Drawn(printed_charts.tracks(points, question.id, cycles))
        yield _tracks(points, question.id, cycles)
    yield from _marks(told, cycles)


def _marks(told: Debrief, cycles: int) -> Iterator[Part]:
    yield Heading("Marks", 3)
    yield grid(
        "Marks on judgement (Brier points: 0 is perfect, 2 is worst)",
        (
            ("Question", 12),
            ("Cycle", 10),
            ("Brier", 9),
            ("Search", 9),
            ("Processing", 13),
            ("Could not be known", 14),
            ("Skill", 9),
            ("Regret, bits", 12),
            ("Ideal on truth", 12),
        ),
        (
            (
                m.question,
                _cycle(m.cycle, cycles),
                f"{m.brier.total:.2f}",
                signed(m.brier.search, 2),
                signed(m.brier.processing, 2),
                f"{m.brier.irreducible:z.2f}",
                signed(m.skill, 2),
                f"{m.log_regret:z.2f}",
                f"{m.ideal[m.truth]:.0%}",
            )
            for m in told.marks
        ),
    )
    yield from _ranked(told, cycles)


def _ranked(told: Debrief, cycles: int) -> Iterator[Part]:
    ranked = [m for m in told.marks if m.ranked is not None and m.ranked_skill is not None]
    if ranked:
        yield grid(
            "Answers that stand in an order: ranked score (0 is perfect, 1 is worst) and skill",
            (("Question", 25), ("Cycle", 25), ("Ranked", 25), ("Ranked skill", 25)),
            (
                (m.question, _cycle(m.cycle, cycles), f"{m.ranked.total:.2f}", signed(m.ranked_skill, 2))
                for m in ranked
                if m.ranked is not None and m.ranked_skill is not None
            ),
        )


def _tracks(points: tuple[TrackPoint, ...], question: str, cycles: int) -> Part:
    """Return tracks as a table: two rows a rival, a column a cycle."""
    shown = sorted({p.cycle for p in points})
    rows = []
    for ident, label, true in dict.fromkeys((p.hypothesis, p.label, p.true) for p in points):
        for who, said in (("you", "You"), ("ideal", "Ideal")):
            at = {p.cycle: p.probability for p in points if p.hypothesis == ident and p.reader == who}
            chances = (f"{at[cycle]:.0%}" if cycle in at else "–" for cycle in shown)
            rows.append((f"{label} (true)" if true else label, said, *chances))
    each = max((100 - 38) // len(shown), 5)
    columns = [("Rival", 28), ("Who", 10), *((_cycle(cycle, cycles), each) for cycle in shown)]
    return grid(f"Probability tracks of {question}, by cycle", columns, rows)


def turning(told: Debrief, cycles: int) -> Iterator[Part]:
    """Yield the report that should have changed the mind, question by question."""
    yield Heading("Turning points")
    yield Paragraph(
        "For each question, the report that told most: how far it moves a reader who opens everything as it comes, in "
        "bits. What it would have cost to open them all is not counted."
    )
    if not told.turning_points:
        yield Paragraph("No report told anything about the questions.")
    for point in told.turning_points:
        yield Heading(f"{point.question}: {point.text}", 3)
        yield Items(point.sentences)
        yield Drawn(printed_charts.turn(point))
        yield _readers(point)
        yield grid(
            f"Reports that told most about {point.question}",
            (
                ("Report", 14),
                ("Headline", 34),
                ("Came in cycle", 10),
                ("Bits", 8),
                ("Moved most", 24),
                ("Opened", 10),
            ),
            (
                (
                    row.report,
                    row.title,
                    _cycle(row.cycle, cycles),
                    f"{row.bits:.2f}",
                    f"{row.hypothesis}, {row.before:.0%} to {row.after:.0%}",
                    "never" if row.opened is None else _cycle(row.opened, cycles),
                )
                for row in (point.row, *point.others)
            ),
        )


def _readers(point: TurningPoint) -> Part:
    rows = [("A reader of everything", point.row.before, point.row.after)]
    if point.estimates is not None:
        rows += [("Ideal, on what you opened", *point.estimates.ideal), ("You", *point.estimates.stated)]
    return grid(
        f"Probability of {point.row.hypothesis} before and after {point.row.report}",
        (("Reader", 50), ("Before", 25), ("After", 25)),
        ((who, f"{before:.0%}", f"{after:.0%}") for who, before, after in rows),
    )


def copies(told: Debrief) -> Iterator[Part]:
    """Yield the copies of one origin and what was made of them."""
    yield Heading("Copies of one origin")
    yield Paragraph(told.copies.sentence)
    if not told.copies.families:
        return
    yield grid(
        "Opened reports that go back to one origin",
        (("Origin", 20), ("Reports opened", 64), ("About", 16)),
        ((one.origin, "; ".join(one.reports), one.questions) for one in told.copies.families),
    )
    yield grid(
        "Chance of the true answer at the end, by either count",
        (
            ("Question", 12),
            ("True answer", 34),
            ("Each origin once", 20),
            ("Each copy a witness", 20),
            ("You", 14),
        ),
        (
            (row.question, row.hypothesis, f"{row.once:.0%}", f"{row.twice:.0%}", f"{row.stated:.0%}")
            for row in told.copies.counts
        ),
    )
    yield _readings(told)


def _readings(told: Debrief) -> Part:
    return grid(
        "Estimates with a copy read in between",
        (
            ("Question", 10),
            ("Rival", 20),
            ("Copies", 16),
            ("You", 13),
            ("Each origin once", 13),
            ("Each copy a witness", 11),
            ("Your step lay", 17),
        ),
        (
            (
                row.question,
                row.hypothesis,
                row.copies,
                f"{row.stated[0]:.0%} to {row.stated[1]:.0%}",
                f"{row.once[0]:.0%} to {row.once[1]:.0%}",
                f"to {row.twice:.0%}",
                row.verdict,
            )
            for row in told.copies.readings
        ),
        "No copy was read between two estimates.",
    )


def _cycle(cycle: int, cycles: int) -> str:
    return "hand-in" if cycle > cycles else str(cycle)
