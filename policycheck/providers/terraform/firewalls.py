"""What the rules of a firewall let through, for all clouds: adapters read the rules, this says what they mean."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final, NamedTuple

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.block import Block
from policycheck.semantics import network

_SERVICES: Final[dict[str, tuple[Mapping[int, str], tuple[str, ...]]]] = {
    "world_open_ssh": ({22: "SSH"}, ("tcp",)),
    "world_open_rdp": ({3389: "RDP"}, ("tcp", "udp")),
    "world_open_ftp": ({20: "FTP", 21: "FTP"}, ("tcp",)),
    "world_open_mysql": ({3306: "MySQL"}, ("tcp",)),
    "world_open_http": ({80: "HTTP"}, ("tcp",)),
}


class Opening(NamedTuple):
    """What one rule lets through, or where `allow` is false, stops.

    Attributes:
        block: the rule.
        field: the argument that names the ports.
        world: whether it is for everyone.
        transport: ``tcp``, ``udp``, ``any`` or ``other``.
        ranges: its ports.
    """

    block: Block
    field: str
    world: bool | Unknown
    transport: str | Unknown
    ranges: list[network.Range] | Unknown
    allow: bool = True

    def concerns(self, transports: Iterable[str]) -> bool:
        """Whether the rule may be about one of the transports, for everyone."""
        if self.world is False or self.transport == "other":
            return False
        return isinstance(self.transport, Unknown) or self.transport == "any" or self.transport in transports

    def matches(self, port: int) -> bool | Unknown:
        """Whether the rule is about a port, of the transports that it `concerns`."""
        if self.ranges.__class__ is list and not network.includes(self.ranges, port):
            return False
        for part in (self.world, self.transport, self.ranges):
            if isinstance(part, Unknown):
                return part
        return True

    def everything(self) -> bool | Unknown:
        """Whether the rule is about every port, whoever it is for."""
        if self.transport == "other":
            return False
        if isinstance(self.ranges, list) and not network.every_port(self.ranges):
            return False
        return next((part for part in (self.transport, self.ranges) if isinstance(part, Unknown)), True)


def ingress(firewall: Block, openings: list[Opening], field: str) -> Attributes:
    """What everyone reaches through a firewall; rules come in the order in which they are tried.

    `field` is where rules stand, which a firewall without a bad one points to.
    """
    openings = [opening for opening in openings if opening.world is not False]
    return {
        **services(firewall, openings, _SERVICES, field),
        "world_open_admin_ports": reached(firewall, openings, network.ADMIN_PORTS, field),
        "world_open_data_ports": reached(firewall, openings, network.DATA_PORTS, field),
        "world_open_udp": _some(firewall, openings, ("udp", "any"), field),
        "world_open": _some(firewall, openings, ("tcp", "udp", "any", "other"), field),
        "world_open_beyond_https": _beyond_https(firewall, openings, field),
        "world_open_all": world_open_all(firewall, openings, field),
    }


def services(firewall: Block, openings: list[Opening], names: Iterable[str], field: str) -> Attributes:
    """Whether everyone reaches the services that the attributes `names` are about."""
    return {name: _is_reached(firewall, openings, *_SERVICES[name], field) for name in names}


def reached(firewall: Block, openings: list[Opening], ports: Mapping[int, str], field: str) -> Attribute:
    """Which of the ports everyone reaches, as texts such as ``22 (SSH)``."""
    return _reached(firewall, openings, ports, ("tcp", "udp"), field)


def _reached(
    firewall: Block, openings: list[Opening], ports: Mapping[int, str], transports: tuple[str, ...], field: str
) -> Attribute:
    unknown: Attribute | None = None
    through: Opening | None = None
    found: list[str] = []
    openings = [opening for opening in openings if opening.concerns(transports)]
    if not openings:
        return firewall.derived([], field)
    for port in _touched(openings, ports):
        opening, reason = _first(openings, port)
        if opening is not None and reason is None:
            through = through or opening
            found.append(f"{port} ({ports[port]})")
        elif opening is not None:
            unknown = opening.block.derived(reason, opening.field)
    if through is not None:
        return through.block.derived(found, through.field)
    return firewall.derived([], field) if unknown is None else unknown


def _touched(openings: list[Opening], ports: Mapping[int, str]) -> Iterable[int]:
    """The ports that some rule may be about: few of many."""
    touched: set[int] = set()
    for opening in openings:
        if isinstance(opening.ranges, Unknown):
            return ports
        for low, high in opening.ranges:
            touched.update([port for port in ports if low <= port <= high])
    return [port for port in ports if port in touched] if touched else ()


def _is_reached(
    firewall: Block, openings: list[Opening], ports: Mapping[int, str], transports: tuple[str, ...], field: str
) -> Attribute:
    answer = _reached(firewall, openings, ports, transports, field)
    known = answer.value if isinstance(answer.value, Unknown) else bool(answer.value)
    return Attribute(known, answer.origin, answer.field)


def _first(openings: Iterable[Opening], port: int) -> tuple[Opening | None, Unknown | None]:
    """The rule that lets everyone reach a port, and what keeps that from being certain.

    The first rule that matches decides, as it does in network ACLs and network security groups.
    """
    doubt: tuple[Opening, Unknown] | None = None
    for opening in openings:
        match = opening.matches(port)
        if isinstance(match, Unknown):
            doubt = doubt or (opening, match)
        elif match:
            if doubt is not None and doubt[0].allow != opening.allow:
                return doubt
            return (opening, None) if opening.allow else (None, None)
    return (doubt[0], doubt[1]) if doubt is not None and doubt[0].allow else (None, None)


def _some(firewall: Block, openings: list[Opening], transports: tuple[str, ...], field: str) -> Attribute:
    """Whether everyone reaches anything over one of the transports."""
    unknown: Attribute | None = None
    for opening in openings:
        relevant = opening.transport if isinstance(opening.transport, Unknown) else opening.transport in transports
        answers = (opening.world, relevant)
        if False in answers:
            continue
        reason = next((answer for answer in answers if isinstance(answer, Unknown)), None)
        if not opening.allow:
            if reason is None and opening.transport == "any" and opening.everything() is True:
                break
        elif reason is None:
            return opening.block.derived(True, opening.field)
        else:
            unknown = opening.block.derived(reason, opening.field)
    return firewall.derived(False, field) if unknown is None else unknown


def _beyond_https(firewall: Block, openings: list[Opening], field: str) -> Attribute:
    others = [o for o in openings if not o.allow or o.transport == "other" or o.ranges != [(443, 443)]]
    others = [
        o._replace(transport=o.ranges) if isinstance(o.ranges, Unknown) and o.transport != "other" else o
        for o in others
    ]
    return _some(firewall, others, ("tcp", "udp", "any"), field)


def world_open_all(firewall: Block, openings: list[Opening], field: str) -> Attribute:
    """Whether one rule is for every port and for everyone: who may come in, or who may be sent to."""
    return _every(firewall, openings, field, lambda opening: (opening.world, opening.everything()))


def all_ports(firewall: Block, openings: list[Opening], field: str) -> Attribute:
    """Whether one rule is for every port, whoever it lets in."""
    return _every(firewall, openings, field, lambda opening: (opening.everything(),))


def _every(firewall: Block, openings: list[Opening], field: str, conditions: Any) -> Attribute:
    unknown: Attribute | None = None
    for opening in openings:
        answers = conditions(opening)
        if False in answers:
            continue
        reason = next((answer for answer in answers if isinstance(answer, Unknown)), None)
        if not opening.allow:
            if reason is None and opening.world is True and opening.transport == "any":
                break
        elif reason is None:
            return opening.block.derived(True, opening.field)
        else:
            unknown = opening.block.derived(reason, opening.field)
    return firewall.derived(False, field) if unknown is None else unknown


def egress(firewall: Block, openings: list[Opening], field: str) -> Attributes:
    """What a firewall lets out."""
    return {
        "world_egress": _some(firewall, openings, ("tcp", "udp", "any", "other"), field),
        "world_egress_all": world_open_all(firewall, openings, field),
    }


def widest_range(firewall: Block, openings: list[Opening], field: str) -> Attribute:
    """The most ports that one range of a rule names."""
    widest = firewall.derived(0, field)
    for opening in openings:
        if isinstance(opening.ranges, Unknown):
            return opening.block.derived(opening.ranges, opening.field)
        for low, high in opening.ranges if opening.transport != "other" else ():
            if high - low + 1 > widest.value:
                widest = opening.block.derived(high - low + 1, opening.field)
    return widest
