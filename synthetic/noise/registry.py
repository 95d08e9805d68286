"""Every noise: one file each, one line here, in the order in which they are applied."""

from collections.abc import Callable, Iterator

from scenarios.schema.intelligence import SourcePlan
from synthetic.facts import Facts
from synthetic.noise.alias import alias
from synthetic.noise.case import Case, Slip
from synthetic.noise.circular import circular
from synthetic.noise.correction import correction
from synthetic.noise.hearsay import hearsay
from synthetic.noise.misread import misread
from synthetic.noise.misspelt import misspelt
from synthetic.noise.retraction import retraction
from synthetic.noise.shorthand import shorthand
from synthetic.noise.slips import slips
from synthetic.noise.stale import stale
from synthetic.noise.transliteration import transliteration
from synthetic.noise.vague import vague
from synthetic.report import ErrorType
from synthetic.sightings import Sighting
from synthetic.watch import Watch

FACT_NOISES: dict[str, Callable[[Facts, Case], tuple[Facts, Slip | None]]] = {
    "misspelt": misspelt,
    "transliteration": transliteration,
    "alias": alias,
    "misread": misread,
    "stale": stale,
}
"""Noises on the values that a report is written from."""

TEXT_NOISES: dict[str, Callable[[str, Facts, Case], tuple[str, Slip | None]]] = {
    "vague": vague,
    "hearsay": hearsay,
    "shorthand": shorthand,
    "slips": slips,
}
"""Noises on the words."""

FOLLOW_UPS: dict[str, Callable[[Watch, SourcePlan, Sighting, ErrorType], Iterator[Sighting]]] = {
    "circular": circular,
    "correction": correction,
    "retraction": retraction,
}
"""Later reports that go back to the same origin. Late, lost and planted reports are in files of their own."""


def follow_ups(watch: Watch, plan: SourcePlan, said: Sighting, kind: ErrorType) -> Iterator[Sighting]:
    """Yield what repeats, corrects or withdraws a statement; ``kind`` is how it came about."""
    for noise in FOLLOW_UPS.values():
        yield from noise(watch, plan, said, kind)


def disturbed(facts: Facts, case: Case) -> tuple[Facts, tuple[Slip, ...]]:
    """Return the facts as the author has them, and each thing that is not right."""
    made = []
    for noise in FACT_NOISES.values() if not case.checked else ():
        facts, slip = noise(facts, case)
        made.append(slip)
    return facts, tuple(slip for slip in made if slip)


def written(text: str, facts: Facts, case: Case) -> tuple[str, tuple[Slip, ...]]:
    """Return the prose as the author typed it, and each slip."""
    made = []
    for noise in TEXT_NOISES.values():
        text, slip = noise(text, facts, case)
        made.append(slip)
    return text, tuple(slip for slip in made if slip)
