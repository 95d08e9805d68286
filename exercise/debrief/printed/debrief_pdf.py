"""The debrief as a document to print: A4, tagged (PDF/UA-1, PDF/A-3a), every picture with its table."""

import json
from collections.abc import Iterator
from pathlib import Path

from documents.typeset import typeset
from exercise.access import Caller
from exercise.debrief import debrief as revealing
from exercise.debrief.printed import sheets_of_deeds, sheets_of_judgement
from exercise.debrief.printed.sheet_parts import Heading, Paragraph, Part, plain
from exercise.read_models.debrief_models import Debrief
from exercise.runs.hypotheses import questions
from exercise.runs.runs import LiveRun, load
from exercise.services.services import Services

TEMPLATE = Path(__file__).with_name("debrief.typ")


def debrief_pdf(services: Services, caller: Caller, run: str) -> tuple[str, bytes]:
    """Return the debrief of a run as a file name and a PDF, to its trainee or an assessor.

    The same log and the same paired runs give the same bytes; nobody is named who took part. Raises
    Refused before the written assessment has been handed in.
    """
    told = revealing.debrief(services, caller, run)
    live = load(services, run)
    handed_in = live.state.submission
    at = handed_in.at if handed_in else live.head.created
    whole = {
        "title": f"Debrief of {run}: {live.scenario.title}",
        "subject": live.scenario.summary,
        "marking": live.scenario.marking,
        "run": run,
        "head": live.world.pinned.hash[:16],
        "parts": [plain(part) for part in _parts(services, live, told)],
    }
    return f"debrief-{run}.pdf", typeset(TEMPLATE, "pdf", {"debrief": json.dumps(whole)}, at)


def _parts(services: Services, live: LiveRun, told: Debrief) -> Iterator[Part]:
    calendar = live.scenario.calendar
    yield Paragraph(
        f"{calendar.cycles} cycles of {calendar.cycle_days} days in {live.scenario.area.town}. Everything here is synthetic. It is for "
        "reflection by whoever took part, and is not a mark or a certificate."
    )
    yield from sheets_of_judgement.answers(told)
    yield from sheets_of_judgement.timeline(told)
    yield from sheets_of_judgement.judgement(told, questions(services, live.world.pinned), calendar.cycles)
    yield from sheets_of_judgement.turning(told, calendar.cycles)
    yield from sheets_of_judgement.copies(told)
    yield from sheets_of_deeds.network(told)
    yield from sheets_of_deeds.decisions(told)
    yield from sheets_of_deeds.reasons(told)
    yield from sheets_of_deeds.practise(told)
    yield from sheets_of_deeds.side_by_side(told)
    yield from sheets_of_deeds.bias(told)
    yield from sheets_of_deeds.reports(told)
    yield from _reflection(live)


def _reflection(live: LiveRun) -> Iterator[Part]:
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
