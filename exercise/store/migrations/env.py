"""Alembic's entry: runs on the connection it is handed, inside that connection's transaction."""

from alembic import context

from exercise.store.tables import TableBase

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=TableBase.metadata, transactional_ddl=False)
context.run_migrations()
