"""Alias: some sources know people by what the street calls them."""

from dataclasses import replace

from synthetic.facts import Facts
from synthetic.names import nickname
from synthetic.noise.case import Case, Slip

NUMBER = 1
HEARD_BY = frozenset({"public_line", "source_report", "prison", "pcso", "surveillance", "open_source"})
CHANCE = 0.3
"""Share of a mouth-to-mouth source's reports on people that use a nickname. An assumption."""


def alias(facts: Facts, case: Case) -> tuple[Facts, Slip | None]:
    """Put a nickname beside or before a nominal's name; nothing else is lost."""
    if case.source not in HEARD_BY or not case.subject.startswith("P") or not case.prone(NUMBER, CHANCE):
        return facts, None
    known = _known(facts.subject, nickname(case.seed, case.subject), case)
    return replace(facts, subject=known), Slip("alias", "name", facts.subject, known)


def _known(name: str, nick: str, case: Case) -> str:
    first, _, family = name.partition(" ")
    forms = (f'{first} "{nick}" {family}', f'"{nick}" ({name})', f"{nick} {family} ({first})")
    return forms[case.bits % len(forms)]
