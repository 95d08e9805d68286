"""Alias: some sources know people by what the street calls them."""

from simulator.ids import is_person_id
from synthetic.names import nickname
from synthetic.noise.case import Case, Slip
from synthetic.noise.habit import Habit
from synthetic.report_facts import Facts

HABIT = Habit(
    number=1,
    sources=frozenset({"public_line", "source_report", "prison", "pcso", "surveillance", "open_source"}),
    chance=0.3,
)
"""Chance: share of a mouth-to-mouth source's reports on people that use a nickname. An assumption."""


def alias(facts: Facts, case: Case) -> tuple[Facts, Slip | None]:
    """Put a nickname beside or before a nominal's name; nothing else is lost."""
    if not is_person_id(case.subject):
        return facts, None
    name = _name_with_nickname(facts.subject, nickname(case.seed, case.subject), case)
    return facts.alter(subject=name), Slip("alias", "name", facts.subject, name)


def _name_with_nickname(name: str, nick: str, case: Case) -> str:
    first, _, family = name.partition(" ")
    forms = (f'{first} "{nick}" {family}', f'"{nick}" ({name})', f"{nick} {family} ({first})")
    return forms[case.bits % len(forms)]
