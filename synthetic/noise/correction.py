"""Correction: the source itself reports again with its details put right.

What it says about its subject stays, and so do the assessment and the origin reference: it counts once.
"""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from synthetic.draws import Purpose, units
from synthetic.observed_run import ObservedRun
from synthetic.sightings import Sighting, Statements, follow_up_key, follow_up_keys

CHANCE = 0.05
"""Share of reports that are put right later. An assumption."""
LONGEST = 8
"""Most days until then. An assumption."""


def correction(run: ObservedRun, statements: Statements) -> Iterator[tuple[int, Sighting]]:
    """Yield statements again from the same source, free of slips in names, numbers and dates."""
    lots = run.draws(follow_up_keys(statements.keys, 6)).bits(Purpose.CORRECTED)
    for row in np.flatnonzero(units(lots) < CHANCE).tolist():
        yield row, _correct(statements.sightings[row], 1 + int(lots[row]) % LONGEST)


def _correct(sighting: Sighting, later: int) -> Sighting:
    return replace(
        sighting,
        channel="correction",
        key=follow_up_key(sighting.key, 6),
        released=sighting.released + later,
        original=sighting,
    )
