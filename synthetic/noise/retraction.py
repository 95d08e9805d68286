"""Retraction: a source withdraws what was hearsay without content.

Only statements that were right as often as wrong are withdrawn, so that to leave a withdrawn origin out
of account is exactly what the published error table warrants. How often is published with it, source by source.
"""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from synthetic.draws import Purpose, units
from synthetic.observed_run import ObservedRun
from synthetic.sightings import Sighting, Statements, follow_up_key, follow_up_keys

LONGEST = 14
"""Most days until then. An assumption."""


def retraction(run: ObservedRun, statements: Statements) -> Iterator[tuple[int, Sighting]]:
    """Yield withdrawals of empty statements; they state nothing and keep the origin reference."""
    lots = run.draws(follow_up_keys(statements.keys, 8)).bits(Purpose.WITHDRAWN)
    vague = np.array([error == "vague" for error in statements.errors])
    share = run.odds.withdrawn[[run.odds.row[sighting.source] for sighting in statements.sightings]]
    for row in np.flatnonzero(vague & (units(lots) < share)).tolist():
        yield row, _withdraw(statements.sightings[row], 2 + int(lots[row]) % (LONGEST - 1))


def _withdraw(sighting: Sighting, later: int) -> Sighting:
    return replace(
        sighting,
        channel="withdrawal",
        key=follow_up_key(sighting.key, 8),
        polarity=None,
        released=sighting.released + later,
        original=sighting,
    )
