"""Reports that the author of a scenario wrote: on the same form, numbered and released among the others."""

from collections.abc import Iterator
from typing import Literal, cast

from synthetic.observed_run import ObservedRun
from synthetic.sightings import SOURCE_NUMBER, Sighting, opens


def handwritten(run: ObservedRun) -> Iterator[Sighting]:
    """Yield the scenario's hand-written reports whose source is open by then; they state nothing scored.

    What is true differs from seed to seed, so a report written beforehand bears on no question.
    """
    for number, own in enumerate(run.scenario.reports):
        plan = run.plan(own.source)
        opened = opens(run.scenario, plan, run.agreements) if plan is not None else None
        if opened is None or own.release_day < opened:
            continue
        key = (9, SOURCE_NUMBER[own.source], 0, own.release_day, number)
        yield Sighting(
            channel="written", source=own.source, key=key, error="background", assessment=own.assessment,
            evaluation=cast(Literal[1, 2, 3], own.evaluation), day=own.intelligence_day, hour=own.hour,
            released=own.release_day, topic="routine",
            others=tuple(dict.fromkeys(e for e in (own.zone, *own.names) if e)), author_report=number,
        )  # fmt: skip
