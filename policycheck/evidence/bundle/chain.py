"""The chain of one client as a bundle has it: every entry, the signed head, and the bodies of the period."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import select

from policycheck.errors import PolicycheckError
from policycheck.evidence.chain import Entry, Head
from policycheck.evidence.store import Store
from policycheck.evidence.tables import heads, keys, records

_SEE = "see `policycheck evidence verify`"


class Chain(NamedTuple):
    """A chain that holds: each entry's hash follows from it and from the one before, and the head is the last.

    Attributes:
        public: the PEM of the key that signed the head.
        purged: the records whose bodies are not kept any more, by their positions.
    """

    entries: list[Entry]
    head: Head
    public: str
    purged: frozenset[int]


def sound_chain(store: Store, client: str) -> Chain:
    """The whole chain of a client: entries are small, and only the whole leads to the signed head.

    Raises:
        PolicycheckError: where there is none, it is not signed, or it does not hold: nothing is exported that an
            auditor would find broken.
    """
    entries = list(store.entries(client))
    with store.database.reading() as connection:
        row = connection.execute(select(heads).where(heads.c.client == client)).one_or_none()
        head = Head(*row) if row is not None else None
        bare = select(records.c.sequence).where(records.c.client == client, records.c.body.is_(None))
        purged = frozenset(connection.execute(bare).scalars())
        public = head and connection.execute(select(keys.c.public).where(keys.c.key_id == head.key_id)).scalar()
    where = store.database.name
    if head is None or not entries:
        raise PolicycheckError(f"there is no client {client!r} in the store", where)
    previous = ""
    for number, entry in enumerate(entries, 1):
        if (entry.sequence, entry.previous, entry.hash) != (number, previous, entry.computed()):
            raise PolicycheckError(f"record {number} of client {client!r} does not hold; {_SEE}", where)
        previous = entry.hash
    if (head.sequence, head.hash) != (entries[-1].sequence, previous):
        raise PolicycheckError(f"the head of client {client!r} is not its last record; {_SEE}", where)
    if not head.signature or not public:
        raise PolicycheckError("the store is not signed, so nobody could verify an export of it", where)
    return Chain(entries, head, public, purged)
