"""The debrief as a document to print: A4, tagged (PDF/UA-1, PDF/A-3a), every picture with its table."""

import json
from collections.abc import Iterator

from assessment.cpd.typeset import typeset
from exercise import debrief as revealing
from exercise.house import House
from exercise.printing import done, judged
from exercise.printing.parts import Heading, Paragraph, Part, plain
from exercise.revealed import Debrief
from exercise.rivals import questions
from exercise.runs import Live, load
from exercise.views import Seat


def debrief_pdf(house: House, seat: Seat, run: str) -> tuple[str, bytes]:
    """Return the debrief of a run as a file name and a PDF, to its trainee or an assessor.

    The same log and the same paired runs give the same bytes; nobody is named who took part. Raises
    Refused before the written assessment has been handed in.
    """
    told = revealing.debrief(house, seat, run)
    live = load(house, run)
    handed_in = live.state.submission
    at = handed_in.at if handed_in else live.head.created
    whole = {
        "title": f"Debrief of {run}: {live.scenario.title}",
        "subject": live.scenario.summary,
        "marking": live.scenario.marking,
        "run": run,
        "head": live.world.pinned.hash[:16],
        "parts": [plain(part) for part in _parts(house, live, told)],
    }
    return f"debrief-{run}.pdf", typeset("debrief.typ", "pdf", {"debrief": json.dumps(whole)}, at)


def _parts(house: House, live: Live, told: Debrief) -> Iterator[Part]:
    calendar = live.scenario.calendar
    yield Paragraph(
        f"{calendar.cycles} cycles of {calendar.cycle_days} days in {live.scenario.area.town}. Everything here is synthetic. It is for "
        "reflection by whoever took part, and is not a mark or a certificate."
    )
    yield from judged.answers(told)
    yield from judged.timeline(told)
    yield from judged.judgement(told, questions(house, live.world.pinned), calendar.cycles)
    yield from judged.turning(told, calendar.cycles)
    yield from judged.copies(told)
    yield from done.network(told)
    yield from done.decisions(told)
    yield from done.reasons(told)
    yield from done.practise(told)
    yield from done.side_by_side(told)
    yield from done.bias(told)
    yield from done.reports(told)
    yield from _reflection(live)


def _reflection(live: Live) -> Iterator[Part]:
    yield Heading("Reflection")
    if live.state.reflection is None:
        yield Paragraph("None was recorded yet.")
        return
    said = live.state.reflection.entry
    for title, text in (
        ("What was learned", said.learned),
        ("What will be done differently", said.will_change),
        ("What shows it", said.evidence),
    ):
        yield Heading(title, 3)
        yield Paragraph(text or "–")
