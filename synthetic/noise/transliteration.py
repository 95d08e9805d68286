"""Transliteration: names that came through another language or script are spelt another way."""

from simulator.ids import is_person_id
from synthetic.noise.case import Case, Slip
from synthetic.noise.habit import Habit
from synthetic.report_facts import Facts

HABIT = Habit(
    number=7,
    sources=frozenset(
        {"liaison", "custody", "victim_referral", "crypto", "sar", "communications", "vetting"}
    ),
    chance=0.25,
)
"""Chance: share of such a source's reports on people with a name that can be spelt two ways. An assumption."""
WAYS = (
    ("sz", "sh"), ("cz", "ch"), ("rz", "zh"), ("ł", "l"), ("ń", "n"), ("ó", "o"), ("ș", "sh"), ("ț", "ts"),
    ("ş", "sh"), ("ç", "ch"), ("ğ", "g"), ("ö", "oe"), ("ü", "ue"), ("ã", "a"), ("ç", "c"), ("ph", "f"),
    ("mh", "mm"), ("aa", "a"), ("ee", "i"), ("oo", "u"), ("kh", "k"), ("q", "k"), ("j", "y"), ("w", "v"),
    ("ei", "ay"), ("x", "ks"), ("eu", "ew"), ("ai", "ay"),
)  # fmt: skip
"""Letters and what they become; the first that a name has is changed, in an order that the report draws."""


def transliteration(facts: Facts, case: Case) -> tuple[Facts, Slip | None]:
    """Spell a nominal's family name as another desk would."""
    if not is_person_id(case.subject):
        return facts, None
    first, _, family = facts.subject.partition(" ")
    usable = [(old, new) for old, new in WAYS if old in family[1:]]
    if not usable:
        return facts, None
    old, new = usable[case.bits % len(usable)]
    position = family.index(old, 1)
    name = f"{first} {family[:position]}{new}{family[position + len(old) :]}"
    return facts.alter(subject=name), Slip("transliteration", "name", facts.subject, name)
