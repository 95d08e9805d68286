"""Retraction: a source withdraws what was hearsay without content.

Only statements that were right as often as wrong are withdrawn, so that to leave a withdrawn origin out
of account is exactly what the published error table warrants. How often is published with it, source by source.
"""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from synthetic.draws import Purpose, units
from synthetic.observed_run import Watch
from synthetic.sightings import Sighting, Statements, following, followings

LONGEST = 14
"""Most days until then. An assumption."""


def retraction(watch: Watch, said: Statements) -> Iterator[tuple[int, Sighting]]:
    """Yield withdrawals of empty statements; they state nothing and keep the origin reference."""
    lots = watch.keyed(followings(said.keys, 8)).bits(Purpose.WITHDRAWN)
    vague = np.array([error == "vague" for error in said.errors])
    share = watch.odds.withdrawn[[watch.odds.row[sighting.source] for sighting in said.sightings]]
    for row in np.flatnonzero(vague & (units(lots) < share)).tolist():
        yield row, _withdrawn(said.sightings[row], 2 + int(lots[row]) % (LONGEST - 1))


def _withdrawn(said: Sighting, later: int) -> Sighting:
    return replace(
        said,
        channel="withdrawal",
        key=following(said.key, 8),
        polarity=None,
        released=said.released + later,
        original=said,
    )
