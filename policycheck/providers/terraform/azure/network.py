"""Network security groups, networks and firewalls of Azure."""

from __future__ import annotations

import math
from typing import Any

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform import firewalls
from policycheck.providers.terraform.answers import one_of
from policycheck.providers.terraform.azure.audit import logged
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.firewalls import Opening
from policycheck.providers.terraform.registry import part, terraform_type
from policycheck.semantics import network

_GROUP = "azurerm_network_security_group"
_UNGUARDED = ("azurefirewallsubnet", "azurefirewallmanagementsubnet", "routeserversubnet")
"""Subnets of Azure's own services that can have no security group (Microsoft Learn, "Azure Firewall FAQ")."""

part("azurerm_network_watcher_flow_log", "network_security_group_id", _GROUP)
part("azurerm_network_watcher_flow_log", "target_resource_id", _GROUP, "azurerm_virtual_network")
part("azurerm_monitor_diagnostic_setting", "target_resource_id", "azurerm_firewall")
part("azurerm_subnet_network_security_group_association", "subnet_id", "azurerm_subnet")


# -- security groups -----------------------------------------------------------------------------------------


@terraform_type(_GROUP, "firewall")
def network_security_group(group: Block) -> Attributes:
    rules = sorted(group.blocks("security_rule"), key=_priority)
    return _openings(group, rules, "security_rule")


@terraform_type("azurerm_network_security_rule", "firewall")
def network_security_rule(rule: Block) -> Attributes:
    return _openings(rule, [rule], "source_address_prefix")


def _priority(rule: Block) -> float:
    number = rule.number("priority", default=None).value
    return number if isinstance(number, (int, float)) else math.inf


def _openings(group: Block, rules: list[Block], field: str) -> Attributes:
    incoming = [opening for rule in rules if (opening := _opening(rule, "inbound", "source")) is not None]
    outgoing = [opening for rule in rules if (opening := _opening(rule, "outbound", "destination")) is not None]
    return {**firewalls.ingress(group, incoming, field), **firewalls.egress(group, outgoing, field)}


def _opening(rule: Block, direction: str, far_end: str) -> Opening | None:
    """A rule of one direction. Application security groups at the far end are machines of the same network."""
    known = rule.read("direction")
    if not isinstance(known, Unknown) and rule.reason is None and str(known).lower() != direction:
        return None
    access = rule.read("access")
    far = _listed(rule, f"{far_end}_address_prefix", f"{far_end}_address_prefixes")
    world = rule.reason if rule.reason is not None else _world(far)
    doubt = next((value for value in (known, access) if isinstance(value, Unknown)), None)
    if doubt is not None and world is not False:
        world = doubt
    allow = doubt is not None or str(access).lower() == "allow"
    ranges = _listed(rule, "destination_port_range", "destination_port_ranges")
    near = _listed(rule, "destination_address_prefix", "destination_address_prefixes")
    if not allow and direction == "inbound" and network.any_world(near) is not True:
        world = False  # it stops what goes to some of the machines only
    transport = network.transport(rule.text("protocol", default="*").value)
    return Opening(rule, "destination_port_range", world, transport, network.port_ranges(ranges), allow)


def _world(far: list[Any]) -> bool | Unknown:
    """Also as ``0.0.0.0`` and ``/0``, which nobody writes for a single address (CIS Microsoft Azure Foundations
    Benchmark, "Ensure that SSH access from the Internet is evaluated and restricted")."""
    return True if any(address in ("0.0.0.0", "/0") for address in far) else network.any_world(far)


def _listed(rule: Block, *fields: str) -> list[Any]:
    """The singular and the plural form of an argument, together."""
    values: list[Any] = []
    for field in fields:
        value = rule.tree(field)
        values += value if isinstance(value, list) else [] if value is None else [value]
    return values


# -- networks ------------------------------------------------------------------------------------------------


@terraform_type(_GROUP, "network")
def flow_logged_group(group: Block) -> Attributes:
    logs = group.part("azurerm_network_watcher_flow_log")
    return {"flow_logged": logs.flag("enabled", default=logs.present)}


@terraform_type("azurerm_virtual_network", "network")
def virtual_network(net: Block) -> Attributes:
    """Without servers of its own a network asks Azure's resolver (Microsoft Learn, "Name resolution")."""
    servers = net.texts("dns_servers")
    listed = servers.value if isinstance(servers.value, list) else [servers.value]
    answers = [value if isinstance(value, Unknown) else not network.is_public(str(value)) for value in listed]
    known = (
        False if False in answers else next((a for a in answers if isinstance(a, Unknown) and not a.references), True)
    )
    return {"private_name_servers": net.derived(known, "dns_servers")}


@terraform_type("azurerm_subnet", "network")
def subnet(subnet_: Block) -> Attributes:
    name = str(subnet_.read("name")).lower()
    guarded = subnet_.part("azurerm_subnet_network_security_group_association").exists()
    if guarded.value is False:
        guarded = subnet_.is_set("network_security_group_id")  # azurerm before 2.0
    if name == "gatewaysubnet":
        return {"gateway_guarded": guarded}
    return {} if name in _UNGUARDED else {"guarded": guarded}


@terraform_type("azurerm_network_watcher_flow_log", "flow_log")
def flow_log(log: Block) -> Attributes:
    """Zero days keep records for ever (Microsoft Learn, "Flow logging for network security groups")."""
    policy = log.block("retention_policy")
    keeps = policy.flag("enabled", default=False)
    days = policy.number("days", default=0)
    if keeps.value is False:
        days = policy.derived(0, "enabled")
    elif isinstance(keeps.value, Unknown):
        days = keeps
    elif days.value == 0:
        days = policy.derived(math.inf, "days")
    return {"enabled": log.flag("enabled", default=True), "retention_days": days}


@terraform_type("azurerm_network_interface", "network_interface")
def network_interface(interface: Block) -> Attributes:
    """``enable_ip_forwarding`` is its name before azurerm 4."""
    forwards = interface.flag("ip_forwarding_enabled", default=None)
    if forwards.value is None:
        forwards = interface.flag("enable_ip_forwarding", default=False)
    addresses = [c.is_set("public_ip_address_id") for c in interface.blocks("ip_configuration")]
    public = next((address for address in addresses if address.value is not False), None)
    return {"forwards": forwards, "public_address": public or interface.derived(False, "ip_configuration")}


@terraform_type("azurerm_virtual_network_gateway_connection", "network_gateway")
def gateway_connection(connection: Block) -> Attributes:
    """Only tunnels to other sites have a key exchange of their own."""
    if connection.text("type", default="IPsec").value == "ExpressRoute":
        return {}
    protocol = connection.text("connection_protocol", default="IKEv2")
    return {"ike_minimum": protocol.then(lambda value: 1 if value == "IKEv1" else 2)}


# -- Azure Firewall ------------------------------------------------------------------------------------------


@terraform_type("azurerm_firewall", "network_firewall")
def firewall(wall: Block) -> Attributes:
    """Where a policy governs the firewall, that policy has the mode (Microsoft Learn, "Azure Firewall Manager")."""
    governed = wall.is_set("firewall_policy_id")
    attributes = {
        "has_policy": governed,
        "logged": logged(wall),
    }
    policies = wall.targets("firewall_policy_id", "azurerm_firewall_policy")
    mode = wall.text("threat_intel_mode", default=None)
    if mode.value is None and isinstance(policies, list) and policies:
        attributes["blocks_known_threats"] = firewall_policy(policies[0])["blocks_known_threats"]
    elif mode.value is not None or governed.value is False:
        attributes["blocks_known_threats"] = _denies(wall, "threat_intel_mode")
    return attributes


@terraform_type("azurerm_firewall_policy", "network_firewall")
def firewall_policy(policy: Block) -> Attributes:
    return {
        "blocks_known_threats": _denies(policy, "threat_intelligence_mode"),
        "blocks_intrusions": _denies(policy.block("intrusion_detection"), "mode", "Off"),
    }


def _denies(owner: Block, field: str, default: str = "Alert") -> Attribute:
    return one_of(owner, field, ("Deny",), default=default)
