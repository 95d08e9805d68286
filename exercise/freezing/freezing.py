"""Freezing runs: which, closing what is open, sealing the files, and going on after an interruption."""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from assessment.cpd.exports.bundle import packed
from assessment.cpd.signing.check_bundle import unpacked
from exercise.access import SYSTEM, Author, Caller, Refused
from exercise.accounts import need
from exercise.decision_log.entries import Closed
from exercise.decision_log.hash_chain import RawLink, genesis
from exercise.freezing.kept_parts import Files, kept_files, run_file
from exercise.freezing.replayed_parts import PARTS, replayed_files
from exercise.freezing.run_seal import LOG, MANIFEST, LogEnds, MissingPart, manifest
from exercise.marking.record_filing import file_newest
from exercise.records.signing_keys import signing_key
from exercise.run_versions import in_words
from exercise.runs.run_summary import frozen_row, outdated, replayed
from exercise.runs.runs import add_entry, build_entry, load, summary_of
from exercise.services.services import Services
from exercise.store.rows import FrozenRow, RunHead

OPEN = ("briefing", "cycle", "assessment")
"""Stages in which a run has to be closed before it is frozen."""


@dataclass(frozen=True)
class FreezeRow:
    """A run that is to be frozen, or has been, as a line in a list."""

    run: str
    title: str
    phase: str
    versions: str
    frozen: bool
    replayed: bool
    """Whether this program replays it, so that all of it can be written."""


@dataclass(frozen=True)
class FreezeResult:
    """A run that has been frozen."""

    run: str
    files: int
    missing: tuple[MissingPart, ...]
    closed: bool
    """Whether it was open and had to be closed."""


def runs_to_freeze(
    services: Services, runs: Sequence[str] = (), *, every: bool = False
) -> tuple[RunHead, ...]:
    """Return the runs named, or every run, or else those that were begun under other versions than the present.

    Raises:
        Refused: for a name that no run has.
    """
    heads = services.store.library.runs()
    if unknown := sorted(set(runs) - {head.id for head in heads}):
        raise Refused(
            f"There is no run {', '.join(unknown)}; `goldenthread runs freeze --all --dry-run` lists all."
        )
    if runs:
        return tuple(head for head in heads if head.id in runs)
    return tuple(head for head in heads if every or outdated(head) or frozen_row(services, head.id))


def row_of_run(services: Services, head: RunHead) -> FreezeRow:
    """Return a run as a line in a list of those to freeze."""
    summary = summary_of(services, head)
    frozen = frozen_row(services, head.id) is not None
    return FreezeRow(
        head.id, summary.title, summary.phase, in_words(head.versions), frozen, replayed(services, head)
    )


def freeze(
    services: Services, head: RunHead, reason: str, caller: Caller | None = None, *, partial: bool = False
) -> FreezeResult:
    """Freeze a run for a reason: close it if it is open, seal its files and keep them in the store.

    An open run is closed in the name of ``caller``, an instructor, or of the system. What only a replay tells
    must all be there unless ``partial``, or unless this program no longer replays the run.

    Raises:
        Refused: when the reason is too short, the run is frozen, a part is missing, or others write to it meanwhile.
    """
    if frozen_row(services, head.id) is not None:
        raise Refused(f"Run {head.id} has been frozen before; nothing of it can change any more.")
    closure = build_entry(Closed, reason=reason)
    is_replayed = replayed(services, head)
    is_open = summary_of(services, head).phase in OPEN
    if is_open:
        _close(services, head, closure, caller)
    files, missing = _parts(services, head, is_replayed)
    gaps = [part for part in missing if not part.final]
    if gaps and is_replayed and not partial:
        raise Refused(_refusal(head, gaps))
    return _sealed(services, head, reason, files, missing, is_open)


def _close(services: Services, head: RunHead, closure: Closed, caller: Caller | None) -> None:
    """Close an open run under the rules, or, where no rule can be asked any more, at the end of its log."""
    entries = summary_of(services, head).entries
    author = Author(SYSTEM, "system", entries)
    if caller is not None:
        need(caller, "instructor")
        author = Author(caller.user, "instructor", entries)
    if replayed(services, head):
        add_entry(services, head.id, author, closure)
    elif services.store.logs.append(head.id, author, closure, services.now(), expected=entries) is None:
        raise Refused(f"Run {head.id} was written to as it was being closed; freeze it again.")


def _parts(services: Services, head: RunHead, is_replayed: bool) -> tuple[Files, list[MissingPart]]:
    """Return every file of a run but the two that say how it was frozen, and what is missing."""
    gaps: list[MissingPart] = []
    if is_replayed:
        try:
            file_newest(services, load(services, head.id))
        except Refused as refusal:
            gaps.append(MissingPart("the record of the newest signature", str(refusal)))
    files, missing = kept_files(services, head, services.store.logs.links(head.id))
    if not is_replayed:
        return files, [*missing, *(MissingPart(part, outdated(head)) for part in PARTS if part not in files)]
    more, unreplayed = replayed_files(services, load(services, head.id))
    return files | more, [*gaps, *missing, *unreplayed]


def _refusal(head: RunHead, gaps: Sequence[MissingPart]) -> str:
    reasons = "; ".join(f"{part.part}: {part.why}" for part in gaps)
    return (
        f"Run {head.id} was not frozen, since that is for good and not all of it is there. {reasons}. Let the service "
        "finish its work on it and freeze it again, or add --partial to freeze it as it is."
    )


def _sealed(
    services: Services,
    head: RunHead,
    reason: str,
    files: Files,
    missing: Sequence[MissingPart],
    was_open: bool,
) -> FreezeResult:
    links, now, is_replayed = services.store.logs.links(head.id), services.now(), replayed(services, head)
    summary = summary_of(services, head)
    files["run.json"] = run_file(services, head, summary, at=now, reason=reason, replayed=is_replayed)
    files[MANIFEST] = manifest(files, missing, _ends(head, links), signing_key(services), now)
    row = FrozenRow(head.id, now, reason, in_words(head.versions), summary.to_json())
    sealed_entries = len(files[LOG].splitlines())
    if not services.store.archives.add(row, packed(files, now), sealed_entries):
        raise Refused(f"Run {head.id} was frozen by another process at the same time.")
    return FreezeResult(head.id, len(files), tuple(missing), was_open)


def _ends(head: RunHead, links: Sequence[RawLink]) -> LogEnds:
    start = genesis(head.id, head.scenario, head.seed)
    return LogEnds(head.id, start, links[-1].hash if links else start, len(links))


def write_folder(services: Services, run: str, parent: Path) -> Path:
    """Write the sealed files of a frozen run as a folder below ``parent``, whole or not at all, and return it.

    A folder that is there already is left as it is.

    Raises:
        Refused: when the run is not frozen, or something else stands in the place of its folder.
    """
    archive, folder = services.store.archives.archive(run), parent / run
    if archive is None:
        raise Refused(f"Run {run} is not frozen; freeze it first.")
    files = unpacked(archive)
    if folder.exists():
        sealed = folder / MANIFEST
        if sealed.is_file() and sealed.read_bytes() == files[MANIFEST]:
            return folder
        raise Refused(f"{folder} holds something else than this frozen run; name another folder.")
    part = parent / f".{run}.part"
    if part.exists():
        shutil.rmtree(part)  # of a write that was cut off
    for name, data in files.items():
        place = part / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
    part.rename(folder)
    return folder
