"""Signed records leaving the house: one as a file, a cohort's all at once, and the register of a learner."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from assessment.cpd.as_csv import table
from assessment.cpd.bundle import status_list
from assessment.cpd.exports import EXPORTS
from assessment.cpd.exports import export as as_file
from assessment.cpd.keys import SigningKey
from assessment.cpd.record import CpdRecord
from assessment.cpd.register import Entry, register
from assessment.cpd.seal import Seal, Standing
from assessment.cpd.verify import faults_of
from exercise.accounts import need
from exercise.house import House
from exercise.keys import signing_key, trusted
from exercise.views import Refused, Seat

Made = Callable[[], tuple[str, bytes]]
"""Makes one file of a batch when it is its turn: name and bytes."""


@dataclass(frozen=True)
class Batch:
    """The files of a cohort, each made when it is asked for."""

    files: tuple[Made, ...]
    without: tuple[str, ...]
    """Runs of the cohort that have no signed record yet."""

    def __iter__(self) -> Iterator[Made]:
        return iter(self.files)


def record_file(house: House, run: str, fmt: str) -> tuple[str, bytes]:
    """Return the newest signed record of a run as a file. Raises Refused for an unknown format or no record."""
    _known(fmt)
    filed = _filed(house, run)
    seal = _seal(house, signing_key(house), filed[-1], filed, standing(house))
    return as_file(filed[-1], fmt, seal)


def cohort_files(house: House, seat: Seat, cohort: str, fmt: str) -> Batch:
    """Return the newest records of a cohort's runs as files, and the register and status list behind them.

    Raises Refused when there is no such cohort, or nothing of it is signed.
    """
    need(seat, "assessor")
    return batch_of(house, cohort, fmt)


def batch_of(house: House, cohort: str, fmt: str) -> Batch:
    """Return the same for the worker, who sits nowhere."""
    _known(fmt)
    signed, key, known = _signed(house, cohort), signing_key(house), standing(house)
    filed = tuple(_filed(house, run) for run in signed)
    return Batch(
        files=(
            *(partial(as_file, own[-1], fmt, _seal(house, key, own[-1], own, known)) for own in filed),
            partial(_register_of, tuple(own[-1] for own in filed), known),
            partial(_status, house, key, known),
        ),
        without=tuple(run for run in _runs(house, cohort) if run not in signed),
    )


def signed_runs(house: House, seat: Seat, cohort: str) -> tuple[str, ...]:
    """Return the runs of a cohort that have a signed record. Raises Refused when there are none."""
    need(seat, "assessor")
    return _signed(house, cohort)


def _signed(house: House, cohort: str) -> tuple[str, ...]:
    signed = {head.run for head in house.store.papers.records()}
    found = tuple(run for run in _runs(house, cohort) if run in signed)
    if not found:
        raise Refused(f"No run of the cohort {cohort} has been signed off yet.")
    return found


def _runs(house: House, cohort: str) -> tuple[str, ...]:
    known = house.store.library.cohorts()
    head = next((c for c in known if cohort in (c.id, c.name)), None)
    if head is None:
        names = ", ".join(c.name for c in known) or "none yet"
        raise Refused(f"There is no cohort {cohort!r}; choose one of: {names}.")
    return tuple(run.id for run in house.store.library.runs() if run.cohort == head.id)


def _register_of(records: tuple[CpdRecord, ...], known: Standing) -> tuple[str, bytes]:
    return "register.csv", table(register(records, known))


def status_file(house: House, seat: Seat) -> tuple[str, bytes]:
    """Return the signed list of records that were superseded or voided, for others to check bundles against."""
    need(seat, "assessor")
    return _status(house, signing_key(house), standing(house))


def _status(house: House, key: SigningKey, known: Standing) -> tuple[str, bytes]:
    return "status.json", status_list(known, Seal(key, house.now(), known))


def register_rows(house: House, seat: Seat, learner: str = "") -> tuple[Entry, ...]:
    """Return the register: hours and decisions by learner and competency, over all exercises.

    ``learner`` is an account's name or pseudonym; everybody if left out.
    """
    need(seat, "assessor")
    everybody = {user.id: user.name for user in house.store.accounts.everybody()}
    if learner and learner not in {*everybody, *everybody.values()}:
        raise Refused(f"There is no account {learner!r}; `goldenthread users list` shows them all.")
    every = (CpdRecord.model_validate_json(head.body) for head in house.store.papers.records())
    rows = register(every, standing(house))
    return tuple(r for r in rows if not learner or learner in (r.learner, everybody.get(r.learner)))


def names_of(house: House, seat: Seat, rows: Iterable[Entry]) -> dict[str, str]:
    """Return the names behind the pseudonyms of a register, for whoever may see them."""
    need(seat, "assessor")
    names = {user.id: user.name for user in house.store.accounts.everybody()}
    return {row.learner: names.get(row.learner, row.learner) for row in rows}


def register_file(house: House, seat: Seat, learner: str = "") -> tuple[str, bytes]:
    """Return the register as a CSV file."""
    return "register.csv", table(register_rows(house, seat, learner))


def history(house: House, seat: Seat, run: str) -> tuple[tuple[CpdRecord, CpdRecord | None], ...]:
    """Return every record of a run, oldest first, each with the one that it supersedes or voids. Raises Refused."""
    need(seat, "assessor")
    filed = _filed(house, run)
    return tuple((record, _before(record, filed)) for record in filed)


def bundle_faults(house: House, data: bytes) -> tuple[str, ...]:
    """Return what is wrong with a bundle in this house's eyes: its own keys, and what became of the record since."""
    return faults_of(data, at=house.now(), trusted=trusted(house.settings), standing=standing(house))


def standing(house: House) -> Standing:
    """Return which records others have superseded or voided."""
    heads = house.store.papers.records()
    # Only a record without hours or a decision of its own can void another: the rest need not be read.
    bare = (head for head in heads if not head.hours and head.decision == "not_yet")
    voiding = (CpdRecord.model_validate_json(head.body) for head in bare)
    return Standing(
        superseded={head.supersedes: head.id for head in heads if head.supersedes},
        voided={record.voids: record.id for record in voiding if record.voids},
    )


def _filed(house: House, run: str) -> tuple[CpdRecord, ...]:
    found = tuple(CpdRecord.model_validate_json(head.body) for head in house.store.papers.records(run))
    if not found:
        raise Refused(f"Run {run} has no signed record; sign it off first.")
    return found


def _before(record: CpdRecord, filed: tuple[CpdRecord, ...]) -> CpdRecord | None:
    return next((r for r in filed if r.id == (record.supersedes or record.voids)), None)


def _seal(
    house: House, key: SigningKey, record: CpdRecord, filed: tuple[CpdRecord, ...], known: Standing
) -> Seal:
    return Seal(key, house.now(), known, _before(record, filed))


def _known(fmt: str) -> None:
    if fmt not in EXPORTS:
        raise Refused(f"There is no format {fmt}; choose {', '.join(EXPORTS)}.")
