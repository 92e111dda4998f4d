"""How a store comes by a key, and by another one later; each time an entry of the store's own chain says so.

Whoever knows an old key can follow the changes: the entry holds the new key, endorsed by the one that it replaces.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, insert, select

from policycheck.errors import PolicycheckError
from policycheck.evidence import body as bodies
from policycheck.evidence.chain import KEY, STORE
from policycheck.evidence.keys import PublicKey, SigningKey
from policycheck.evidence.record import canonical
from policycheck.evidence.tables import keys
from policycheck.evidence.writer import Writer


def adopt(connection: Connection, writer: Writer, key: SigningKey, anew: bool) -> bool:
    """Makes `key` that of a store that has none, and signs every head; whether it did.

    Args:
        anew: refuse a store that has records, which could have been rewritten before; somebody must have looked.

    Raises:
        PolicycheckError: where the store has records and `anew` is asked for.
    """
    if connection.execute(select(keys.c.key_id).limit(1)).first() is not None:
        return False
    chains = writer.chains()
    if chains and anew:
        raise PolicycheckError(
            "the store has records and no key: verify them, then sign them with `policycheck evidence key adopt`"
        )
    writer.key = None
    for client in chains:
        writer.head(client)
    _change(connection, writer, key, {})
    return True


def rotate(connection: Connection, writer: Writer, new: SigningKey) -> None:
    """Puts `new` in the place of the key of `writer`, which signs every head from now on.

    Raises:
        PolicycheckError: where a head is not signed by the present key, or `new` was the store's key before.
    """
    old = writer.key
    if old is None:
        raise PolicycheckError("the present key is needed too: give it with --key or POLICYCHECK_SIGNING_KEY")
    if connection.execute(select(keys.c.key_id).where(keys.c.key_id == new.id)).first() is not None:
        raise PolicycheckError("the new key is, or was, the store's key")
    for client in writer.chains():
        writer.head(client)
    _change(connection, writer, new, {"replaces": old.id, "endorsement": old.sign(_endorsed(new.public, old.id))})


def trusted_keys(given: Iterable[PublicKey], changes: Sequence[Mapping[str, Any]]) -> dict[str, PublicKey]:
    """The keys that `given` ones vouch for, themselves included, by id; `changes` are the bodies of `KEY` entries."""
    known = {key.id: key for key in given}
    for change in changes:
        old = known.get(str(change.get("replaces", "")))
        new = stored_key(change)
        if old is None or new is None or new.id in known:
            continue
        if old.verifies(str(change.get("endorsement", "")), _endorsed(new, old.id)):
            known[new.id] = new
    return known


def stored_key(change: Mapping[str, Any]) -> PublicKey | None:
    """The key that a `KEY` entry names; None where it does not hold it."""
    try:
        key = PublicKey.parse(str(change.get("public", "")).encode(), "")
    except PolicycheckError:
        return None
    return key if key.id == change.get("key") else None


def _change(connection: Connection, writer: Writer, new: SigningKey, more: Mapping[str, str]) -> None:
    writer.append(STORE, KEY, bodies.pack({"key": new.id, "public": new.public.pem, **more}))
    connection.execute(insert(keys), {"key_id": new.id, "public": new.public.pem})
    writer.key = new
    writer.sign_all()


def _endorsed(key: PublicKey, replaced: str) -> bytes:
    return canonical({"endorses": key.id, "replaces": replaced})
