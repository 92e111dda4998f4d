"""Firewall rules, networks and load balancers of Google Cloud."""

from __future__ import annotations

from typing import Any

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.registry import terraform_type
from policycheck.semantics import network, tls


@terraform_type("google_compute_firewall", "firewall")
def compute_firewall(rule: Block) -> Attributes:
    world = _world(rule)
    return {
        "world_open_admin_ports": _ports(rule, world, network.ADMIN_PORTS),
        "world_open_data_ports": _ports(rule, world, network.DATA_PORTS),
        "world_open_all": _everything(rule, world),
    }


def _world(rule: Block) -> bool | Unknown:
    """Whether an enabled ingress rule takes traffic from everyone."""
    if rule.text("direction", default="INGRESS").value == "EGRESS" or rule.read("disabled") is True:
        return False
    ranges = rule.texts("source_ranges")
    return network.any_world(ranges.value)


def _ranges(allow: Block) -> list[Any] | Unknown:
    """The ports of an ``allow`` block; none named means all of them."""
    protocol = allow.text("protocol", default="all").value
    if isinstance(protocol, Unknown):
        return protocol
    if protocol.lower() not in ("all", "tcp", "udp", "6", "17"):
        return []
    ports = allow.texts("ports").value
    return ports if isinstance(ports, Unknown) else ports or ["*"]


def _ports(rule: Block, world: bool | Unknown, ports: dict[int, str]) -> Attribute:
    for allow in rule.blocks("allow") if world is not False else ():
        ranges = _ranges(allow)
        if isinstance(ranges, Unknown):
            return allow.derived(ranges, "ports")
        found = [f"{port} ({name})" for port, name in ports.items() if network.in_ranges(ranges, port)]
        if found:
            return allow.derived(world if isinstance(world, Unknown) else found, "ports")
    return rule.derived([], "source_ranges")


def _everything(rule: Block, world: bool | Unknown) -> Attribute:
    for allow in rule.blocks("allow") if world is not False else ():
        ranges = _ranges(allow)
        if isinstance(ranges, list) and any(r in ("*", "0-65535", "1-65535") for r in ranges):
            return allow.derived(world, "ports")
    return rule.derived(False, "source_ranges")


@terraform_type("google_compute_subnetwork", "network")
def compute_subnetwork(subnetwork: Block) -> Attributes:
    if subnetwork.text("purpose", default="PRIVATE").value in ("REGIONAL_MANAGED_PROXY", "GLOBAL_MANAGED_PROXY"):
        return {}  # such subnets cannot have flow logs (VPC documentation, "VPC Flow Logs")
    return {"flow_logged": subnetwork.has("log_config")}


@terraform_type("google_compute_target_https_proxy", "listener")
@terraform_type("google_compute_region_target_https_proxy", "listener")
@terraform_type("google_compute_target_ssl_proxy", "listener")
def target_https_proxy(proxy: Block) -> Attributes:
    """Without a policy, the default one lets TLS 1.0 in (Cloud Load Balancing, "SSL policies overview")."""
    policies = proxy.targets("ssl_policy", "google_compute_ssl_policy", "google_compute_region_ssl_policy")
    if isinstance(policies, Unknown):
        minimum = proxy.derived(policies, "ssl_policy")
    elif policies:
        minimum = ssl_policy(policies[0])["tls_minimum"]
    elif proxy.is_set("ssl_policy").value is True:
        minimum = proxy.derived(Unknown("the SSL policy is not in this input"), "ssl_policy")
    else:
        minimum = proxy.derived("1.0", "ssl_policy")
    return {"tls_required": proxy.fact(True), "tls_minimum": minimum}


@terraform_type("google_compute_ssl_policy", "listener")
@terraform_type("google_compute_region_ssl_policy", "listener")
def ssl_policy(policy: Block) -> Attributes:
    name = policy.text("min_tls_version", default="TLS_1_0")
    known = name.value if isinstance(name.value, Unknown) else tls.minimum_version(name.value)
    return {"tls_minimum": policy.derived(known, "min_tls_version")}


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


@terraform_type("google_compute_backend_service", "load_balancer")
@terraform_type("google_compute_region_backend_service", "load_balancer")
def backend_service(service: Block) -> Attributes:
    return {"access_logged": service.block("log_config").flag("enable", default=False)}
