"""Frozen runs: their sealed files, kept beside the logs that nothing replays any more.

The files lie in the database, not in a folder: they are then backed up with the log, reach every machine that
serves the same PostgreSQL, and are written in the one transaction that ends the run.
"""

from typing import Any

from sqlalchemy import Engine, func, insert, select

from exercise.store.engine import refusing
from exercise.store.rows import FrozenRow, StoreError
from exercise.store.tables import FrozenRunTable, LogTable, RunTable

COLUMNS = (
    FrozenRunTable.run,
    FrozenRunTable.at,
    FrozenRunTable.reason,
    FrozenRunTable.versions,
    FrozenRunTable.summary,
)


class ArchiveStore:
    """The frozen runs. One transaction a method; none is ever changed or removed."""

    def __init__(self, engine: Engine):
        self._read = engine
        self._write = engine.execution_options(write=True)

    def add(self, row: FrozenRow, archive: bytes, entries: int) -> bool:
        """Keep a run's sealed files, which hold so many log entries; return whether it was not frozen yet.

        Raises:
            StoreError: when the log has gone on meanwhile, so that the files are no longer the whole of it.
        """
        with refusing(self._write), self._write.begin() as connection:
            # Whoever appends takes the same lock first, so that no entry slips in behind the count.
            connection.execute(select(RunTable.id).where(RunTable.id == row.run).with_for_update())
            if connection.execute(_row_query(row.run)).first() is not None:
                return False
            present = select(func.count()).select_from(LogTable).where(LogTable.run == row.run)
            if connection.scalar(present) != entries:
                raise StoreError(f"run {row.run} was written to while it was being frozen; freeze it again")
            values = {column.key: getattr(row, column.key) for column in COLUMNS}
            connection.execute(insert(FrozenRunTable).values(**values, archive=archive))
        return True

    def row(self, run: str) -> FrozenRow | None:
        """Return a frozen run without its files, or None when it is not frozen."""
        with refusing(self._read), self._read.begin() as connection:
            stored = connection.execute(_row_query(run)).first()
        return _frozen(stored) if stored is not None else None

    def rows(self) -> tuple[FrozenRow, ...]:
        """Return every frozen run without its files, in order of id."""
        with refusing(self._read), self._read.begin() as connection:
            stored = connection.execute(select(*COLUMNS).order_by(FrozenRunTable.run)).all()
        return tuple(_frozen(row) for row in stored)

    def archive(self, run: str) -> bytes | None:
        """Return the sealed files of a frozen run as a ZIP file, or None when it is not frozen."""
        statement = select(FrozenRunTable.archive).where(FrozenRunTable.run == run)
        with refusing(self._read), self._read.begin() as connection:
            return connection.scalar(statement)


def _row_query(run: str) -> Any:
    return select(*COLUMNS).where(FrozenRunTable.run == run)


def _frozen(row: Any) -> FrozenRow:
    return FrozenRow(row.run, row.at, row.reason, row.versions, row.summary)
