"""Bulk records as Parquet files, a row group a day, and the truth of them apart."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from synthetic.bulk.fleet import ROUTINES, Fleet


@dataclass(frozen=True)
class BulkCount:
    """What was written."""

    rows: Mapping[str, int]
    """Rows by file."""
    days: int
    """Days that are whole; fewer than asked for when it was stopped."""
    files: tuple[Path, ...]


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
