"""Migrating a database to the newest schema, once it is known not to be there yet."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util.exc import CommandError
from sqlalchemy import Connection

from exercise.store.rows import StoreError

MIGRATIONS = Path(__file__).with_name("migrations")


def migrations() -> Config:
    """Return Alembic's configuration: the packaged migrations, no ini file."""
    config = Config()
    config.set_main_option("script_location", MIGRATIONS.as_posix().replace("%", "%%"))
    return config


def upgrade(connection: Connection, place: str, tables: set[str]) -> None:
    """Run the migrations that a database with these tables still lacks, in the connection's transaction.

    Raises:
        StoreError: when the database is another program's, or a newer version's.
    """
    config = migrations()
    try:
        revisions = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
        present = MigrationContext.configure(connection).get_current_revision()
        if present is None and tables - {"alembic_version"}:
            raise StoreError(
                f"{place} belongs to another program (it has tables of its own); "
                "name a new one with GOLDENTHREAD_DATABASE or GOLDENTHREAD_HOME"
            )
        if present is not None and present not in revisions:
            raise StoreError(
                f"{place} was written by a newer version of Golden Thread; install that version, "
                "or name another database with GOLDENTHREAD_DATABASE"
            )
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
    except CommandError as error:
        raise StoreError(
            f"cannot use {place}: {str(error).lower()}; check it, or choose another with GOLDENTHREAD_HOME"
        ) from error
