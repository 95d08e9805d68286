"""Links of plenaries as their log has them: made, closed, taken back."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Literal

import rfc8785

from exercise.clock import moment, stamp
from exercise.services.services import Services
from exercise.store.rows import PlenaryRow

LinkEventKind = Literal["made", "closed", "revoked"]
WORDS: dict[str, str] = {"made": "Made", "closed": "Closed the exercise for it", "revoked": "Taken back"}


@dataclass(frozen=True)
class Scope:
    """What a link shows: the runs of one assignment of a cohort, or one of them."""

    cohort: str
    scenario: str
    """Hash of the scenario."""
    seed: int
    run: str
    """Id of the only run shown, or empty for all."""
    named: bool
    """Whether those who took part are named."""


@dataclass(frozen=True)
class Invitation:
    """A link as it stands."""

    link: str
    scope: Scope
    instructor: str
    """Id of the account that made it."""
    at: datetime
    expires: datetime
    closed: datetime | None = None
    """When the instructor closed the exercise for it, so that nobody more is waited for."""
    revoked: datetime | None = None


def note_link(services: Services, user: str, link: str, scope: Scope, expires: datetime) -> None:
    """Note that a link was made."""
    _note(services, user, link, {"what": "made", "expires": stamp(expires), **asdict(scope)})


def note_change(services: Services, user: str, link: str, event: LinkEventKind) -> None:
    """Note that a link was closed or taken back."""
    _note(services, user, link, {"what": event})


def invitations(services: Services) -> tuple[Invitation, ...]:
    """Return every link ever made, oldest first."""
    return _folded(services.store.plenaries.entries())


def invitation(services: Services, link: str) -> Invitation | None:
    """Return one link, or None when it was never made."""
    return next(iter(_folded(services.store.plenaries.entries(link))), None) if link else None


def event_of(row: PlenaryRow) -> str:
    """Return what an entry says was done."""
    return str(json.loads(row.entry)["what"])


def _note(services: Services, user: str, link: str, entry: dict[str, str | int | bool]) -> None:
    services.store.plenaries.append(user, link, rfc8785.dumps(dict(entry)).decode(), services.now())


def _folded(rows: Iterable[PlenaryRow]) -> tuple[Invitation, ...]:
    links: dict[str, Invitation] = {}
    for row in rows:
        entry = json.loads(row.entry)
        link = links.get(row.link)
        if link is None and entry["what"] == "made":
            scope = Scope(
                entry["cohort"], entry["scenario"], int(entry["seed"]), entry["run"], bool(entry["named"])
            )
            links[row.link] = Invitation(row.link, scope, row.by, row.at, moment(entry["expires"]))
        elif link is not None and entry["what"] == "closed":
            links[row.link] = replace(link, closed=link.closed or row.at)
        elif link is not None and entry["what"] == "revoked":
            links[row.link] = replace(link, revoked=link.revoked or row.at)
    return tuple(links.values())
