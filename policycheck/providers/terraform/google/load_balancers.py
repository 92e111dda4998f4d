"""Load balancers, TLS policies and Cloud Armor of Google Cloud."""

from __future__ import annotations

import re

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.certificates import days_until
from policycheck.providers.terraform.registry import terraform_type
from policycheck.semantics import tls

_POLICIES = ("google_compute_ssl_policy", "google_compute_region_ssl_policy")
_HTTP_PROXIES = ("google_compute_target_http_proxy", "google_compute_region_target_http_proxy")
_TLS_PROXIES = (
    "google_compute_target_https_proxy",
    "google_compute_region_target_https_proxy",
    "google_compute_target_ssl_proxy",
)
_LOG4J = re.compile(r"evaluatePreconfigured(?:Expr|Waf)\(\s*'(?:cve-canary|cve-v33-canary|cve-v33-stable)")
"""Cloud Armor's rules for Log4j ("Cloud Armor preconfigured WAF rules", section "CVEs and other vulnerabilities")."""


@terraform_type("google_compute_target_https_proxy", "listener")
@terraform_type("google_compute_region_target_https_proxy", "listener")
@terraform_type("google_compute_target_ssl_proxy", "listener")
def target_https_proxy(proxy: Block) -> Attributes:
    """Without a policy, the default one lets TLS 1.0 in (Cloud Load Balancing, "SSL policies overview")."""
    policies = proxy.targets("ssl_policy", *_POLICIES)
    if isinstance(policies, Unknown):
        found = {"tls_minimum": proxy.derived(policies, "ssl_policy")}
    elif policies:
        found = ssl_policy(policies[0])
    elif proxy.is_set("ssl_policy").value is True:
        found = {"tls_minimum": proxy.derived(Unknown("the SSL policy is not in this input"), "ssl_policy")}
    else:
        found = {"tls_minimum": proxy.derived("1.0", "ssl_policy")}
    return {**found, "tls_required": proxy.fact(True)}


@terraform_type("google_compute_ssl_policy", "listener")
@terraform_type("google_compute_region_ssl_policy", "listener")
def ssl_policy(policy: Block) -> Attributes:
    """The RESTRICTED profile has suites of TLS 1.2 only; COMPATIBLE has 3DES and suites without forward secrecy."""
    profile = policy.text("profile", default="COMPATIBLE")
    minimum = policy.text("min_tls_version", default="TLS_1_0").then(tls.minimum_version)
    if profile.value == "RESTRICTED":
        minimum = policy.derived("1.2", "profile")
    elif isinstance(profile.value, Unknown) and minimum.value not in ("1.2", "1.3"):
        minimum = profile
    return {"tls_minimum": minimum, "strong_ciphers": _strong(policy, profile, minimum)}


def _strong(policy: Block, profile: Attribute, minimum: Attribute) -> Attribute:
    if profile.value == "CUSTOM":
        return policy.texts("custom_features").then(lambda suites: not any(map(tls.is_weak_suite, suites)))
    if profile.value == "MODERN":
        return minimum.then(lambda value: value in ("1.2", "1.3"))
    return profile.then(lambda value: value == "RESTRICTED")


@terraform_type("google_compute_target_http_proxy", "listener")
@terraform_type("google_compute_region_target_http_proxy", "listener")
def target_http_proxy(proxy: Block) -> Attributes:
    maps = proxy.targets("url_map", "google_compute_url_map", "google_compute_region_url_map")
    if isinstance(maps, Unknown):
        return {"tls_required": proxy.derived(maps, "url_map")}
    for url_map in maps:
        redirect = url_map.block("default_url_redirect").flag("https_redirect", default=False)
        if redirect.value is not False:
            return {"tls_required": redirect}
    return {"tls_required": proxy.derived(False, "url_map")}


@terraform_type("google_compute_forwarding_rule", "listener")
@terraform_type("google_compute_global_forwarding_rule", "listener")
def forwarding_rule(rule: Block) -> Attributes:
    """What a public rule passes to: internal ones are not reached from outside, other proxies carry any protocol."""
    scheme = rule.text("load_balancing_scheme", default="EXTERNAL")
    if isinstance(scheme.value, str) and not scheme.value.startswith("EXTERNAL"):
        return {}
    plain = rule.targets("target", *_HTTP_PROXIES)
    if isinstance(plain, Unknown):
        return {"tls_required": rule.derived(plain, "target")}
    if plain:
        answer = target_http_proxy(plain[0])["tls_required"].value
        return {"tls_required": rule.derived(answer, "target")}
    encrypted = rule.targets("target", *_TLS_PROXIES)
    return {"tls_required": rule.derived(True, "target")} if encrypted else _by_name(rule)


def _by_name(rule: Block) -> Attributes:
    """A target that is not in this input still says in its name what kind of proxy it is."""
    value = rule.read("target")
    target = " ".join(value.references) if isinstance(value, Unknown) else str(value)
    if re.search(r"/target(?:Https|Ssl)Proxies/|target_(?:https|ssl)_proxy\.", target):
        return {"tls_required": rule.derived(True, "target")}
    if re.search(r"/targetHttpProxies/|target_http_proxy\.", target):
        return {"tls_required": rule.derived(Unknown("the proxy is not in this input"), "target")}
    return {}


@terraform_type("google_compute_backend_service", "load_balancer")
@terraform_type("google_compute_region_backend_service", "load_balancer")
def backend_service(service: Block) -> Attributes:
    return {"access_logged": service.block("log_config").flag("enable", default=False)}


@terraform_type("google_compute_backend_service", "web_entry")
@terraform_type("google_compute_region_backend_service", "web_entry")
def backend_entry(service: Block) -> Attributes:
    """Cloud Armor stands in front of external application load balancers (Cloud Armor overview)."""
    scheme = service.text("load_balancing_scheme", default=_scheme(service)).value
    if isinstance(scheme, str) and not scheme.startswith("EXTERNAL"):
        return {}
    if service.text("protocol", default="HTTP").value in ("TCP", "UDP", "SSL", "UNSPECIFIED"):
        return {}
    attached = service.is_set("security_policy")
    policies = service.targets("security_policy", "google_compute_security_policy")
    exploits = {"waf_blocks_exploits": _blocks_exploits(policies[0])} if isinstance(policies, list) and policies else {}
    return {"waf_attached": attached, **exploits}


def _scheme(service: Block) -> str:
    return "INTERNAL" if "region" in service.entry.type else "EXTERNAL"


@terraform_type("google_compute_security_policy", "waf")
def security_policy(policy: Block) -> Attributes:
    return {"blocks_exploits": _blocks_exploits(policy)}


def _blocks_exploits(policy: Block) -> Attribute:
    unknown: Attribute | None = None
    for rule in policy.blocks("rule"):
        expression = rule.block("match").block("expr").text("expression", default="")
        if isinstance(expression.value, Unknown):
            unknown = expression
        elif _LOG4J.search(expression.value):
            denies = str(rule.read("action")).startswith("deny") and rule.read("preview") is not True
            return rule.derived(denies, "action")
    return policy.derived(False, "rule") if unknown is None else unknown


@terraform_type("google_compute_ssl_certificate", "certificate")
@terraform_type("google_compute_region_ssl_certificate", "certificate")
def ssl_certificate(certificate: Block) -> Attributes:
    return days_until(certificate, "expire_time", "certificate")
