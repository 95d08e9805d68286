"""Names taken down by ear."""

from simulator.ids import is_person_id
from synthetic.noise.case import Case, Slip
from synthetic.noise.habit import Habit
from synthetic.report_facts import Facts

HABIT = Habit(
    number=3,
    sources=frozenset(
        {"public_line", "prison", "crime_report", "platform_referral", "fire", "safeguarding", "stop_search"}
    ),
    chance=0.18,
)
"""Chance: share of an ear-witness source's reports with a name misspelt. An assumption."""
EAR = (
    ("ph", "f"), ("ck", "k"), ("ie", "y"), ("ey", "y"), ("ll", "l"), ("tt", "t"), ("nn", "n"),
    ("ou", "u"), ("ee", "ea"), ("son", "sen"), ("c", "k"), ("y", "i"), ("i", "y"), ("e", "ea"),
)  # fmt: skip


def misspell(facts: Facts, case: Case) -> tuple[Facts, Slip | None]:
    """Spell the family name of the nominal as it sounds."""
    if not is_person_id(case.subject):
        return facts, None
    name = _spell_as_it_sounds(facts.subject, case.bits)
    if name == facts.subject:
        return facts, None
    return facts.alter(subject=name), Slip("misspelt", "name", facts.subject, name)


def _spell_as_it_sounds(name: str, bits: int) -> str:
    head, _, family = name.rpartition(" ")
    usable = [(old, new) for old, new in EAR if old in family[1:]]
    if not usable:
        return name
    old, new = usable[bits % len(usable)]
    return f"{head} {family[0]}{family[1:].replace(old, new, 1)}"
