"""POLE as five tables, each as JSON lines, CSV and Parquet."""

from dataclasses import fields
from pathlib import Path
from typing import Any

from synthetic.exports.table_files import write_table
from synthetic.pole import Event, Link, Location, NamedObject, Person, Pole

RECORDS: dict[str, type[Any]] = {
    "people": Person,
    "objects": NamedObject,
    "locations": Location,
    "events": Event,
    "links": Link,
}
"""Table, and the record whose fields are its columns."""


def columns(record: type[Any]) -> dict[str, type]:
    """Return the columns of a table of records, with their types."""
    return {f.name: f.type for f in fields(record) if isinstance(f.type, type)}


def write(pole: Pole, folder: Path) -> tuple[Path, ...]:
    """Write ``people``, ``objects``, ``locations``, ``events`` and ``links`` and return the files."""
    files: tuple[Path, ...] = ()
    for name, record in RECORDS.items():
        rows = [dict(vars(item)) for item in getattr(pole, name)]
        files += write_table(folder / name, columns(record), rows)
    return files
