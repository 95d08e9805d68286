"""A database that cannot be used is refused in a sentence with a remedy."""

import sqlite3
from pathlib import Path

import pytest

from exercise.store.store import Store, StoreError


def refusal(url: str) -> str:
    with pytest.raises(StoreError) as refused:
        Store(url)
    said = str(refused.value)
    assert "Traceback" not in said
    assert ";" in said
    return said


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    file = tmp_path / "house.db"
    file.write_bytes(b"These are minutes of a meeting.\n" * 200)
    assert "not a database" in refusal(f"sqlite:///{file}")
    assert file.read_bytes().startswith(b"These are minutes")


def test_a_damaged_database(tmp_path: Path) -> None:
    file = tmp_path / "house.db"
    Store(f"sqlite:///{file}").close()
    whole = bytearray(file.read_bytes())
    whole[100:4096] = bytes(3996)
    file.write_bytes(whole)
    assert "damaged" in refusal(f"sqlite:///{file}")


def test_a_database_of_another_program(tmp_path: Path) -> None:
    file = tmp_path / "accounts.db"
    with sqlite3.connect(file) as connection:
        connection.execute("CREATE TABLE invoices (id INTEGER)")
    connection.close()
    assert "another program" in refusal(f"sqlite:///{file}")


def test_a_database_of_a_newer_version(tmp_path: Path) -> None:
    file = tmp_path / "house.db"
    Store(f"sqlite:///{file}").close()
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    assert "newer version" in refusal(f"sqlite:///{file}")


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert "cannot make the folder" in refusal(f"sqlite:///{tmp_path / 'file' / 'services.db'}")


def test_a_path_that_is_a_folder(tmp_path: Path) -> None:
    assert "cannot be opened" in refusal(f"sqlite:///{tmp_path}")


def test_a_server_that_does_not_answer() -> None:
    said = refusal("postgresql://user:very-secret@127.0.0.1:1/house?connect_timeout=2")
    assert "check that PostgreSQL runs" in said
    assert "very-secret" not in said


@pytest.mark.parametrize("url", ["not a url", "mysql://user@host/name", ""])
def test_a_setting_that_is_no_usable_url(url: str) -> None:
    assert refusal(url)
