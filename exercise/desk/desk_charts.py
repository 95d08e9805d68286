"""Link chart, map and timeline: built from what has been opened and what the force records."""

from collections import defaultdict
from itertools import combinations
from typing import Literal

import networkx as nx

from exercise.access import Caller
from exercise.desk.chart_layout import placed
from exercise.desk.reading import opened_reports
from exercise.read_models.chart_models import ChartLink, ChartNode, LinkChart, Moment, TownMap, ZoneShape
from exercise.runs import recorded_measures
from exercise.runs.hypotheses import date_of, entity_name
from exercise.runs.labels import source_name
from exercise.runs.log_key import log_key
from exercise.runs.runs import LiveRun, own_run
from exercise.services.services import Services
from simulator.atlas import atlas
from simulator.ids import kind_of_id
from synthetic.mentions import mentions
from synthetic.report import Report

Kind = Literal["nominal", "group", "zone", "number", "vehicle"]
KINDS: dict[str | None, Kind] = {"person": "nominal", "group": "group", "zone": "zone"}
THINGS: dict[str, Kind] = {"telephone": "number", "vehicle": "vehicle"}
"""Objects in the text of a report that are nodes."""


def link_chart(services: Services, caller: Caller, run: str) -> LinkChart:
    """Return who was named with whom in opened reports, placed in a unit square."""
    live = own_run(services, caller, run)
    key = log_key("link chart", live, ("opened",))
    return services.caches.read_models.get(key, lambda: _chart(live))


def _chart(live: LiveRun) -> LinkChart:
    together: dict[tuple[str, str], list[str]] = defaultdict(list)
    in_reports: dict[str, list[str]] = defaultdict(list)
    kinds: dict[str, Kind] = {}
    for report in opened_reports(live):
        kinds |= _kinds(report)
        entities = sorted(_kinds(report))
        for entity in entities:
            in_reports[entity].append(report.headline.id)
        for pair in combinations(entities, 2):
            together[pair].append(report.headline.id)
    graph = nx.Graph()
    graph.add_nodes_from(sorted(in_reports))
    graph.add_edges_from(sorted(together))
    places = placed(graph)
    nodes = tuple(
        ChartNode(
            id=entity,
            label=entity
            if kinds[entity] in ("number", "vehicle")
            else entity_name(live.world.inputs, entity),
            kind=kinds[entity],
            x=places[entity][0],
            y=places[entity][1],
            detail=_count(in_reports[entity]),
        )
        for entity in sorted(in_reports)
    )
    links = tuple(
        ChartLink(first, second, _count(reports), tuple(reports))
        for (first, second), reports in sorted(together.items())
    )
    return LinkChart(nodes, links)


def _kinds(report: Report) -> dict[str, Kind]:
    """Return the nodes of a report with what each is: whoever is named, the zone, and the numbers and plates of its text."""
    kinds = {entity: KINDS[kind_of_id(entity)] for entity in report.entities if kind_of_id(entity) in KINDS}
    for sort, ident in mentions(report).objects:
        if sort in THINGS:
            kinds[ident] = THINGS[sort]
    return kinds


def _count(reports: list[str]) -> str:
    return f"named in {len(reports)} opened {'report' if len(reports) == 1 else 'reports'}"


def town_map(services: Services, caller: Caller, run: str) -> TownMap:
    """Return the map with reports by zone, crime recorded in the last cycle, and the last survey."""
    live = own_run(services, caller, run)
    scenario, calendar, state = live.scenario, live.scenario.calendar, live.state
    if state.phase == "briefing":
        recorded: dict[str, int] = {}
        confidence = {zone.id: zone.confidence for zone in scenario.area.zones}
        released: tuple[Report, ...] = ()
    else:
        trace = live.world.trace(state.orders, state.day)
        first = max(0, state.day - calendar.cycle_days)
        recorded = recorded_measures.recorded_crime(scenario, trace, first, state.day)
        confidence = recorded_measures.confidence(scenario, trace, state.day)
        released = tuple(live.world.released(state).values())
    rings = defaultdict(list)
    for place in atlas(scenario).neighbourhoods:
        rings[place.zone].append(tuple((float(x), float(y)) for x, y in place.ring))
    return TownMap(
        tuple(
            ZoneShape(
                id=zone.id,
                name=zone.name,
                kind=zone.kind,
                rings=tuple(rings[zone.id]),
                reports=sum(1 for r in released if r.headline.zone == zone.id),
                opened=sum(
                    1 for r in released if r.headline.zone == zone.id and r.headline.id in state.opened_ids
                ),
                recorded_crime=recorded.get(zone.id, 0),
                confidence=recorded_measures.survey(confidence[zone.id]),
            )
            for zone in scenario.area.zones
        )
    )


def timeline(services: Services, caller: Caller, run: str) -> tuple[Moment, ...]:
    """Return opened reports on two clocks: when it happened as stated, and when it was known."""
    live = own_run(services, caller, run)
    moments = (
        Moment(
            id=report.headline.id,
            lane=source_name(live, report.headline.source),
            text=report.headline.title,
            happened=date_of(live.scenario, report.headline.intelligence_day),
            reported=date_of(live.scenario, report.headline.released_day),
        )
        for report in opened_reports(live)
    )
    return tuple(sorted(moments, key=lambda m: (m.happened, m.id)))
