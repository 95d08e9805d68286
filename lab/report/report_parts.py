"""What a report is made of: sections of text, charts and tables."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from documents.charts.forest import Forest
from documents.pages.data_table import DataTable
from lab.records.study_records import Measure, StudyFacts

REPORT_STYLE = Path(__file__).with_name("report.css")
"""How sections, their charts and their tables look, in a report and wherever else they stand."""
MOST_TABLES = 24
"""Tables in a section; those of further settings are in the files of the study."""


@dataclass(frozen=True)
class Picture:
    """A chart with its caption."""

    words: str
    note: str
    chart: Markup


@dataclass(frozen=True)
class Section:
    """A part of the report."""

    id: str
    title: str
    text: tuple[str, ...] = ()
    forests: tuple[Forest, ...] = ()
    pictures: tuple[Picture, ...] = ()
    tables: tuple[DataTable, ...] = ()
    keys: tuple[tuple[Markup, str], ...] = ()
    """Legend of the pictures: a sample and its words."""

    @property
    def empty(self) -> bool:
        """Return whether it shows nothing."""
        return not (self.forests or self.pictures or self.tables)


def few(tables: Sequence[DataTable]) -> tuple[DataTable, ...]:
    """Return the first tables, so that a study of many settings stays a page that opens."""
    return tuple(tables[:MOST_TABLES])


def measure(facts: StudyFacts, name: str) -> Measure:
    """Return a measure of the study; one that it does not report has its own name for words."""
    return next((one for one in facts.measures if one.name == name), Measure(name, name, "", "neither"))


def named(one: Measure) -> str:
    """Return a measure with its unit."""
    words = one.words[:1].upper() + one.words[1:]
    return f"{words} ({one.unit})" if one.unit else words


def at_point(facts: StudyFacts, point: int | None) -> str:
    """Return the setting of a design point for a label; empty in a study without factors."""
    if not facts.factors:
        return ""
    if point is None:
        return ", over all settings"
    return next((f", {one.words}" for one in facts.points if one.number == point), f", setting {point}")


def zone_name(facts: StudyFacts, zone: str) -> str:
    """Return the name of a zone from its id."""
    return next((one.name for one in facts.zones if one.id == zone), zone)
