"""The hash chain of a decision log: made link by link, and checked by anybody."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

import rfc8785
from pydantic import TypeAdapter

from exercise.access import ActingRole
from exercise.clock import stamp
from exercise.decision_log.entries import Entry, LogEntry

ENTRY: TypeAdapter[Entry] = TypeAdapter(Entry)
LOG_VERSION = "1"
"""The version of the log that a run is begun under.

Raised when entries of an earlier one would fold to another run, not for a field that is left out where it is empty.
"""


@dataclass(frozen=True)
class RawLink:
    """A log entry exactly as stored."""

    run: str
    seq: int
    at: str
    by: str
    request: str
    entry: str
    """What was done, as canonical JSON."""
    previous: str
    hash: str
    role: str = ""
    page: int | None = None


def genesis(run: str, scenario_hash: str, seed: int) -> str:
    """Return what the first entry points back to: the run, pinned to its scenario and seed."""
    head = {"run": run, "scenario": scenario_hash, "seed": str(seed)}
    return hashlib.sha256(rfc8785.dumps(head)).hexdigest()


def entry_text(entry: Entry) -> str:
    """Return an entry as canonical JSON (RFC 8785): the form that is stored and hashed."""
    return rfc8785.dumps(ENTRY.dump_python(entry, mode="json")).decode()


def link_hash(
    run: str,
    seq: int,
    at: str,
    account: str,
    request: str,
    entry: str,
    previous: str,
    *,
    role: str = "",
    page: int | None = None,
) -> str:
    """Return the SHA-256 of one link; ``entry`` is its canonical text and ``at`` its stamp.

    Role and page are covered where they are kept: a link from before that has the hash it always had.
    """
    whole: dict[str, str | int] = {
        "at": at,
        "by": account,
        "entry": entry,
        "previous": previous,
        "request": request,
        "run": run,
        "seq": seq,
    }
    if role:
        whole["role"] = role
    if page is not None:
        whole["page"] = page
    return hashlib.sha256(rfc8785.dumps(whole)).hexdigest()


def link(
    run: str,
    seq: int,
    at: datetime,
    account: str,
    request: str,
    entry: Entry,
    previous: str,
    *,
    role: ActingRole | Literal[""] = "",
    page: int | None = None,
) -> LogEntry:
    """Return the next link of a chain."""
    digest = link_hash(
        run, seq, stamp(at), account, request, entry_text(entry), previous, role=role, page=page
    )
    return LogEntry(
        run=run,
        seq=seq,
        at=at,
        by=account,
        request=request,
        role=role,
        page=page,
        entry=entry,
        previous=previous,
        hash=digest,
    )


def recomputed(entry: LogEntry) -> str:
    """Return the hash that an entry should carry."""
    return _hash(as_stored(entry))


def as_stored(entry: LogEntry) -> RawLink:
    """Return an entry in the form in which it is stored."""
    return RawLink(
        entry.run,
        entry.seq,
        stamp(entry.at),
        entry.by,
        entry.request,
        entry_text(entry.entry),
        entry.previous,
        entry.hash,
        entry.role,
        entry.page,
    )


def verify(entries: Sequence[LogEntry], *, start: str = "", head: str = "") -> tuple[str, ...]:
    """Return every fault of a log, in order; an empty answer means that it is whole.

    ``start`` is the genesis hash, when known; ``head`` a hash that the log is known to have
    reached, such as the one printed on a CPD record: with it, a missing tail is found.
    """
    return verify_links([as_stored(entry) for entry in entries], start=start, head=head)


def verify_links(links: Sequence[RawLink], *, start: str = "", head: str = "") -> tuple[str, ...]:
    """Return the same of entries as stored, also of kinds that this version does not know."""
    faults: list[str] = []
    previous = start
    for position, link_in_log in enumerate(links, start=1):
        if link_in_log.run != links[0].run:
            faults.append(f"entry {position} belongs to run {link_in_log.run}, not {links[0].run}")
        if link_in_log.seq != position:
            faults.append(
                f"entry {position} carries number {link_in_log.seq}: one is missing, extra or moved"
            )
        if link_in_log.previous != previous and (position > 1 or start):
            faults.append(f"entry {link_in_log.seq} does not follow the one before it")
        if link_in_log.page is not None and link_in_log.page >= link_in_log.seq:
            faults.append(
                f"entry {link_in_log.seq} names a page that had shown {link_in_log.page} entries, "
                "more than came before it"
            )
        if _hash(link_in_log) != link_in_log.hash:
            faults.append(f"entry {link_in_log.seq} was altered after it was written")
        previous = link_in_log.hash
    if head and head != start and head not in {link_in_log.hash for link_in_log in links}:
        faults.append("the log never reaches the hash it is known to have had: its end is missing")
    return tuple(faults)


def _hash(raw: RawLink) -> str:
    return link_hash(
        raw.run,
        raw.seq,
        raw.at,
        raw.by,
        raw.request,
        raw.entry,
        raw.previous,
        role=raw.role,
        page=raw.page,
    )
