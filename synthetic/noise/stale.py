"""Stale dates: hearsay is dated by when it was heard, not by when it happened."""

from dataclasses import replace
from datetime import datetime, timedelta

from synthetic.facts import Facts
from synthetic.noise.case import Case

NUMBER = 4
TOLD = frozenset({"public_line", "source_report", "prison", "platform_referral"})
CHANCE = 0.2
"""Share of a second-hand source's reports that carry the date of hearing. An assumption."""


def stale(facts: Facts, case: Case) -> tuple[Facts, str]:
    """Date the information later than it is, but never after its release."""
    room = case.released - facts.day
    if case.source not in TOLD or room <= 0 or case.lot(NUMBER) >= CHANCE:
        return facts, ""
    late = 1 + case.bits % room
    day = datetime.strptime(facts.date, "%d %B %Y").date() + timedelta(days=late)
    stated = f"{day.day} {day:%B %Y}"
    note = f"Stale: of {facts.date}, dated {stated}."
    return replace(facts, date=stated, day=facts.day + late), note
