"""Accounts: passwords, throttling, and sign-ins that the server can end."""

import unicodedata
from dataclasses import replace
from typing import Literal

import pytest
from sqlalchemy import text

from exercise import accounts
from exercise.access import Refused
from tests.exercise.conftest import Place, Reopen

Form = Literal["NFC", "NFD"]


def test_the_right_password_gives_a_seat_with_its_roles(place: Place) -> None:
    token = accounts.sign_in(place.services, "tess", place.password)
    caller = accounts.caller(place.services, token)
    assert caller == place.trainee
    assert caller.roles == frozenset({"trainee"})


@pytest.mark.parametrize(
    ("name", "password"), [("tess", "wrong password"), ("nobody", "a long password"), ("", "")]
)
def test_a_wrong_name_and_a_wrong_password_are_told_alike(place: Place, name: str, password: str) -> None:
    with pytest.raises(Refused, match="name or the password is wrong"):
        accounts.sign_in(place.services, name, password)


def test_neither_passwords_nor_tokens_are_in_the_database(place: Place) -> None:
    token = accounts.sign_in(place.services, "tess", place.password)
    with place.services.store.engine.connect() as connection:
        kept = str(connection.execute(text("SELECT * FROM users")).all())
        kept += str(connection.execute(text("SELECT * FROM sessions")).all())
    assert place.password not in kept
    assert token not in kept
    assert "$argon2id$" in kept


@pytest.mark.parametrize("name", ["tess", "nobody"])
def test_too_many_failures_make_an_account_wait_known_or_not(place: Place, name: str) -> None:
    for _ in range(place.services.settings.attempts):
        with pytest.raises(Refused, match="wrong"):
            accounts.sign_in(place.services, name, "wrong password")
    with pytest.raises(Refused, match="wait"):
        accounts.sign_in(place.services, name, place.password)
    place.clock.wait(minutes=place.services.settings.wait_minutes + 1)
    with pytest.raises(Refused, match="wrong"):
        accounts.sign_in(place.services, name, "wrong password")
    place.clock.wait(minutes=place.services.settings.wait_minutes + 1)
    with pytest.raises(Refused, match="wait"):  # the wait has doubled
        accounts.sign_in(place.services, name, place.password)


def test_a_success_forgets_the_failures(place: Place) -> None:
    for _ in range(place.services.settings.attempts - 1):
        with pytest.raises(Refused):
            accounts.sign_in(place.services, "tess", "wrong password")
    accounts.sign_in(place.services, "tess", place.password)
    with pytest.raises(Refused, match="wrong"):
        accounts.sign_in(place.services, "tess", "wrong password")
    assert accounts.sign_in(place.services, "tess", place.password)


def test_signing_out_ends_a_copied_token_too(place: Place) -> None:
    first, second = (accounts.sign_in(place.services, "tess", place.password) for _ in range(2))
    accounts.sign_out(place.services, first)
    assert accounts.caller(place.services, first) is None
    assert accounts.caller(place.services, second) is not None
    accounts.sign_out_everywhere(place.services, place.trainee.user)
    assert accounts.caller(place.services, second) is None


def test_a_sign_in_ends_when_idle_and_in_any_case(place: Place) -> None:
    settings = place.services.settings
    idle = accounts.sign_in(place.services, "tess", place.password)
    place.clock.wait(minutes=settings.session_idle_minutes + 1)
    assert accounts.caller(place.services, idle) is None
    busy = accounts.sign_in(place.services, "tess", place.password)
    for _ in range(settings.session_hours * 2 - 1):
        place.clock.wait(minutes=30)
        assert accounts.caller(place.services, busy) is not None
    place.clock.wait(minutes=31)
    assert accounts.caller(place.services, busy) is None


def test_a_token_made_up_is_nobody(place: Place) -> None:
    for token in ("", "x", "\x00", "\ud800", "a" * 10_000):
        assert accounts.caller(place.services, token) is None


def test_a_password_hash_follows_the_settings(place: Place) -> None:
    stronger = replace(
        place.services, settings=place.services.settings.model_copy(update={"argon2_time_cost": 2})
    )
    before = place.services.store.accounts.by_name("tess")
    accounts.sign_in(stronger, "tess", place.password)
    after = place.services.store.accounts.by_name("tess")
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
        ("Tess", "a long password", ("trainee",)),
        ("t\u0435ss", "a long password", ("trainee",)),
        ("\u0456nes", "a long password", ("trainee",)),
        ("te\u200bss", "a long password", ("trainee",)),
    ],
)
def test_a_bad_account_is_refused_in_words(
    place: Place, name: str, password: str, roles: tuple[str, ...]
) -> None:
    with pytest.raises(Refused, match=r"choose|Give"):
        accounts.add_user(place.services, name, password, roles)


def test_a_sign_in_survives_a_restart(place: Place, reopened: Reopen) -> None:
    token = accounts.sign_in(place.services, "tess", place.password)
    again = reopened(place)
    assert accounts.caller(again.services, token) == place.trainee
    again.services.store.close()


@pytest.mark.parametrize(("first", "later"), [("NFC", "NFD"), ("NFD", "NFC")])
def test_a_name_and_a_password_are_the_same_composed_and_decomposed(
    place: Place, first: Form, later: Form
) -> None:
    name, password = "Si\u00e2n \u0174yn", "Si\u00e2n-\u0175yth-\u00f3-2031"
    accounts.add_user(
        place.services,
        unicodedata.normalize(first, name),
        unicodedata.normalize(first, password),
        ("trainee",),
    )
    token = accounts.sign_in(
        place.services, unicodedata.normalize(later, name), unicodedata.normalize(later, password)
    )
    signed_in = accounts.caller(place.services, token)
    assert signed_in is not None
    assert signed_in.name == name
