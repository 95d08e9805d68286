"""Vague on purpose: an originator who protects a source leaves out where and by what."""

from synthetic.draws import mix
from synthetic.noise.case import Case, Slip
from synthetic.noise.habit import Habit
from synthetic.report_facts import Facts

HABIT = Habit(number=8, sources=frozenset({"source_report", "liaison", "prison", "vetting"}), chance=0.25)
"""Chance: share of such a source's reports. An assumption."""
PLACES = (
    "premises known to the originator",
    "a place not disclosed",
    "an address withheld",
    "a location held back",
)
MEANS = (
    "a vehicle not described",
    "a withheld registration",
    "transport held back",
    "a vehicle known to the unit",
)


def vague(text: str, facts: Facts, case: Case) -> tuple[str, Slip | None]:
    """Take street and registration out of the prose; the form keeps its own."""
    lot = mix(case.bits ^ HABIT.number)
    vaguer_text = text.replace(facts.street, PLACES[lot % 4]).replace(
        facts.identifiers.vrm, MEANS[(lot >> 8) % 4]
    )
    if vaguer_text == text:
        return text, None
    return vaguer_text, Slip("vague", "place", facts.street, PLACES[lot % 4])
