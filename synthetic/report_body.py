"""The body of a report: the form that it is written on, in the order of a UK intelligence report."""

from synthetic.report_draft import WHY, ReportDraft
from synthetic.report_inputs import Desk


def body(desk: Desk, draft: ReportDraft, number: str, text: str) -> str:
    """Return the body: marking, number, dates, grade, the six questions, then ``text``, which is below the head."""
    scenario, voice, facts = desk.run.scenario, draft.voice, draft.facts
    subject, other = facts.subject, facts.other
    people = f"{subject}; {other}" if subject and other else subject or other or "Not stated"
    return f"""{scenario.marking}
URN: {number}    Submitted by: {voice.desk} {draft.author}, {scenario.area.force}
Date of intelligence: {facts.date}    Date entered: {desk.dates[draft.sighting.released]}
Grade: {draft.form_grade.text}    Origin ref: {draft.origin}
{draft.form_grade.conditions}Subject: {draft.title}
What: {draft.matter}    Why: {WHY[draft.draws.why]}    How: {voice.how}
Who: {people}    Where: {facts.street}, {facts.zone}    When: about {facts.time}

{text}"""
