"""A house with four people in it, and a clock that ticks when it is read."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from exercise import accounts
from exercise.house import House, open_house
from exercise.settings import Settings
from exercise.views import Role, Seat

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

    house: House
    trainee: Seat
    instructor: Seat
    assessor: Seat
    researcher: Seat


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    """Open a house in a directory of its own and let the four people sign in."""
    settings = Settings(
        home=tmp_path, ensemble=6, workers=1, argon2_time_cost=1, argon2_memory_kib=8, argon2_parallelism=1
    )
    house = open_house(settings, now=Ticking())
    seats = {}
    for role in ROLES:
        accounts.add_user(house, role, WORDS, (role,))
        seats[role] = accounts.seat(house, accounts.sign_in(house, role, WORDS))
    assert all(seats.values())
    yield Scene(house, **{role: seat for role, seat in seats.items() if seat})
    house.store.close()
