"""A wrong setting and a database out of reach are named, with a remedy and without a password."""

from pathlib import Path

import pytest

from tests.commands.conftest import Line


def test_a_wrong_setting_is_named(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GOLDENTHREAD_WORKERS", "many")
    said = line(
        "users", "add", "ada", "--role", "trainee", "--password", "long enough for this", code=1
    ).stderr
    assert "GOLDENTHREAD_WORKERS" in said


def test_a_corrupt_database_is_refused_and_left_as_it_is(line: Line, tmp_path: Path) -> None:
    (tmp_path / "var").mkdir()
    database = tmp_path / "var" / "goldenthread.db"
    database.write_bytes(b"not a database " * 400)
    for words in (("log", "verify", "EX-0001"), ("records", "list", "--user", "ada"), ("serve", "--port", 1)):
        said = line(*words, code=1).stderr
        assert "; " in said
    assert database.read_bytes() == b"not a database " * 400


@pytest.mark.parametrize(
    "address",
    ["postgresql://nobody:hush@127.0.0.1:1/none", "mysql://x/y", "nonsense", "sqlite:////proc/none/x.db"],
)
def test_a_database_out_of_reach_is_refused_without_its_password(
    line: Line, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setenv("GOLDENTHREAD_DATABASE", address)
    said = line("log", "verify", "EX-0001", code=1).stderr
    assert "; " in said
    assert "hush" not in said
