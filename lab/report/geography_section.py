"""Harm by place on a map, and displacement against diffusion round the zones that were treated."""

from collections.abc import Sequence

from markupsafe import Markup

from documents.charts.forest import Forest, ForestMark, ForestRow, forest
from documents.charts.svg import join_markup, nice_steps, tag
from documents.numbers_in_text import brief, decimals, figure, signed_figure
from documents.pages.data_table import DataTable, table
from lab.film.film_map import TownDrawing, town_drawing, zone_shapes
from lab.records.study_records import PlaceEffect, StudyResult
from lab.report.comparisons_section import interval_words
from lab.report.report_sections import CaptionedChart, ReportSection, at_point, first_tables, zone_name
from scenarios.schema.scenario import Scenario
from simulator.atlas import atlas

CLASSES = 3
"""Colours on either side of nothing."""
MOST_MAPS = 12
WDQ_BOUNDS = (-5.0, 5.0)
"""Where the plot of quotients ends; the figures beside it do not."""


def places(result: StudyResult, scenario: Scenario | None) -> ReportSection:
    """Return maps and tables of harm by zone, and the quotients round treated zones."""
    if not result.places and not result.quotients:
        return ReportSection(
            "places", "Harm and displacement by place", text=("Nothing was measured by place.",)
        )
    text = [
        "Mean difference in harm from no action on the same draws, by zone. Hatching marks zones whose 95% "
        "interval, taken alone, includes no difference.",
        "The weighted displacement quotient (WDQ; Bowers and Johnson 2003) weighs what happened next door to a "
        "treated zone against what happened in it: above 0 the gain spread, below 0 crime moved; below −1 "
        "displacement outweighed the gain. It has no meaning when offences in the zone did not fall.",
    ]
    settings = _groups(result.places)
    maps: tuple[CaptionedChart, ...] = ()
    if scenario is None:
        text.append("There is no map because the scenario is not at hand; the tables hold the same figures.")
    else:
        maps = _maps(result, scenario, settings[:MOST_MAPS])
        if len(settings) > MOST_MAPS:
            text.append(
                f"The first {MOST_MAPS} of {len(settings)} maps are drawn; more are in the tables and the files of the study."
            )
    return ReportSection(
        "places",
        "Harm and displacement by place",
        text=tuple(text),
        forests=_quotients(result),
        pictures=maps,
        tables=first_tables([_table(result, effects) for effects in settings]),
        keys=_keys(_limits(result.places)) if maps else (),
    )


def _groups(effects: Sequence[PlaceEffect]) -> list[list[PlaceEffect]]:
    keys = dict.fromkeys((effect.point, effect.strategy) for effect in effects)
    return [[effect for effect in effects if (effect.point, effect.strategy) == key] for key in keys]


def _limits(effects: Sequence[PlaceEffect]) -> list[float]:
    """Return the limits of colour in harm days: the same for every map of the study."""
    most = max((abs(effect.harm) for effect in effects if effect.role != "online"), default=0.0) or 1.0
    return [tick for tick in nice_steps(0.0, most, CLASSES + 1) if tick > 0][:CLASSES]


def _shade(value: float, limits: Sequence[float]) -> str:
    size = 1 + sum(abs(value) > limit for limit in limits[: CLASSES - 1])
    return "d0" if value == 0 else f"d{'less' if value < 0 else 'more'}{size}"


def _maps(
    result: StudyResult, scenario: Scenario, settings: Sequence[Sequence[PlaceEffect]]
) -> tuple[CaptionedChart, ...]:
    drawing, limits = town_drawing(scenario), _limits(result.places)
    charts = []
    for effects in settings:
        by_zone = {effect.zone: effect for effect in effects}
        words = f"{effects[0].strategy}{at_point(result.facts, effects[0].point)}"
        chart = _map(result, scenario, drawing, by_zone, limits, words)
        online = by_zone.get("online")
        note = f"Online: {signed_figure(online.harm)} harm days" if online else ""
        charts.append(CaptionedChart(words, note, chart))
    return tuple(charts)


def _map(
    result: StudyResult,
    scenario: Scenario,
    drawing: TownDrawing,
    by_zone: dict[str, PlaceEffect],
    limits: Sequence[float],
    words: str,
) -> Markup:
    ids = [zone.id for zone in scenario.area.zones]
    effects = [by_zone.get(zone) for zone in ids]
    shades = [_shade(effect.harm, limits) if effect else "d0" for effect in effects]
    tips = [
        f"{zone_name(result.facts, zone)}: {signed_figure(effect.harm) if effect else 'nothing known'}"
        for zone, effect in zip(ids, effects, strict=True)
    ]
    unsure = [
        effect is not None and effect.harm_low <= 0 <= effect.harm_high and effect.harm != 0
        for effect in effects
    ]
    treated = [effect is not None and effect.role == "treated" for effect in effects]
    order = sorted(range(len(ids)), key=lambda zone: treated[zone])
    borders = [
        tag("path", class_="border on" if treated[zone] else "border", d=drawing.borders[zone])
        for zone in order
    ]
    description = f"Map of the difference in harm, {words}; the table of the same name lists every zone."
    return tag(
        "svg",
        zone_shapes(drawing, atlas(scenario).zone_of, tips, shades, unsure),
        join_markup(borders),
        tag("g", drawing.large_names, class_="names report"),
        class_="map",
        role="img",
        aria_label=description,
        viewBox=drawing.view,
    )


def _keys(limits: Sequence[float]) -> tuple[tuple[Markup, str], ...]:
    keys = []
    for side, word in (("less", "fewer"), ("more", "more")):
        edges = [0.0, *limits]
        for size in range(CLASSES, 0, -1) if side == "less" else range(1, CLASSES + 1):
            low = brief(edges[size - 1])
            span = f"over {low}" if size == CLASSES else f"{low}–{brief(edges[size])}"
            keys.append((_key(f"d{side}{size}"), f"{span} harm days {word}"))
    hatch = tag(
        "svg", tag("rect", width=18, height=12, fill="url(#unsure)"), width=18, height=12, aria_hidden="true"
    )
    outline = tag(
        "svg", tag("path", d="M0 6H18", class_="border on"), width=18, height=12, aria_hidden="true"
    )
    return (*keys, (hatch, "interval includes no difference"), (outline, "zone treated first"))


def _key(kind: str) -> Markup:
    return tag(
        "svg",
        tag("rect", width=18, height=12, class_=kind),
        width=18,
        height=12,
        aria_hidden="true",
        class_="key",
    )


def _table(result: StudyResult, effects: Sequence[PlaceEffect]) -> DataTable:
    harm = decimals(v for effect in effects for v in (effect.harm, effect.harm_low, effect.harm_high))
    crime = decimals(
        v for effect in effects for v in (effect.offences, effect.offences_low, effect.offences_high)
    )
    rows = [
        (
            zone_name(result.facts, effect.zone),
            effect.role,
            figure(effect.harm_against, harm),
            signed_figure(effect.harm, harm),
            interval_words(effect.harm_low, effect.harm_high, harm),
            signed_figure(effect.offences, crime),
            interval_words(effect.offences_low, effect.offences_high, crime),
            str(effect.pairs),
        )
        for effect in effects
    ]
    heads = (
        "Zone",
        "Part played",
        "Harm without action (harm days)",
        "Difference in harm",
        "95% interval",
        "Difference in offences",
        "95% interval",
        "Pairs",
    )
    return table(f"By zone: {effects[0].strategy}{at_point(result.facts, effects[0].point)}", heads, rows)


def _quotients(result: StudyResult) -> tuple[Forest, ...]:
    if not result.quotients:
        return ()
    rows = [
        ForestRow(
            f"{quotient.strategy}, {zone_name(result.facts, quotient.zone)}{at_point(result.facts, quotient.point)}",
            (ForestMark(quotient.wdq, quotient.low, quotient.high),),
            (
                signed_figure(quotient.wdq, 2),
                interval_words(quotient.low, quotient.high, 2),
                str(quotient.runs),
                quotient.words,
            ),
        )
        for quotient in result.quotients
    ]
    heads = ("Strategy and zone", "Plot", "WDQ", "95% interval (bootstrap)", "Runs", "In words")
    caption = "Weighted displacement quotient; the plot ends at −5 and 5"
    return (forest(caption, heads, rows, references=(-1.0, 0.0, 1.0), bounds=WDQ_BOUNDS),)
