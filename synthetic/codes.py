"""Report numbers and origin references: unique, stable, and silent about the truth."""

from collections.abc import Sequence

from scenarios.schema.intelligence import SourceId
from synthetic.draws import Purpose
from synthetic.sightings import Key, Sighting
from synthetic.sources.registry import SOURCES
from synthetic.statements import Watch

ALPHABET = "234679BCDFGHJKLMNPQRTVWXYZ"
"""Letters and digits that are not mistaken for one another and spell no words."""
SPACE = len(ALPHABET) ** 4

PREFIXES: dict[SourceId, str] = {source: voice.prefix for source, voice in SOURCES.items()}
_SOURCES = {prefix: source for source, prefix in PREFIXES.items()}


def _letters(number: int) -> str:
    digits = []
    for _ in range(4):
        number, digit = divmod(number, len(ALPHABET))
        digits.append(ALPHABET[digit])
    return "".join(digits)


def codes(watch: Watch, sightings: Sequence[Sighting]) -> dict[Key, str]:
    """Return a code such as ``031-7K3D`` for each sighting: day of release and four hashed letters.

    A code depends on the sightings of the same day only, and those collected on request are
    numbered last, so that neither later days nor further requests change any other's.
    """
    taken: dict[int, set[int]] = {}
    found: dict[Key, str] = {}
    last = {"tasked", "nothing"}
    for sighting in sorted(sightings, key=lambda s: (s.channel in last, s.key)):
        used = taken.setdefault(sighting.released, set())
        number = watch.bits(Purpose.CODE, sighting.key) % SPACE
        while number in used:
            number = (number + 1) % SPACE
        used.add(number)
        found[sighting.key] = f"{sighting.released:03d}-{_letters(number)}"
    return found


def origin_source(origin: str) -> SourceId:
    """Return the source in which an origin reference such as ``PL-031-7K3D`` arose.

    The likelihood of a statement is that of the source where it arose, whichever source repeats
    it. Raises ValueError for a reference with an unknown prefix.
    """
    prefix = origin.split("-", 1)[0]
    if prefix not in _SOURCES:
        raise ValueError(f"origin '{origin}' has no known prefix; known: {', '.join(sorted(_SOURCES))}")
    return _SOURCES[prefix]
