"""What address ranges and ports mean."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from typing import Any, Final

from policycheck.model.values import Unknown, is_unknown

ADMIN_PORTS: Final = {22: "SSH", 23: "Telnet", 3389: "RDP", 5985: "WinRM", 5986: "WinRM"}
DATA_PORTS: Final = {
    445: "SMB", 1433: "SQL Server", 1521: "Oracle", 2049: "NFS", 3306: "MySQL", 5432: "PostgreSQL",
    5439: "Redshift", 6379: "Redis", 9200: "OpenSearch", 9300: "OpenSearch", 11211: "Memcached", 27017: "MongoDB",
}  # fmt: skip
WEB_PORTS: Final = frozenset({80, 443})
_WORDS: Final = frozenset({"*", "any", "internet", "allusers"})


@functools.lru_cache(maxsize=4096)
def is_world(address: str) -> bool:
    """Whether an address range is everyone: ``0.0.0.0/0``, ``::/0``, or Azure's ``*``, ``Any``, ``Internet``.

    Half of all addresses counts too: two such ranges are everyone.
    """
    text = address.strip()
    if text.lower() in _WORDS:
        return True
    base, slash, prefix = text.partition("/")
    return bool(slash) and prefix.isdecimal() and int(prefix) <= 1 and base != ""


@functools.lru_cache(maxsize=4096)
def is_public(address: str) -> bool:
    """Whether a range holds addresses of the public internet (RFC 1918, 4193, 6598 and the like are not)."""
    if is_world(address):
        return True
    import ipaddress

    try:
        network = ipaddress.ip_network(address.strip(), strict=False)
    except ValueError:
        return False
    return not (network.is_private or network.is_link_local or network.is_loopback or network.is_multicast)


def any_world(addresses: Any) -> bool | Unknown:
    """Whether a list of ranges, whose elements may be `Unknown`, has everyone in it."""
    if is_unknown(addresses):
        return addresses  # type: ignore[no-any-return]
    unknown: Unknown | None = None
    for address in addresses or ():
        if isinstance(address, Unknown):
            # A reference is to one address or network of the configuration, which is not everyone.
            unknown = unknown if address.references else address
        elif isinstance(address, str) and is_world(address):
            return True
    return False if unknown is None else unknown


def in_ranges(ranges: Iterable[str], port: int) -> bool:
    """Whether a port lies in one of ``22``, ``20-30`` or ``*`` (Azure's and Google's way of writing them)."""
    for text in ranges:
        low, dash, high = str(text).strip().partition("-")
        if low == "*" or (low.isdecimal() and not dash and int(low) == port):
            return True
        if dash and low.isdecimal() and high.isdecimal() and int(low) <= port <= int(high):
            return True
    return False
