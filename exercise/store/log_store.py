"""The decision logs: entries go in and come out; nothing here changes or removes one."""

from datetime import datetime
from typing import Any

from pydantic import ValidationError
from sqlalchemy import Connection, Engine, bindparam, func, insert, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from exercise.access import Author
from exercise.clock import moment, stamp
from exercise.decision_log.entries import Entry, LogEntry
from exercise.decision_log.hash_chain import ENTRY, RawLink, entry_text, genesis, link
from exercise.store.engine import refusing
from exercise.store.rows import StoreError
from exercise.store.tables import FrozenRunTable, LogTable, RunTable

TRIES = 50
COLUMNS = (
    LogTable.run,
    LogTable.seq,
    LogTable.at,
    LogTable.by,
    LogTable.request,
    LogTable.entry,
    LogTable.previous,
    LogTable.hash,
    LogTable.role,
    LogTable.page,
)
_AFTER = (
    select(*COLUMNS)
    .where(LogTable.run == bindparam("of"), LogTable.seq > bindparam("after"))
    .order_by(LogTable.seq)
)
_ASKED = select(*COLUMNS).where(LogTable.run == bindparam("of"), LogTable.request == bindparam("asked"))
_LAST = (
    select(LogTable.seq, LogTable.hash)
    .where(LogTable.run == bindparam("of"))
    .order_by(LogTable.seq.desc())
    .limit(1)
)
_ADD = insert(LogTable)
_LOCK = select(RunTable.id).where(RunTable.id == bindparam("of")).with_for_update(read=True, key_share=True)
_FROZEN = select(FrozenRunTable.run).where(FrozenRunTable.run == bindparam("of"))
"""Statements of every look and every entry, put together once."""


class LogStore:
    """The append-only logs of all runs. One transaction a method."""

    def __init__(self, engine: Engine):
        self._read = engine
        self._write = engine.execution_options(write=True)

    def append(
        self,
        run: str,
        author: Author | str,
        entry: Entry,
        now: datetime,
        *,
        request: str = "",
        expected: int | None = None,
    ) -> LogEntry | None:
        """Write one entry at the end of a run's log and return it once it is safe on disk.

        The same ``request`` twice is one entry: the first is returned again. With ``expected``
        the entry is written only if the log still has that many entries; else None. An account id
        alone is an author whose role is not kept.

        Raises:
            StoreError: for an unknown run, and for one that has been frozen.
        """
        with refusing(self._write):
            for _ in range(TRIES):
                try:
                    return self._try(run, author, entry, now, request, expected)
                except IntegrityError:
                    continue
        raise StoreError(f"run {run} is being written by too many at once; try again")

    def _try(
        self, run: str, author: Author | str, entry: Entry, now: datetime, request: str, expected: int | None
    ) -> LogEntry | None:
        with self._write.begin() as connection:
            if request:
                again = connection.execute(_ASKED, {"of": run, "asked": request}).first()
                if again is not None:
                    return _parsed(_raw(again))
            connection.execute(_LOCK, {"of": run})
            if connection.execute(_FROZEN, {"of": run}).first() is not None:
                raise StoreError(f"run {run} is frozen and takes no more entries; read its sealed files")
            last = connection.execute(_LAST, {"of": run}).first()
            seq = last.seq + 1 if last else 1
            if expected is not None and seq != expected + 1:
                return None
            previous = last.hash if last else _start(connection, run)
            if isinstance(author, str):
                added = link(run, seq, now, author, request, entry, previous)
            else:
                added = link(
                    run,
                    seq,
                    now,
                    author.account,
                    request,
                    entry,
                    previous,
                    role=author.role,
                    page=author.page,
                )
            row = {
                "run": run,
                "seq": seq,
                "at": stamp(now),
                "by": added.by,
                "role": added.role or None,
                "page": added.page,
                "request": request or None,
                "entry": entry_text(entry),
                "previous": previous,
                "hash": added.hash,
            }
            connection.execute(_ADD, row)
        return added

    def entries(self, run: str, after: int = 0) -> tuple[LogEntry, ...]:
        """Return a run's entries in order, those after a number.

        Raises:
            StoreError: when one is unreadable.
        """
        with refusing(self._read), self._read.begin() as connection:
            rows = connection.execute(_AFTER, {"of": run, "after": after})
            links = [_raw(row) for row in rows]
        return tuple(_parsed(link) for link in links)

    def links(self, run: str) -> tuple[RawLink, ...]:
        """Return a run's entries exactly as stored, also those that this version cannot read."""
        with refusing(self._read), self._read.begin() as connection:
            return tuple(_raw(row) for row in connection.execute(_AFTER, {"of": run, "after": 0}))

    def last_at(self, run: str) -> datetime | None:
        """Return when the newest entry of a run was written."""
        with refusing(self._read), Session(self._read) as session:
            at = session.scalar(select(func.max(LogTable.at)).where(LogTable.run == run))
            return moment(at) if at else None

    def request(self, run: str, request: str) -> LogEntry | None:
        """Return the entry that a request key has already made."""
        if not request:
            return None
        with refusing(self._read), self._read.begin() as connection:
            row = connection.execute(_ASKED, {"of": run, "asked": request}).first()
            return _parsed(_raw(row)) if row is not None else None


def _start(connection: Connection, run: str) -> str:
    head = connection.execute(select(RunTable.scenario, RunTable.seed).where(RunTable.id == run)).first()
    if head is None:
        raise StoreError(f"there is no run {run}; check the id")
    return genesis(run, head.scenario, head.seed)


def _raw(row: Any) -> RawLink:
    return RawLink(
        run=row.run,
        seq=row.seq,
        at=row.at,
        by=row.by,
        request=row.request or "",
        entry=row.entry,
        previous=row.previous,
        hash=row.hash,
        role=row.role or "",
        page=row.page,
    )


def _parsed(raw: RawLink) -> LogEntry:
    try:
        return LogEntry(
            run=raw.run,
            seq=raw.seq,
            at=moment(raw.at),
            by=raw.by,
            request=raw.request,
            role=raw.role,
            page=raw.page,
            entry=ENTRY.validate_json(raw.entry),
            previous=raw.previous,
            hash=raw.hash,
        )
    except (ValidationError, ValueError) as error:
        raise StoreError(
            f"entry {raw.seq} of run {raw.run} cannot be read: it was altered outside the program; "
            "run `goldenthread log verify` and restore a copy"
        ) from error
