"""Security groups, networks and load balancers of AWS."""

from __future__ import annotations

from typing import Any

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.registry import part, terraform_type
from policycheck.semantics import network, tls

part("aws_flow_log", "vpc_id", "aws_vpc", "aws_default_vpc")


@terraform_type("aws_security_group", "firewall")
@terraform_type("aws_default_security_group", "firewall")
def security_group(group: Block) -> Attributes:
    return _openings(group, [_inline(rule) for rule in group.blocks("ingress")])


@terraform_type("aws_security_group_rule", "firewall")
def security_group_rule(rule: Block) -> Attributes:
    return _openings(rule, [_inline(rule)]) if rule.read("type") == "ingress" else {}


@terraform_type("aws_vpc_security_group_ingress_rule", "firewall")
def security_group_ingress_rule(rule: Block) -> Attributes:
    sources = [rule.text("cidr_ipv4", default=None).value, rule.text("cidr_ipv6", default=None).value]
    return _openings(rule, [_Opening(rule, "ip_protocol", [s for s in sources if s is not None])])


class _Opening:
    """What one ingress rule lets in from everyone."""

    def __init__(self, rule: Block, protocol: str, sources: Any) -> None:
        self.rule = rule
        self.world = rule.reason if rule.reason is not None else network.any_world(sources)
        self._protocol = rule.text(protocol, default="-1").value
        self._low = rule.number("from_port", default=None).value
        self._high = rule.number("to_port", default=None).value

    def includes(self, port: int) -> bool | Unknown:
        """Whether everyone reaches a port; protocol ``-1`` is all of them (EC2 API, IpPermission)."""
        for known in (self._protocol, self._low, self._high):
            if isinstance(known, Unknown):
                return known
        if str(self._protocol).lower() in ("-1", "all"):
            return True
        if str(self._protocol).lower() not in ("tcp", "6", "udp", "17"):
            return False
        if self._low is None or self._high is None or self._low == -1:
            return True
        return bool(self._low <= port <= self._high)

    def everything(self) -> bool | Unknown:
        low, high = self.includes(0), self.includes(65535)
        return next((edge for edge in (low, high) if edge is not True), True)


def _inline(rule: Block) -> _Opening:
    sources: list[Any] = []
    for field in ("cidr_blocks", "ipv6_cidr_blocks"):
        listed = rule.texts(field).value
        sources.extend(listed if isinstance(listed, list) else [listed])
    return _Opening(rule, "protocol", sources)


def _openings(group: Block, openings: list[_Opening]) -> Attributes:
    return {
        "world_open_admin_ports": _ports(group, openings, network.ADMIN_PORTS),
        "world_open_data_ports": _ports(group, openings, network.DATA_PORTS),
        "world_open_all": _everything(group, openings),
    }


def _ports(group: Block, openings: list[_Opening], ports: dict[int, str]) -> Attribute:
    unknown: Attribute | None = None
    for opening in openings:
        if opening.world is False:
            continue
        reached = [(port, opening.includes(port)) for port in ports]
        found = [f"{port} ({ports[port]})" for port, included in reached if included is True]
        field = "" if opening.rule.path == () and not opening.rule.read("from_port") else "from_port"
        if found and opening.world is True:
            return opening.rule.derived(found, field)
        reason = opening.world if found else next((i for _, i in reached if isinstance(i, Unknown)), None)
        if isinstance(reason, Unknown):
            unknown = opening.rule.derived(reason, field)
    return group.derived([], "ingress") if unknown is None else unknown


def _everything(group: Block, openings: list[_Opening]) -> Attribute:
    unknown: Attribute | None = None
    for opening in openings:
        answers = (opening.world, opening.everything())
        if answers == (True, True):
            return opening.rule.derived(True, "")
        if False not in answers:
            reason = next(answer for answer in answers if isinstance(answer, Unknown))
            unknown = opening.rule.derived(reason, "")
    return group.derived(False, "ingress") if unknown is None else unknown


@terraform_type("aws_vpc", "network")
@terraform_type("aws_default_vpc", "network")
def vpc(vpc_: Block) -> Attributes:
    logs = vpc_.part("aws_flow_log")
    return {"flow_logged": logs.derived(logs.present if logs.reason is None else logs.reason, "")}


@terraform_type("aws_lb", "load_balancer")
@terraform_type("aws_alb", "load_balancer")
def lb(balancer: Block) -> Attributes:
    attributes = {"deletion_protected": balancer.flag("enable_deletion_protection", default=False)}
    if balancer.text("load_balancer_type", default="application").value != "gateway":
        logs = balancer.block("access_logs")
        attributes["access_logged"] = logs.flag("enabled", default=False)
    if balancer.text("load_balancer_type", default="application").value == "application":
        attributes["drops_invalid_headers"] = balancer.flag("drop_invalid_header_fields", default=False)
    return attributes


@terraform_type("aws_elb", "load_balancer")
def classic_elb(balancer: Block) -> Attributes:
    logs = balancer.block("access_logs")
    return {"access_logged": logs.flag("enabled", default=True) if logs.present else logs.fact(False)}


@terraform_type("aws_lb_listener", "listener")
@terraform_type("aws_alb_listener", "listener")
def lb_listener(listener: Block) -> Attributes:
    protocol = listener.text("protocol", default="HTTP")
    if isinstance(protocol.value, Unknown):
        return {"tls_required": protocol}
    encrypted = protocol.value in ("HTTPS", "TLS")
    if protocol.value not in ("HTTP", "HTTPS", "TLS"):
        return {}  # TCP and UDP pass through: what they carry is the target's affair
    attributes = {"tls_required": listener.derived(True, "protocol") if encrypted else _redirects(listener)}
    if encrypted:
        name = listener.text("ssl_policy", default=tls.ELB_DEFAULT).value
        known = name if isinstance(name, Unknown) else tls.minimum_version(str(name))
        attributes["tls_minimum"] = listener.derived(known, "ssl_policy")
    return attributes


def _redirects(listener: Block) -> Attribute:
    """An HTTP listener is fine where all it does is to send clients to HTTPS."""
    action = listener.block("default_action")
    redirect = action.block("redirect")
    if action.text("type", default="").value == "redirect" and redirect.present:
        target = redirect.text("protocol", default="#{protocol}").value
        if target == "HTTPS" or isinstance(target, Unknown):
            return redirect.derived(target if isinstance(target, Unknown) else True, "protocol")
    return listener.derived(False, "protocol")
