"""An operator can let people in, and is told why not."""

import pytest

from exercise import accounts
from exercise.services.services import open_services
from exercise.services.settings import Settings
from tests.commands.conftest import Line

WORDS = "a long password"


def test_an_added_account_can_sign_in(line: Line) -> None:
    line("users", "add", "ada", "--role", "trainee", "--role", "assessor", typed=f"{WORDS}\n{WORDS}\n")
    services = open_services(Settings())
    caller = accounts.caller(services, accounts.sign_in(services, "ada", WORDS))
    services.store.close()
    assert caller is not None
    assert caller.roles == {"trainee", "assessor"}


def test_a_password_from_the_environment_needs_no_typing_and_is_not_printed(
    line: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GOLDENTHREAD_PASSWORD", WORDS)
    assert WORDS not in line("users", "add", "ada", "--role", "trainee").output


def test_a_name_in_use_a_short_password_and_an_unknown_role_are_refused(line: Line) -> None:
    line("users", "add", "ada", "--role", "trainee", "--password", WORDS)
    assert "in use" in line("users", "add", "ada", "--role", "trainee", "--password", WORDS, code=1).stderr
    assert (
        "characters" in line("users", "add", "bo", "--role", "trainee", "--password", "short", code=1).stderr
    )
    assert "--role" in line("users", "add", "bo", "--role", "king", "--password", WORDS, code=2).stderr
    unlike = line("users", "add", "bo", "--role", "trainee", typed=f"{WORDS}\nother words\n", code=1)
    assert "do not match" in unlike.output
