"""Checks of the reports that an author wrote: what they name exists, and they are out within the exercise."""

from collections.abc import Iterator

from scenarios.checks.consistency_checks import number
from scenarios.checks.reference_checks import ids, reference_faults, source_ids
from scenarios.faults import ScenarioFault
from scenarios.schema.intelligence import WrittenReport
from scenarios.schema.scenario import Calendar
from scenarios.yaml_text import Document


def reports(document: Document) -> Iterator[ScenarioFault]:
    """Find hand-written reports through unknown sources, about unknown zones or groups, or out too late."""
    zones, groups = ids(document, "area", "zones"), ids(document, "groups")
    calendar = document.part("calendar")
    spans = [number(calendar, name, Calendar) for name in ("warm_up_days", "cycles", "cycle_days")]
    whole = [span for span in spans if span is not None]
    for path, report in document.parts("reports"):
        yield from reference_faults(document, path, report, "source", "source", source_ids(document))
        if report.get("zone"):
            yield from reference_faults(document, path, report, "zone", "zone", zones)
        yield from reference_faults(document, path, report, "names", "group or zone", zones | groups)
        release, intelligence = (
            number(report, day, WrittenReport) for day in ("release_day", "intelligence_day")
        )
        if release is not None and len(whole) == 3 and release >= whole[0] + whole[1] * whole[2]:
            last = whole[0] + whole[1] * whole[2] - 1
            problem = f"day {release:g} comes after the last day of the exercise, {last:g}"
            yield document.fault((*path, "release_day"), problem, f"use {last:g} or an earlier day")
        if release is not None and intelligence is not None and intelligence > release:
            problem = f"intelligence_day {intelligence:g} is after release_day {release:g}"
            yield document.fault((*path, "intelligence_day"), problem, "nothing is out before it happens")
