"""The chain of a client's records: what an entry is, what its hash is made over, and what a head signs.

Every entry names the hash of the entry before it, so no entry can be changed, removed or moved without breaking the
chain after it. The hash of the last one, the head, is signed; so nothing can be cut off the end either. The chain of
the store itself (client `STORE`) has an entry for each client that was opened, so that no client can vanish whole.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from policycheck.errors import PolicycheckError
from policycheck.evidence.record import canonical, digest

STORE: Final = ""
"""The client whose chain is that of the store itself."""

RUN: Final = "run"
OPENED: Final = "opened"
HOLD: Final = "hold"
RELEASED: Final = "released"
PURGED: Final = "purged"
KEY: Final = "key"
RETENTION: Final = "retention"
KINDS: Final = (RUN, OPENED, HOLD, RELEASED, PURGED, KEY, RETENTION)

_CLIENT: Final = re.compile(r"[a-z0-9][a-z0-9-]{0,62}")
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")
_LONGEST: Final = 1_000
"""Of a target's or a run's name, in characters."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One record of a chain, without its body.

    Attributes:
        client: whose chain it is in; `STORE` for that of the store.
        sequence: its position in the chain, from 1, without gaps.
        kind: one of `KINDS`.
        created: when it was appended, in UTC: ``2026-11-25T01:00:00Z``.
        run: the id of the run; empty for what no run wrote.
        target: what the run looked at; of an `OPENED` entry the digest of the client's id.
        body_digest: the SHA-256 of its body's canonical JSON, as ``sha256:…``.
        previous: the hash of the entry before it; empty in the first.
        hash: its own, as it is stored.
    """

    client: str
    sequence: int
    kind: str
    created: str
    run: str
    target: str
    body_digest: str
    previous: str
    hash: str

    def document(self) -> dict[str, Any]:
        """What the hash is made over."""
        return {
            "client": self.client,
            "sequence": self.sequence,
            "kind": self.kind,
            "created": self.created,
            "run": self.run,
            "target": self.target,
            "body": self.body_digest,
            "previous": self.previous,
        }

    def computed(self) -> str:
        """The hash that follows from what the entry says; empty where that is not even text (SQLite holds anything)."""
        try:
            return digest(canonical(self.document()))
        except TypeError:
            return ""


@dataclass(frozen=True, slots=True)
class Head:
    """The last entry of a chain, with its signature.

    Attributes:
        created: when it was signed, in UTC.
        key_id: whose signature it is; empty in a store without a key. `signature` is base64.
    """

    client: str
    sequence: int
    hash: str
    created: str
    key_id: str
    signature: str

    def statement(self) -> bytes:
        """The bytes that the signature is made over; none where a field is not even text."""
        try:
            return canonical(
                {"client": self.client, "sequence": self.sequence, "hash": self.hash, "created": self.created}
            )
        except TypeError:
            return b""


def utc_now() -> str:
    """The time in UTC, in seconds: ``2026-11-25T01:00:00Z``."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def client_digest(client: str) -> str:
    """What the store's own chain has for a client's name, so that it can be shown to another client."""
    return digest(client.encode())


def check_names(client: str, kind: str, run: str, target: str) -> None:
    """Refuses what no entry may be called.

    Raises:
        PolicycheckError: on a client's id, a kind, a run or a target that cannot be one.
    """
    if client != STORE and not _CLIENT.fullmatch(client):
        raise PolicycheckError(f"{client[:80]!r} is no client's id: small letters, digits and hyphens, 63 at most")
    if kind not in KINDS:
        raise PolicycheckError(f"{kind[:80]!r} is no kind of record: {', '.join(KINDS)}")
    for what, name in (("run", run), ("target", target)):
        if len(name) > _LONGEST or _CONTROL.search(name):
            raise PolicycheckError(f"{name[:80]!r} cannot be the name of a {what}")


def period(since: str, until: str) -> tuple[str, str]:
    """The first and the last moment of a period of which both ends may be a date alone; ends that are empty stay so."""
    for end in (since, until):
        if end and not re.fullmatch(r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\dZ)?", end):
            raise PolicycheckError(f"{end[:80]!r} is no date: write 2026-11-25 or 2026-11-25T01:00:00Z")
    return (
        f"{since}T00:00:00Z" if len(since) == 10 else since,
        f"{until}T23:59:59Z" if len(until) == 10 else until,
    )
