"""Shorthand, by the author's habit."""

import re

from synthetic.facts import Facts
from synthetic.noise.case import Case, Slip

NUMBER = 6
TERSE = 0.4
"""Share of authors who abbreviate. An assumption."""
WRITTEN_BY = frozenset(
    {"crime_report", "pcso", "prison", "source_report", "surveillance", "stop_search", "custody"}
)
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
_WORD = re.compile(r"\b(" + "|".join(SHORT) + r")\b")


def shorthand(text: str, _: Facts, case: Case) -> tuple[str, Slip | None]:
    """Abbreviate common words in a terse author's prose. No meaning changes, so no note is kept."""
    if case.source not in WRITTEN_BY or case.habit(NUMBER) >= TERSE:
        return text, None
    return _WORD.sub(lambda m: SHORT[m.group(1)], text), None
