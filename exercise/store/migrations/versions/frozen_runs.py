"""Keep what runs were begun under, in what role and on what page an entry was made, and frozen runs for good."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

SQLITE_GUARDS = (
    """CREATE TRIGGER frozen_no_update BEFORE UPDATE ON frozen_runs
    BEGIN SELECT RAISE(ABORT, 'a frozen run is append-only'); END""",
    """CREATE TRIGGER frozen_no_delete BEFORE DELETE ON frozen_runs
    BEGIN SELECT RAISE(ABORT, 'a frozen run is append-only'); END""",
)
POSTGRES_GUARDS = (
    """CREATE TRIGGER frozen_no_change BEFORE UPDATE OR DELETE ON frozen_runs
    FOR EACH ROW EXECUTE FUNCTION refuse_log_change()""",
    """CREATE TRIGGER frozen_no_truncate BEFORE TRUNCATE ON frozen_runs
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_log_change()""",
)


def upgrade() -> None:
    for name in ("model_version", "evidence_version", "log_version"):
        op.add_column("runs", sa.Column(name, sa.String(length=20), nullable=True))
    op.add_column("log", sa.Column("role", sa.String(length=20), nullable=True))
    op.add_column("log", sa.Column("page", sa.Integer(), nullable=True))
    op.create_table(
        "frozen_runs",
        sa.Column("run", sa.String(length=40), nullable=False),
        sa.Column("at", sa.String(27), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("versions", sa.String(length=120), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("archive", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["run"],
            ["runs.id"],
        ),
        sa.PrimaryKeyConstraint("run"),
    )
    guards = POSTGRES_GUARDS if op.get_bind().dialect.name == "postgresql" else SQLITE_GUARDS
    for guard in guards:
        op.execute(guard)
