"""Every noise, in the order in which they are applied."""

from collections.abc import Callable

from synthetic.facts import Facts
from synthetic.noise.alias import alias
from synthetic.noise.case import Case
from synthetic.noise.misread import misread
from synthetic.noise.misspelt import misspelt
from synthetic.noise.shorthand import shorthand
from synthetic.noise.slips import slips
from synthetic.noise.stale import stale

FACT_NOISES: dict[str, Callable[[Facts, Case], tuple[Facts, str]]] = {
    "misspelt": misspelt,
    "alias": alias,
    "misread": misread,
    "stale": stale,
}
"""Noises on the values that a report is written from."""

TEXT_NOISES: dict[str, Callable[[str, Case], tuple[str, str]]] = {
    "shorthand": shorthand,
    "slips": slips,
}
"""Noises on the words."""


def disturbed(facts: Facts, case: Case) -> tuple[Facts, tuple[str, ...]]:
    """Return the facts as the author has them, and a note of each thing that is not right."""
    notes = []
    for noise in FACT_NOISES.values():
        facts, note = noise(facts, case)
        notes.append(note)
    return facts, tuple(note for note in notes if note)


def written(text: str, case: Case) -> tuple[str, tuple[str, ...]]:
    """Return the prose as the author typed it, and a note of each slip."""
    notes = []
    for noise in TEXT_NOISES.values():
        text, note = noise(text, case)
        notes.append(note)
    return text, tuple(note for note in notes if note)
