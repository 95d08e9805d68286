"""The log of plenary links: who made, closed and took back which. Nothing here changes or removes an entry."""

from datetime import datetime

from sqlalchemy import Engine, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from exercise.clock import moment, stamp
from exercise.decision_log.hash_chain import link_hash
from exercise.store.engine import refusing
from exercise.store.rows import PlenaryRow, StoreError
from exercise.store.tables import PlenaryLogTable

TRIES = 50
START = "0" * 64
"""What the first entry points back to."""
LOG = "plenary"


class PlenaryStore:
    """The append-only log of plenary links. One transaction a method."""

    def __init__(self, engine: Engine):
        self._read = engine
        self._write = engine.execution_options(write=True)

    def append(self, account: str, link: str, entry: str, now: datetime) -> PlenaryRow:
        """Write one entry, as canonical JSON, at the end of the log and return it once it is safe on disk."""
        with refusing(self._write):
            for _ in range(TRIES):
                try:
                    return self._try(account, link, entry, now)
                except IntegrityError:
                    continue
        raise StoreError("the log of plenaries is being written by too many at once; try again")

    def _try(self, account: str, link: str, entry: str, now: datetime) -> PlenaryRow:
        with Session(self._write) as session, session.begin():
            last = session.scalars(
                select(PlenaryLogTable).order_by(PlenaryLogTable.seq.desc()).limit(1)
            ).first()
            seq, previous = (last.seq + 1, last.hash) if last else (1, START)
            digest = link_hash(LOG, seq, stamp(now), account, link, entry, previous)
            row = PlenaryLogTable(
                seq=seq, at=stamp(now), by=account, link=link, entry=entry, previous=previous, hash=digest
            )
            session.add(row)
            session.flush()
            return _row(row)

    def entries(self, link: str = "") -> tuple[PlenaryRow, ...]:
        """Return the entries about one link, or all, oldest first."""
        query = select(PlenaryLogTable).order_by(PlenaryLogTable.seq)
        if link:
            query = query.where(PlenaryLogTable.link == link)
        with refusing(self._read), Session(self._read) as session:
            return tuple(_row(row) for row in session.scalars(query))

    def faults(self) -> tuple[str, ...]:
        """Return what is wrong with the whole log's chain; empty when it is whole."""
        faults, previous = [], START
        for position, row in enumerate(self.entries(), start=1):
            remade = link_hash(LOG, row.seq, stamp(row.at), row.by, row.link, row.entry, row.previous)
            if row.seq != position or row.previous != previous:
                faults.append(f"entry {row.seq} of the log of plenaries does not follow the one before it")
            if remade != row.hash:
                faults.append(f"entry {row.seq} of the log of plenaries was altered after it was written")
            previous = row.hash
        return tuple(faults)


def _row(row: PlenaryLogTable) -> PlenaryRow:
    return PlenaryRow(row.seq, moment(row.at), row.by, row.link, row.entry, row.previous, row.hash)
