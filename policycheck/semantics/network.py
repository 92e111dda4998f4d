"""What address ranges, protocols and ports mean."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from typing import Any, Final

from policycheck.model.values import Unknown, is_unknown

ADMIN_PORTS: Final = {22: "SSH", 23: "Telnet", 3389: "RDP", 5900: "VNC", 5985: "WinRM", 5986: "WinRM"}
DATA_PORTS: Final = {
    20: "FTP", 21: "FTP", 23: "Telnet", 25: "SMTP", 69: "TFTP", 110: "POP3", 111: "RPC", 135: "RPC", 137: "NetBIOS",
    138: "NetBIOS", 139: "NetBIOS", 143: "IMAP", 161: "SNMP", 389: "LDAP", 445: "SMB", 636: "LDAP", 873: "rsync",
    1433: "SQL Server", 1434: "SQL Server", 1521: "Oracle", 2049: "NFS", 2375: "Docker", 2376: "Docker", 2379: "etcd",
    2382: "SQL Server", 2383: "SQL Server", 2483: "Oracle", 2484: "Oracle", 3306: "MySQL", 4333: "mSQL",
    5432: "PostgreSQL", 5439: "Redshift", 5984: "CouchDB", 6379: "Redis", 7000: "Cassandra", 7001: "Cassandra",
    7199: "Cassandra", 8020: "Hadoop", 9042: "Cassandra", 9092: "Kafka", 9160: "Cassandra", 9200: "OpenSearch",
    9300: "OpenSearch", 11211: "Memcached", 11214: "Memcached", 11215: "Memcached", 27017: "MongoDB",
    27018: "MongoDB", 27019: "MongoDB", 61620: "Cassandra", 61621: "Cassandra",
}  # fmt: skip
EVERY_PORT: Final = (0, 65535)
_WORDS: Final = frozenset({"*", "any", "internet", "allusers"})
_TRANSPORTS: Final = {
    "tcp": "tcp", "6": "tcp", "udp": "udp", "17": "udp", "-1": "any", "all": "any", "*": "any", "any": "any",
}  # fmt: skip

Range = tuple[int, int]


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
        return addresses
    unknown: Unknown | None = None
    for address in addresses or ():
        if isinstance(address, Unknown):
            # A reference is to one address or network of the configuration, which is not everyone.
            unknown = unknown if address.references or _is_narrow(address.shape) else address
        elif isinstance(address, str) and is_world(address):
            return True
    return False if unknown is None else unknown


def _is_narrow(text: Any) -> bool:
    """Whether a range of which parts are not known, ``${var.office}/32``, is not everyone all the same."""
    _, slash, prefix = text.rpartition("/") if isinstance(text, str) else ("", "", "")
    return bool(slash) and prefix.isdecimal() and int(prefix) > 1


def transport(protocol: Any) -> str | Unknown:
    """``tcp``, ``udp``, ``any``, or ``other`` for a protocol without ports, from its name or its IANA number."""
    return protocol if isinstance(protocol, Unknown) else _TRANSPORTS.get(str(protocol).lower(), "other")


def port_ranges(texts: Any) -> list[Range] | Unknown:
    """Ranges of ports from ``22``, ``20-30``, ``*`` or ``22,80-90`` (Azure's and Google's way of writing them)."""
    if isinstance(texts, Unknown):
        return texts
    ranges: list[Range] = []
    for text in texts:
        if isinstance(text, Unknown):
            return text
        ranges.extend(found for part in str(text).split(",") if (found := _port_range(part.strip())) is not None)
    return ranges


def _port_range(text: str) -> Range | None:
    low, dash, high = text.partition("-")
    if low == "*":
        return EVERY_PORT
    if low.strip().isdecimal() and (not dash or high.strip().isdecimal()):
        return int(low), int(high) if dash else int(low)
    return None


def includes(ranges: Iterable[Range], port: int) -> bool:
    """Whether a port lies in one of the ranges."""
    for low, high in ranges:  # noqa: SIM110  # asked for each port of each rule
        if low <= port <= high:
            return True
    return False


def every_port(ranges: Iterable[Range]) -> bool:
    """Whether one of the ranges is all of the ports (port 0 is not in use, so that leaving it out changes nothing)."""
    return any(low <= 1 and high >= EVERY_PORT[1] for low, high in ranges)


def range_is_world(first: str, last: str) -> bool:
    """Whether the addresses from `first` to `last` are everyone: half of all IPv4 addresses or more."""
    if is_world(first):
        return True
    import ipaddress

    try:
        return int(ipaddress.IPv4Address(last)) - int(ipaddress.IPv4Address(first)) >= 2**31 - 1
    except ValueError:
        return False
