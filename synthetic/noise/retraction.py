"""Retraction: a source withdraws what was hearsay without content.

Only statements that were right as often as wrong are withdrawn, so that to leave a withdrawn origin out
of account is exactly what the published error table warrants. How often is published with it, source by source.
"""

from collections.abc import Iterator
from dataclasses import replace

from scenarios.schema.intelligence import SourcePlan
from synthetic.draws import Purpose
from synthetic.report import ErrorType
from synthetic.sightings import Sighting, following
from synthetic.watch import Watch

LONGEST = 14
"""Most days until then. An assumption."""


def retraction(watch: Watch, plan: SourcePlan, said: Sighting, kind: ErrorType) -> Iterator[Sighting]:
    """Yield a withdrawal of an empty statement; it states nothing and keeps the origin reference."""
    key = following(said.key, 8)
    if kind != "vague" or watch.draw(Purpose.WITHDRAWN, key) >= plan.withdrawn:
        return
    later = 2 + watch.bits(Purpose.WITHDRAWN, key) % (LONGEST - 1)
    yield replace(
        said,
        channel="withdrawal",
        key=key,
        polarity=None,
        delay=said.delay + later,
        released=said.released + later,
        original=said,
    )
