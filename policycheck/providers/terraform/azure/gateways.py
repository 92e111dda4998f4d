"""Application Gateway, Front Door, CDN and web application firewalls of Azure."""

from __future__ import annotations

from typing import Any

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.answers import negated, one_of
from policycheck.providers.terraform.azure.audit import logged
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.combine import contains, every
from policycheck.providers.terraform.registry import part, terraform_type
from policycheck.semantics import tls
from policycheck.semantics.truth import both

_DEFAULT_POLICY = "AppGwSslPolicy20150501"
_WITHOUT_LOG4J = ("2.2.9", "3.0", "3", "0.1", "preview-0.1")
"""Rule sets without rule 944240 (Microsoft Learn, "Web Application Firewall DRS and CRS rule groups"); ``3`` is what
the number 3.0 reads as."""

part("azurerm_monitor_diagnostic_setting", "target_resource_id", "azurerm_application_gateway")
part("azurerm_cdn_frontdoor_security_policy", "cdn_frontdoor_profile_id", "azurerm_cdn_frontdoor_profile")


# -- Application Gateway -------------------------------------------------------------------------------------


@terraform_type("azurerm_application_gateway", "listener")
def application_gateway(gateway: Block) -> Attributes:
    policy = gateway.block("ssl_policy")
    return {
        "tls_required": _gateway_encrypts(gateway),
        "tls_minimum": _gateway_tls(gateway, policy),
        "strong_ciphers": _gateway_ciphers(policy),
    }


def _gateway_encrypts(gateway: Block) -> Attribute:
    """No listener takes HTTP, except those that only redirect."""
    rules = gateway.blocks("request_routing_rule")
    redirecting = {
        rule.read("http_listener_name") for rule in rules if rule.is_set("redirect_configuration_name").value is True
    }
    serving = [one for one in gateway.blocks("http_listener") if one.read("name") not in redirecting]
    encrypted = [negated(one_of(listener, "protocol", ("Http",), default=None)) for listener in serving]
    unknown = [gateway.derived(rule.reason, "request_routing_rule") for rule in rules if rule.reason is not None]
    answer = every(encrypted, gateway.derived(True, "http_listener"))
    return unknown[0] if unknown and answer.value is False else answer


def _gateway_tls(gateway: Block, policy: Block) -> Attribute:
    """Without a policy, the 2015 one holds (Microsoft Learn, "Application Gateway TLS policy overview"), less the
    ``disabled_protocols``, which only stand where no policy does (azurerm documentation; before version 2 beside it,
    as ``disabled_ssl_protocols``)."""
    for field in ("min_protocol_version", "policy_name"):
        name = policy.text(field, default=None)
        if isinstance(name.value, Unknown):
            return name
        if name.value is not None:
            return policy.derived(tls.minimum_version(name.value.replace("TLSv1_", "TLS1_")), field)
    before = gateway.read("disabled_ssl_protocols") is not None
    disabled = gateway.texts("disabled_ssl_protocols") if before else policy.texts("disabled_protocols")
    old = both(contains(disabled, "TLSv1_0"), contains(disabled, "TLSv1_1"))
    if old is not False:
        return Attribute(old if isinstance(old, Unknown) else "1.2", disabled.origin, disabled.field)
    return policy.derived(tls.minimum_version(_DEFAULT_POLICY), "policy_name")


def _gateway_ciphers(policy: Block) -> Attribute:
    if policy.is_set("cipher_suites").value is not False:
        return policy.texts("cipher_suites").then(lambda suites: not any(map(tls.is_weak_suite, suites)))
    return policy.text("policy_name", default=_DEFAULT_POLICY).then(tls.is_strong)


@terraform_type("azurerm_application_gateway", "load_balancer")
def gateway_balancer(gateway: Block) -> Attributes:
    return {"access_logged": logged(gateway)}


@terraform_type("azurerm_application_gateway", "web_entry")
def gateway_entry(gateway: Block) -> Attributes:
    """A firewall policy of its own that is switched on, or the older settings inside the gateway."""
    attached = gateway.is_set("firewall_policy_id")
    if attached.value is False:
        return {"waf_attached": gateway.block("waf_configuration").flag("enabled", default=False)}
    policies = gateway.targets("firewall_policy_id", "azurerm_web_application_firewall_policy")
    if isinstance(policies, list) and policies:
        attached = gateway_firewall(policies[0])["enabled"]
    return {"waf_attached": attached}


# -- Front Door ----------------------------------------------------------------------------------------------


@terraform_type("azurerm_frontdoor", "listener")
def front_door(door: Block) -> Attributes:
    for rule in door.blocks("routing_rule"):
        if rule.flag("enabled", default=True).value is False:
            continue
        accepted = rule.texts("accepted_protocols", ["Http"])
        if isinstance(accepted.value, Unknown):
            return {"tls_required": accepted}
        redirect = rule.block("redirect_configuration")
        if "Http" in accepted.value and redirect.read("redirect_protocol") != "HttpsOnly":
            return {"tls_required": rule.derived(False, "accepted_protocols")}
    return {"tls_required": door.derived(True, "routing_rule")}


@terraform_type("azurerm_frontdoor", "web_entry")
def front_door_entry(door: Block) -> Attributes:
    field = "web_application_firewall_policy_link_id"
    answers = [endpoint.is_set(field) for endpoint in door.blocks("frontend_endpoint")]
    return {"waf_attached": every(answers, door.derived(False, "frontend_endpoint"))}


@terraform_type("azurerm_cdn_frontdoor_profile", "web_entry")
def front_door_profile(profile: Block) -> Attributes:
    return {"waf_attached": profile.part("azurerm_cdn_frontdoor_security_policy").exists()}


@terraform_type("azurerm_frontdoor_custom_https_configuration", "listener")
def front_door_domain(domain: Block) -> Attributes:
    provided = domain.flag("custom_https_provisioning_enabled", default=False)
    minimum = domain.block("custom_https_configuration").text("minimum_tls_version", default="1.2")
    return {"tls_required": provided, "tls_minimum": minimum.then(tls.minimum_version)}


@terraform_type("azurerm_cdn_frontdoor_route", "listener")
def front_door_route(route: Block) -> Attributes:
    protocols = route.texts("supported_protocols")
    redirect = route.flag("https_redirect_enabled", default=True)
    if isinstance(protocols.value, Unknown):
        return {"tls_required": protocols}
    return {"tls_required": redirect if "Http" in protocols.value else route.derived(True, "supported_protocols")}


@terraform_type("azurerm_cdn_frontdoor_custom_domain", "listener")
def front_door_custom_domain(domain: Block) -> Attributes:
    settings = domain.block("tls")
    minimum = settings.text("minimum_version", default=None)  # the newer name
    if minimum.value is None:
        minimum = settings.text("minimum_tls_version", default="TLS12")
    return {"tls_required": domain.fact(True), "tls_minimum": minimum.then(tls.minimum_version)}


# -- CDN -----------------------------------------------------------------------------------------------------


@terraform_type("azurerm_cdn_endpoint", "listener")
def cdn_endpoint(endpoint: Block) -> Attributes:
    """HTTP is taken by default; a rule may redirect it (azurerm, "delivery_rule")."""
    encrypted = endpoint.flag("is_https_allowed", default=True)
    plain = endpoint.flag("is_http_allowed", default=True)
    if encrypted.value is not True:
        return {"tls_required": encrypted}
    rules = endpoint.blocks("delivery_rule")
    redirects = any(
        rule.block("url_redirect_action").read("protocol") == "Https"
        and "HTTP" in _list(rule.block("request_scheme_condition").tree("match_values"))
        for rule in rules
    )
    if redirects or isinstance(plain.value, Unknown):
        return {"tls_required": endpoint.derived(True, "delivery_rule") if redirects else plain}
    unknown = next((rule.reason for rule in rules if rule.reason is not None), None)
    if unknown is not None and plain.value is True:
        return {"tls_required": endpoint.derived(unknown, "delivery_rule")}
    return {"tls_required": endpoint.derived(not plain.value, "is_http_allowed")}


def _cdn_tls(version: str) -> str | Unknown:
    """``None`` stands for no minimum (azurerm documentation, ``tls_version``)."""
    return "0" if version == "None" else tls.minimum_version(version)


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


@terraform_type("azurerm_cdn_endpoint_custom_domain", "listener")
def cdn_domain(domain: Block) -> Attributes:
    """Without either block the domain has no certificate, so that only HTTP works."""
    for field in ("cdn_managed_https", "user_managed_https"):
        settings = domain.block(field)
        if settings.present:
            minimum = settings.text("tls_version", default="TLS12").then(_cdn_tls)
            return {"tls_required": domain.derived(True, field), "tls_minimum": minimum}
    return {"tls_required": domain.derived(False, "cdn_managed_https"), "tls_minimum": domain.derived("0", "")}


# -- web application firewalls -------------------------------------------------------------------------------


@terraform_type("azurerm_web_application_firewall_policy", "waf")
def gateway_firewall(policy: Block) -> Attributes:
    settings = policy.block("policy_settings")
    return {**_mode(settings), "blocks_exploits": _gateway_log4j(policy)}


@terraform_type("azurerm_frontdoor_firewall_policy", "waf")
@terraform_type("azurerm_cdn_frontdoor_firewall_policy", "waf")
def front_door_firewall(policy: Block) -> Attributes:
    return {**_mode(policy), "blocks_exploits": _front_door_log4j(policy)}


def _mode(settings: Block) -> Attributes:
    enabled = settings.flag("enabled", default=True)
    mode = settings.text("mode", default="Prevention")
    blocking = mode.then(lambda value: value == "Prevention")
    return {"enabled": enabled, "blocking": blocking if enabled.value is True else every([enabled, blocking])}


def _gateway_log4j(policy: Block) -> Attribute:
    rules = policy.block("managed_rules")
    for rule_set in rules.blocks("managed_rule_set"):
        if rule_set.reason is not None:
            return rules.derived(rule_set.reason, "managed_rule_set")
        if rule_set.text("type", default="OWASP").value not in ("OWASP", "Microsoft_DefaultRuleSet"):
            continue
        version = rule_set.text("version", default="")
        if isinstance(version.value, Unknown) or version.value in _WITHOUT_LOG4J:
            return version.then(lambda _: False)
        for override in rule_set.blocks("rule_group_override"):
            off = [str(rule.read("id")) for rule in override.blocks("rule") if _is_off(rule)]
            if "944240" in (*off, *map(str, _list(override.tree("disabled_rules")))):
                return override.derived(False, "rule_group_name")
        return rule_set.derived(True, "version")
    return rules.derived(False, "managed_rule_set")


def _is_off(rule: Block) -> bool:
    return rule.flag("enabled", default=False).value is False or rule.read("action") in ("Allow", "Log")


def _front_door_log4j(policy: Block) -> Attribute:
    for rule_set in policy.blocks("managed_rule"):
        if rule_set.reason is not None:
            return policy.derived(rule_set.reason, "managed_rule")
        if rule_set.read("type") not in ("DefaultRuleSet", "Microsoft_DefaultRuleSet"):
            continue
        version = rule_set.text("version", default="")
        if isinstance(version.value, Unknown) or version.value in _WITHOUT_LOG4J:
            return version.then(lambda _: False)
        for override in rule_set.blocks("override"):
            changed = override.blocks("rule")
            emptied = override.read("rule_group_name") == "JAVA" and not changed
            if emptied or any(str(rule.read("rule_id")) == "944240" and _is_off(rule) for rule in changed):
                return override.derived(False, "rule_group_name")
        return rule_set.derived(True, "type")
    return policy.derived(False, "managed_rule")
