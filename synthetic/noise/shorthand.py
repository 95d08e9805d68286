"""Shorthand, by the author's habit."""

import re

from synthetic.noise.case import Case, Slip
from synthetic.noise.habit import Habit
from synthetic.report_facts import Facts

HABIT = Habit(
    number=6,
    sources=frozenset(
        {"crime_report", "pcso", "prison", "source_report", "surveillance", "stop_search", "custody"}
    ),
    chance=0.4,
    of_authors=True,
)
"""Chance: share of authors who abbreviate. An assumption."""
SHORT = {
    "vehicle": "veh",
    "approximately": "approx",
    "registration": "reg",
    "female": "F",
    "unknown": "u/k",
    "regarding": "re",
    "with": "w/",
    "information": "info",
    "location": "loc",
    "address": "addr",
    "believed": "bel'd",
    "observed": "obs'd",
    "reference": "ref",
}
_WORDS = tuple((word, re.compile(rf"{word}(?<!\w{word})\b"), short) for word, short in SHORT.items())
"""Words with the pattern of each as a whole word, which begins with letters so that they can be searched for."""


def shorthand(text: str, _: Facts, __: Case) -> tuple[str, Slip | None]:
    """Abbreviate common words in a terse author's prose. No meaning changes, so no note is kept."""
    for word, whole, short in _WORDS:
        if word in text:
            text = whole.sub(short, text)
    return text, None
