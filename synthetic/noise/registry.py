"""Every noise: one file each, one line here, in the order in which they are applied."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from scenarios.schema.intelligence import SourceId
from synthetic.draws import Bits
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
from synthetic.observed_run import ObservedRun
from synthetic.report_facts import Facts
from synthetic.sightings import Sighting, Statements
from synthetic.sources.registry import SOURCES

FactNoise = Callable[[Facts, Case], tuple[Facts, Slip | None]]
TextNoise = Callable[[str, Facts, Case], tuple[str, Slip | None]]

FACT_NOISES: dict[str, tuple[Habit, FactNoise]] = {
    "misspelt": (misspelt.HABIT, misspelt.misspell),
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

FOLLOW_UPS: dict[str, Callable[[ObservedRun, Statements], Iterator[tuple[int, Sighting]]]] = {
    "circular": circular,
    "correction": correction,
    "retraction": retraction,
}
"""Later reports that go back to the same origin. Late, lost and planted reports are in files of their own."""


def add_follow_ups(run: ObservedRun, statements: Statements) -> Iterator[Sighting]:
    """Yield each statement and then what repeats, corrects or withdraws it."""
    after: list[list[Sighting]] = [[] for _ in statements.sightings]
    for noise in FOLLOW_UPS.values() if statements.sightings else ():
        for row, follower in noise(run, statements):
            after[row].append(follower)
    for sighting, followers in zip(statements.sightings, after, strict=True):
        yield sighting
        yield from followers


HABITS = tuple(habit for habit, _ in (*FACT_NOISES.values(), *TEXT_NOISES.values()))


@cache
def _leanings() -> tuple[NDArray[np.float64], dict[SourceId, int]]:
    """Return the share of reports with each noise, a row an author, and the row of each source's first author."""
    first: dict[SourceId, int] = {}
    rows: list[list[float]] = []
    for source, voice in SOURCES.items():
        first[source] = len(rows)
        rows += [[habit.leaning(source, author) for habit in HABITS] for author in range(voice.authors)]
    return np.array(rows), first


def draw_noises(sources: Sequence[SourceId], authors: Sequence[int], bits: Bits) -> NDArray[np.bool_]:
    """Return which noises are made in which reports: shape (reports, noises), facts before words.

    ``authors`` are numbers within the sources, ``bits`` those of each report for noise.
    """
    leanings, first = _leanings()
    rows = np.array([first[source] for source in sources]) + np.array(authors)
    lots = np.array([habit.lots(bits) for habit in HABITS]).T
    noises: NDArray[np.bool_] = lots < leanings[rows]
    return noises
