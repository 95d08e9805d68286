"""The seal of a frozen run: a signed manifest over its files, and the check that needs no replay.

The manifest lists every file with its SHA-256, where the log begins and ends, and what is missing and why. It is
signed like the bundle of a CPD record, with the key that signs those.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import rfc8785

from assessment.cpd.signing.check_bundle import Fault, check_signed, fingerprint_of, unpacked
from assessment.cpd.signing.key_pairs import SigningKey
from assessment.cpd.signing.signatures import signed
from exercise.access import Refused
from exercise.decision_log.hash_chain import RawLink, verify_links

FORMAT = "goldenthread-frozen-run/1"
MANIFEST = "manifest.json"
LOG = "log.jsonl"
LARGEST_FOLDER = 200_000_000
"""Bytes of files that a folder may hold to be read as a frozen run."""


@dataclass(frozen=True)
class MissingPart:
    """A part that a frozen run is without."""

    part: str
    why: str
    final: bool = False
    """Whether no freeze of the run could have it, so that waiting or trying again is of no use."""


@dataclass(frozen=True)
class LogEnds:
    """Where the chain of a run's log begins and ends."""

    run: str
    genesis: str
    head: str
    entries: int


def manifest(
    files: Mapping[str, bytes], missing: Iterable[MissingPart], log: LogEnds, key: SigningKey, at: datetime
) -> bytes:
    """Return the signed manifest of a frozen run's files."""
    listed = {
        "format": FORMAT,
        "run": log.run,
        "log": {"genesis": log.genesis, "head": log.head, "entries": log.entries},
        "missing": [{"part": part.part, "why": part.why} for part in missing],
        "files": {name: hashlib.sha256(data).hexdigest() for name, data in sorted(files.items())},
    }
    return json.dumps(signed(listed, key, at), ensure_ascii=False, indent=2).encode() + b"\n"


def files_at(place: Path) -> dict[str, bytes]:
    """Return the files of a frozen run by name, from its folder or its ZIP file.

    Raises:
        Refused: when there is no frozen run at that place.
    """
    if place.is_file():
        try:
            return unpacked(place.read_bytes())
        except Fault as fault:
            raise Refused(f"{place}: {fault}") from fault
    paths = [path for path in sorted(place.rglob("*")) if path.is_file()]
    if not (place / MANIFEST).is_file() or sum(path.stat().st_size for path in paths) > LARGEST_FOLDER:
        raise Refused(f"{place} is not the folder of a frozen run: there is no {MANIFEST}, or too much else.")
    return {path.relative_to(place).as_posix(): path.read_bytes() for path in paths}


def faults_of_files(files: Mapping[str, bytes], trusted: Mapping[str, str] | None) -> tuple[str, ...]:
    """Return everything wrong with the files of a frozen run, each in a sentence that names the file.

    ``trusted`` maps fingerprints of keys to when each was retired, or to an empty text; None trusts any key.
    """
    try:
        document = check_signed(files.get(MANIFEST, b""), MANIFEST)
        if document.get("format") != FORMAT:
            return (f"{MANIFEST} is of another kind: {document.get('format')!r} instead of {FORMAT!r}",)
        return (
            *_key_faults(document, trusted),
            *_file_faults(document["files"], files),
            *_log_faults(document["log"], files.get(LOG, b"")),
        )
    except Fault as fault:
        return (str(fault),)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        return (f"{MANIFEST} has another form than a frozen run's ({error})",)


def _key_faults(document: Mapping[str, Any], trusted: Mapping[str, str] | None) -> Iterator[str]:
    fingerprint = fingerprint_of(document["issuer"])
    if trusted is None:
        return
    if fingerprint not in trusted:
        yield f"{MANIFEST} is signed by a key that is not trusted here: {fingerprint}"
    elif trusted[fingerprint] and _moment(document["issued"]) > _moment(trusted[fingerprint]):
        yield f"{MANIFEST} was signed on {document['issued']}, after its key was retired on {trusted[fingerprint]}"


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _file_faults(listed: Mapping[str, str], files: Mapping[str, bytes]) -> Iterator[str]:
    for name in sorted(set(listed) | set(files) - {MANIFEST}):
        if name not in files:
            yield f"{name} is missing from the sealed files"
        elif name not in listed:
            yield f"{name} was added to the sealed files"
        elif hashlib.sha256(files[name]).hexdigest() != listed[name]:
            yield f"{name} has been altered since the run was frozen"


def _log_faults(log: Mapping[str, Any], text: bytes) -> Iterator[str]:
    try:
        # Lines end in a line feed alone: a text may hold what Python takes for the end of one as well.
        links = [link_of(line) for line in text.decode().split("\n") if line]
        faults = verify_links(links, start=log["genesis"], head=log["head"])
    except (ValueError, KeyError, TypeError) as error:
        yield f"{LOG} cannot be read as a decision log ({error})"
        return
    yield from (f"{LOG}: {fault}" for fault in faults)
    if len(links) != log["entries"]:
        yield f"{LOG} holds {len(links)} entries, and {log['entries']} were sealed"


def line_of(link: RawLink) -> str:
    """Return a log entry as a line of JSON, in the form of ``goldenthread log export``."""
    role = {"role": link.role} if link.role else {}
    page = {} if link.page is None else {"page": link.page}
    return json.dumps(
        {
            "run": link.run,
            "seq": link.seq,
            "at": link.at,
            "by": link.by,
            "request": link.request,
            **role,
            **page,
            "entry": json.loads(link.entry),
            "previous": link.previous,
            "hash": link.hash,
        },
        ensure_ascii=False,
    )


def link_of(line: str) -> RawLink:
    """Return the log entry of a line, of whatever kind.

    Raises:
        KeyError: when a part of it is missing.
        ValueError: when it is no line of JSON.
    """
    stored = json.loads(line)
    return RawLink(
        stored["run"],
        stored["seq"],
        stored["at"],
        stored["by"],
        stored["request"],
        rfc8785.dumps(stored["entry"]).decode(),
        stored["previous"],
        stored["hash"],
        stored.get("role", ""),
        stored.get("page"),
    )
