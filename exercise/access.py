"""Who is asking and in what role, on what view of a log, and the refusal that they get in words."""

from dataclasses import dataclass
from typing import Literal

Role = Literal["trainee", "instructor", "assessor", "researcher"]
ActingRole = Role | Literal["system"]
"""A role in which something is entered in a log; the system acts for no account."""
SYSTEM = "system"
"""Stands for the author where the system acts of its own accord."""


class Refused(Exception):
    """A request that cannot be carried out; the message says what and the remedy."""


class FrozenRun(Refused):
    """A run that is read from its sealed files and no longer replayed."""

    def __init__(self, run: str, sentence: str):
        super().__init__(sentence)
        self.run = run


@dataclass(frozen=True)
class Caller:
    """Who is asking: an account and the roles it holds. Made by ``accounts`` only."""

    user: str
    name: str
    roles: frozenset[Role]
    page: int | None = None
    """Entries of the run's log that the page had read on which the caller acts; None where no page says so."""

    def author(self, role: Role) -> "Author":
        """Return the caller as the author of a log entry, in one of the roles."""
        return Author(self.user, role, self.page)


@dataclass(frozen=True)
class Author:
    """Who enters something in a log, in what role, and on what view of that log."""

    account: str
    role: ActingRole
    page: int | None = None
    """Entries that the author had before them; None where that is not said."""
