"""Who is asking and in what role, and the refusal that they get in words."""

from dataclasses import dataclass
from typing import Literal

Role = Literal["trainee", "instructor", "assessor", "researcher"]


class Refused(Exception):
    """A request that cannot be carried out; the message says what and the remedy."""


@dataclass(frozen=True)
class Caller:
    """Who is asking: an account and the roles it holds. Made by ``accounts`` only."""

    user: str
    name: str
    roles: frozenset[Role]
