"""The report that should have changed the mind: how far each report moved a reader who opens them all as they arrive."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from assessment.observer.ideal_reader import Floats, IdealReader, by_id
from synthetic.report import Report


@dataclass(frozen=True)
class Turn:
    """How far one report moved the ideal belief about one question."""

    question: str
    report: str
    released_day: int
    bits: float
    """KL(after || before) over the hypotheses: what the report was worth to that reader."""
    hypothesis: str
    """The one whose chance moved most."""
    before: float
    after: float
    """Chance of that hypothesis before and after."""
    beliefs: tuple[dict[str, float], dict[str, float]]
    """Every chance before and after, by hypothesis id."""


def turns(reader: IdealReader, reports: Iterable[Report]) -> Mapping[str, tuple[Turn, ...]]:
    """Return for each question how far each report moved the ideal reader, largest first.

    Reports are read in order of release. A report of an origin already read moves nothing and is
    left out, unless it is the originating source's own, which then counts in place of the one that repeats it.
    """
    moves: dict[str, list[Turn]] = {question: [] for question in reader.questions}
    reading = reader.reading()
    for report in sorted(reports, key=lambda r: (r.headline.released_day, r.headline.id)):
        before, reading = reading.beliefs, reading.advance(report)
        for question, question_moves in moves.items():
            earlier, later = before[question], reading.beliefs[question]
            # A question that the report does not touch keeps the array that it had.
            if earlier is not later:
                turn = _turn(reader, question, report, earlier, later)
                question_moves += [turn] if turn.bits > 0 else []
    return {
        question: tuple(sorted(question_moves, key=lambda turn: (-turn.bits, turn.released_day, turn.report)))
        for question, question_moves in moves.items()
    }


def _turn(reader: IdealReader, question: str, report: Report, before: Floats, after: Floats) -> Turn:
    # The hypothesis whose chance moved most, either way.
    most = int(np.argmax(np.abs(after - before)))
    return Turn(
        question=question,
        report=report.headline.id,
        released_day=report.headline.released_day,
        bits=_divergence(after, before),
        hypothesis=reader.hypotheses(question)[most],
        before=float(before[most]),
        after=float(after[most]),
        beliefs=(by_id(reader, question, before), by_id(reader, question, after)),
    )


def _divergence(after: Floats, before: Floats) -> float:
    """Return KL(after || before) in bits, to ten places, so that what moved nothing is nought."""
    here = (after > 0) & (before > 0)
    return round(float((after[here] * np.log2(after[here] / before[here])).sum()), 10)
