"""Security groups and network ACLs of AWS."""

from __future__ import annotations

import math
from typing import Any

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import NotRead, Unknown
from policycheck.providers.terraform import firewalls
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.combine import every
from policycheck.providers.terraform.firewalls import Opening
from policycheck.providers.terraform.registry import part, terraform_type
from policycheck.semantics import network

part("aws_security_group_rule", "security_group_id", "aws_vpc", "aws_default_vpc", "aws_default_security_group")
for _direction in ("ingress", "egress"):
    part(
        f"aws_vpc_security_group_{_direction}_rule",
        "security_group_id",
        "aws_vpc",
        "aws_default_vpc",
        "aws_default_security_group",
    )
part("aws_network_acl_association", "network_acl_id", "aws_network_acl")

_PREFIX_LIST = "aws_ec2_managed_prefix_list"
_PLACEHOLDER = "Managed by Terraform"
"""What the provider writes where a group has no description."""


@terraform_type("aws_security_group", "firewall")
def security_group(group: Block) -> Attributes:
    return {**default_security_group(group), "described": _described(group), "rules_described": _rules_described(group)}


@terraform_type("aws_default_security_group", "firewall")
def default_security_group(group: Block) -> Attributes:
    return {
        **firewalls.ingress(group, [_inline(rule) for rule in _own_rules(group, "ingress")], "ingress"),
        **firewalls.egress(group, [_inline(rule) for rule in _own_rules(group, "egress")], "egress"),
    }


def _own_rules(group: Block, direction: str) -> list[Block]:
    """The rules within the block of a group.

    After apply the provider lists there what resources of their own have added too. Those are judged where they
    stand, as they are before.
    """
    written = group.expressions is not None and direction in group.expressions
    separate = ("aws_security_group_rule", f"aws_vpc_security_group_{direction}_rule")
    if not written and any(group.referrers(type_, "security_group_id") for type_ in separate):
        return []
    return group.blocks(direction)


@terraform_type("aws_security_group_rule", "firewall")
def security_group_rule(rule: Block) -> Attributes:
    direction = rule.read("type")
    let_through = firewalls.egress if direction == "egress" else firewalls.ingress
    return {**let_through(rule, [_inline(rule)], "cidr_blocks"), "rules_described": _described(rule)}


@terraform_type("aws_vpc_security_group_ingress_rule", "firewall")
def security_group_ingress_rule(rule: Block) -> Attributes:
    return {**firewalls.ingress(rule, [_single(rule)], "cidr_ipv4"), "rules_described": _described(rule)}


@terraform_type("aws_vpc_security_group_egress_rule", "firewall")
def security_group_egress_rule(rule: Block) -> Attributes:
    return {**firewalls.egress(rule, [_single(rule)], "cidr_ipv4"), "rules_described": _described(rule)}


def _described(block: Block) -> Attribute:
    text = block.text("description", default="")
    if isinstance(text.value, Unknown) and text.value.references:
        return block.derived(True, "description")
    return text.then(lambda value: value not in ("", _PLACEHOLDER))


def _rules_described(group: Block) -> Attribute:
    rules = [*_own_rules(group, "ingress"), *_own_rules(group, "egress")]
    return every(map(_described, rules), group.derived(True, "ingress"))


def _inline(rule: Block) -> Opening:
    sources: list[Any] = []
    for field in ("cidr_blocks", "ipv6_cidr_blocks"):
        listed = rule.texts(field).value
        sources.extend(listed if isinstance(listed, list) else [listed])
    return _opening(rule, sources, "prefix_list_ids", rule.text("protocol", default="-1").value)


def _single(rule: Block) -> Opening:
    sources = [rule.text(field, default=None).value for field in ("cidr_ipv4", "cidr_ipv6")]
    return _opening(rule, [s for s in sources if s is not None], "prefix_list_id", rule.read("ip_protocol"))


def _opening(rule: Block, sources: list[Any], prefix_lists: str, protocol: Any) -> Opening:
    world = rule.reason if rule.reason is not None else network.any_world(sources)
    if world is False:
        world = _listed_world(rule, prefix_lists)
    transport = network.transport(protocol)
    field = "from_port" if rule.read("from_port") is not None else ""
    return Opening(rule, field, world, transport, _ports(rule, transport))


def _listed_world(rule: Block, field: str) -> bool | Unknown:
    """Whether a prefix list of the configuration has everyone in it; lists that AWS manages have its services."""
    lists = rule.targets(field, _PREFIX_LIST)
    if isinstance(lists, Unknown):
        return lists
    if not lists and rule.read(field) not in (None, []):
        try:
            rule.entry.graph.by_type.get(_PREFIX_LIST)
        except NotRead as error:  # of a live account whose lists could not be had
            return error.unknown
    return network.any_world([entry.read("cidr") for found in lists for entry in found.blocks("entry")])


def _ports(rule: Block, transport: str | Unknown) -> list[network.Range] | Unknown:
    """All ports where the protocol is all of them, or no port is named (EC2 API, "IpPermission")."""
    low, high = (rule.number(field, default=None).value for field in ("from_port", "to_port"))
    if transport == "any":
        return [network.EVERY_PORT]
    for edge in (low, high):
        if isinstance(edge, Unknown):
            return edge
    if isinstance(transport, Unknown) and (low, high) == (0, 0):
        return transport  # of every protocol, that is how all ports are written
    if low is None or high is None or low == -1:
        return [network.EVERY_PORT]
    return [(int(low), int(high))]


# -- network ACLs --------------------------------------------------------------------------------------------


@terraform_type("aws_network_acl", "network_acl")
def network_acl(acl: Block) -> Attributes:
    attached = acl.is_set("subnet_ids")
    if attached.value is False:
        attached = acl.part("aws_network_acl_association").exists()
    return {**default_network_acl(acl), "attached": attached}


@terraform_type("aws_default_network_acl", "network_acl")
def default_network_acl(acl: Block) -> Attributes:
    rules = sorted(acl.blocks("ingress"), key=lambda rule: _order(rule, "rule_no"))
    return _access_list(acl, [_acl_opening(rule, "action") for rule in rules], "ingress")


@terraform_type("aws_network_acl_rule", "network_acl")
def network_acl_rule(rule: Block) -> Attributes:
    egress = rule.flag("egress", default=False).value
    if egress is True:
        return {}
    opening = _acl_opening(rule, "rule_action")
    if isinstance(egress, Unknown):
        opening = opening._replace(transport=egress)
    return _access_list(rule, [opening], "cidr_block")


def _access_list(acl: Block, openings: list[Opening], field: str) -> Attributes:
    ports = {22: "SSH", 3389: "RDP"}
    return {
        **firewalls.services(acl, openings, ("world_open_ssh", "world_open_rdp", "world_open_ftp"), field),
        "world_open_admin_ports": firewalls.reached(acl, openings, ports, field),
        "all_ports": firewalls.all_ports(acl, openings, field),
    }


def _order(rule: Block, field: str) -> float:
    number = rule.number(field, default=None).value
    return number if isinstance(number, (int, float)) else math.inf


def _acl_opening(rule: Block, action: str) -> Opening:
    allowed = rule.text(action, default="allow").value
    sources = [rule.text(field, default=None).value for field in ("cidr_block", "ipv6_cidr_block")]
    world = rule.reason if rule.reason is not None else network.any_world([s for s in sources if s is not None])
    if isinstance(allowed, Unknown):
        world = allowed if world is not False else False
    transport = network.transport(rule.text("protocol", default="-1").value)
    if isinstance(allowed, Unknown):
        transport = allowed
    allow = isinstance(allowed, Unknown) or allowed.lower() == "allow"
    field = "from_port" if rule.read("from_port") is not None else ""
    return Opening(rule, field, world, transport, _ports(rule, transport), allow)
