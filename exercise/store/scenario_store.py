"""Scenario texts, cohorts and runs."""

from datetime import datetime

from sqlalchemy import Engine, func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from exercise.run_versions import RunVersions, present_versions
from exercise.store.engine import refusing
from exercise.store.numbering import next_id
from exercise.store.rows import CohortHead, RunHead, StoreError, TextRow
from exercise.store.tables import CohortTable, MemberTable, RunTable, ScenarioTable


def _text(row: ScenarioTable) -> TextRow:
    return TextRow(row.hash, row.id, row.version, row.text, row.origin, row.stored)


def _run(row: RunTable) -> RunHead:
    versions = None
    if row.model_version and row.evidence_version and row.log_version:
        versions = RunVersions(row.model_version, row.evidence_version, row.log_version)
    return RunHead(row.id, row.scenario, row.seed, row.trainee, row.cohort or "", row.created, versions)


class ScenarioStore:
    """Scenario texts, cohorts and runs. One transaction a method."""

    def __init__(self, engine: Engine):
        self._read = engine
        self._write = engine.execution_options(write=True)

    def add_text(
        self, digest: str, ident: str, version: int, text: str, origin: str, now: datetime
    ) -> TextRow:
        """Store a version of a scenario; the same hash twice is one version."""
        with refusing(self._write):
            for _ in range(20):
                try:
                    with Session(self._write) as session, session.begin():
                        row = session.get(ScenarioTable, digest)
                        if row is None:
                            last = session.scalar(
                                select(func.max(ScenarioTable.stored)).where(ScenarioTable.id == ident)
                            )
                            row = ScenarioTable(
                                hash=digest,
                                id=ident,
                                version=version,
                                text=text,
                                origin=origin,
                                stored=(last or 0) + 1,
                                created=now,
                            )
                            session.add(row)
                            session.flush()
                        return _text(row)
                except IntegrityError:
                    continue
        raise StoreError(f"scenario {ident} could not be stored; try again")

    def text(self, digest: str) -> TextRow | None:
        """Return the version of a scenario with a hash."""
        with refusing(self._read), Session(self._read) as session:
            row = session.get(ScenarioTable, digest)
            return _text(row) if row else None

    def versions(self, ident: str = "") -> tuple[TextRow, ...]:
        """Return every stored version, of one scenario or of all, oldest first."""
        query = select(ScenarioTable).order_by(ScenarioTable.id, ScenarioTable.stored)
        if ident:
            query = query.where(ScenarioTable.id == ident)
        with refusing(self._read), Session(self._read) as session:
            return tuple(_text(row) for row in session.scalars(query))

    def add_cohort(self, name: str, members: tuple[str, ...], now: datetime) -> CohortHead | None:
        """Return a new cohort, or None when the name is taken."""
        with refusing(self._write):
            for _ in range(20):
                try:
                    with Session(self._write) as session, session.begin():
                        if session.scalar(select(CohortTable.id).where(CohortTable.name == name)):
                            return None
                        ident = next_id(session, CohortTable.id, "C-", 4)
                        session.add(CohortTable(id=ident, name=name, created=now))
                        session.flush()
                        session.add_all([MemberTable(cohort=ident, user=user) for user in members])
                        return CohortHead(ident, name, members)
                except IntegrityError:
                    continue
        return None

    def cohorts(self) -> tuple[CohortHead, ...]:
        """Return every cohort with its members, oldest first."""
        with refusing(self._read), Session(self._read) as session:
            members: dict[str, list[str]] = {}
            for member in session.scalars(select(MemberTable).order_by(MemberTable.user)):
                members.setdefault(member.cohort, []).append(member.user)
            return tuple(
                CohortHead(cohort.id, cohort.name, tuple(members.get(cohort.id, ())))
                for cohort in session.scalars(select(CohortTable).order_by(CohortTable.id))
            )

    def add_run(
        self, scenario: str, seed: int, trainee: str, cohort: str, account: str, now: datetime
    ) -> RunHead:
        """Return a run under the present versions; the same cohort, trainee, scenario and seed again is the same run."""
        versions = present_versions()
        with refusing(self._write):
            for _ in range(20):
                try:
                    with Session(self._write) as session, session.begin():
                        same = select(RunTable).where(
                            RunTable.scenario == scenario,
                            RunTable.seed == seed,
                            RunTable.trainee == trainee,
                            RunTable.cohort == (cohort or None),
                        )
                        row = session.scalar(same) if cohort else None
                        if row is None:
                            row = RunTable(
                                id=next_id(session, RunTable.id, "EX-", 4),
                                scenario=scenario,
                                seed=seed,
                                trainee=trainee,
                                cohort=cohort or None,
                                assigned_by=account,
                                created=now,
                                model_version=versions.model,
                                evidence_version=versions.evidence,
                                log_version=versions.log,
                            )
                            session.add(row)
                            session.flush()
                        return _run(row)
                except IntegrityError:
                    continue
        raise StoreError("the run could not be stored; try again")

    def run(self, ident: str) -> RunHead | None:
        """Return one run."""
        with refusing(self._read), Session(self._read) as session:
            row = session.get(RunTable, ident)
            return _run(row) if row else None

    def runs(self, *, trainee: str = "", cohort: str = "") -> tuple[RunHead, ...]:
        """Return runs in order of id, of one trainee or cohort when named."""
        query = select(RunTable).order_by(RunTable.id)
        if trainee:
            query = query.where(RunTable.trainee == trainee)
        if cohort:
            query = query.where(RunTable.cohort == cohort)
        with refusing(self._read), Session(self._read) as session:
            return tuple(_run(row) for row in session.scalars(query))
