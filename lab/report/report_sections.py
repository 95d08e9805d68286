"""The parts of a report: sections of text, charts and tables, and the words for measures, settings and zones."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from documents.charts.forest import Forest
from documents.pages.data_table import DataTable
from lab.records.study_records import StudyFacts, StudyMeasure

REPORT_STYLE = Path(__file__).with_name("report.css")
"""How sections, their charts and their tables look, in a report and wherever else they stand."""
MOST_TABLES = 24
"""Tables in a section; those of further settings are in the files of the study."""


@dataclass(frozen=True)
class CaptionedChart:
    """A chart with its caption."""

    words: str
    note: str
    chart: Markup


@dataclass(frozen=True)
class ReportSection:
    """A part of the report."""

    id: str
    title: str
    text: tuple[str, ...] = ()
    forests: tuple[Forest, ...] = ()
    pictures: tuple[CaptionedChart, ...] = ()
    tables: tuple[DataTable, ...] = ()
    keys: tuple[tuple[Markup, str], ...] = ()
    """Legend of the pictures: a sample and its words."""

    @property
    def empty(self) -> bool:
        """Return whether it shows nothing."""
        return not (self.forests or self.pictures or self.tables)


def first_tables(tables: Sequence[DataTable]) -> tuple[DataTable, ...]:
    """Return the first tables, so that a study of many settings stays a page that opens."""
    return tuple(tables[:MOST_TABLES])


def find_measure(facts: StudyFacts, name: str) -> StudyMeasure:
    """Return a measure of the study; one that it does not report has its own name for words."""
    return next(
        (measure for measure in facts.measures if measure.name == name),
        StudyMeasure(name, name, "", "neither"),
    )


def measure_caption(measure: StudyMeasure) -> str:
    """Return a measure with its unit."""
    words = measure.words[:1].upper() + measure.words[1:]
    return f"{words} ({measure.unit})" if measure.unit else words


def at_point(facts: StudyFacts, point: int | None) -> str:
    """Return the setting of a design point for a label; empty in a study without factors."""
    if not facts.factors:
        return ""
    if point is None:
        return ", over all settings"
    return next(
        (f", {design_point.words}" for design_point in facts.points if design_point.number == point),
        f", setting {point}",
    )


def zone_name(facts: StudyFacts, zone: str) -> str:
    """Return the name of a zone from its id."""
    return next((entity.name for entity in facts.zones if entity.id == zone), zone)
