"""The connection to SQLite or PostgreSQL, and what differs between the two.

Writers wait for one another: of SQLite's there is one at a time (``BEGIN IMMEDIATE``), of PostgreSQL's one for each
client (advisory locks, which end with the transaction). A statement that fails leaves nothing behind.
"""

from __future__ import annotations

import contextlib
import functools
import hashlib
import os
import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from policycheck.errors import PolicycheckError
from policycheck.evidence import tables

# isort: split
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

_BUSY_SECONDS: Final = 120
"""How long a writer waits for another one."""

_STORE_LOCK: Final = 0x706F6C6963790001


class Database:
    """A store's database.

    Attributes:
        name: its path or address without a password, for messages.
        sqlite: whether it is a file of SQLite.
    """

    def __init__(self, address: str) -> None:
        url = _url(address)
        self.sqlite = url.drivername == "sqlite"
        self.name = str(url.database) if self.sqlite else url.render_as_string(hide_password=True)
        self._password = str(url.password or "")
        self._engine = self._opened(url)

    @contextlib.contextmanager
    def reading(self, any_version: bool = False) -> Iterator[Connection]:
        """A transaction that sees the store as it is at its first statement; of this schema, unless any will do.

        Raises:
            PolicycheckError: where the store is not there, cannot be read, or has the schema of another version.
        """
        if self.sqlite and not Path(self.name).exists():
            raise PolicycheckError("there is no evidence store here; `policycheck fleet run` makes one", self.name)
        with self._connected(writes=False) as connection:
            self._check(connection, any_version)
            yield connection

    @contextlib.contextmanager
    def writing(self, client: str | None = None) -> Iterator[Connection]:
        """A transaction in which nobody else appends to `client`; None keeps everybody else out of the whole store."""
        with self._connected(writes=True) as connection:
            if not self.sqlite:
                _lock(connection, _STORE_LOCK, shared=client is not None)
                if client is not None:
                    self.lock(connection, client)
            yield connection

    def lock(self, connection: Connection, client: str) -> None:
        """Keeps other writers away from a further client, to the end of the transaction."""
        if not self.sqlite:
            number = int.from_bytes(hashlib.sha256(client.encode()).digest()[:8], "big", signed=True)
            _lock(connection, number)

    def prepare(self) -> bool:
        """Makes the store where there is none, or brings its schema up to date; whether it did either."""
        if self.sqlite:
            _create(Path(self.name))
        with self._connected(writes=True) as connection:
            if self.revision(connection) == tables.REVISION:
                return False
        with self.writing() as connection:
            if self.revision(connection) == tables.REVISION:
                return False  # another writer was faster
            from policycheck.evidence.migrations import upgrade

            upgrade(connection, self.name)
        return True

    def revision(self, connection: Connection) -> str:
        """The version of the store's schema; empty for none."""
        if not connection.dialect.has_table(connection, "alembic_version"):
            return ""
        found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
        return str(found or "")

    def trim(self) -> None:
        """Leaves nothing of what was removed in SQLite's write-ahead log."""
        if self.sqlite:
            with self._told(), self._engine.connect() as connection:
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def close(self) -> None:
        """Ends all connections."""
        self._engine.dispose()

    def _opened(self, url: URL) -> Engine:
        if not self.sqlite:
            try:
                return create_engine(url, isolation_level="READ COMMITTED")
            except ModuleNotFoundError:
                raise PolicycheckError(
                    "psycopg, which speaks to PostgreSQL, is not installed: pip install 'policycheck[postgresql]'"
                ) from None
        engine = create_engine(url, connect_args={"timeout": _BUSY_SECONDS, "isolation_level": None})
        event.listen(engine, "connect", _configure)
        event.listen(engine, "begin", _begin)
        return engine

    @contextlib.contextmanager
    def _connected(self, writes: bool) -> Iterator[Connection]:
        options: dict[str, Any] = {"writes": writes}
        if not self.sqlite and not writes:
            options["isolation_level"] = "REPEATABLE READ"
        with self._told(), self._engine.connect() as connection:
            connection = connection.execution_options(**options)  # noqa: PLW2901  # the same, with options
            with connection.begin():
                yield connection

    def _check(self, connection: Connection, any_version: bool) -> None:
        revision = self.revision(connection)
        if revision == tables.REVISION:
            return
        if not revision:
            raise PolicycheckError("there is no evidence store here; `policycheck fleet run` makes one", self.name)
        if revision > tables.REVISION:
            raise PolicycheckError("the store was made by a newer policycheck", self.name)
        if any_version:
            return
        raise PolicycheckError(
            "the store was made by an older policycheck; `policycheck evidence upgrade` brings it up to date", self.name
        )

    @contextlib.contextmanager
    def _told(self) -> Iterator[None]:
        """Makes one line, without a password, of what the database says."""
        try:
            yield
        except SQLAlchemyError as error:
            said = str(getattr(error, "orig", None) or error).strip()
            line = said.splitlines()[0] if said else type(error).__name__
            if self._password:
                line = line.replace(self._password, "…")
            raise PolicycheckError(f"the evidence store cannot be used: {line}", self.name) from None


def _url(address: str) -> URL:
    scheme, mark, _ = address.partition("://")
    try:
        if not mark:
            return URL.create("sqlite", database=str(Path(address).expanduser()))
        if scheme in ("postgresql", "postgres"):
            return make_url(address).set(drivername="postgresql+psycopg")
        if scheme == "sqlite" and (path := make_url(address).database):
            return URL.create("sqlite", database=path)
    except (ArgumentError, ValueError):
        raise PolicycheckError("the address of the store cannot be read: postgresql://user@host/database") from None
    raise PolicycheckError(f"a store is a path or postgresql://user@host/database, not {scheme[:40]}://…")


def _create(path: Path) -> None:
    """Makes an empty database that its owner alone can read, whole or not at all."""
    if path.exists():
        return
    folder = path.parent
    if not folder.is_dir():
        raise PolicycheckError("the store's folder is not there", str(folder))
    try:
        handle, name = tempfile.mkstemp(dir=folder, prefix=f".{path.name}.")  # made with mode 0600
        os.close(handle)
    except OSError as error:
        raise PolicycheckError(f"the store cannot be made: {error.strerror}", str(path)) from None
    try:
        with contextlib.closing(sqlite3.connect(name)) as connection:
            # It stays so for good; switching later would fail where two processes open the store at once.
            connection.execute("PRAGMA journal_mode=WAL")
        with contextlib.suppress(FileExistsError):  # another process was faster
            os.link(name, path)
    except (OSError, sqlite3.Error) as error:
        raise PolicycheckError(f"the store cannot be made: {error}", str(path)) from None
    finally:
        os.unlink(name)


def _configure(connection: Any, _: Any) -> None:
    # A text that is none is read too, so that the record is named and not the database refused.
    connection.text_factory = functools.partial(str, encoding="utf-8", errors="replace")
    cursor = connection.cursor()
    # Evidence outlives a power cut, and what is purged is overwritten.
    for pragma in ("synchronous=FULL", "secure_delete=ON"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    immediate = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")


def _lock(connection: Connection, number: int, shared: bool = False) -> None:
    connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock{'_shared' if shared else ''}({number})")
