"""Accounts: passwords, throttling, and sign-ins that the server can end."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import text

from exercise import accounts
from exercise.views import Refused


def test_the_right_password_gives_a_seat_with_its_roles(place: Any) -> None:
    token = accounts.sign_in(place.house, "tess", place.password)
    seat = accounts.seat(place.house, token)
    assert seat == place.trainee
    assert seat.roles == frozenset({"trainee"})


@pytest.mark.parametrize(
    ("name", "password"), [("tess", "wrong password"), ("nobody", "a long password"), ("", "")]
)
def test_a_wrong_name_and_a_wrong_password_are_told_alike(place: Any, name: str, password: str) -> None:
    with pytest.raises(Refused, match="name or the password is wrong"):
        accounts.sign_in(place.house, name, password)


def test_neither_passwords_nor_tokens_are_in_the_database(place: Any) -> None:
    token = accounts.sign_in(place.house, "tess", place.password)
    with place.house.store.engine.connect() as connection:
        kept = str(connection.execute(text("SELECT * FROM users")).all())
        kept += str(connection.execute(text("SELECT * FROM sessions")).all())
    assert place.password not in kept
    assert token not in kept
    assert "$argon2id$" in kept


@pytest.mark.parametrize("name", ["tess", "nobody"])
def test_too_many_failures_make_an_account_wait_known_or_not(place: Any, name: str) -> None:
    for _ in range(place.house.settings.attempts):
        with pytest.raises(Refused, match="wrong"):
            accounts.sign_in(place.house, name, "wrong password")
    with pytest.raises(Refused, match="wait"):
        accounts.sign_in(place.house, name, place.password)
    place.clock.wait(minutes=place.house.settings.wait_minutes + 1)
    with pytest.raises(Refused, match="wrong"):
        accounts.sign_in(place.house, name, "wrong password")
    place.clock.wait(minutes=place.house.settings.wait_minutes + 1)
    with pytest.raises(Refused, match="wait"):  # the wait has doubled
        accounts.sign_in(place.house, name, place.password)


def test_a_success_forgets_the_failures(place: Any) -> None:
    for _ in range(place.house.settings.attempts - 1):
        with pytest.raises(Refused):
            accounts.sign_in(place.house, "tess", "wrong password")
    accounts.sign_in(place.house, "tess", place.password)
    with pytest.raises(Refused, match="wrong"):
        accounts.sign_in(place.house, "tess", "wrong password")
    assert accounts.sign_in(place.house, "tess", place.password)


def test_signing_out_ends_a_copied_token_too(place: Any) -> None:
    first, second = (accounts.sign_in(place.house, "tess", place.password) for _ in range(2))
    accounts.sign_out(place.house, first)
    assert accounts.seat(place.house, first) is None
    assert accounts.seat(place.house, second) is not None
    accounts.sign_out_everywhere(place.house, place.trainee.user)
    assert accounts.seat(place.house, second) is None


def test_a_sign_in_ends_when_idle_and_in_any_case(place: Any) -> None:
    settings = place.house.settings
    idle = accounts.sign_in(place.house, "tess", place.password)
    place.clock.wait(minutes=settings.session_idle_minutes + 1)
    assert accounts.seat(place.house, idle) is None
    busy = accounts.sign_in(place.house, "tess", place.password)
    for _ in range(settings.session_hours * 2 - 1):
        place.clock.wait(minutes=30)
        assert accounts.seat(place.house, busy) is not None
    place.clock.wait(minutes=31)
    assert accounts.seat(place.house, busy) is None


def test_a_token_made_up_is_nobody(place: Any) -> None:
    for token in ("", "x", "\x00", "\ud800", "a" * 10_000):
        assert accounts.seat(place.house, token) is None


def test_a_password_hash_follows_the_settings(place: Any) -> None:
    stronger = replace(place.house, settings=place.house.settings.model_copy(update={"argon2_time_cost": 2}))
    before = place.house.store.accounts.by_name("tess")
    accounts.sign_in(stronger, "tess", place.password)
    after = place.house.store.accounts.by_name("tess")
    assert before is not None
    assert after is not None
    assert before.password != after.password
    assert "t=2" in after.password


@pytest.mark.parametrize(
    ("name", "password", "roles"),
    [
        ("tess", "a long password", ("trainee",)),
        ("TESS ", "short", ("trainee",)),
        ("a<b>", "a long password", ("trainee",)),
        ("", "a long password", ("trainee",)),
        ("new", "a long password", ()),
        ("new", "a long password", ("owner",)),
    ],
)
def test_a_bad_account_is_refused_in_words(
    place: Any, name: str, password: str, roles: tuple[str, ...]
) -> None:
    with pytest.raises(Refused, match=r"choose|Give"):
        accounts.add_user(place.house, name, password, roles)


def test_a_sign_in_survives_a_restart(place: Any, reopened: Callable[[Any], Any]) -> None:
    token = accounts.sign_in(place.house, "tess", place.password)
    again = reopened(place)
    assert accounts.seat(again.house, token) == place.trainee
    again.house.store.close()
