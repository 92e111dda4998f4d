"""Firewall rules, networks and name zones of Google Cloud."""

from __future__ import annotations

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform import firewalls
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.combine import some
from policycheck.providers.terraform.firewalls import Opening
from policycheck.providers.terraform.registry import part, terraform_type
from policycheck.semantics import network

_PROXY_ONLY = ("REGIONAL_MANAGED_PROXY", "GLOBAL_MANAGED_PROXY", "INTERNAL_HTTPS_LOAD_BALANCER")

part("google_compute_firewall", "network", "google_compute_network")
part("google_dns_policy", "networks.network_url", "google_compute_network")


# -- firewall rules ------------------------------------------------------------------------------------------


@terraform_type("google_compute_firewall", "firewall")
def compute_firewall(rule: Block) -> Attributes:
    # The default network comes with default-allow-internal, -ssh, -rdp and -icmp (VPC documentation, "Firewall rules").
    attributes = {"provided": rule.text("name", default="").then(lambda name: name.startswith("default-"))}
    egress = rule.text("direction", default="INGRESS").value == "EGRESS"
    world = _world_out(rule) if egress else _world_in(rule)
    allowed = [_opening(allow, "protocol", "ports", world) for allow in rule.blocks("allow")]
    allowed = _while_enabled(rule, allowed)
    if egress:
        return {**attributes, **firewalls.egress(rule, allowed, "destination_ranges")}
    return {
        **attributes,
        **firewalls.ingress(rule, allowed, "source_ranges"),
        "all_ports": firewalls.all_ports(rule, allowed, "allow"),
        "widest_range": firewalls.widest_range(rule, allowed, "allow"),
    }


def _while_enabled(rule: Block, allowed: list[firewalls.Opening]) -> list[firewalls.Opening]:
    """What a rule opens, if it is in force; where that is unknown, so is for whom."""
    off = rule.flag("disabled", default=False).value
    if isinstance(off, Unknown):
        return [opening if opening.world is False else opening._replace(world=off) for opening in allowed]
    return [] if off else allowed


def _world_in(rule: Block) -> bool | Unknown:
    """Sources add up; where none is named, everyone is (gcloud reference, "firewall-rules create")."""
    if rule.is_set("source_ranges").value is False:
        others = [rule.is_set(field).value for field in ("source_tags", "source_service_accounts")]
        return False if True in others else next((value for value in others if isinstance(value, Unknown)), True)
    return network.any_world(rule.texts("source_ranges").value)


def _world_out(rule: Block) -> bool | Unknown:
    if rule.is_set("destination_ranges").value is False:
        return True
    return network.any_world(rule.texts("destination_ranges").value)


def _opening(allow: Block, protocol: str, ports: str, world: bool | Unknown) -> Opening:
    """No ports named means all of them."""
    transport = network.transport(allow.text(protocol, default="all").value)
    named = allow.texts(ports).value
    ranges = named if isinstance(named, Unknown) else network.port_ranges(named or ["*"])
    return Opening(allow, ports, allow.reason if allow.reason is not None else world, transport, ranges)


@terraform_type("google_compute_firewall_policy_rule", "firewall")
@terraform_type("google_compute_network_firewall_policy_rule", "firewall")
@terraform_type("google_compute_region_network_firewall_policy_rule", "firewall")
def firewall_policy_rule(rule: Block) -> Attributes:
    """Rules of hierarchical and network firewall policies (Cloud NGFW)."""
    if rule.read("disabled") is True or rule.read("action") not in ("allow", "apply_security_profile_group"):
        return {}
    match = rule.block("match")
    egress = rule.read("direction") == "EGRESS"
    ranges = match.texts("dest_ip_ranges" if egress else "src_ip_ranges")
    world = network.any_world(ranges.value)
    openings = [_opening(layer, "ip_protocol", "ports", world) for layer in match.blocks("layer4_configs")]
    if egress:
        return firewalls.egress(rule, openings, "match")
    return firewalls.ingress(rule, openings, "match")


# -- networks ------------------------------------------------------------------------------------------------


@terraform_type("google_compute_network", "network")
def compute_network(net: Block) -> Attributes:
    """``ipv4_range`` made a legacy network in the provider's first versions."""
    return {
        "legacy": net.is_set("ipv4_range"),
        "guarded": net.part("google_compute_firewall").exists(),
        "dns_logged": net.part("google_dns_policy").flag("enable_logging", default=False),
    }


@terraform_type("google_project", "network")
def project(project_: Block) -> Attributes:
    """A new project gets a network named default, of the new sort, unless it is told not to."""
    own = project_.referrers("google_compute_network", "project")
    return {
        "provided": project_.flag("auto_create_network", default=True),
        "legacy": some([net.is_set("ipv4_range") for net in own], project_.fact(False)),
    }


@terraform_type("google_compute_subnetwork", "network")
def compute_subnetwork(subnetwork: Block) -> Attributes:
    if subnetwork.text("purpose", default="PRIVATE").value in _PROXY_ONLY:
        return {}  # no machines, and no flow logs (VPC documentation, "VPC Flow Logs")
    logged = subnetwork.has("log_config")
    if logged.value is False:
        logged = subnetwork.flag("enable_flow_logs", default=False)  # google before 3.0
    attributes = {
        "flow_logged": logged,
        "private_service_access": subnetwork.flag("private_ip_google_access", default=False),
    }
    if "IPV6" in str(subnetwork.text("stack_type", default="IPV4_ONLY").value):
        access = subnetwork.text("private_ipv6_google_access", default="DISABLE_GOOGLE_ACCESS")
        attributes["private_service_access_ipv6"] = access.then(lambda value: value.startswith("ENABLE_"))
    return attributes


@terraform_type("google_compute_service_attachment", "network_gateway")
def service_attachment(attachment: Block) -> Attributes:
    preference = attachment.text("connection_preference", default="ACCEPT_MANUAL")
    return {"accepts_anyone": preference.then(lambda value: value == "ACCEPT_AUTOMATIC")}


@terraform_type("google_compute_vpn_tunnel", "network_gateway")
def vpn_tunnel(tunnel: Block) -> Attributes:
    return {"ike_minimum": tunnel.number("ike_version", default=2)}


# -- names ---------------------------------------------------------------------------------------------------


@terraform_type("google_dns_managed_zone", "dns_zone")
def managed_zone(zone: Block) -> Attributes:
    """Only public zones can be signed or log their queries (Cloud DNS, "DNSSEC overview")."""
    if zone.text("visibility", default="public").value != "public":
        return {}
    signing = zone.block("dnssec_config")
    state = signing.text("state", default="off")
    return {
        "signed": state.then(lambda value: value in ("on", "transfer")),
        "weak_signatures": _weak_signatures(signing),
        "query_logged": zone.block("cloud_logging_config").flag("enable_logging", default=False),
    }


def _weak_signatures(signing: Block) -> Attribute:
    """SHA-1 no longer keeps signatures from being forged (RFC 8624); rsasha256 is the default."""
    unknown: Attribute | None = None
    for spec in signing.blocks("default_key_specs"):
        algorithm = spec.text("algorithm", default="rsasha256")
        if algorithm.value == "rsasha1":
            return spec.derived([str(spec.read("key_type"))], "algorithm")
        if isinstance(algorithm.value, Unknown):
            unknown = algorithm
    return signing.derived([], "default_key_specs") if unknown is None else unknown
