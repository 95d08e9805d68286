"""The form that a report is written on, in the order of a UK intelligence report."""

from datetime import date, timedelta
from functools import lru_cache

from synthetic.desk import Desk
from synthetic.draws import Purpose
from synthetic.facts import Facts
from synthetic.report import Grade, Headline
from synthetic.sightings import Sighting
from synthetic.sources.registry import SOURCES

ACTIONS = {
    "A1": "no direct action without the originator",
    "A2": "covert action only, source to be protected",
    "A3": "overt action permitted",
}
SANITISATIONS = {
    "S1": "may be sanitised without supervision",
    "S2": "consult the originator before sanitising",
}
WHY = (
    "Prevention and detection of crime", "Bringing offenders to justice", "Protecting life and property",
    "Preserving order", "Duty arising from statute or common law",
)  # fmt: skip
"""Policing purposes, as the Code of Practice on police information and records management lists them."""


@lru_cache(maxsize=4096)
def written_date(day: date) -> str:
    """Return a date as forms have it, such as 3 June 2030."""
    return f"{day.day} {day:%B %Y}"


def submitted_by(desk: Desk, sighting: Sighting) -> str:
    """Return the reference of the author in the source's pool, such as ``CR/07``."""
    voice = SOURCES[sighting.source]
    return f"{voice.prefix}/{desk.watch.bits(Purpose.AUTHOR, sighting.key) % voice.authors + 1:02d}"


def form(desk: Desk, sighting: Sighting, headline: Headline, facts: Facts, grade: Grade, told: str) -> str:
    """Return the body: marking, number, dates, grade, the six questions, then what is told."""
    scenario, voice = desk.watch.scenario, SOURCES[sighting.source]
    entered = scenario.calendar.starts + timedelta(days=sighting.released)
    who = "; ".join(n for n in (facts.subject, facts.other) if n) or "Not stated"
    why = WHY[desk.watch.bits(Purpose.HANDLING, (*sighting.key, 2)) % len(WHY)]
    lines = [
        scenario.marking,
        f"URN: {headline.id}    Submitted by: {voice.desk} {submitted_by(desk, sighting)}, {scenario.area.force}",
        f"Date of intelligence: {facts.date}    Date entered: {written_date(entered)}",
        f"Grade: {grade}    Origin ref: {facts.ref}",
        *conditions(grade),
        f"Subject: {headline.title}",
        f"What: {facts.matter}    Why: {why}    How: {voice.how}",
        f"Who: {who}    Where: {facts.street}, {facts.zone}    When: about {facts.time}",
        "",
        told,
    ]
    return "\n".join(lines)


def conditions(grade: Grade) -> tuple[str, ...]:
    """Return the line that spells out action and sanitisation codes under handling code C."""
    if grade.handling != "C":
        return ()
    said = [f"{grade.action}, {ACTIONS[grade.action]}"] if grade.action else []
    said += [f"{grade.sanitisation}, {SANITISATIONS[grade.sanitisation]}"] if grade.sanitisation else []
    return (f"Handling conditions: {'; '.join(said)}",)
