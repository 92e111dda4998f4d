"""Keys, secrets, networks and logs of Google Cloud."""

from __future__ import annotations

import math
from typing import Any

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.google.iam import public_grant
from policycheck.providers.terraform.registry import part, terraform_type
from policycheck.semantics import network, tls

for _grant in ("binding", "member"):
    part(f"google_kms_crypto_key_iam_{_grant}", "crypto_key_id", "google_kms_crypto_key")


@terraform_type("google_kms_crypto_key", "key")
def kms_crypto_key(key: Block) -> Attributes:
    attributes = {
        "deletion_delay_days": _seconds_as_days(key, "destroy_scheduled_duration", "2592000s"),
        "public": public_grant(key, "google_kms_crypto_key_iam"),
    }
    if key.text("purpose", default="ENCRYPT_DECRYPT").value == "ENCRYPT_DECRYPT":
        # Only symmetric keys rotate by themselves (Cloud KMS, "Key rotation").
        attributes["rotation_days"] = _seconds_as_days(key, "rotation_period", None)
    return attributes


def _seconds_as_days(key: Block, field: str, default: str | None) -> Attribute:
    duration = key.text(field, default=default)
    if isinstance(duration.value, Unknown):
        return duration
    seconds = (duration.value or "").removesuffix("s")
    try:
        return key.derived(float(seconds) / 86_400 if seconds else math.inf, field)
    except ValueError:
        return key.derived(Unknown(f"{field} is not a duration in seconds"), field)


@terraform_type("google_secret_manager_secret", "secret")
def secret_manager_secret(secret: Block) -> Attributes:
    replication = secret.block("replication")
    automatic = replication.block("auto")
    places: list[Block] = [automatic] if automatic.present else replication.block("user_managed").blocks("replicas")
    keys = [place.block("customer_managed_encryption").is_set("kms_key_name") for place in places]
    without = next((key for key in keys if key.value is not True), None)
    return {
        "encrypted": secret.fact(True),
        "customer_managed_key": without or (keys[0] if keys else replication.fact(False)),
        "rotated": secret.block("rotation").is_set("rotation_period"),
    }


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


@terraform_type("google_logging_project_bucket_config", "log_group")
@terraform_type("google_logging_folder_bucket_config", "log_group")
@terraform_type("google_logging_organization_bucket_config", "log_group")
def logging_bucket(bucket: Block) -> Attributes:
    return {
        "retention_days": bucket.number("retention_days", default=30),
        "customer_managed_key": bucket.block("cmek_settings").is_set("kms_key_name"),
    }


@terraform_type("google_project_iam_audit_config", "audit_trail")
@terraform_type("google_folder_iam_audit_config", "audit_trail")
@terraform_type("google_organization_iam_audit_config", "audit_trail")
def audit_config(config: Block) -> Attributes:
    """Reads and writes of every service, and no member who is left out (Cloud Audit Logs, "Data Access")."""
    service = config.text("service", default="")
    kinds = {block.read("log_type") for block in config.blocks("audit_log_config")}
    exempted = any(block.is_set("exempted_members").value is True for block in config.blocks("audit_log_config"))
    if isinstance(service.value, Unknown):
        return {"complete": service}
    complete = service.value == "allServices" and {"DATA_READ", "DATA_WRITE"} <= kinds and not exempted
    return {"complete": config.derived(complete, "service")}
