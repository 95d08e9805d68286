"""Shorthand, by the author's habit."""

import re

from synthetic.facts import Facts
from synthetic.noise.case import Case, Slip
from synthetic.noise.habit import Habit

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
_WORD = re.compile("(?:" + "|".join(rf"{word[0]}(?<!\w{word[0]}){word[1:]}" for word in SHORT) + r")\b")
"""Each of the words; the first letter comes before the look back, so that it can be searched for."""


def shorthand(text: str, _: Facts, __: Case) -> tuple[str, Slip | None]:
    """Abbreviate common words in a terse author's prose. No meaning changes, so no note is kept."""
    return _WORD.sub(lambda m: SHORT[m.group()], text), None
