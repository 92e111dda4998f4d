"""Whether a store is what was written: every hash, every link, every signature, and all that follows from the records.

What no look at a store alone can show is that the whole of it, or a client's chain with its head, was put back to an
earlier state: for that an anchor is compared, heads that were kept elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Select, select, union

from policycheck.evidence.chain import KEY, OPENED, STORE, Entry, Head, client_digest
from policycheck.evidence.key_changes import stored_key, trusted_keys
from policycheck.evidence.keys import PublicKey, require
from policycheck.evidence.store import Store
from policycheck.evidence.tables import findings, heads, keys, records, summaries
from policycheck.evidence.verify_chain import Chain, Problem
from policycheck.evidence.verify_projections import compare


@dataclass(slots=True)
class Verification:
    """What a look at a store found.

    Attributes:
        problems: what is not as it was written; none in a store that is whole.
        notices: what could not be told, and why.
        chains: how many chains were read, that of the store among them; `records`, `purged` likewise.
        keys: the ids of the keys that signatures were compared with.
        heads: the heads of all chains at that moment, for an anchor.
    """

    problems: list[Problem] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    chains: int = 0
    records: int = 0
    purged: int = 0
    keys: list[str] = field(default_factory=list)
    heads: list[Head] = field(default_factory=list)


def verify(
    store: Store,
    trusted: Sequence[PublicKey] = (),
    anchor: Sequence[Head] = (),
    clients: Sequence[str] = (),
) -> Verification:
    """Looks at a store as it is at one moment.

    Args:
        trusted: the keys that are known from outside the store.
        anchor: heads that were kept elsewhere.
        clients: only these chains, and the store's own; empty for all.
    """
    found = Verification()
    with store.database.reading() as connection:
        own = _read(connection, STORE, found)
        signatures = _Signatures(connection, own, trusted, found)
        found.problems += signatures.check(STORE)
        opened = {entry.target for entry in own.entries(OPENED)}
        known = _clients(connection)
        for client in clients or known:
            if client not in known:
                found.problems.append(Problem(client, 0, "the store has no such client"))
                continue
            chain = _read(connection, client, found)
            found.problems += signatures.check(client)
            found.problems += compare(connection, chain)
            if client_digest(client) not in opened:
                found.problems.append(Problem(client, 0, "the store's own chain does not know the client"))
        if not clients:
            found.problems += _vanished(own, connection.execute(select(records.c.client).distinct()).scalars())
        found.problems += _anchored(connection, anchor, clients)
    return found


class _Signatures:
    """The heads and who signed them."""

    def __init__(self, connection: Connection, own: Chain, trusted: Sequence[PublicKey], found: Verification) -> None:
        found.heads = [Head(*row) for row in connection.execute(select(heads).order_by(heads.c.client))]
        self._heads = {head.client: head for head in found.heads}
        changes = [own.bodies[entry.sequence] for entry in own.entries(KEY) if entry.sequence in own.bodies]
        if changes:
            require()
        stored = [key for key in map(stored_key, changes) if key is not None]
        registered = set(connection.execute(select(keys.c.key_id)).scalars())
        self._signed = bool(trusted or stored or registered or any(head.key_id for head in self._heads.values()))
        self._current = str(changes[-1].get("key", "")) if changes else ""
        self._known = trusted_keys(trusted, changes) if trusted else {key.id: key for key in stored}
        found.keys = sorted(self._known)
        if registered != {key.id for key in stored}:
            found.problems.append(Problem(STORE, 0, "the table of keys is not what the chain says of them"))
        if not self._signed:
            found.notices.append("no head is signed: whoever can write to the store can rewrite all of it")
        elif not trusted:
            found.notices.append(
                "signatures were compared with the keys in the store itself, which proves nothing about who made them:"
                " give the key with --public-key"
            )

    def check(self, client: str) -> list[Problem]:
        """What is wrong with the signature of a client's head."""
        head = self._heads.get(client)
        if head is None or not self._signed:
            return []
        at = head.sequence
        if not head.key_id:
            return [Problem(client, at, "the head is not signed")]
        key = self._known.get(head.key_id)
        if key is None:
            return [Problem(client, at, f"the head is signed with {head.key_id[:19]}…, which is no trusted key")]
        if head.key_id != self._current:
            return [Problem(client, at, f"the head is signed with {head.key_id[:19]}…, which is not the present key")]
        if not key.verifies(head.signature, head.statement()):
            return [Problem(client, at, "the signature of the head is wrong")]
        return []


def _read(connection: Connection, client: str, found: Verification) -> Chain:
    chain = Chain(client)
    wanted = select(records).where(records.c.client == client).order_by(records.c.sequence)
    for *values, data in connection.execution_options(yield_per=20).execute(wanted):
        chain.add(Entry(*values), data)
    row = connection.execute(select(heads).where(heads.c.client == client)).one_or_none()
    chain.end(Head(*row) if row is not None else None)
    found.problems += chain.problems
    found.chains += 1
    found.records += chain.length
    found.purged += chain.purged
    return chain


def _clients(connection: Connection) -> list[str]:
    """Every client that any table knows of."""
    named: list[Select[Any]] = [select(table.c.client) for table in (records, heads, summaries, findings)]
    return sorted(str(client) for client in connection.execute(union(*named)).scalars() if client != STORE)


def _vanished(own: Chain, known: Iterable[str]) -> list[Problem]:
    there = {client_digest(str(client)) for client in known}
    return [
        Problem(STORE, entry.sequence, "a client was opened here of which nothing is left")
        for entry in own.entries(OPENED)
        if entry.target not in there
    ]


def _anchored(connection: Connection, anchor: Sequence[Head], clients: Sequence[str]) -> list[Problem]:
    problems = []
    for head in anchor:
        if clients and head.client not in clients and head.client != STORE:
            continue
        here = (records.c.client == head.client) & (records.c.sequence == head.sequence)
        stored = connection.execute(select(records.c.hash).where(here)).scalar()
        if stored is None:
            problems.append(
                Problem(head.client, head.sequence, f"the anchor of {head.created} has this record, the store does not")
            )
        elif stored != head.hash:
            problems.append(
                Problem(head.client, head.sequence, f"is not the record that the anchor of {head.created} has")
            )
    return problems


def heads_of(store: Store) -> list[Head]:
    """The heads of all chains, for an anchor."""
    with store.database.reading() as connection:
        return [Head(*row) for row in connection.execute(select(heads).order_by(heads.c.client))]
