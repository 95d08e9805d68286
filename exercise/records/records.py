"""Signed records leaving the product: one as a file, a cohort's all at once, and the register of a learner."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from assessment.cpd.exports.as_csv import table
from assessment.cpd.exports.bundle import status_list
from assessment.cpd.exports.registry import EXPORTS
from assessment.cpd.exports.registry import export as as_file
from assessment.cpd.record import CpdRecord
from assessment.cpd.register import Entry, register
from assessment.cpd.signing.key_pairs import SigningKey
from assessment.cpd.signing.seal import RecordStanding, Seal
from assessment.cpd.verification import faults_of
from exercise.access import Caller, Refused
from exercise.accounts import SEE_LIST, need
from exercise.records.signing_keys import signing_key, trusted
from exercise.services.services import Services

FileMaker = Callable[[], tuple[str, bytes]]
"""Makes one file of a batch when it is its turn: name and bytes."""


@dataclass(frozen=True)
class Batch:
    """The files of a cohort, each made when it is asked for."""

    files: tuple[FileMaker, ...]
    unsigned: tuple[str, ...]
    """Runs of the cohort that have no signed record yet."""

    def __iter__(self) -> Iterator[FileMaker]:
        return iter(self.files)


def record_file(services: Services, run: str, fmt: str) -> tuple[str, bytes]:
    """Return the newest signed record of a run as a file.

    Raises:
        Refused: for an unknown format, or where there is no record.
    """
    _check_format(fmt)
    filed = _filed(services, run)
    seal = _seal(services, signing_key(services), filed[-1], filed, standing(services))
    return as_file(filed[-1], fmt, seal)


def record_bundles(services: Services, run: str) -> tuple[tuple[str, bytes], ...]:
    """Return every record of a run as a signed bundle, oldest first; none where nothing is signed."""
    if not services.store.papers.records(run):
        return ()
    filed, key, standings = _filed(services, run), signing_key(services), standing(services)
    return tuple(as_file(record, "zip", _seal(services, key, record, filed, standings)) for record in filed)


def cohort_files(services: Services, caller: Caller, cohort: str, fmt: str) -> Batch:
    """Return the newest records of a cohort's runs as files, and the register and status list behind them.

    Raises:
        Refused: when there is no such cohort, or nothing of it is signed.
    """
    need(caller, "assessor")
    return batch_of(services, cohort, fmt)


def batch_of(services: Services, cohort: str, fmt: str) -> Batch:
    """Return the same for the worker, which acts for no account."""
    _check_format(fmt)
    signed, key, standings = _signed(services, cohort), signing_key(services), standing(services)
    filed = tuple(_filed(services, run) for run in signed)
    return Batch(
        files=(
            *(partial(as_file, own[-1], fmt, _seal(services, key, own[-1], own, standings)) for own in filed),
            partial(_register_of, tuple(own[-1] for own in filed), standings),
            partial(_status, services, key, standings),
        ),
        unsigned=tuple(run for run in _runs(services, cohort) if run not in signed),
    )


def signed_runs(services: Services, caller: Caller, cohort: str) -> tuple[str, ...]:
    """Return the runs of a cohort that have a signed record.

    Raises:
        Refused: when there are none.
    """
    need(caller, "assessor")
    return _signed(services, cohort)


def _signed(services: Services, cohort: str) -> tuple[str, ...]:
    signed = {head.run for head in services.store.papers.records()}
    runs = tuple(run for run in _runs(services, cohort) if run in signed)
    if not runs:
        raise Refused(f"No run of the cohort {cohort} has been signed off yet.")
    return runs


def _runs(services: Services, cohort: str) -> tuple[str, ...]:
    cohorts = services.store.library.cohorts()
    head = next((c for c in cohorts if cohort in (c.id, c.name)), None)
    if head is None:
        names = ", ".join(c.name for c in cohorts) or "none yet"
        raise Refused(f"There is no cohort {cohort!r}; choose one of: {names}.")
    return tuple(run.id for run in services.store.library.runs() if run.cohort == head.id)


def _register_of(records: tuple[CpdRecord, ...], standings: RecordStanding) -> tuple[str, bytes]:
    return "register.csv", table(register(records, standings))


def status_file(services: Services, caller: Caller) -> tuple[str, bytes]:
    """Return the signed list of records that were superseded or voided, for others to check bundles against."""
    need(caller, "assessor")
    return _status(services, signing_key(services), standing(services))


def _status(services: Services, key: SigningKey, standings: RecordStanding) -> tuple[str, bytes]:
    return "status.json", status_list(standings, Seal(key, services.now(), standings))


def register_rows(services: Services, caller: Caller, learner: str = "") -> tuple[Entry, ...]:
    """Return the register: hours and decisions by learner and competency, over all exercises.

    ``learner`` is an account's name or pseudonym; everybody if left out.
    """
    need(caller, "assessor")
    everybody = {user.id: user.name for user in services.store.accounts.everybody()}
    if learner and learner not in {*everybody, *everybody.values()}:
        raise Refused(f"There is no account {learner!r}; {SEE_LIST}")
    every = (CpdRecord.model_validate_json(head.body) for head in services.store.papers.records())
    rows = register(every, standing(services))
    return tuple(r for r in rows if not learner or learner in (r.learner, everybody.get(r.learner)))


def names_of(services: Services, caller: Caller, rows: Iterable[Entry]) -> dict[str, str]:
    """Return the names behind the pseudonyms of a register, for whoever may see them."""
    need(caller, "assessor")
    names = {user.id: user.name for user in services.store.accounts.everybody()}
    return {row.learner: names.get(row.learner, row.learner) for row in rows}


def register_file(services: Services, caller: Caller, learner: str = "") -> tuple[str, bytes]:
    """Return the register as a CSV file."""
    return "register.csv", table(register_rows(services, caller, learner))


def history(services: Services, caller: Caller, run: str) -> tuple[tuple[CpdRecord, CpdRecord | None], ...]:
    """Return every record of a run, oldest first, each with the one that it supersedes or voids.

    Raises:
        Refused: when there is no record.
    """
    need(caller, "assessor")
    filed = _filed(services, run)
    return tuple((record, _before(record, filed)) for record in filed)


def bundle_faults(services: Services, data: bytes) -> tuple[str, ...]:
    """Return what is wrong with a bundle by this service's own keys and records."""
    return faults_of(data, at=services.now(), trusted=trusted(services.settings), standing=standing(services))


def standing(services: Services) -> RecordStanding:
    """Return which records others have superseded or voided."""
    heads = services.store.papers.records()
    # Only a record without hours or a decision of its own can void another: the rest need not be read.
    bare = (head for head in heads if not head.hours and head.decision == "not_yet")
    voiding = (CpdRecord.model_validate_json(head.body) for head in bare)
    return RecordStanding(
        superseded={head.supersedes: head.id for head in heads if head.supersedes},
        voided={record.voids: record.id for record in voiding if record.voids},
    )


def _filed(services: Services, run: str) -> tuple[CpdRecord, ...]:
    records = tuple(CpdRecord.model_validate_json(head.body) for head in services.store.papers.records(run))
    if not records:
        raise Refused(f"Run {run} has no signed record; sign it off first.")
    return records


def _before(record: CpdRecord, filed: tuple[CpdRecord, ...]) -> CpdRecord | None:
    return next((r for r in filed if r.id == (record.supersedes or record.voids)), None)


def _seal(
    services: Services,
    key: SigningKey,
    record: CpdRecord,
    filed: tuple[CpdRecord, ...],
    standings: RecordStanding,
) -> Seal:
    return Seal(key, services.now(), standings, _before(record, filed))


def _check_format(fmt: str) -> None:
    if fmt not in EXPORTS:
        raise Refused(f"There is no format {fmt}; choose {', '.join(EXPORTS)}.")
