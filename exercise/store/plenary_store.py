"""The log of plenary links: who made, closed and took back which. Nothing here changes or removes an entry."""

from datetime import datetime

from sqlalchemy import Engine, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session as Work

from exercise.clock import moment, stamp
from exercise.decision_log.hash_chain import link_hash
from exercise.store.engine import refusing
from exercise.store.rows import PlenaryRow, StoreError
from exercise.store.tables import PlenaryLog

TRIES = 50
START = "0" * 64
"""What the first entry points back to."""
LOG = "plenary"


class Plenaries:
    """The append-only log of plenary links. One transaction a method."""

    def __init__(self, engine: Engine):
        self._read = engine
        self._write = engine.execution_options(write=True)

    def append(self, by: str, link: str, entry: str, now: datetime) -> PlenaryRow:
        """Write one entry, as canonical JSON, at the end of the log and return it once it is safe on disk."""
        with refusing(self._write):
            for _ in range(TRIES):
                try:
                    return self._try(by, link, entry, now)
                except IntegrityError:
                    continue
        raise StoreError("the log of plenaries is being written by too many at once; try again")

    def _try(self, by: str, link: str, entry: str, now: datetime) -> PlenaryRow:
        with Work(self._write) as work, work.begin():
            last = work.scalars(select(PlenaryLog).order_by(PlenaryLog.seq.desc()).limit(1)).first()
            seq, previous = (last.seq + 1, last.hash) if last else (1, START)
            digest = link_hash(LOG, seq, stamp(now), by, link, entry, previous)
            row = PlenaryLog(
                seq=seq, at=stamp(now), by=by, link=link, entry=entry, previous=previous, hash=digest
            )
            work.add(row)
            work.flush()
            return _row(row)

    def entries(self, link: str = "") -> tuple[PlenaryRow, ...]:
        """Return the entries about one link, or all, oldest first."""
        query = select(PlenaryLog).order_by(PlenaryLog.seq)
        if link:
            query = query.where(PlenaryLog.link == link)
        with refusing(self._read), Work(self._read) as work:
            return tuple(_row(row) for row in work.scalars(query))

    def faults(self) -> tuple[str, ...]:
        """Return what is wrong with the whole log's chain; empty when it is whole."""
        found, previous = [], START
        for position, row in enumerate(self.entries(), start=1):
            remade = link_hash(LOG, row.seq, stamp(row.at), row.by, row.link, row.entry, row.previous)
            if row.seq != position or row.previous != previous:
                found.append(f"entry {row.seq} of the log of plenaries does not follow the one before it")
            if remade != row.hash:
                found.append(f"entry {row.seq} of the log of plenaries was altered after it was written")
            previous = row.hash
        return tuple(found)


def _row(row: PlenaryLog) -> PlenaryRow:
    return PlenaryRow(row.seq, moment(row.at), row.by, row.link, row.entry, row.previous, row.hash)
