"""Circular reporting: one origin, several voices. Others repeat a statement as if it were their own."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from scenarios.schema.intelligence import SourceId
from synthetic.draws import Purpose
from synthetic.observed_run import Watch
from synthetic.sightings import Key, Sighting, Statements, following, followings, opens

LONGEST = 6
"""Most days between a report and its repetition elsewhere. An assumption."""
SECOND_VOICE = 0.4
"""Chance that a repeated statement is repeated once more, through another source. An assumption."""


def circular(watch: Watch, said: Statements) -> Iterator[tuple[int, Sighting]]:
    """Yield statements again through up to two other sources, each with its own evaluation."""
    keyed, odds = watch.keyed(followings(said.keys, 2)), watch.odds
    share = odds.copied[[odds.row[sighting.source] for sighting in said.sightings]]
    copiers = keyed.bits(Purpose.COPIER)
    for row in np.flatnonzero(keyed.units(Purpose.COPIED) < share).tolist():
        for again in _copies(watch, said.sightings[row], int(copiers[row])):
            yield row, again


def _copies(watch: Watch, said: Sighting, at: int) -> Iterator[Sighting]:
    plan = watch.plan(said.source)
    assert plan is not None
    voices = plan.copied_by
    yield from _repeated(watch, voices[at % len(voices)], said, following(said.key, 2))
    again = following(said.key, 7)
    if len(voices) > 1 and watch.draw(Purpose.COPIED, again) < SECOND_VOICE:
        yield from _repeated(watch, voices[(at + 1) % len(voices)], said, again)


def _repeated(watch: Watch, source: SourceId, said: Sighting, key: Key) -> Iterator[Sighting]:
    copier = watch.plan(source)
    if copier is None:
        return
    opened = opens(watch.scenario, copier, watch.agreements)
    later = 1 + int(watch.draw(Purpose.COPY_DELAY, key) * LONGEST)
    if opened is None or said.released + later < opened:
        return
    yield replace(
        said,
        channel="copy",
        source=source,
        key=key,
        evaluation=watch.evaluation(copier, key, Purpose.COPY_EVALUATION),
        released=said.released + later,
        original=said,
    )
