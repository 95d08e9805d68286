"""Circular reporting: one origin, several voices. Others repeat a statement as if it were their own."""

from collections.abc import Iterator
from dataclasses import replace

from scenarios.schema.intelligence import SourceId, SourcePlan
from synthetic.draws import Purpose
from synthetic.report import ErrorType
from synthetic.sightings import Key, Sighting, following, opens
from synthetic.watch import Watch

LONGEST = 6
"""Most days between a report and its repetition elsewhere. An assumption."""
SECOND_VOICE = 0.4
"""Chance that a repeated statement is repeated once more, through another source. An assumption."""


def circular(watch: Watch, plan: SourcePlan, said: Sighting, _: ErrorType) -> Iterator[Sighting]:
    """Yield the same statement through up to two other sources, each with its own evaluation."""
    key = following(said.key, 2)
    if not plan.copied_by or watch.draw(Purpose.COPIED, key) >= plan.copied:
        return
    at = watch.bits(Purpose.COPIER, key)
    voices = plan.copied_by
    yield from _repeated(watch, voices[at % len(voices)], said, key)
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
        delay=said.delay + later,
        released=said.released + later,
        original=said,
    )
