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
    filed = tuple(_records(house, run))
    if not filed:
        raise Refused(f"Run {run} has no signed record; sign it off first.")
    return as_file(filed[-1], fmt, _seal(house, signing_key(house), filed[-1], tuple(_records(house))))


def cohort_files(house: House, seat: Seat, cohort: str, fmt: str) -> Batch:
    """Return the newest records of a cohort's runs as files, and the register and status list behind them.

    Raises Refused when there is no such cohort, or nothing of it is signed.
    """
    need(seat, "assessor")
    return batch_of(house, cohort, fmt)


def batch_of(house: House, cohort: str, fmt: str) -> Batch:
    """Return the same for the worker, who sits nowhere."""
    _known(fmt)
    every = tuple(_records(house))
    newest = {record.activity.run: record for record in every}
    runs = _runs(house, cohort)
    wanted = tuple(newest[run] for run in runs if run in newest)
    if not wanted:
        raise Refused(f"No run of the cohort {cohort} has been signed off yet.")
    key = signing_key(house)
    seals = ((record, _seal(house, key, record, every)) for record in wanted)
    return Batch(
        files=(
            *(partial(as_file, record, fmt, seal) for record, seal in seals),
            partial(_register_of, wanted, standing_of(every)),
            partial(_status, house, key, standing_of(every)),
        ),
        without=tuple(run for run in runs if run not in newest),
    )


def signed_runs(house: House, seat: Seat, cohort: str) -> tuple[str, ...]:
    """Return the runs of a cohort that have a signed record. Raises Refused when there are none."""
    need(seat, "assessor")
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


def _register_of(records: tuple[CpdRecord, ...], standing: Standing) -> tuple[str, bytes]:
    return "register.csv", table(register(records, standing))


def status_file(house: House, seat: Seat) -> tuple[str, bytes]:
    """Return the signed list of records that were superseded or voided, for others to check bundles against."""
    need(seat, "assessor")
    return _status(house, signing_key(house), standing_of(_records(house)))


def _status(house: House, key: SigningKey, standing: Standing) -> tuple[str, bytes]:
    return "status.json", status_list(standing, Seal(key, house.now(), standing))


def register_rows(house: House, seat: Seat, learner: str = "") -> tuple[Entry, ...]:
    """Return the register: hours and decisions by learner and competency, over all exercises.

    ``learner`` is an account's name or pseudonym; everybody if left out.
    """
    need(seat, "assessor")
    everybody = {user.id: user.name for user in house.store.accounts.everybody()}
    if learner and learner not in {*everybody, *everybody.values()}:
        raise Refused(f"There is no account {learner!r}; `goldenthread users list` shows them all.")
    every = tuple(_records(house))
    rows = register(every, standing_of(every))
    return tuple(r for r in rows if not learner or learner in (r.learner, everybody.get(r.learner)))


def names_of(house: House, seat: Seat, rows: Iterable[Entry]) -> dict[str, str]:
    """Return the names behind the pseudonyms of a register, for whoever may see them."""
    need(seat, "assessor")
    names = {user.id: user.name for user in house.store.accounts.everybody()}
    return {row.learner: names.get(row.learner, row.learner) for row in rows}


def register_file(house: House, seat: Seat, learner: str = "") -> tuple[str, bytes]:
    """Return the register as a CSV file."""
    return "register.csv", table(register_rows(house, seat, learner))


def newest_records(
    house: House, seat: Seat, runs: Iterable[str]
) -> tuple[tuple[CpdRecord, CpdRecord | None], ...]:
    """Return the newest record of each run, and the one that it supersedes or voids. Raises Refused."""
    need(seat, "assessor")
    found = []
    for run in runs:
        filed = {record.id: record for record in _records(house, run)}
        if not filed:
            raise Refused(f"Run {run} has no signed record; sign it off first.")
        last = list(filed.values())[-1]
        found.append((last, filed.get(last.supersedes or last.voids)))
    return tuple(found)


def bundle_faults(house: House, data: bytes) -> tuple[str, ...]:
    """Return what is wrong with a bundle in this house's eyes: its own keys, and what became of the record since."""
    standing = standing_of(_records(house))
    return faults_of(data, at=house.now(), trusted=trusted(house.settings), standing=standing)


def standing_of(records: Iterable[CpdRecord]) -> Standing:
    """Return which records others have superseded or voided."""
    known = tuple(records)
    return Standing(
        superseded={r.supersedes: r.id for r in known if r.supersedes},
        voided={r.voids: r.id for r in known if r.voids},
    )


def _records(house: House, run: str = "") -> Iterator[CpdRecord]:
    return (CpdRecord.model_validate_json(head.body) for head in house.store.papers.records(run))


def _seal(house: House, key: SigningKey, record: CpdRecord, every: tuple[CpdRecord, ...]) -> Seal:
    older = record.supersedes or record.voids
    before = next((r for r in every if r.id == older), None)
    return Seal(key, house.now(), standing_of(every), before)


def _known(fmt: str) -> None:
    if fmt not in EXPORTS:
        raise Refused(f"There is no format {fmt}; choose {', '.join(EXPORTS)}.")
