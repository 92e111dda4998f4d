"""Appending to a chain: the record, the signed head and what follows from it, in one transaction.

Before a head is replaced it is checked as it stands. What was signed is never signed anew over a chain that somebody
has shortened or exchanged since.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, replace

from sqlalchemy import Connection, delete, func, insert, select

from policycheck.errors import PolicycheckError
from policycheck.evidence import body as bodies
from policycheck.evidence.chain import OPENED, STORE, Entry, Head, client_digest
from policycheck.evidence.database import Database
from policycheck.evidence.keys import SigningKey
from policycheck.evidence.tables import heads, records

_ENTRY = [column for column in records.c if column.name != "body"]
_SEE = "see `policycheck evidence verify`"


class Writer:
    """The chains of a store, within one transaction that holds the lock of the client.

    Attributes:
        key: what heads are signed with, and expected to be signed with.
    """

    def __init__(
        self, database: Database, connection: Connection, key: SigningKey | None, clock: Callable[[], str]
    ) -> None:
        self.key = key
        self._database = database
        self._connection = connection
        self._clock = clock

    def append(self, client: str, kind: str, packed: bodies.Packed, run: str = "", target: str = "") -> Entry:
        """Adds an entry to the end of a client's chain, which it opens where it is the first.

        Raises:
            PolicycheckError: where the chain's end is not what was signed, or the key is another one.
        """
        head = self.head(client)
        if head is None and client != STORE:
            self._open(client)
        entry = Entry(
            client, head.sequence + 1 if head else 1, kind, self._clock(), run, target,
            packed.digest, head.hash if head else "", "",
        )  # fmt: skip
        entry = replace(entry, hash=entry.computed())
        self._connection.execute(insert(records), {**asdict(entry), "body": packed.data})
        self.sign(entry)
        return entry

    def head(self, client: str) -> Head | None:
        """The head of a client's chain, checked against the last record; None where nothing was ever appended."""
        row = self._connection.execute(select(heads).where(heads.c.client == client)).one_or_none()
        last = self._last(client)
        if row is None:
            if last is not None or (client != STORE and self._was_opened(client)):
                raise PolicycheckError(f"the head of {_named(client)} is gone; {_SEE}", self._database.name)
            return None
        head = Head(*row)
        if last is None or (last.sequence, last.hash, last.computed()) != (head.sequence, head.hash, head.hash):
            raise PolicycheckError(
                f"the last record of {_named(client)} is not the one that was signed; {_SEE}", self._database.name
            )
        self._check_signature(head)
        return head

    def sign(self, entry: Entry) -> None:
        """Makes an entry the head of its chain."""
        head = Head(entry.client, entry.sequence, entry.hash, self._clock(), self.key.id if self.key else "", "")
        signature = self.key.sign(head.statement()) if self.key else ""
        self._connection.execute(delete(heads).where(heads.c.client == entry.client))
        self._connection.execute(insert(heads), {**asdict(head), "signature": signature})

    def _check_signature(self, head: Head) -> None:
        if self.key is None:
            if head.key_id:
                raise PolicycheckError(
                    "the store is signed: give its key with --key or POLICYCHECK_SIGNING_KEY", self._database.name
                )
            return
        if head.key_id != self.key.id:
            raise PolicycheckError(
                f"the store is signed with the key {_short(head.key_id)}, not with {_short(self.key.id)};"
                " `policycheck evidence key rotate` changes it",
                self._database.name,
            )
        if not self.key.public.verifies(head.signature, head.statement()):
            raise PolicycheckError(f"the signature of {_named(head.client)} is wrong; {_SEE}", self._database.name)

    def _last(self, client: str) -> Entry | None:
        last = select(func.max(records.c.sequence)).where(records.c.client == client).scalar_subquery()
        wanted = select(*_ENTRY).where(records.c.client == client, records.c.sequence == last)
        row = self._connection.execute(wanted).one_or_none()
        return Entry(*row) if row is not None else None

    def _was_opened(self, client: str) -> bool:
        opened = (records.c.client == STORE) & (records.c.target == client_digest(client)) & (records.c.kind == OPENED)
        return self._connection.execute(select(records.c.sequence).where(opened).limit(1)).first() is not None

    def _open(self, client: str) -> None:
        """Tells the store's own chain of a new client."""
        self._database.lock(self._connection, STORE)
        name = client_digest(client)
        self.append(STORE, OPENED, bodies.pack({"client": name}), target=name)

    def chains(self) -> list[str]:
        """The clients that have a head, that of the store among them."""
        return list(self._connection.execute(select(heads.c.client).order_by(heads.c.client)).scalars())

    def sign_all(self) -> None:
        """Signs the head of every chain as it stands; they have been checked."""
        for client in self.chains():
            last = self._last(client)
            assert last is not None  # it has a head
            self.sign(last)


def _named(client: str) -> str:
    return f"client {client!r}" if client else "the store's own chain"


def _short(key_id: str) -> str:
    return key_id[:19] if key_id else "none"
