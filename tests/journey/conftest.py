"""A house with four people in it, and a clock that ticks when it is read."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from exercise import accounts
from exercise.access import Caller, Role
from exercise.services.services import Services, open_services
from exercise.services.settings import Settings

WORDS = "a long enough password"
ROLES: tuple[Role, ...] = ("trainee", "instructor", "assessor", "researcher")


class Ticking:
    """A clock that moves on by 20 seconds whenever somebody looks."""

    def __init__(self) -> None:
        self.moment = datetime(2031, 3, 3, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.moment += timedelta(seconds=20)
        return self.moment


@dataclass(frozen=True)
class Scene:
    """A house and the seats of its four people."""

    services: Services
    trainee: Caller
    instructor: Caller
    assessor: Caller
    researcher: Caller


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    """Open a house in a directory of its own and let the four people sign in."""
    settings = Settings(
        home=tmp_path, ensemble=6, workers=1, argon2_time_cost=1, argon2_memory_kib=8, argon2_parallelism=1
    )
    services = open_services(settings, now=Ticking())
    seats = {}
    for role in ROLES:
        accounts.add_user(services, role, WORDS, (role,))
        seats[role] = accounts.caller(services, accounts.sign_in(services, role, WORDS))
    assert all(seats.values())
    yield Scene(services, **{role: caller for role, caller in seats.items() if caller})
    services.store.close()
