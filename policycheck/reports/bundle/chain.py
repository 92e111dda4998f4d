"""The chain of one client as a bundle has it: every entry, the signed head, and which bodies are gone."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import select

from policycheck.errors import PolicycheckError
from policycheck.evidence.chain import Entry, Head
from policycheck.evidence.keys import SigningKey
from policycheck.evidence.store import Store
from policycheck.evidence.tables import records
from policycheck.evidence.verify import heads_of, verify


class Chain(NamedTuple):
    """A chain that is whole.

    Attributes:
        purged: the records whose bodies are not kept any more, by their positions.
    """

    entries: list[Entry]
    head: Head
    purged: frozenset[int]


def sound_chain(store: Store, client: str, key: SigningKey) -> Chain:
    """The whole chain of a client: entries are small, and only the whole leads to the signed head.

    Raises:
        PolicycheckError: where there is none, `key` did not sign it, or it is not as it was written: nothing is
            exported that an auditor would find broken.
    """
    where = store.database.name
    head = next((head for head in heads_of(store) if head.client == client), None)
    if head is None:
        raise PolicycheckError(f"there is no client {client!r} in the store", where)
    if not head.signature:
        raise PolicycheckError("the store is not signed: see `policycheck evidence key adopt`", where)
    if head.key_id != key.id:
        raise PolicycheckError("the store is signed with another key than the one that is given", where)
    problems = verify(store, [key.public], clients=[client]).problems
    if problems:
        raise PolicycheckError(f"{problems[0]}; see `policycheck evidence verify`", where)
    bare = select(records.c.sequence).where(records.c.client == client, records.c.body.is_(None))
    with store.database.reading() as connection:
        purged = frozenset(connection.execute(bare).scalars())
    return Chain(list(store.entries(client)), head, purged)
