"""IP network functions."""

from __future__ import annotations

import ipaddress
import re
from typing import Final

from policycheck.providers.terraform.source.functions.signature import terraform
from policycheck.providers.terraform.source.functions.values import FunctionError, check_elements, whole

Network = ipaddress.IPv4Network | ipaddress.IPv6Network
_LEADING_ZEROS: Final = re.compile(r"(?<![0-9a-fA-F:])0+(?=[0-9])")


def _network(prefix: str, parameter: str = "") -> Network:
    address, slash, length = prefix.partition("/")
    # Terraform reads 010.0.0.0 as 10.0.0.0; ipaddress refuses it.
    written = _LEADING_ZEROS.sub("", address) if "." in address and ":" not in address else address
    try:
        if not slash or not length.isdecimal() or not length.isascii() or "%" in address:
            raise ValueError
        return ipaddress.ip_network(f"{written}/{int(length[:4])}", strict=False)
    except ValueError:
        raise FunctionError(f"invalid CIDR expression: invalid CIDR address: {prefix[:60]}", parameter) from None


@terraform("cidrhost(prefix: string, hostnum: number)")
def cidrhost(prefix: str, hostnum: float) -> str:
    network = _network(prefix)
    number = whole(hostnum)
    # Numbers below zero count from the end, -1 being the last address.
    position = network.num_addresses + number if number < 0 else number
    if not 0 <= position < network.num_addresses:
        raise FunctionError(f"prefix of {network.prefixlen} does not accommodate a host numbered {_shortened(number)}")
    return str(network[position])


@terraform("cidrnetmask(prefix: string)")
def cidrnetmask(prefix: str) -> str:
    network = _network(prefix)
    if network.version == 6:
        raise FunctionError(f"IPv6 addresses cannot have a netmask: {prefix[:60]}")
    return str(network.netmask)


@terraform("cidrsubnet(prefix: string, newbits: number, netnum: number)")
def cidrsubnet(prefix: str, newbits: float, netnum: float) -> str:
    network = _network(prefix)
    bits, number = whole(newbits), whole(netnum)
    length = network.prefixlen + bits
    if length > network.max_prefixlen:
        raise FunctionError(f"insufficient address space to extend prefix of {network.prefixlen} by {_shortened(bits)}")
    if bits < 0 or not 0 <= number < 2**bits:
        raise FunctionError(
            f"prefix extension of {_shortened(bits)} does not accommodate a subnet numbered {_shortened(number)}"
        )
    return _subnet(network, int(network.network_address) + (number << (network.max_prefixlen - length)), length)


@terraform("cidrsubnets(prefix: string, newbits: number...)")
def cidrsubnets(prefix: str, *newbits: float) -> list[str]:
    network = _network(prefix, "prefix")
    check_elements(len(newbits))
    subnets: list[str] = []
    following = int(network.network_address)
    last = int(network.broadcast_address)
    for given in newbits:
        bits = whole(given, "newbits")
        if bits < 1:
            raise FunctionError("must extend prefix by at least one bit", "newbits")
        length = network.prefixlen + bits
        if bits > 32:
            raise FunctionError("may not extend prefix by more than 32 bits", "newbits")
        if length > network.max_prefixlen:
            raise FunctionError(
                f"would extend prefix to {length} bits, which is too long for an IPv{network.version} address",
                "newbits",
            )
        size = 1 << (network.max_prefixlen - length)
        start = -(-following // size) * size
        if start + size - 1 > last:
            raise FunctionError(
                f"not enough remaining address space for a subnet with a prefix of {length} bits after "
                f"{subnets[-1] if subnets else prefix}",
                "newbits",
            )
        subnets.append(_subnet(network, start, length))
        following = start + size
    return subnets


@terraform("cidrcontains(containing_prefix: string, contained_ip_or_prefix: string)")
def cidrcontains(containing_prefix: str, contained_ip_or_prefix: str) -> bool:
    """OpenTofu's; Terraform has none."""
    outer = _network(containing_prefix, "containing_prefix")
    text = contained_ip_or_prefix
    if "/" not in text:
        text += "/128" if ":" in text else "/32"
    inner = _network(text, "contained_ip_or_prefix")
    if inner.version != outer.version:
        raise FunctionError(
            f"address family mismatch: {containing_prefix[:60]} vs. {contained_ip_or_prefix[:60]}",
            "contained_ip_or_prefix",
        )
    return (
        int(outer.network_address) <= int(inner.network_address)
        and int(inner.broadcast_address) <= int(outer.broadcast_address)
    )  # fmt: skip


def _subnet(network: Network, address: int, length: int) -> str:
    family = ipaddress.IPv4Address if network.version == 4 else ipaddress.IPv6Address
    return f"{family(address)}/{length}"


def _shortened(number: int) -> str:
    return str(number) if abs(number) < 10**40 else "too large"
