"""Azure Front Door, also the classic one, and the older CDN: profiles, routes, domains and firewalls."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from policycheck.model.values import Unknown
from policycheck.providers.azure.calls import Calls
from policycheck.providers.azure.collector import resources
from policycheck.providers.azure.row import Row, at, is_, objects, ref
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


# -- what came before ------------------------------------------------------------------------------------------

_CLASSIC: Final = "Microsoft.Network/frontDoors"
_CLASSIC_DOMAIN: Final = "azurerm_frontdoor_custom_https_configuration"
_CDN: Final = f"{_PROFILE}/endpoints"
_CDN_DOMAINS: Final = f"{_CDN}/customDomains/read"
_OWN: Final = (".azurefd.net", ".azurefd.us", ".azurefd.cn")
"""Domains of Azure's own, which it serves over TLS."""


@resources(_CLASSIC, "azurerm_frontdoor", _CLASSIC_DOMAIN)
def classic_front_door(row: Row, calls: Calls) -> Iterator[Record]:
    """A classic Front Door with the domains of its customer."""
    ends = [Row({"id": row.id, **one}) for one in row.each("frontendEndpoints")]
    values = {
        "routing_rule": [_routing(Row({"id": row.id, **rule})) for rule in row.each("routingRules")],
        "frontend_endpoint": [
            {
                "name": end.name,
                "host_name": end.get("hostName"),
                "web_application_firewall_policy_link_id": ref(end.get("webApplicationFirewallPolicyLink.id")),
            }
            for end in ends
        ],
    }
    yield calls.record("azurerm_frontdoor", row, {**row.base, **values})
    for end in ends:
        if not str(end.get("hostName", "")).lower().endswith(_OWN):
            minimum = end.get("customHttpsConfiguration.minimumTlsVersion", "1.2")
            domain = {
                "name": end.name,
                "frontend_endpoint_id": ref(end.id),
                "custom_https_provisioning_enabled": is_(end.get("customHttpsProvisioningState"), "Enabled"),
                "custom_https_configuration": [{"minimum_tls_version": minimum}],
            }
            yield calls.record(_CLASSIC_DOMAIN, end, domain)


def _routing(rule: Row) -> dict[str, Any]:
    redirect = rule.get("routeConfiguration.redirectProtocol")
    return {
        "enabled": is_(rule.get("enabledState", "Enabled"), "Enabled"),
        "accepted_protocols": rule.get("acceptedProtocols", ["Http"]),
        "redirect_configuration": [{"redirect_protocol": redirect}] if redirect else [],
    }


@resources(_CDN, "azurerm_cdn_endpoint", "azurerm_cdn_endpoint_custom_domain", actions=(_CDN_DOMAINS,))
def cdn_endpoint(row: Row, calls: Calls) -> Iterator[Record]:
    """An endpoint of the CDN that came before Front Door."""
    rules = [
        {
            "request_scheme_condition": [_condition(rule, "RequestScheme")],
            "url_redirect_action": [_redirect(rule)],
        }
        for rule in objects(row.get("deliveryPolicy.rules"))
    ]
    values = {
        "is_http_allowed": row.get("isHttpAllowed", True),
        "is_https_allowed": row.get("isHttpsAllowed", True),
        "delivery_rule": rules,
    }
    yield calls.record("azurerm_cdn_endpoint", row, {**row.base, **values})
    if calls.wants("listener.tls_*"):
        call = (_CDN_DOMAINS, f"{row.id}/customDomains", _VERSION)
        yield from calls.children("azurerm_cdn_endpoint_custom_domain", row, call, "cdn_endpoint_id", _cdn_domain)


def _condition(rule: Mapping[str, Any], name: str) -> dict[str, Any]:
    found = next((one for one in objects(rule.get("conditions")) if is_(one.get("name"), name) is True), {})
    return {"match_values": at(found, "parameters.matchValues", [])}


def _redirect(rule: Mapping[str, Any]) -> dict[str, Any]:
    found = next((one for one in objects(rule.get("actions")) if is_(one.get("name"), "UrlRedirect") is True), {})
    return {"protocol": at(found, "parameters.destinationProtocol")}


def _cdn_domain(domain: Row) -> dict[str, Any]:
    """Without HTTPS a domain has neither block."""
    if is_(domain.get("customHttpsProvisioningState", "Disabled"), "Enabled") is not True:
        return {"cdn_managed_https": [], "user_managed_https": []}
    version = domain.get("customHttpsParameters.minimumTlsVersion", "TLS12")
    return {"cdn_managed_https": [{"tls_version": version}], "user_managed_https": []}
