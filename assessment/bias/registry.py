"""Every bias indicator by name."""

from collections.abc import Callable, Iterable, Sequence
from typing import Literal

from assessment.bias.events import Event, Evidence, evidence
from assessment.bias.search import search
from assessment.bias.source_grade import source_grade
from assessment.bias.weighting import weighting
from assessment.records import Indicator
from scenarios.schema.intelligence import Dials, SourcePlan
from simulator.answers import Slots

INDICATORS: dict[Literal["search", "weighting", "source_grade"], Callable[[Evidence], Indicator]] = {
    "search": search,
    "weighting": weighting,
    "source_grade": source_grade,
}


def indicators(
    plans: Sequence[SourcePlan], dials: Dials, slots_list: Sequence[Slots], events: Iterable[Event]
) -> tuple[Indicator, ...]:
    """Return every indicator for one run: formative prompts with standard errors and log lines.

    No composite is made of them, and none may enter a mark or a CPD record.
    """
    laid_out = evidence(plans, dials, slots_list, events)
    return tuple(indicator(laid_out) for indicator in INDICATORS.values())
