"""Bulk records as Parquet files, a row group a day, and the truth of them apart."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scenarios.schema.scenario import Scenario
from simulator.trace import Trace
from synthetic.bulk.call_records import contact_days, lines
from synthetic.bulk.cameras import cameras
from synthetic.bulk.fleet import ROUTINES, Fleet, fleet
from synthetic.bulk.plate_reads import read_days

READS = {"anpr": "reads", "sealed:anpr_journeys": "journeys", "sealed:anpr_misreads": "misreads"}
CONTACTS = {
    "communications_operator_one": "operator_one",
    "communications_operator_two": "operator_two",
    "sealed:communications_arranged": "arrangements",
}
"""File of each table, and the field that it comes from."""


@dataclass(frozen=True)
class BulkCount:
    """What was written."""

    rows: Mapping[str, int]
    """Rows by file."""
    days: int
    """Days that are whole; fewer than asked for when it was stopped."""
    files: tuple[Path, ...]


def write_bulk(
    scenario: Scenario,
    trace: Trace,
    holders: Mapping[str, int],
    folder: Path,
    sealed: Path,
    *,
    days: range | None = None,
    step: Callable[[int, int], None] = lambda whole, total: None,
    stopped: Callable[[], bool] = lambda: False,
) -> BulkCount:
    """Write reads and communications data, and return how many rows there are; one day is held in memory.

    ``holders`` are the numbers under which reports allot plates and handsets to people, ``sealed`` is the folder
    for the truth of the records, ``days`` are all days of the trace by default, and ``step`` is called with the
    days that are whole and the days in all. When ``stopped`` says so, the day under way is finished and the files
    are closed whole.

    Raises:
        ValueError: when days are asked for that the trace does not have.
        OSError: when a file cannot be written.
    """
    days = range(trace.days) if days is None else days
    if days and not 0 <= days[0] <= days[-1] < trace.days:
        raise ValueError(f"days {days[0]} to {days[-1]} of a trace of {trace.days}; ask for days that it has")
    folder.mkdir(parents=True, exist_ok=True)
    sealed.mkdir(parents=True, exist_ok=True)
    starts, town = scenario.calendar.starts, cameras(scenario)
    vehicles = fleet(scenario, trace, holders)
    streams: tuple[tuple[Mapping[str, str], Iterator[object]], ...] = (
        (READS, read_days(trace, town, vehicles, starts, days)),
        (CONTACTS, contact_days(trace, lines(trace, holders), town, starts, days)),
    )
    rows, whole_days = write_days(streams, folder, sealed, len(days), step, stopped)
    rows["sealed:fleet"] = write_fleet(table_path("sealed:fleet", folder, sealed), vehicles)
    return BulkCount(rows, whole_days, tuple(table_path(name, folder, sealed) for name in rows))


def write_days(
    streams: Sequence[tuple[Mapping[str, str], Iterator[object]]],
    folder: Path,
    sealed: Path,
    days: int,
    step: Callable[[int, int], None],
    stopped: Callable[[], bool],
) -> tuple[dict[str, int], int]:
    """Write some days of each stream, and return the rows by file and the days that are whole.

    A stream yields a record a day; its names say which file each field of that goes into.

    Raises:
        OSError: when a file cannot be written.
    """
    whole_days = 0
    with ExitStack() as files:
        sinks = [(_Sink(files, names, folder, sealed), stream) for names, stream in streams]
        while whole_days < days and not (whole_days and stopped()):
            for sink, stream in sinks:
                sink.add(next(stream))
            whole_days += 1
            step(whole_days, days)
    return {name: count for sink, _ in sinks for name, count in sink.rows.items()}, whole_days


def table_path(name: str, folder: Path, sealed: Path) -> Path:
    """Return the file of a table: those whose name begins with ``sealed:`` lie apart."""
    stem = name.removeprefix("sealed:")
    return (sealed if stem != name else folder) / f"{stem}.parquet"


class _Sink:
    """Parquet writers of the tables of one stream; opened with the first day, whose schema they keep."""

    def __init__(self, files: ExitStack, names: Mapping[str, str], folder: Path, sealed: Path) -> None:
        self.files, self.names = files, names
        self.paths = {name: table_path(name, folder, sealed) for name in names}
        self.writers: dict[str, Any] = {}
        self.rows = dict.fromkeys(names, 0)

    def add(self, day: object) -> None:
        """Write a day as one row group a table."""
        import pyarrow.parquet as pq

        for name, field in self.names.items():
            table = getattr(day, field)
            if name not in self.writers:
                writer = pq.ParquetWriter(self.paths[name], table.schema)
                self.writers[name] = self.files.enter_context(writer)
            self.rows[name] += table.num_rows
            if table.num_rows:
                self.writers[name].write_table(table)


def write_fleet(path: Path, vehicles: Fleet) -> int:
    """Write every keeper and routine, and return how many vehicles there are."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    count = vehicles.keeper.size
    table = pa.table(
        {
            "vrm": vehicles.plates.slice(0, count),
            "keeper": vehicles.keeper,
            "home": vehicles.home,
            "anchor": vehicles.anchor,
            "routine": pa.DictionaryArray.from_arrays(
                pa.array(vehicles.routine.astype("int8")), pa.array(ROUTINES)
            ),
        }
    )
    pq.write_table(table, path)
    return int(count)
