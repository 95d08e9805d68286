"""The form that a report is written on, in the order of a UK intelligence report."""

from synthetic.report_draft import WHY, Draft
from synthetic.report_inputs import Desk


def form(desk: Desk, draft: Draft, number: str, told: str) -> str:
    """Return the body: marking, number, dates, grade, the six questions, then what is told."""
    scenario, voice, facts = desk.watch.scenario, draft.voice, draft.facts
    subject, other = facts.subject, facts.other
    who = f"{subject}; {other}" if subject and other else subject or other or "Not stated"
    return f"""{scenario.marking}
URN: {number}    Submitted by: {voice.desk} {draft.author}, {scenario.area.force}
Date of intelligence: {facts.date}    Date entered: {desk.dates[draft.sighting.released]}
Grade: {draft.graded.text}    Origin ref: {draft.origin}
{draft.graded.conditions}Subject: {draft.title}
What: {draft.matter}    Why: {WHY[draft.lot.why]}    How: {voice.how}
Who: {who}    Where: {facts.street}, {facts.zone}    When: about {facts.time}

{told}"""
