"""Hash functions of texts."""

from __future__ import annotations

import hashlib
import uuid
from base64 import b64encode
from collections.abc import Callable
from typing import Final

from policycheck.providers.terraform.source.functions.signature import terraform
from policycheck.providers.terraform.source.functions.values import FunctionError

_NAMESPACES: Final = {
    "dns": uuid.NAMESPACE_DNS,
    "url": uuid.NAMESPACE_URL,
    "oid": uuid.NAMESPACE_OID,
    "x500": uuid.NAMESPACE_X500,
}


def _digest(algorithm: str, text: str) -> bytes:
    return hashlib.new(algorithm, text.encode("utf-8", "replace"), usedforsecurity=False).digest()


def _hexadecimal(algorithm: str) -> Callable[[str], str]:
    return lambda text: _digest(algorithm, text).hex()


def _base64(algorithm: str) -> Callable[[str], str]:
    return lambda text: b64encode(_digest(algorithm, text)).decode()


for _name in ("md5", "sha1", "sha256", "sha512"):
    terraform(f"{_name}(str: string)")(_hexadecimal(_name))
for _name in ("sha256", "sha512"):
    terraform(f"base64{_name}(str: string)")(_base64(_name))


@terraform("uuidv5(namespace: string, name: string)")
def uuidv5(namespace: str, name: str) -> str:
    known = _NAMESPACES.get(namespace)
    if known is None:
        try:
            known = uuid.UUID(namespace)
        except ValueError:
            reason = f"invalid UUID length: {len(namespace)}" if len(namespace) < 30 else "invalid UUID format"
            raise FunctionError(f"uuidv5() doesn't support namespace {namespace[:60]} ({reason})") from None
    return str(uuid.uuid5(known, name))
