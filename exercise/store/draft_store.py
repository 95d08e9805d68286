"""Drafts, sealed answers and the index of signed records."""

from datetime import datetime

from sqlalchemy import Engine, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from exercise.store.engine import refusing
from exercise.store.rows import RecordHead
from exercise.store.tables import AnswersTable, DraftTable, OwnDraftTable, RecordTable, RunDraftTable

SavedDraft = tuple[bool, str, int]
"""Whether a draft was saved, the text now stored, and its version."""


class PaperStore:
    """Drafts, sealed answers, records. One transaction a method."""

    def __init__(self, engine: Engine):
        self._read = engine
        self._write = engine.execution_options(write=True)

    def save_draft(self, run: str, key: str, text: str, version: int, now: datetime) -> SavedDraft:
        """Save a draft of a run, if ``version`` is the stored one; the stored text comes back."""
        return self._save(RunDraftTable, {"run": run, "key": key}, text, version, now)

    def save_own_draft(self, user: str, key: str, text: str, version: int, now: datetime) -> SavedDraft:
        """Save a draft of an account, if ``version`` is the stored one; the stored text comes back."""
        return self._save(OwnDraftTable, {"user": user, "key": key}, text, version, now)

    def draft(self, run: str, key: str) -> tuple[str, int]:
        """Return a draft of a run and its version, 0 when there is none."""
        return self._stored(RunDraftTable, {"run": run, "key": key})

    def own_draft(self, user: str, key: str) -> tuple[str, int]:
        """Return a draft of an account and its version, 0 when there is none."""
        return self._stored(OwnDraftTable, {"user": user, "key": key})

    def _save(
        self, table: type[DraftTable], place: dict[str, str], text: str, version: int, now: datetime
    ) -> SavedDraft:
        with refusing(self._write):
            try:
                with Session(self._write) as session, session.begin():
                    row = session.get(table, place, with_for_update=True)
                    if row is None and version == 0:
                        session.add(table(**place, text=text, version=1, saved=now))
                        return True, text, 1
                    if row is None or row.version != version:
                        return False, row.text if row else "", row.version if row else 0
                    row.text, row.version, row.saved = text, version + 1, now
                    return True, text, row.version
            except IntegrityError:
                return False, *self._stored(table, place)

    def _stored(self, table: type[DraftTable], place: dict[str, str]) -> tuple[str, int]:
        with refusing(self._read), Session(self._read) as session:
            row = session.get(table, place)
            return (row.text, row.version) if row else ("", 0)

    def answers(self, scenario: str, seed: int) -> str | None:
        """Return the sealed answers of a scenario and seed as JSON."""
        with refusing(self._read), Session(self._read) as session:
            row = session.get(AnswersTable, (scenario, seed))
            return row.answers if row else None

    def seal_answers(self, scenario: str, seed: int, answers: str) -> None:
        """Keep the answers of a scenario and seed; the first to do so wins."""
        with refusing(self._write):
            try:
                with Session(self._write) as session, session.begin():
                    if session.get(AnswersTable, (scenario, seed)) is None:
                        session.add(AnswersTable(scenario=scenario, seed=seed, answers=answers))
            except IntegrityError:
                return

    def file_record(self, record: RecordHead) -> None:
        """Note a signed record; the same id twice is one record."""
        with refusing(self._write):
            try:
                with Session(self._write) as session, session.begin():
                    if session.get(RecordTable, record.id) is None:
                        session.add(RecordTable(**record.__dict__))
            except IntegrityError:
                return

    def records(self, run: str = "") -> tuple[RecordHead, ...]:
        """Return signed records, of one run or of all, oldest first."""
        query = select(RecordTable).order_by(RecordTable.signed, RecordTable.id)
        if run:
            query = query.where(RecordTable.run == run)
        with refusing(self._read), Session(self._read) as session:
            return tuple(
                RecordHead(
                    row.id,
                    row.run,
                    row.seq,
                    row.head,
                    row.supersedes,
                    row.decision,
                    row.hours,
                    row.body,
                    row.signed,
                )
                for row in session.scalars(query)
            )
