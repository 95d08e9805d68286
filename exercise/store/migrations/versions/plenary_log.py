"""Keep who made, closed and took back the links of plenaries, append-only."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

SQLITE_GUARDS = (
    """CREATE TRIGGER plenary_no_update BEFORE UPDATE ON plenary_log
    BEGIN SELECT RAISE(ABORT, 'the log of plenaries is append-only'); END""",
    """CREATE TRIGGER plenary_no_delete BEFORE DELETE ON plenary_log
    BEGIN SELECT RAISE(ABORT, 'the log of plenaries is append-only'); END""",
)
POSTGRES_GUARDS = (
    """CREATE TRIGGER plenary_no_change BEFORE UPDATE OR DELETE ON plenary_log
    FOR EACH ROW EXECUTE FUNCTION refuse_log_change()""",
    """CREATE TRIGGER plenary_no_truncate BEFORE TRUNCATE ON plenary_log
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_log_change()""",
)


def upgrade() -> None:
    op.create_table(
        "plenary_log",
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.String(length=27), nullable=False),
        sa.Column("by", sa.String(length=40), nullable=False),
        sa.Column("link", sa.String(length=40), nullable=False),
        sa.Column("entry", sa.Text(), nullable=False),
        sa.Column("previous", sa.String(length=64), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("seq"),
    )
    op.create_index(op.f("ix_plenary_log_link"), "plenary_log", ["link"], unique=False)
    guards = POSTGRES_GUARDS if op.get_bind().dialect.name == "postgresql" else SQLITE_GUARDS
    for guard in guards:
        op.execute(guard)
