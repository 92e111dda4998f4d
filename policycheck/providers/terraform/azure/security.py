"""Key vaults, networks, logs and roles of Azure."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Any

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.registry import part, terraform_type
from policycheck.semantics import network, tls

part("azurerm_network_watcher_flow_log", "network_security_group_id", "azurerm_network_security_group")


@terraform_type("azurerm_key_vault", "key_vault")
def key_vault(vault: Block) -> Attributes:
    rules = vault.block("network_acls")
    action = rules.text("default_action", default="Allow")
    restricted = action.value if isinstance(action.value, Unknown) else action.value == "Deny"
    reachable = vault.flag("public_network_access_enabled", default=True)
    return {
        "purge_protected": vault.flag("purge_protection_enabled", default=False),
        "soft_delete_days": vault.number("soft_delete_retention_days", default=90),
        "network_restricted": vault.derived(True, "public_network_access_enabled")
        if reachable.value is False
        else rules.derived(restricted, "default_action"),
    }


@terraform_type("azurerm_key_vault_key", "key")
def key_vault_key(key: Block) -> Attributes:
    policy = key.block("rotation_policy")
    after = policy.block("automatic").text("time_after_creation", default=None)
    if after.value is None:
        after = policy.block("automatic").text("time_before_expiry", default=None)
        if isinstance(after.value, str):
            after = policy.text("expire_after", default=None)
    known = after.value if isinstance(after.value, Unknown) else iso_days(after.value)
    return {"rotation_days": policy.derived(known, "automatic")}


def iso_days(duration: str | None) -> float:
    """Days in an ISO 8601 duration such as ``P90D`` or ``P1Y``; unlimited for None or what is no duration."""
    days, number = 0.0, ""
    for character in (duration or "").removeprefix("P"):
        if character.isdecimal():
            number += character
        elif number and character in "YMWD":
            days += int(number) * {"Y": 365, "M": 30, "W": 7, "D": 1}[character]
            number = ""
        else:
            break
    return days or math.inf


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


@terraform_type("azurerm_log_analytics_workspace", "log_group")
def log_analytics_workspace(workspace: Block) -> Attributes:
    return {"retention_days": workspace.number("retention_in_days", default=30)}


@terraform_type("azurerm_role_definition", "policy")
def role_definition(role: Block) -> Attributes:
    permissions = role.block("permissions")
    actions = permissions.texts("actions")
    if isinstance(actions.value, Unknown):
        return {"allows_admin": actions}
    return {"allows_admin": permissions.derived("*" in actions.value, "actions")}


@terraform_type("azurerm_role_assignment", "policy")
def role_assignment(assignment: Block) -> Attributes:
    """Owner of a whole subscription or management group may do everything in it, and grant it on."""
    name, scope = assignment.text("role_definition_name", default=""), assignment.text("scope", default="")
    if isinstance(name.value, Unknown) or name.value.lower() != "owner":
        return {"allows_admin": assignment.derived(
            name.value if isinstance(name.value, Unknown) else False, "role_definition_name"
        )}  # fmt: skip
    broad = _subscription_wide(scope.value)
    return {"allows_admin": assignment.derived(broad, "role_definition_name")}


def _subscription_wide(scope: Any) -> bool | Unknown:
    if isinstance(scope, Unknown):
        if not scope.references:
            return scope
        return any("azurerm_subscription." in a or "azurerm_management_group." in a for a in scope.references)
    parts = str(scope).strip("/").split("/")
    return (len(parts) == 2 and parts[0] == "subscriptions") or "managementGroups" in parts


@terraform_type("azurerm_servicebus_namespace", "queue")
def servicebus_namespace(namespace: Block) -> Attributes:
    return {
        # Service Bus encrypts at rest always (Microsoft Learn, "Encryption of data at rest in Service Bus").
        "encrypted": namespace.fact(True),
        "customer_managed_key": namespace.has("customer_managed_key"),
    }
