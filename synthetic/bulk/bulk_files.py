"""Bulk records as Parquet files, a row group a day, and the truth of them apart."""

from collections.abc import Callable, Mapping
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
    "communications_operator_one": "one",
    "communications_operator_two": "two",
    "sealed:communications_arranged": "arranged",
}
"""File of each table, and the field that it comes from."""


@dataclass(frozen=True)
class Counted:
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
    step: Callable[[int, int], None] = lambda done, total: None,
    stopped: Callable[[], bool] = lambda: False,
) -> Counted:
    """Write reads and communications data of some days, all by default, and return how many rows there are.

    ``sealed`` is the folder for the truth of them. Holds one day in memory. When ``stopped`` says so, the day under way is finished and the files are closed
    whole.

    Raises:
        ValueError: for days that the trace does not have.
        OSError: when a file cannot be written.
    """
    wanted = range(trace.days) if days is None else days
    if wanted and not 0 <= wanted[0] <= wanted[-1] < trace.days:
        raise ValueError(
            f"days {wanted[0]} to {wanted[-1]} of a trace of {trace.days}; ask for days that it has"
        )
    folder.mkdir(parents=True, exist_ok=True)
    sealed.mkdir(parents=True, exist_ok=True)
    starts, town = scenario.calendar.starts, cameras(scenario)
    vehicles = fleet(scenario, trace, holders)
    known = lines(trace, holders)
    sources = (
        (READS, read_days(trace, town, vehicles, starts, wanted)),
        (CONTACTS, contact_days(trace, known, town, starts, wanted)),
    )
    with ExitStack() as opened:
        sinks = [
            (_Sink(opened, {name: _path(name, folder, sealed) for name in names}, names), stream)
            for names, stream in sources
        ]
        done = 0
        for number in range(len(wanted)):
            if number and stopped():
                break
            for sink, stream in sinks:
                sink.add(next(stream))
            done += 1
            step(done, len(wanted))
        rows = {name: count for sink, _ in sinks for name, count in sink.rows.items()}
    rows["sealed:fleet"] = _fleet(_path("sealed:fleet", folder, sealed), vehicles)
    return Counted(rows, done, tuple(_path(name, folder, sealed) for name in rows))


def _path(name: str, folder: Path, sealed: Path) -> Path:
    """Return the file of a table: those whose name begins with ``sealed:`` lie apart."""
    kept = name.removeprefix("sealed:")
    return (sealed if kept != name else folder) / f"{kept}.parquet"


class _Sink:
    """Parquet writers of the tables of one stream; opened with the first day, whose schema they keep."""

    def __init__(self, opened: ExitStack, paths: Mapping[str, Path], names: Mapping[str, str]) -> None:
        self.opened, self.paths, self.names = opened, paths, names
        self.writers: dict[str, Any] = {}
        self.rows = dict.fromkeys(names, 0)

    def add(self, day: object) -> None:
        """Write a day as one row group a table."""
        import pyarrow.parquet as pq

        for name, field in self.names.items():
            table = getattr(day, field)
            if name not in self.writers:
                writer = pq.ParquetWriter(self.paths[name], table.schema)
                self.writers[name] = self.opened.enter_context(writer)
            self.rows[name] += table.num_rows
            if table.num_rows:
                self.writers[name].write_table(table)


def _fleet(path: Path, vehicles: Fleet) -> int:
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
