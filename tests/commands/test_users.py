"""An operator can let people in, and is told why not."""

from pathlib import Path

import pytest

from exercise import accounts
from exercise.access import Refused
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


def test_an_account_is_listed_disabled_enabled_and_changed(line: Line) -> None:
    assert "no account yet" in line("users", "list").output
    line("users", "add", "ada", "--role", "trainee", "--password", WORDS)
    assert line("users", "list").output == "U-0001  ada  trainee\n"
    line("users", "disable", "ada")
    assert line("users", "list").output == "U-0001  ada  trainee  disabled\n"
    line("users", "enable", "ada")
    line("users", "roles", "ada", "--role", "assessor", "--role", "instructor")
    assert line("users", "list").output == "U-0001  ada  instructor, assessor\n"


def test_a_disabled_account_loses_its_sign_ins_and_a_new_password_replaces_the_old(line: Line) -> None:
    line("users", "add", "ada", "--role", "trainee", "--password", WORDS)
    services = open_services(Settings())
    token = accounts.sign_in(services, "ada", WORDS)
    line("users", "disable", "ada")
    assert accounts.caller(services, token) is None
    line("users", "enable", "ada")
    line("users", "password", "ada", "--password", "another long one")
    with pytest.raises(Refused):
        accounts.sign_in(services, "ada", WORDS)
    assert accounts.sign_in(services, "ada", "another long one")
    services.store.close()


def test_a_wait_after_wrong_passwords_is_shown_and_ended(line: Line) -> None:
    line("users", "add", "ada", "--role", "trainee", "--password", WORDS)
    services = open_services(Settings())
    for _ in range(services.settings.attempts):
        with pytest.raises(Refused):
            accounts.sign_in(services, "ada", "wrong password")
    assert "waits until" in line("users", "list").output
    line("users", "unlock", "ada")
    assert accounts.sign_in(services, "ada", WORDS)
    services.store.close()


def test_a_class_list_is_added_whole_or_not_at_all(line: Line, tmp_path: Path) -> None:
    file = tmp_path / "class.csv"
    file.write_text("\ufeffname,shift\nAda Ryle,early\nBo Fenn,late\n", encoding="utf-8")
    rows = [row.split("  ") for row in line("users", "import", str(file)).output.splitlines()]
    services = open_services(Settings())
    assert [name for _, name, _ in rows] == ["Ada Ryle", "Bo Fenn"]
    assert all(accounts.sign_in(services, name, password) for _, name, password in rows)
    services.store.close()
    file.write_text("name\nCy Moss\nAda Ryle\nb<o>\n\nCy Moss\n", encoding="utf-8")
    refusal = line("users", "import", str(file), code=1).stderr
    assert "Row 3: The name 'Ada Ryle' is in use" in refusal
    assert "Row 4: 'b<o>' is no name" in refusal
    assert "Row 5: The name 'Cy Moss' is in use" in refusal
    assert "Cy Moss" not in line("users", "list").output


def test_an_account_that_is_not_there_is_told_with_where_to_look(line: Line) -> None:
    for command in ("disable", "enable", "unlock", "sign-out"):
        assert "`goldenthread users list` shows them all" in line("users", command, "nobody", code=1).stderr
