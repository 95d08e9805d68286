"""Handling codes, and the grade that a careful grader would have given."""

from typing import Literal

from scenarios.schema.intelligence import SourcePlan
from synthetic.draws import Purpose
from synthetic.report import Assessment, ErrorType, Grade
from synthetic.sightings import Sighting
from synthetic.sources.registry import SOURCES
from synthetic.watch import Watch


def recorded(watch: Watch, sighting: Sighting) -> Grade:
    """Return the grade on the form: handling by how sensitive the source is, by keyed lot."""
    sensitive = SOURCES[sighting.source].sensitive
    lot = watch.bits(Purpose.HANDLING, sighting.key)
    if watch.draw(Purpose.HANDLING, (*sighting.key, 1)) >= sensitive:
        return Grade(sighting.evaluation, sighting.assessment, "P")
    actions: tuple[Literal["A1", "A2", "A3"], ...] = ("A1", "A2", "A2", "A3")
    sanitisations: tuple[Literal["S1", "S2"], ...] = ("S1", "S2")
    return Grade(
        sighting.evaluation, sighting.assessment, "C", actions[lot % 4], sanitisations[(lot >> 8) % 2]
    )


def correct_assessment(error: ErrorType, direct: bool) -> Assessment:
    """Return the assessment that fits how a statement came about.

    What a source saw itself is A, what it was rightly told C; an honest mistake or empty hearsay
    is D, not known; deception is E.
    """
    if error == "planted":
        return "E"
    if error in ("misattributed", "vague"):
        return "D"
    return "A" if direct else "C"


def correct_source(plan: SourcePlan) -> Literal[1, 2, 3]:
    """Return the source evaluation that fits a source's record: its commonest one."""
    shares = plan.evaluation
    ranked: tuple[tuple[float, Literal[1, 2, 3]], ...] = (
        (shares.reliable, 1),
        (shares.untested, 2),
        (shares.not_reliable, 3),
    )
    return max(ranked, key=lambda pair: pair[0])[1]
