"""Stale dates: hearsay is dated by when it was heard, not by when it happened."""

from dataclasses import replace
from datetime import datetime, timedelta

from synthetic.facts import Facts
from synthetic.noise.case import Case, Slip

NUMBER = 4
TOLD = frozenset(
    {"public_line", "source_report", "prison", "platform_referral", "liaison", "open_source", "safeguarding"}
)
CHANCE = 0.2
"""Share of a second-hand source's reports that carry the date of hearing. An assumption."""


def stale(facts: Facts, case: Case) -> tuple[Facts, Slip | None]:
    """Date the information later than it is, but never after its release."""
    room = case.released - facts.day
    if case.source not in TOLD or room <= 0 or not case.prone(NUMBER, CHANCE):
        return facts, None
    late = 1 + case.bits % room
    day = datetime.strptime(facts.date, "%d %B %Y").date() + timedelta(days=late)
    stated = f"{day.day} {day:%B %Y}"
    return replace(facts, date=stated, day=facts.day + late), Slip("stale", "date", facts.date, stated)
