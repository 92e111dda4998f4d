"""Azure Front Door: profiles, routes, domains and firewalls."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from policycheck.model.values import Unknown
from policycheck.providers.azure.calls import Calls
from policycheck.providers.azure.collector import resources
from policycheck.providers.azure.row import Row, is_, objects, ref
from policycheck.providers.live.record import Record

_PROFILE: Final = "Microsoft.Cdn/profiles"
_ENDPOINT: Final = f"{_PROFILE}/afdEndpoints"
_VERSION: Final = "2023-05-01"
_ATTACHED: Final = "azurerm_cdn_frontdoor_security_policy"


@resources(
    _PROFILE, "azurerm_cdn_frontdoor_profile", _ATTACHED, "azurerm_cdn_frontdoor_custom_domain",
    actions=(f"{_PROFILE}/securityPolicies/read", f"{_PROFILE}/customDomains/read"),
)  # fmt: skip
def front_door_profile(row: Row, calls: Calls) -> Iterator[Record]:
    """A profile of Front Door; those of the older CDN have neither policies nor domains of their own."""
    if not str(row.top("sku.name", "")).endswith("AzureFrontDoor"):
        return
    yield calls.record("azurerm_cdn_frontdoor_profile", row, row.base)
    if calls.wants("web_entry.waf_attached"):
        action = f"{_PROFILE}/securityPolicies/read"
        listed = calls.listed(action, f"{row.id}/securityPolicies", _VERSION)
        if isinstance(listed, Unknown) or listed:
            owner = listed if isinstance(listed, Unknown) else ref(row.id)
            yield calls.record(_ATTACHED, row, {"cdn_frontdoor_profile_id": owner}, action)
    if calls.wants("listener.tls_*"):
        call = (f"{_PROFILE}/customDomains/read", f"{row.id}/customDomains", _VERSION)
        type_, field = "azurerm_cdn_frontdoor_custom_domain", "cdn_frontdoor_profile_id"
        yield from calls.children(type_, row, call, field, _domain)


def _domain(domain: Row) -> dict[str, Any]:
    return {"tls": [{"minimum_version": domain.get("tlsSettings.minimumTlsVersion", "TLS12")}]}


@resources(_ENDPOINT, "azurerm_cdn_frontdoor_route", actions=(f"{_ENDPOINT}/routes/read",))
def front_door_endpoint(row: Row, calls: Calls) -> Iterator[Record]:
    """An endpoint, by its routes."""
    if calls.wants("listener.tls_required"):
        call = (f"{_ENDPOINT}/routes/read", f"{row.id}/routes", _VERSION)
        yield from calls.children("azurerm_cdn_frontdoor_route", row, call, "cdn_frontdoor_endpoint_id", _route)


def _route(route: Row) -> dict[str, Any]:
    return {
        "supported_protocols": route.get("supportedProtocols", ["Http", "Https"]),
        "https_redirect_enabled": is_(route.get("httpsRedirect", "Disabled"), "Enabled"),
    }


@resources("Microsoft.Network/FrontDoorWebApplicationFirewallPolicies", "azurerm_cdn_frontdoor_firewall_policy")
def front_door_firewall(row: Row, calls: Calls) -> Iterator[Record]:
    """A web application firewall's policy."""
    values = {
        **row.base,
        "enabled": is_(row.get("policySettings.enabledState", "Enabled"), "Enabled"),
        "mode": row.get("policySettings.mode", "Prevention"),
        "managed_rule": [_rule_set(rules) for rules in row.each("managedRules.managedRuleSets")],
    }
    yield calls.record("azurerm_cdn_frontdoor_firewall_policy", row, values)


def _rule_set(rules: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "type": rules.get("ruleSetType"),
        "version": rules.get("ruleSetVersion"),
        "override": [
            {
                "rule_group_name": group.get("ruleGroupName"),
                "rule": [
                    {
                        "rule_id": rule.get("ruleId"),
                        "enabled": is_(rule.get("enabledState"), "Enabled"),
                        "action": rule.get("action"),
                    }
                    for rule in objects(group.get("rules"))
                ],
            }
            for group in objects(rules.get("ruleGroupOverrides"))
        ],
    }
