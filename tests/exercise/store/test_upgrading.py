"""A database is brought to the newest schema, and one that is there already is opened without migrating."""

import sqlite3
import subprocess
import sys
from pathlib import Path

from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import inspect

from exercise.access import Author
from exercise.decision_log.entries import Began, Submitted
from exercise.decision_log.hash_chain import genesis, verify
from exercise.run_versions import BEFORE_VERSIONS
from exercise.store.engine import NEWEST, open_engine
from exercise.store.store import Store
from exercise.store.upgrading import migrations
from tests.exercise.store.conftest import NOW, a_run

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


def test_runs_and_logs_from_before_versions_roles_and_pages_stay_valid_byte_for_byte(url: str) -> None:
    store = Store(url)
    run = a_run(store)
    store.logs.append(run, "U-0001", Began(), NOW)
    written = store.logs.entries(run)
    _back_to_0004(store)
    store.close()
    newer = Store(url)
    assert newer.logs.entries(run) == written
    assert verify(newer.logs.entries(run), start=genesis(run, "a" * 64, 7), head=written[-1].hash) == ()
    head = newer.library.run(run)
    assert head is not None
    assert (head.versions, head.replay_versions) == (None, BEFORE_VERSIONS)
    added = newer.logs.append(run, Author("U-0001", "trainee", 1), Submitted(text="on the old log"), NOW)
    assert added is not None
    assert verify(newer.logs.entries(run), start=genesis(run, "a" * 64, 7), head=added.hash) == ()
    newer.close()


def _back_to_0004(store: Store) -> None:
    """Take a store back to the schema of the revision before."""
    with store.engine.execution_options(write=True).begin() as connection:
        connection.exec_driver_sql("DROP TABLE frozen_runs")
        for column in ("model_version", "evidence_version", "log_version"):
            connection.exec_driver_sql(f"ALTER TABLE runs DROP COLUMN {column}")
        for column in ("role", "page"):
            connection.exec_driver_sql(f"ALTER TABLE log DROP COLUMN {column}")
        config = migrations()
        config.attributes["connection"] = connection
        command.stamp(config, "0004")


def _columns(file: Path, table: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(file)
    try:
        return connection.execute(f"PRAGMA table_info({table})").fetchall()
    finally:
        connection.close()
