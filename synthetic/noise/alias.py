"""Nicknames: some sources know people by what the street calls them."""

from dataclasses import replace

from synthetic.facts import Facts
from synthetic.names import nickname
from synthetic.noise.case import Case

NUMBER = 1
HEARD_BY = frozenset({"public_line", "source_report", "prison", "pcso"})
CHANCE = 0.3
"""Share of a mouth-to-mouth source's reports that use a nickname. An assumption."""


def alias(facts: Facts, case: Case) -> tuple[Facts, str]:
    """Put a nickname beside or before a nominal's name; nothing else is lost."""
    if case.source not in HEARD_BY or case.lot(NUMBER) >= CHANCE:
        return facts, ""
    if case.subject.startswith("P"):
        known = _known(facts.subject, nickname(case.seed, case.subject), case)
        return replace(facts, subject=known), f"Alias: {facts.subject} is called {known}."
    if case.others and case.others[0].startswith("P"):
        known = _known(facts.person, nickname(case.seed, case.others[0]), case)
        return replace(facts, person=known), f"Alias: {facts.person} is called {known}."
    return facts, ""


def _known(name: str, nick: str, case: Case) -> str:
    first, _, family = name.partition(" ")
    forms = (f'{first} "{nick}" {family}', f'"{nick}" ({name})', f"{nick} {family} ({first})")
    return forms[case.bits % len(forms)]
