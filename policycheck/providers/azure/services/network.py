"""Networks, security groups, firewalls and application gateways."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from policycheck.providers.azure.calls import DIAGNOSTICS, GRAPH_CALL, Calls
from policycheck.providers.azure.collector import resources
from policycheck.providers.azure.row import Row, at, block, is_, objects, ref
from policycheck.providers.live.record import Record

_GROUP: Final = "Microsoft.Network/networkSecurityGroups"
_RULE: Final = {
    "direction": "direction", "access": "access", "priority": "priority", "protocol": "protocol",
    "source_address_prefix": "sourceAddressPrefix", "source_address_prefixes": "sourceAddressPrefixes",
    "destination_address_prefix": "destinationAddressPrefix",
    "destination_address_prefixes": "destinationAddressPrefixes",
    "source_port_range": "sourcePortRange", "source_port_ranges": "sourcePortRanges",
    "destination_port_range": "destinationPortRange", "destination_port_ranges": "destinationPortRanges",
}  # fmt: skip
"""Arguments of a rule, and their names in Resource Manager."""


@resources(_GROUP, "azurerm_network_security_group", actions=(DIAGNOSTICS,))
def security_group(row: Row, calls: Calls) -> Iterator[Record]:
    """A security group with its rules."""
    rules = [
        {"name": rule.get("name"), **{argument: at(rule, f"properties.{name}") for argument, name in _RULE.items()}}
        for rule in row.each("securityRules")
    ]
    yield calls.record("azurerm_network_security_group", row, {**row.base, "security_rule": rules})
    if calls.wants("logged_service.access_logged"):
        yield from calls.diagnostics(row)


@resources("Microsoft.Network/networkWatchers/flowLogs", "azurerm_network_watcher_flow_log")
def flow_log(row: Row, calls: Calls) -> Iterator[Record]:
    """A flow log of a security group or a network."""
    policy = row.get("retentionPolicy")
    values = {
        **row.base,
        "target_resource_id": ref(row.get("targetResourceId")),
        "storage_account_id": ref(row.get("storageId")),
        "enabled": row.get("enabled", False),
        "retention_policy": [{"enabled": at(policy, "enabled", False), "days": at(policy, "days", 0)}],
    }
    yield calls.record("azurerm_network_watcher_flow_log", row, values)


@resources("Microsoft.Network/virtualNetworks", "azurerm_virtual_network", "azurerm_subnet")
def virtual_network(row: Row, calls: Calls) -> Iterator[Record]:
    """A network and its subnets."""
    servers = row.get("dhcpOptions.dnsServers", [])
    yield calls.record("azurerm_virtual_network", row, {**row.base, "dns_servers": servers})
    for subnet in map(Row, row.each("subnets")):
        values = {
            "id": ref(subnet.id),
            "name": subnet.name,
            "virtual_network_name": row.name,
            "network_security_group_id": ref(subnet.get("networkSecurityGroup.id")),
        }
        yield Record("azurerm_subnet", subnet.id, values, calls.subscription, row.location, GRAPH_CALL)


@resources("Microsoft.Network/networkInterfaces", "azurerm_network_interface", serves=("instance.public_*",))
def network_interface(row: Row, calls: Calls) -> Iterator[Record]:
    """A network interface."""
    addresses = [
        {"public_ip_address_id": ref(at(configuration, "properties.publicIPAddress.id"))}
        for configuration in row.each("ipConfigurations")
    ]
    forwards = row.get("enableIPForwarding", False)
    values = {**row.base, "ip_forwarding_enabled": forwards, "ip_configuration": addresses}
    yield calls.record("azurerm_network_interface", row, values)


@resources("Microsoft.Network/connections", "azurerm_virtual_network_gateway_connection")
def gateway_connection(row: Row, calls: Calls) -> Iterator[Record]:
    """A connection of a network gateway."""
    values = {"type": row.get("connectionType"), "connection_protocol": row.get("connectionProtocol", "IKEv2")}
    yield calls.record("azurerm_virtual_network_gateway_connection", row, {**row.base, **values})


@resources("Microsoft.Network/azureFirewalls", "azurerm_firewall", actions=(DIAGNOSTICS,))
def firewall(row: Row, calls: Calls) -> Iterator[Record]:
    """An Azure Firewall. Where a policy governs it, its own mode says nothing."""
    governed = ref(row.get("firewallPolicy.id"))
    mode = None if governed else row.get("threatIntelMode", "Alert")
    yield calls.record("azurerm_firewall", row, {**row.base, "firewall_policy_id": governed, "threat_intel_mode": mode})
    if calls.wants("network_firewall.logged"):
        yield from calls.diagnostics(row)


@resources("Microsoft.Network/firewallPolicies", "azurerm_firewall_policy")
def firewall_policy(row: Row, calls: Calls) -> Iterator[Record]:
    """A policy of Azure Firewalls."""
    values = {
        "threat_intelligence_mode": row.get("threatIntelMode", "Alert"),
        "intrusion_detection": [{"mode": row.get("intrusionDetection.mode", "Off")}],
    }
    yield calls.record("azurerm_firewall_policy", row, {**row.base, **values})


@resources("Microsoft.Network/applicationGateways", "azurerm_application_gateway", actions=(DIAGNOSTICS,))
def application_gateway(row: Row, calls: Calls) -> Iterator[Record]:
    """An application gateway."""
    policy, own = row.get("sslPolicy"), row.get("webApplicationFirewallConfiguration")
    values = {
        **row.base,
        "http_listener": [
            {"name": one.get("name"), "protocol": at(one, "properties.protocol")} for one in row.each("httpListeners")
        ],
        "request_routing_rule": [_routing(rule) for rule in row.each("requestRoutingRules")],
        "ssl_policy": block(
            policy,
            policy_name=at(policy, "policyName"),
            min_protocol_version=at(policy, "minProtocolVersion"),
            cipher_suites=at(policy, "cipherSuites"),
        ),
        "firewall_policy_id": ref(row.get("firewallPolicy.id")),
        "waf_configuration": block(own, enabled=at(own, "enabled", False)),
    }
    yield calls.record("azurerm_application_gateway", row, values)
    if calls.wants("load_balancer.access_logged"):
        yield from calls.diagnostics(row)


def _routing(rule: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "http_listener_name": _last(at(rule, "properties.httpListener.id")),
        "redirect_configuration_name": _last(at(rule, "properties.redirectConfiguration.id")),
    }


def _last(id_: Any) -> str | None:
    return id_.rpartition("/")[2] if isinstance(id_, str) else None


@resources(
    "Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies", "azurerm_web_application_firewall_policy",
    serves=("web_entry.waf_attached",),
)  # fmt: skip
def gateway_firewall(row: Row, calls: Calls) -> Iterator[Record]:
    """A web application firewall's policy."""
    state = is_(row.get("policySettings.state", "Enabled"), "Enabled")
    values = {
        **row.base,
        "policy_settings": [{"enabled": state, "mode": row.get("policySettings.mode", "Prevention")}],
        "managed_rules": [{"managed_rule_set": [_rule_set(one) for one in row.each("managedRules.managedRuleSets")]}],
    }
    yield calls.record("azurerm_web_application_firewall_policy", row, values)


def _rule_set(rules: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "type": rules.get("ruleSetType"),
        "version": rules.get("ruleSetVersion"),
        "rule_group_override": [
            {
                "rule_group_name": group.get("ruleGroupName"),
                "rule": [
                    {"id": rule.get("ruleId"), "enabled": rule.get("state") == "Enabled", "action": rule.get("action")}
                    for rule in objects(group.get("rules"))
                ],
            }
            for group in objects(rules.get("ruleGroupOverrides"))
        ],
    }
