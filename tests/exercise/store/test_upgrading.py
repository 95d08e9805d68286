"""A database is brought to the newest schema, and one that is there already is opened without migrating."""

import sqlite3
import subprocess
import sys
from pathlib import Path

from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import inspect

from exercise.store.engine import NEWEST, open_engine
from exercise.store.upgrading import migrations

_OPEN_AGAIN = """
import sys
from exercise.store.engine import open_engine
open_engine(sys.argv[1]).dispose()
print("alembic" in sys.modules)
"""


def test_the_newest_revision_is_the_last_of_the_packaged_migrations() -> None:
    assert ScriptDirectory.from_config(migrations()).get_heads() == [NEWEST]


def test_a_database_at_the_newest_schema_is_opened_without_the_migrations(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'services.db'}"
    open_engine(url).dispose()
    ran = subprocess.run([sys.executable, "-c", _OPEN_AGAIN, url], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "False"


def test_an_older_database_is_brought_up_to_date(tmp_path: Path) -> None:
    file = tmp_path / "house.db"
    engine = open_engine(f"sqlite:///{file}")
    columns = {table: _columns(file, table) for table in inspect(engine).get_table_names()}
    with engine.execution_options(write=True).begin() as connection:
        config = migrations()
        config.attributes["connection"] = connection
        command.stamp(config, "base")
        for table in columns:
            connection.exec_driver_sql(f"DROP TABLE {table}")
        command.upgrade(config, "0001")
    engine.dispose()
    open_engine(f"sqlite:///{file}").dispose()
    assert {table: _columns(file, table) for table in columns} == columns


def _columns(file: Path, table: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(file)
    try:
        return connection.execute(f"PRAGMA table_info({table})").fetchall()
    finally:
        connection.close()
