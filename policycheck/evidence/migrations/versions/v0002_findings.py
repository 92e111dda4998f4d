"""Findings over time: when each was first seen, last seen and fixed. They are made of the records once more."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from policycheck.errors import PolicycheckError

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_NAME = sa.String().with_variant(sa.String(collation="C"), "postgresql")
_TEXTS = ("rule", "resource", "severity", "status", "first_seen", "last_seen", "fixed", "accepted_by", "pack")


def upgrade() -> None:
    """Makes the table; the store fills it."""
    op.create_table(
        "findings",
        *[sa.Column(name, _NAME, primary_key=True) for name in ("client", "target", "fingerprint")],
        *[sa.Column(name, _NAME, nullable=False) for name in _TEXTS],
        sa.Column("reopened", sa.Integer, nullable=False),
        sa.Column("sequence", sa.Integer, nullable=False),
    )


def downgrade() -> None:
    """Refused: evidence is not given up."""
    raise PolicycheckError("a store is not taken back to an earlier version; restore a backup")
