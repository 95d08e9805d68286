"""Stale dates: hearsay is dated by when it was heard, not by when it happened."""

from synthetic.noise.case import Case, Slip
from synthetic.noise.habit import Habit
from synthetic.report_facts import Facts

HABIT = Habit(
    number=4,
    sources=frozenset(
        {
            "public_line",
            "source_report",
            "prison",
            "platform_referral",
            "liaison",
            "open_source",
            "safeguarding",
        }
    ),
    chance=0.2,
)
"""Chance: share of a second-hand source's reports that carry the date of hearing. An assumption."""


def stale(facts: Facts, case: Case) -> tuple[Facts, Slip | None]:
    """Date the information later than it is, but never after its release."""
    room = case.released - facts.day
    if room <= 0:
        return facts, None
    late = 1 + case.bits % room
    later_date = case.dates[facts.day + late]
    return facts.alter(date=later_date, day=facts.day + late), Slip("stale", "date", facts.date, later_date)
