"""The debrief as a document to print: A4, tagged (PDF/UA-1, PDF/A-3a), every picture with its table."""

import json
from collections.abc import Iterator
from pathlib import Path

from assessment.amounts import counted
from documents.typeset import typeset
from exercise.access import Caller
from exercise.debrief import debrief as revealing
from exercise.debrief.printed.sheets import SheetBlock, sheets
from exercise.debrief_parts import (
    answers_part,
    coding_part,
    copies_part,
    decisions_part,
    enquiries_part,
    judgement_part,
    marks_part,
    network_part,
    practice_part,
    prompts_part,
    reasons_part,
    reflection_part,
    reports_part,
    timeline_part,
    turning_points_part,
    who_part,
)
from exercise.debrief_parts.blocks import Block, Heading, Paragraph
from exercise.read_models.debrief_models import Debrief
from exercise.runs.hypotheses import questions
from exercise.runs.runs import LiveRun, load
from exercise.services.services import Services

TEMPLATE = Path(__file__).with_name("debrief.typ")


def debrief_pdf(services: Services, caller: Caller, run: str) -> tuple[str, bytes]:
    """Return the debrief of a run as a file name and a PDF, to its trainee or an assessor.

    The same log and the same paired runs give the same bytes; nobody is named who took part.

    Raises:
        Refused: before the written assessment has been handed in.
    """
    revealed = revealing.debrief(services, caller, run)
    live = load(services, run)
    return f"debrief-{run}.pdf", printed(live, debrief_sheets(services, live, revealed))


def debrief_sheets(services: Services, live: LiveRun, debrief: Debrief) -> list[SheetBlock]:
    """Return the parts of a debrief as they are printed."""
    return list(sheets(_blocks(services, live, debrief)))


def printed(live: LiveRun, parts: list[SheetBlock]) -> bytes:
    """Return the parts of a run's debrief as a PDF."""
    submission = live.state.submission
    document = {
        "title": title_of(live),
        "subject": live.scenario.summary,
        "marking": live.scenario.marking,
        "run": live.head.id,
        "head": live.world.inputs.hash[:16],
        "parts": parts,
    }
    at = submission.at if submission else live.head.created
    return typeset(TEMPLATE, "pdf", {"debrief": json.dumps(document)}, at)


def title_of(live: LiveRun) -> str:
    """Return the title of a run's debrief."""
    return f"Debrief of {live.head.id}: {live.scenario.title}"


def _blocks(services: Services, live: LiveRun, debrief: Debrief) -> Iterator[Block]:
    calendar = live.scenario.calendar
    yield Paragraph(
        f"{counted(calendar.cycles, 'cycle')} of {counted(calendar.cycle_days, 'day')} in {live.scenario.area.town}. Everything here is synthetic. It is for "
        "reflection by whoever took part, and is not a mark or a certificate."
    )
    for title, blocks in _parts(services, live, debrief):
        if title:
            yield Heading(title, 2)
        yield from blocks


def _parts(services: Services, live: LiveRun, debrief: Debrief) -> Iterator[tuple[str, Iterator[Block]]]:
    """Yield each part with its title; the copies bring a heading of their own."""
    cycles, reflected = live.scenario.calendar.cycles, live.state.reflection
    yield answers_part.TITLE, answers_part.answers(debrief.answers)
    yield who_part.TITLE, who_part.who_was_what(debrief.lives)
    yield coding_part.TITLE, coding_part.coding(debrief.coding)
    yield timeline_part.TITLE, timeline_part.timeline(debrief.timeline)
    yield (
        judgement_part.TITLE,
        judgement_part.judgement(
            questions(services, live.world.inputs), debrief.tracks, debrief.marks, cycles
        ),
    )
    yield turning_points_part.TITLE, turning_points_part.turning_points(debrief.turning_points, cycles)
    yield "", copies_part.copies(debrief.copies)
    yield "", enquiries_part.enquiries(debrief.enquiries)
    yield network_part.TITLE, network_part.network(debrief.network, debrief.missed_members)
    yield decisions_part.TITLE, decisions_part.decisions(debrief)
    yield reasons_part.TITLE, reasons_part.reasons(debrief.reasons)
    yield practice_part.TITLE, practice_part.practice(debrief.recommendations)
    yield marks_part.TITLE, marks_part.side_by_side(debrief.side_by_side)
    yield "", marks_part.harm_and_effort(debrief.harm_shares)
    yield prompts_part.TITLE, prompts_part.prompts(debrief.indicators, debrief.over_exercises)
    yield reports_part.TITLE, reports_part.reports(debrief.reports, {})
    yield reflection_part.TITLE, reflection_part.reflection(reflected.entry if reflected else None)
