"""Scenario texts, cohorts and runs."""

from datetime import datetime

from sqlalchemy import Engine, func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session as Work

from exercise.store.engine import refusing
from exercise.store.numbering import next_id
from exercise.store.rows import CohortHead, RunHead, StoreError, TextRow
from exercise.store.tables import Cohort, Member, Run, ScenarioText


def _text(row: ScenarioText) -> TextRow:
    return TextRow(row.hash, row.id, row.version, row.text, row.origin, row.stored)


def _run(row: Run) -> RunHead:
    return RunHead(row.id, row.scenario, row.seed, row.trainee, row.cohort or "", row.created)


class Library:
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
                    with Work(self._write) as work, work.begin():
                        row = work.get(ScenarioText, digest)
                        if row is None:
                            last = work.scalar(
                                select(func.max(ScenarioText.stored)).where(ScenarioText.id == ident)
                            )
                            row = ScenarioText(
                                hash=digest,
                                id=ident,
                                version=version,
                                text=text,
                                origin=origin,
                                stored=(last or 0) + 1,
                                created=now,
                            )
                            work.add(row)
                            work.flush()
                        return _text(row)
                except IntegrityError:
                    continue
        raise StoreError(f"scenario {ident} could not be stored; try again")

    def text(self, digest: str) -> TextRow | None:
        """Return the version of a scenario with a hash."""
        with refusing(self._read), Work(self._read) as work:
            row = work.get(ScenarioText, digest)
            return _text(row) if row else None

    def versions(self, ident: str = "") -> tuple[TextRow, ...]:
        """Return every stored version, of one scenario or of all, oldest first."""
        query = select(ScenarioText).order_by(ScenarioText.id, ScenarioText.stored)
        if ident:
            query = query.where(ScenarioText.id == ident)
        with refusing(self._read), Work(self._read) as work:
            return tuple(_text(row) for row in work.scalars(query))

    def add_cohort(self, name: str, members: tuple[str, ...], now: datetime) -> CohortHead | None:
        """Return a new cohort, or None when the name is taken."""
        with refusing(self._write):
            for _ in range(20):
                try:
                    with Work(self._write) as work, work.begin():
                        if work.scalar(select(Cohort.id).where(Cohort.name == name)):
                            return None
                        ident = next_id(work, Cohort.id, "C-", 4)
                        work.add(Cohort(id=ident, name=name, created=now))
                        work.flush()
                        work.add_all([Member(cohort=ident, user=user) for user in members])
                        return CohortHead(ident, name, members)
                except IntegrityError:
                    continue
        return None

    def cohorts(self) -> tuple[CohortHead, ...]:
        """Return every cohort with its members, oldest first."""
        with refusing(self._read), Work(self._read) as work:
            members: dict[str, list[str]] = {}
            for member in work.scalars(select(Member).order_by(Member.user)):
                members.setdefault(member.cohort, []).append(member.user)
            return tuple(
                CohortHead(cohort.id, cohort.name, tuple(members.get(cohort.id, ())))
                for cohort in work.scalars(select(Cohort).order_by(Cohort.id))
            )

    def add_run(self, scenario: str, seed: int, trainee: str, cohort: str, by: str, now: datetime) -> RunHead:
        """Return a run; the same cohort, trainee, scenario and seed again is the same run."""
        with refusing(self._write):
            for _ in range(20):
                try:
                    with Work(self._write) as work, work.begin():
                        same = select(Run).where(
                            Run.scenario == scenario,
                            Run.seed == seed,
                            Run.trainee == trainee,
                            Run.cohort == (cohort or None),
                        )
                        row = work.scalar(same) if cohort else None
                        if row is None:
                            row = Run(
                                id=next_id(work, Run.id, "EX-", 4),
                                scenario=scenario,
                                seed=seed,
                                trainee=trainee,
                                cohort=cohort or None,
                                assigned_by=by,
                                created=now,
                            )
                            work.add(row)
                            work.flush()
                        return _run(row)
                except IntegrityError:
                    continue
        raise StoreError("the run could not be stored; try again")

    def run(self, ident: str) -> RunHead | None:
        """Return one run."""
        with refusing(self._read), Work(self._read) as work:
            row = work.get(Run, ident)
            return _run(row) if row else None

    def runs(self, *, trainee: str = "", cohort: str = "") -> tuple[RunHead, ...]:
        """Return runs in order of id, of one trainee or cohort when named."""
        query = select(Run).order_by(Run.id)
        if trainee:
            query = query.where(Run.trainee == trainee)
        if cohort:
            query = query.where(Run.cohort == cohort)
        with refusing(self._read), Work(self._read) as work:
            return tuple(_run(row) for row in work.scalars(query))
