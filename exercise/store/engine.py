"""Opening a database: SQLite by default, PostgreSQL by URL, always at the newest schema."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, SQLAlchemyError
from sqlalchemy.pool import StaticPool

from exercise.store.rows import StoreError

NEWEST = "0005"
"""The newest revision among the packaged migrations; a database at it needs none of them."""
ADVISORY_LOCK = 7_340_021
"""Any fixed number: keeps two PostgreSQL processes from migrating at once."""


def open_engine(url: str) -> Engine:
    """Return an engine on a database whose schema has been brought up to date.

    Raises:
        StoreError: when the database cannot be used; it names a remedy.
    """
    engine = _create(url)
    place = _place(engine)
    try:
        with engine.execution_options(write=True).begin() as connection:
            _migrate(connection, place)
    except StoreError:
        engine.dispose()
        raise
    except (SQLAlchemyError, OSError) as error:
        engine.dispose()
        raise StoreError(_explain(engine, place, error)) from error
    return engine


def _create(url: str) -> Engine:
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise StoreError(
            "the database setting is not a URL; write sqlite:///folder/file.db or "
            "postgresql://user:password@host/name"
        ) from error
    if parsed.get_backend_name() == "sqlite":
        return _sqlite(url, parsed.database or "")
    if parsed.get_backend_name() == "postgresql":
        parsed = parsed.set(drivername="postgresql+psycopg")
        return create_engine(parsed, pool_pre_ping=True, pool_size=5, max_overflow=10, hide_parameters=True)
    raise StoreError(
        f"databases of kind {parsed.get_backend_name()!r} are not supported; use sqlite or postgresql"
    )


def _sqlite(url: str, database: str) -> Engine:
    options: dict[str, Any] = {"hide_parameters": True}
    if database in ("", ":memory:"):
        options |= {"poolclass": StaticPool, "connect_args": {"check_same_thread": False}}
    else:
        try:
            Path(database).parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreError(
                f"cannot make the folder {Path(database).parent}: {error.strerror}; "
                "choose another with GOLDENTHREAD_HOME"
            ) from error
    engine = create_engine(url, **options)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: Any, record: object) -> None:
    """Set what SQLite needs so that an entry once acknowledged survives a kill or a power cut."""
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in (
        "busy_timeout=5000",
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    """Take the write lock at once when a method will write: no deadlock on upgrading a read."""
    writes = connection.get_execution_options().get("write", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _migrate(connection: Connection, place: str) -> None:
    """Bring the schema up to date. Alembic, slow to import, is only asked when there is something to do."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({ADVISORY_LOCK})")
    tables = set(inspect(connection).get_table_names())
    if "alembic_version" in tables:
        stored = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalars().all()
        if stored == [NEWEST]:
            return
    from exercise.store.upgrading import upgrade

    upgrade(connection, place, tables)


def _place(engine: Engine) -> str:
    url = engine.url
    if url.get_backend_name() == "sqlite":
        return f"the database file {url.database or 'in memory'}"
    return f"the database {url.database} at {url.host or 'this machine'}"


def _explain(engine: Engine, place: str, error: Exception) -> str:
    text = str(error.orig if isinstance(error, DBAPIError) and error.orig else error).lower()
    if engine.url.get_backend_name() == "postgresql":
        first = text.strip().splitlines()[0] if text.strip() else "no answer"
        return f"cannot use {place}: {first}; check that PostgreSQL runs and that the URL is right"
    for sign, remedy in (
        ("not a database", "is not a database, or is damaged; restore a copy, or move it away to start anew"),
        ("malformed", "is damaged; restore a copy, or move it away to start anew"),
        ("readonly", "cannot be written; check its permissions, or choose another with GOLDENTHREAD_HOME"),
        ("unable to open", "cannot be opened; check the folder's permissions, or set GOLDENTHREAD_HOME"),
        ("locked", "is held by another program; close that program and try again"),
        ("full", "lies on a full disk; make room and try again"),
    ):
        if sign in text:
            return f"{place} {remedy}"
    return f"cannot use {place}: {text}; check it, or choose another with GOLDENTHREAD_HOME"


@contextmanager
def refusing(engine: Engine) -> Iterator[None]:
    """Turn a database's own errors into a StoreError with a remedy."""
    try:
        yield
    except DBAPIError as error:
        raise StoreError(_explain(engine, _place(engine), error)) from error
