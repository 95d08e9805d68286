"""Reports that the author of a scenario wrote: on the same form, numbered and released among the others."""

from collections.abc import Iterator
from typing import Literal, cast

from synthetic.observed_run import ObservedRun
from synthetic.sightings import SOURCE_NUMBER, Sighting, first_open_day


def handwritten(run: ObservedRun) -> Iterator[Sighting]:
    """Yield the scenario's hand-written reports whose source is open by then; they state nothing scored.

    What is true differs from seed to seed, so a report written beforehand bears on no question.
    """
    for number, report in enumerate(run.scenario.reports):
        plan = run.plan(report.source)
        open_day = first_open_day(run.scenario, plan, run.agreements) if plan is not None else None
        if open_day is None or report.release_day < open_day:
            continue
        key = (9, SOURCE_NUMBER[report.source], 0, report.release_day, number)
        yield Sighting(
            channel="written", source=report.source, key=key, error="background", assessment=report.assessment,
            evaluation=cast(Literal[1, 2, 3], report.evaluation), day=report.intelligence_day, hour=report.hour,
            released=report.release_day, topic="routine",
            others=tuple(dict.fromkeys(e for e in (report.zone, *report.names) if e)), author_report=number,
        )  # fmt: skip
