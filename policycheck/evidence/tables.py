"""The tables of the evidence store.

``records`` and ``heads`` are the evidence; ``summaries`` and ``findings`` follow from the records and are there for
speed alone; ``runs`` is what an interrupted run goes on from.
"""

from __future__ import annotations

from typing import Any, Final

from policycheck.errors import PolicycheckError

try:
    from sqlalchemy import Column, Dialect, Index, Integer, LargeBinary, MetaData, String, Table, Text, text
except ModuleNotFoundError:
    raise PolicycheckError(
        "the evidence store needs SQLAlchemy, which is not installed: pip install 'policycheck[evidence]'"
    ) from None

REVISION: Final = "0002"
"""The schema of this version: the last of ``policycheck/evidence/migrations/versions``."""

metadata: Final = MetaData()

_NAME: Final = String().with_variant(String(collation="C"), "postgresql")
"""Names and times are ordered by their bytes, as SQLite orders them."""


class _Bytes(LargeBinary):
    """Bytes; SQLite gives what is stored, whatever its type, and what is no bytes is nothing that we wrote."""

    def result_processor(self, dialect: Dialect, coltype: object) -> Any:  # noqa: ARG002  # SQLAlchemy's signature
        """How a value is taken from the database."""
        return lambda value: value if value is None or isinstance(value, bytes) else b""


records: Final = Table(
    "records",
    metadata,
    Column("client", _NAME, primary_key=True),
    Column("sequence", Integer, primary_key=True, autoincrement=False),
    Column("kind", _NAME, nullable=False),
    Column("created", _NAME, nullable=False),
    Column("run", _NAME, nullable=False),
    Column("target", _NAME, nullable=False),
    Column("body_digest", _NAME, nullable=False),
    Column("previous", _NAME, nullable=False),
    Column("hash", _NAME, nullable=False),
    Column("body", _Bytes),  # zlib of canonical JSON; none once it is purged. Last: what is long is read last.
    Index(
        "records_run", "run", "client", "target", unique=True,
        sqlite_where=text("kind = 'run'"), postgresql_where=text("kind = 'run'"),
    ),
    Index("records_created", "client", "created"),
    Index("records_target", "client", "target", "sequence"),
)  # fmt: skip

heads: Final = Table(
    "heads",
    metadata,
    Column("client", _NAME, primary_key=True),
    Column("sequence", Integer, nullable=False),
    Column("hash", _NAME, nullable=False),
    Column("created", _NAME, nullable=False),
    Column("key_id", _NAME, nullable=False),
    Column("signature", _NAME, nullable=False),
)

keys: Final = Table(
    "keys",
    metadata,
    Column("key_id", _NAME, primary_key=True),
    Column("public", Text, nullable=False),
)

runs: Final = Table(
    "runs",
    metadata,
    Column("id", _NAME, primary_key=True),
    Column("fleet", _NAME, nullable=False),
    Column("digest", _NAME, nullable=False),
    Column("started", _NAME, nullable=False),
    Column("finished", _NAME),
)

summaries: Final = Table(
    "summaries",
    metadata,
    Column("client", _NAME, primary_key=True),
    Column("target", _NAME, primary_key=True),
    Column("sequence", Integer, primary_key=True, autoincrement=False),
    Column("run", _NAME, nullable=False),
    Column("started", _NAME, nullable=False),
    Column("finished", _NAME, nullable=False),
    Column("outcome", _NAME, nullable=False),
    Column("summary", _Bytes, nullable=False),  # zlib of canonical JSON
    Index("summaries_finished", "client", "finished"),
)

findings: Final = Table(
    "findings",
    metadata,
    Column("client", _NAME, primary_key=True),
    Column("target", _NAME, primary_key=True),
    Column("fingerprint", _NAME, primary_key=True),
    Column("rule", _NAME, nullable=False),
    Column("resource", _NAME, nullable=False),
    Column("severity", _NAME, nullable=False),
    Column("status", _NAME, nullable=False),
    Column("first_seen", _NAME, nullable=False),
    Column("last_seen", _NAME, nullable=False),
    Column("fixed", _NAME, nullable=False),
    Column("reopened", Integer, nullable=False),
    Column("accepted_by", _NAME, nullable=False),
    Column("pack", _NAME, nullable=False),
    Column("sequence", Integer, nullable=False),
)
