"""The body of a record: canonical JSON, its digest, and its compressed form in the store."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from typing import Any, Final, NamedTuple

import orjson

from policycheck.errors import PolicycheckError
from policycheck.evidence.record import canonical, digest

_LARGEST: Final = 1 << 30
"""Of a body's JSON, in bytes: what a tampered one may at most unfold to."""


class Packed(NamedTuple):
    """A body as it is stored."""

    digest: str
    data: bytes


def pack(body: Mapping[str, Any]) -> Packed:
    """A body made ready for the store.

    Raises:
        PolicycheckError: on what JSON cannot hold.
    """
    try:
        text = canonical(body)
    except TypeError as error:
        raise PolicycheckError(f"a record cannot be written: {error}") from None
    return Packed(digest(text), zlib.compress(text))


def unpack(data: bytes, wanted: str = "") -> dict[str, Any] | None:
    """The body that was stored; None where it is damaged, or its digest is not `wanted`."""
    unfolding = zlib.decompressobj()
    try:
        text = unfolding.decompress(data, _LARGEST)
        if not unfolding.eof or unfolding.unused_data or (wanted and digest(text) != wanted):
            return None
        body = orjson.loads(text)
    except (zlib.error, ValueError):
        return None
    return body if isinstance(body, dict) else None
