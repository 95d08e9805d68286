"""Report numbers and origin references: unique, stable, and silent about the truth."""

from collections.abc import Sequence

import numpy as np

from scenarios.schema.intelligence import SourceId
from synthetic.draws import Purpose
from synthetic.observed_run import ObservedRun
from synthetic.sightings import SOURCE_NUMBER, Key, Sighting
from synthetic.sources.registry import SOURCES

ALPHABET = "234679BCDFGHJKLMNPQRTVWXYZ"
"""Letters and digits that are not mistaken for one another and spell no words."""
SPACE = len(ALPHABET) ** 4
SHARE = 32
"""Sources at most: each has every 32nd number of a day to itself, so that none takes another's."""
STRIDE = 196_613
"""Odd and prime to the number of codes, so that neighbours in number are far apart in letters."""

PREFIXES: dict[SourceId, str] = {source: voice.prefix for source, voice in SOURCES.items()}
_SOURCES = {prefix: source for source, prefix in PREFIXES.items()}


def _letters(number: int) -> str:
    digits = []
    for _ in range(4):
        number, digit = divmod(number, len(ALPHABET))
        digits.append(ALPHABET[digit])
    return "".join(digits)


def codes(run: ObservedRun, sightings: Sequence[Sighting]) -> dict[Key, str]:
    """Return a code such as ``031-7K3D`` for each sighting: day of release and four hashed letters.

    A code depends on the same source's sightings of the same day only, and those collected on
    request are numbered last, so that neither later days nor further requests or sources change
    any other's.
    """
    numbers_by_day: dict[tuple[int, SourceId], set[int]] = {}
    report_codes: dict[Key, str] = {}
    last = {"tasked", "nothing", "written"}
    if not sightings:
        return report_codes
    in_order = sorted(sightings, key=lambda s: (s.channel in last, s.key))
    lots = run.draws(np.array([s.key for s in in_order], dtype=np.int64)).bits(Purpose.CODE)
    numbers = (lots % np.uint64(SPACE // SHARE)).tolist()
    for sighting, number in zip(in_order, numbers, strict=True):
        day_numbers = numbers_by_day.setdefault((sighting.released, sighting.source), set())
        while number in day_numbers:
            number = (number + 1) % (SPACE // SHARE)
        day_numbers.add(number)
        # The source's own 32nd of the numbers, spread over all codes by a stride prime to how many there are.
        spread = (number * SHARE + SOURCE_NUMBER[sighting.source]) * STRIDE % (SPACE // SHARE * SHARE)
        report_codes[sighting.key] = f"{sighting.released:03d}-{_letters(spread)}"
    return report_codes


def origin_source(origin: str) -> SourceId:
    """Return the source in which an origin reference such as ``PL-031-7K3D`` arose.

    The likelihood of a statement is that of the source where it arose, whichever source repeats
    it.

    Raises:
        ValueError: when a reference has an unknown prefix.
    """
    prefix = origin.split("-", 1)[0]
    if prefix not in _SOURCES:
        raise ValueError(f"origin '{origin}' has no known prefix; known: {', '.join(sorted(_SOURCES))}")
    return _SOURCES[prefix]
