"""The first schema: records, heads, keys, runs and the summaries."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from policycheck.errors import PolicycheckError

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_NAME = sa.String().with_variant(sa.String(collation="C"), "postgresql")


def upgrade() -> None:
    """Makes the tables."""
    op.create_table(
        "records",
        sa.Column("client", _NAME, primary_key=True),
        sa.Column("sequence", sa.Integer, primary_key=True, autoincrement=False),
        *[
            sa.Column(name, _NAME, nullable=False)
            for name in ("kind", "created", "run", "target", "body_digest", "previous", "hash")
        ],
        sa.Column("body", sa.LargeBinary),
    )
    of_runs = sa.text("kind = 'run'")
    op.create_index(
        "records_run",
        "records",
        ["run", "client", "target"],
        unique=True,
        sqlite_where=of_runs,
        postgresql_where=of_runs,
    )
    op.create_index("records_created", "records", ["client", "created"])
    op.create_index("records_target", "records", ["client", "target", "sequence"])
    op.create_table(
        "heads",
        sa.Column("client", _NAME, primary_key=True),
        sa.Column("sequence", sa.Integer, nullable=False),
        *[sa.Column(name, _NAME, nullable=False) for name in ("hash", "created", "key_id", "signature")],
    )
    op.create_table("keys", sa.Column("key_id", _NAME, primary_key=True), sa.Column("public", sa.Text, nullable=False))
    op.create_table(
        "runs",
        sa.Column("id", _NAME, primary_key=True),
        *[sa.Column(name, _NAME, nullable=False) for name in ("fleet", "digest", "started")],
        sa.Column("finished", _NAME),
    )
    op.create_table(
        "summaries",
        sa.Column("client", _NAME, primary_key=True),
        sa.Column("target", _NAME, primary_key=True),
        sa.Column("sequence", sa.Integer, primary_key=True, autoincrement=False),
        *[sa.Column(name, _NAME, nullable=False) for name in ("run", "started", "finished", "outcome")],
        sa.Column("summary", sa.LargeBinary, nullable=False),
    )
    op.create_index("summaries_finished", "summaries", ["client", "finished"])


def downgrade() -> None:
    """Refused: evidence is not given up."""
    raise PolicycheckError("a store is not taken back to an earlier version; restore a backup")
