"""CSV files for i2 Analyst's Notebook, an import at a time, and a page that maps their columns.

Analyst's Notebook reads text files through an import specification, which its user makes once; the page
says which column becomes what. Files are UTF-8 with a mark, as its importer expects of text that is not
in the machine's own code page.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

from synthetic.exports.table_files import Cell, write_csv
from synthetic.pole import Pole

MARKING = "EXERCISE – SYNTHETIC DATA"


@dataclass(frozen=True)
class Column:
    """One column of a file, and what it becomes on the chart."""

    name: str
    becomes: str
    value: Callable[[Any], Cell]


@dataclass(frozen=True)
class Sheet:
    """One file, the entity or link type that its rows are, and its columns."""

    file: str
    type: str
    rows: Callable[[Pole], Iterable[Any]]
    columns: tuple[Column, ...]


def _at(name: str, becomes: str, attribute: str = "") -> Column:
    return Column(name, becomes, lambda item: getattr(item, attribute or name))


def _count_columns(noun: str) -> tuple[Column, ...]:
    return (
        _at("reports", f"Attribute (number): reports that name the {noun}"),
        _at("first_released_day", "Attribute (number): day of release of the first"),
        _at("last_released_day", "Attribute (number): day of release of the last"),
    )


def _people(kind: str) -> Callable[[Pole], Iterable[Any]]:
    return lambda pole: (p for p in pole.people if p.kind == kind)


def _objects(kind: str) -> Callable[[Pole], Iterable[Any]]:
    return lambda pole: (o for o in pole.objects if o.kind == kind)


def _things(file: str, kind: str, type_: str) -> Sheet:
    columns = (_at("id", "Identity"), _at("identifier", "Label"), *_count_columns(kind))
    return Sheet(file, type_, _objects(kind), columns)


TYPES: dict[str, str] = {
    "person": "Person", "group": "Organization", "vehicle": "Vehicle", "telephone": "Telephone",
    "account": "Account", "location": "Location", "event": "Event",
}  # fmt: skip
"""Chart type of each end of a link."""

_GRADE = (
    Column(
        "source_evaluation", "Grade 1 (source): 1 reliable, 2 untested, 3 not reliable", lambda i: i.grade[0]
    ),
    Column("assessment", "Grade 2 (intelligence): A to E", lambda i: i.grade[1]),
    Column(
        "handling", "Grade 3 (handling): P, or C with action and sanitisation codes", lambda i: i.grade[2:]
    ),
)

SHEETS: tuple[Sheet, ...] = (
    Sheet("person.csv", "Person", _people("nominal"),
          (_at("id", "Identity"), _at("name", "Label"), *_count_columns("person"))),
    Sheet("organization.csv", "Organization", _people("group"),
          (_at("id", "Identity"), _at("name", "Label"), *_count_columns("group"))),
    _things("vehicle.csv", "vehicle", "Vehicle"),
    _things("telephone.csv", "telephone", "Telephone"),
    _things("account.csv", "account", "Account"),
    Sheet("location.csv", "Location", lambda pole: pole.locations, (
        _at("id", "Identity"), _at("name", "Label"), _at("kind", "Attribute (text): zone or camera"),
        _at("zone", "Attribute (text): id of the zone it is in"), _at("town", "Attribute (text): town"))),
    Sheet("event.csv", "Event", lambda pole: pole.events, (
        _at("id", "Identity"), _at("title", "Label"), _at("date", "Date (yyyy-MM-dd)"), _at("time", "Time (HH:mm)"),
        _at("source", "Source type"), _at("report", "Source reference"), *_GRADE,
        _at("subject", "Attribute (text): id, number or plate of whom or what its source looked at"),
        _at("text", "Description"))),
    Sheet("link.csv", "(from column)", lambda pole: pole.links, (
        _at("id", "Link identity"),
        Column("from_type", "End 1: entity type", lambda i: TYPES[i.from_type]), _at("from_id", "End 1: Identity"),
        Column("to_type", "End 2: entity type", lambda i: TYPES[i.to_type]), _at("to_id", "End 2: Identity"),
        _at("kind", "Link type, and link label"), _at("date", "Date (yyyy-MM-dd)"), _at("time", "Time (HH:mm)"),
        _at("report", "Source reference"), *_GRADE, _at("detail", "Description"))),
)  # fmt: skip
"""Every file, entities before links."""


def write(pole: Pole, folder: Path) -> tuple[Path, ...]:
    """Write one file an entity type, ``link.csv`` and ``mapping.html`` and return the files."""
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for sheet in SHEETS:
        rows = [{c.name: _one_line(c.value(item)) for c in sheet.columns} for item in sheet.rows(pole)]
        files.append(write_csv(folder / sheet.file, [c.name for c in sheet.columns], rows))
    page = folder / "mapping.html"
    page.write_text(mapping(), encoding="utf-8")
    return (*files, page)


def _one_line(cell: Cell) -> Cell:
    """Return a cell without line breaks, since the importer takes each line for a record."""
    return " | ".join(line for line in cell.splitlines() if line.strip()) if isinstance(cell, str) else cell


def mapping() -> str:
    """Return the page that says which column becomes which part of an entity or link."""
    tables = "\n".join(_table(sheet) for sheet in SHEETS)
    return f"""<!DOCTYPE html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>Import into i2 Analyst's Notebook</title>
<style>body {{ font: 1rem/1.5 sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }}
table {{ border-collapse: collapse; width: 100%; margin: 0 0 2rem }}
caption {{ text-align: left; font-weight: bold }} th, td {{ border: 1px solid; padding: .2rem .5rem; text-align: left }}
</style></head>
<body>
<p>{MARKING}</p>
<h1>Import into i2 Analyst's Notebook</h1>
<ol>
<li>Import the entity files first, one import specification each: comma-separated, UTF-8, column names in
the first row.</li>
<li>Make every entity's identity the column <code>id</code>, so that each is charted once and links find it.</li>
<li>Import <code>link.csv</code> last, both ends by identity, into the same chart.</li>
<li>Save the specifications: the columns are the same for every scenario and seed.</li>
</ol>
<p>Links are what reports state, with the report as source reference.</p>
{tables}
</body>
</html>
"""


def _table(sheet: Sheet) -> str:
    rows = "\n".join(
        f'<tr><th scope="row"><code>{escape(c.name)}</code></th><td>{escape(c.becomes)}</td></tr>'
        for c in sheet.columns
    )
    return (
        f"<table><caption><code>{escape(sheet.file)}</code>: {escape(sheet.type)}</caption>\n"
        f'<thead><tr><th scope="col">column</th><th scope="col">becomes</th></tr></thead>\n<tbody>\n{rows}\n</tbody></table>'
    )
