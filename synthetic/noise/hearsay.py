"""Hearsay: what came through others, said so or not."""

from synthetic.draws import mix
from synthetic.noise.case import Case, Slip
from synthetic.noise.habit import Habit
from synthetic.report_facts import Facts

HABIT = Habit(
    number=9,
    sources=frozenset(
        {
            "public_line",
            "prison",
            "pcso",
            "crime_report",
            "source_report",
            "safeguarding",
            "open_source",
            "fire",
        }
    ),
    chance=0.2,
)
"""Chance: share of such a source's reports that came through others. An assumption."""
ADMITTED = 0.5
"""Share of that in which the author says so. An assumption."""
WORDS = (
    "Heard at second hand.", "Third hand.", "Passed on by another.", "Not heard directly.", "Through a relative.",
    "Told by one who was told.", "Hearsay.", "Came by way of a friend.",
)  # fmt: skip


def hearsay(text: str, facts: Facts, case: Case) -> tuple[str, Slip | None]:
    """Add to the prose that it was heard through others, or pass over it."""
    slip = Slip("hearsay", "knowledge of", facts.subject or "the matter", "first hand")
    lot = mix(case.bits ^ HABIT.number)
    if lot % 1000 >= ADMITTED * 1000:
        return text, slip
    words = WORDS[(lot >> 12) % len(WORDS)]
    return f"{text} {words}", Slip(
        "hearsay", "knowledge of", facts.subject or "the matter", words.rstrip(".")
    )
