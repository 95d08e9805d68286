"""Correction: the source itself reports again with its details put right.

What it says about its subject stays, and so do the assessment and the origin reference: it counts once.
"""

from collections.abc import Iterator
from dataclasses import replace

from scenarios.schema.intelligence import SourcePlan
from synthetic.draws import Purpose
from synthetic.report import ErrorType
from synthetic.sightings import Sighting, following
from synthetic.watch import Watch

CHANCE = 0.05
"""Share of reports that are put right later. An assumption."""
LONGEST = 8
"""Most days until then. An assumption."""


def correction(watch: Watch, _: SourcePlan, said: Sighting, __: ErrorType) -> Iterator[Sighting]:
    """Yield the same statement from the same source, free of slips in names, numbers and dates."""
    key = following(said.key, 6)
    if watch.draw(Purpose.CORRECTED, key) >= CHANCE:
        return
    later = 1 + watch.bits(Purpose.CORRECTED, key) % LONGEST
    yield replace(
        said,
        channel="correction",
        key=key,
        delay=said.delay + later,
        released=said.released + later,
        original=said,
    )
