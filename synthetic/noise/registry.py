"""Every noise: one file each, one line here, in the order in which they are applied."""

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from scenarios.schema.intelligence import SourceId, SourcePlan
from synthetic.draws import Bits
from synthetic.facts import Facts
from synthetic.noise import (
    alias,
    hearsay,
    misread,
    misspelt,
    shorthand,
    slips,
    stale,
    transliteration,
    vague,
)
from synthetic.noise.case import Case, Slip
from synthetic.noise.circular import circular
from synthetic.noise.correction import correction
from synthetic.noise.habit import Habit
from synthetic.noise.retraction import retraction
from synthetic.report import ErrorType
from synthetic.sightings import Sighting
from synthetic.watch import Watch

FactNoise = Callable[[Facts, Case], tuple[Facts, Slip | None]]
TextNoise = Callable[[str, Facts, Case], tuple[str, Slip | None]]

FACT_NOISES: dict[str, tuple[Habit, FactNoise]] = {
    "misspelt": (misspelt.HABIT, misspelt.misspelt),
    "transliteration": (transliteration.HABIT, transliteration.transliteration),
    "alias": (alias.HABIT, alias.alias),
    "misread": (misread.HABIT, misread.misread),
    "stale": (stale.HABIT, stale.stale),
}
"""Noises on the values that a report is written from."""

TEXT_NOISES: dict[str, tuple[Habit, TextNoise]] = {
    "vague": (vague.HABIT, vague.vague),
    "hearsay": (hearsay.HABIT, hearsay.hearsay),
    "shorthand": (shorthand.HABIT, shorthand.shorthand),
    "slips": (slips.HABIT, slips.slips),
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


Author = tuple[SourceId, int]
"""A source and the number of one of its authors."""


@lru_cache(maxsize=4096)
def _leanings(author: Author) -> tuple[float, ...]:
    """Return an author's share of reports with each noise, those on facts before those on words."""
    return tuple(habit.leaning(*author) for habit, _ in (*FACT_NOISES.values(), *TEXT_NOISES.values()))


def made(authors: Sequence[Author], bits: Bits) -> NDArray[np.bool_]:
    """Return which noises are made in which reports: shape (reports, noises), facts before words."""
    lots = [habit.lots(bits) for habit, _ in (*FACT_NOISES.values(), *TEXT_NOISES.values())]
    found: NDArray[np.bool_] = np.array([_leanings(author) for author in authors]) > np.array(lots).T
    return found
