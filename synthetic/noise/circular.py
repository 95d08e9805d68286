"""Circular reporting: one origin, several voices. Others repeat a statement as if it were their own."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from scenarios.schema.intelligence import SourceId
from synthetic.draws import Purpose
from synthetic.observed_run import ObservedRun
from synthetic.sightings import Key, Sighting, Statements, first_open_day, follow_up_key, follow_up_keys

LONGEST = 6
"""Most days between a report and its repetition elsewhere. An assumption."""
SECOND_VOICE = 0.4
"""Chance that a repeated statement is repeated once more, through another source. An assumption."""


def circular(run: ObservedRun, statements: Statements) -> Iterator[tuple[int, Sighting]]:
    """Yield statements again through up to two other sources, each with its own evaluation."""
    draws, odds = run.draws(follow_up_keys(statements.keys, 2)), run.odds
    share = odds.copied[[odds.row[sighting.source] for sighting in statements.sightings]]
    copiers = draws.bits(Purpose.COPIER)
    for row in np.flatnonzero(draws.units(Purpose.COPIED) < share).tolist():
        for again in _copies(run, statements.sightings[row], int(copiers[row])):
            yield row, again


def _copies(run: ObservedRun, sighting: Sighting, at: int) -> Iterator[Sighting]:
    plan = run.plan(sighting.source)
    assert plan is not None
    voices = plan.copied_by
    yield from _copy(run, voices[at % len(voices)], sighting, follow_up_key(sighting.key, 2))
    again = follow_up_key(sighting.key, 7)
    if len(voices) > 1 and run.draw(Purpose.COPIED, again) < SECOND_VOICE:
        yield from _copy(run, voices[(at + 1) % len(voices)], sighting, again)


def _copy(run: ObservedRun, source: SourceId, sighting: Sighting, key: Key) -> Iterator[Sighting]:
    copier = run.plan(source)
    if copier is None:
        return
    open_day = first_open_day(run.scenario, copier, run.agreements)
    later = 1 + int(run.draw(Purpose.COPY_DELAY, key) * LONGEST)
    if open_day is None or sighting.released + later < open_day:
        return
    yield replace(
        sighting,
        channel="copy",
        source=source,
        key=key,
        evaluation=run.evaluation(copier, key, Purpose.COPY_EVALUATION),
        released=sighting.released + later,
        original=sighting,
    )
