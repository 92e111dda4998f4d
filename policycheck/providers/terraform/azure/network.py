"""Network security groups, networks and gateways of Azure."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.registry import part, terraform_type
from policycheck.semantics import network, tls

part("azurerm_network_watcher_flow_log", "network_security_group_id", "azurerm_network_security_group")
part("azurerm_network_watcher_flow_log", "target_resource_id", "azurerm_network_security_group")


@terraform_type("azurerm_network_security_group", "firewall")
def network_security_group(group: Block) -> Attributes:
    return _openings(group, group.blocks("security_rule"))


@terraform_type("azurerm_network_security_rule", "firewall")
def network_security_rule(rule: Block) -> Attributes:
    return _openings(rule, [rule])


def _openings(group: Block, rules: Iterable[Block]) -> Attributes:
    opened = [(rule, ranges) for rule in rules for ranges in [_open_ranges(rule)] if ranges != []]
    return {
        "world_open_admin_ports": _ports(group, opened, network.ADMIN_PORTS),
        "world_open_data_ports": _ports(group, opened, network.DATA_PORTS),
        "world_open_all": _everything(group, opened),
    }


def _open_ranges(rule: Block) -> list[Any] | Unknown:
    """The port ranges that an inbound Allow rule opens to everyone; empty where it opens none."""
    if rule.reason is not None:
        return rule.reason
    for field, wanted in (("direction", "inbound"), ("access", "allow")):
        value = rule.read(field)
        if isinstance(value, Unknown):
            return value
        if str(value).lower() != wanted:
            return []
    world = network.any_world([rule.tree("source_address_prefix"), *_listed(rule, "source_address_prefixes")])
    if world is not True:
        return world if isinstance(world, Unknown) else []
    return [*_listed(rule, "destination_port_range"), *_listed(rule, "destination_port_ranges")]


def _listed(rule: Block, field: str) -> list[Any]:
    value = rule.tree(field)
    return value if isinstance(value, list) else [] if value is None else [value]


def _ports(group: Block, opened: list[tuple[Block, Any]], ports: dict[int, str]) -> Attribute:
    unknown: Attribute | None = None
    for rule, ranges in opened:
        reason = ranges if isinstance(ranges, Unknown) else next((r for r in ranges if isinstance(r, Unknown)), None)
        if reason is not None:
            unknown = rule.derived(reason, "destination_port_range")
            continue
        found = [f"{port} ({name})" for port, name in ports.items() if network.in_ranges(ranges, port)]
        if found:
            return rule.derived(found, "destination_port_range")
    return group.derived([], "security_rule") if unknown is None else unknown


def _everything(group: Block, opened: list[tuple[Block, Any]]) -> Attribute:
    for rule, ranges in opened:
        if not isinstance(ranges, Unknown) and any(r in ("*", "0-65535", "1-65535") for r in ranges):
            return rule.derived(True, "destination_port_range")
    unknown = next(((rule, ranges) for rule, ranges in opened if isinstance(ranges, Unknown)), None)
    return group.derived(False, "security_rule") if unknown is None else unknown[0].derived(unknown[1], "access")


@terraform_type("azurerm_network_security_group", "network")
def flow_logged_group(group: Block) -> Attributes:
    logs = group.part("azurerm_network_watcher_flow_log")
    return {"flow_logged": logs.flag("enabled", default=False)}


@terraform_type("azurerm_application_gateway", "listener")
def application_gateway(gateway: Block) -> Attributes:
    listeners = gateway.blocks("http_listener")
    redirecting = {
        rule.read("http_listener_name")
        for rule in gateway.blocks("request_routing_rule")
        if rule.is_set("redirect_configuration_name").value is True
    }
    plain = [
        listener
        for listener in listeners
        if str(listener.read("protocol")).lower() == "http" and listener.read("name") not in redirecting
    ]
    policy = gateway.block("ssl_policy")
    return {
        "tls_required": plain[0].derived(False, "protocol") if plain else gateway.derived(True, "http_listener"),
        "tls_minimum": _gateway_tls(policy),
    }


def _gateway_tls(policy: Block) -> Attribute:
    """Without a policy, the 2015 one holds (Microsoft Learn, "Application Gateway TLS policy overview")."""
    for field in ("min_protocol_version", "policy_name"):
        name = policy.text(field, default=None)
        if isinstance(name.value, Unknown):
            return name
        if name.value is not None:
            return policy.derived(tls.minimum_version(name.value.replace("TLSv1_", "TLS1_")), field)
    return policy.derived(tls.minimum_version("AppGwSslPolicy20150501"), "policy_name")
