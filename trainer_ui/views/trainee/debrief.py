"""The debrief: what was true, beside what was believed and done. Open only after handing in."""

from collections.abc import Iterable

import streamlit as st

from exercise.debrief import debrief
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
from exercise.debrief_parts.blocks import Block
from exercise.desk import desk
from exercise.marking.signed_outcome import outcome
from exercise.read_models.debrief_models import Debrief
from exercise.read_models.desk_models import Brief, LogLine
from trainer_ui import session
from trainer_ui.widgets.debrief.debrief_blocks import HostPage, show
from trainer_ui.widgets.debrief.signed_marking import marking
from trainer_ui.widgets.page import service_calls
from trainer_ui.widgets.page.file_links import debrief_file
from trainer_ui.widgets.page.page_links import current_brief, link
from trainer_ui.widgets.page.run_header import run_header
from trainer_ui.widgets.page.sections import section
from trainer_ui.widgets.text import long_text

MARKING = "Marking"
PARTS = (
    answers_part.TITLE,
    who_part.TITLE,
    coding_part.TITLE,
    timeline_part.TITLE,
    judgement_part.TITLE,
    turning_points_part.TITLE,
    network_part.TITLE,
    decisions_part.TITLE,
    reasons_part.TITLE,
    practice_part.TITLE,
    marks_part.TITLE,
    prompts_part.TITLE,
    reports_part.TITLE,
    reflection_part.TITLE,
    MARKING,
)


def page() -> None:
    """Draw the page."""
    brief = current_brief()
    if brief is None:
        return
    run_header(brief, "Debrief")
    if not debrief.unlocked(session.services(), session.caller(), brief.run):
        st.info("The debrief opens when the written assessment has been handed in.")
        link("assess", "Written assessment", run=brief.run)
        return
    debrief_file(brief.run)
    title = section("Part of the debrief", PARTS, f"debrief-{brief.run}")
    if title == reflection_part.TITLE:
        _reflection(brief)
    elif title == MARKING:
        marking(outcome(session.services(), session.caller(), brief.run), brief.run)
    else:
        _part(title, brief)


def _part(title: str, brief: Brief) -> None:
    revealed = debrief.debrief(session.services(), session.caller(), brief.run)
    log: tuple[LogLine, ...] = ()
    if title == prompts_part.TITLE:
        log = desk.log_lines(session.services(), session.caller(), brief.run)
    around = HostPage(
        brief.run,
        brief.cycles,
        log,
        lambda: debrief.debrief_job(session.services(), session.caller(), brief.run),
    )
    show(_blocks(title, brief, revealed), around)


def _blocks(title: str, brief: Brief, revealed: Debrief) -> Iterable[Block]:
    """Return what a part is made of."""
    match title:
        case answers_part.TITLE:
            return answers_part.answers(revealed.answers)
        case who_part.TITLE:
            return who_part.who_was_what(revealed.lives)
        case coding_part.TITLE:
            return coding_part.coding(revealed.coding)
        case timeline_part.TITLE:
            return timeline_part.timeline(revealed.timeline)
        case judgement_part.TITLE:
            return judgement_part.judgement(brief.questions, revealed.tracks, revealed.marks, brief.cycles)
        case turning_points_part.TITLE:
            points = turning_points_part.turning_points(revealed.turning_points, brief.cycles)
            copies = copies_part.copies(revealed.copies)
            return (*points, *copies, *enquiries_part.enquiries(revealed.enquiries))
        case network_part.TITLE:
            return network_part.network(revealed.network, revealed.missed_members)
        case decisions_part.TITLE:
            return decisions_part.decisions(revealed)
        case reasons_part.TITLE:
            return reasons_part.reasons(revealed.reasons)
        case practice_part.TITLE:
            return practice_part.practice(revealed.recommendations)
        case marks_part.TITLE:
            marks = marks_part.side_by_side(revealed.side_by_side)
            return (*marks, *marks_part.harm_and_effort(revealed.harm_shares))
        case prompts_part.TITLE:
            return prompts_part.prompts(revealed.indicators, revealed.over_exercises)
        case _:
            return reports_part.reports(revealed.reports, _ratings(brief.run))


def _ratings(run: str) -> dict[str, str]:
    """Return the trainee's own ratings by report."""
    ratings: dict[str, str] = {}
    number, pages = 1, 1
    while number <= pages:
        inbox = desk.inbox(session.services(), session.caller(), run, page=number, per_page=200)
        ratings |= {item.headline.id: item.rating for item in inbox.items if item.rating}
        number, pages = number + 1, inbox.pages
    return ratings


def _reflection(brief: Brief) -> None:
    questions = {
        "learned": "What did you learn?",
        "will_change": "What will you do differently at work?",
        "evidence": "What in the exercise shows it?",
    }
    for part, label in questions.items():
        long_text.box(brief.run, f"reflect-{part}", label)
    st.button("Record the reflection", type="primary", on_click=_reflect, args=(brief,))
    service_calls.outcome("reflect")


def _reflect(brief: Brief) -> None:
    learned, will_change, evidence = (
        long_text.newest_text(brief.run, f"reflect-{part}") for part in ("learned", "will_change", "evidence")
    )
    service_calls.attempt(
        "reflect",
        "Reflection recorded. Your assessor sees it, and it goes onto your CPD record.",
        desk.reflect,
        brief.run,
        learned,
        will_change,
        evidence,
        page=brief.version,
        request=service_calls.request_key(
            "reflect", brief.run, brief.version, learned, will_change, evidence
        ),
    )
