"""Networks, routes, gateways and network firewalls of AWS."""

from __future__ import annotations

import operator
import re
from typing import Any

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.aws import keys
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.registry import part, terraform_type
from policycheck.semantics import network

_VPCS = ("aws_vpc", "aws_default_vpc")
_INTERNET_GATEWAY = re.compile(r"(^|\.)aws_internet_gateway\.")
"""In the address of one, also where it is declared elsewhere."""
_STANDALONE = ("aws_security_group_rule", "aws_vpc_security_group_ingress_rule", "aws_vpc_security_group_egress_rule")
"""Rules as resources of their own."""

part("aws_flow_log", "vpc_id", *_VPCS)
part("aws_default_security_group", "vpc_id", *_VPCS)
part("aws_vpc_endpoint", "vpc_id", *_VPCS)
part("aws_route53_resolver_query_log_config_association", "resource_id", *_VPCS)
part("aws_networkfirewall_logging_configuration", "firewall_arn", "aws_networkfirewall_firewall")


@terraform_type("aws_vpc", "network")
def vpc(vpc_: Block) -> Attributes:
    return {**_vpc(vpc_), "provided": vpc_.fact(False)}


@terraform_type("aws_default_vpc", "network")
def default_vpc(vpc_: Block) -> Attributes:
    return {**_vpc(vpc_), "provided": vpc_.fact(True)}


def _vpc(vpc_: Block) -> Attributes:
    return {
        "flow_logged": vpc_.part("aws_flow_log").exists(),
        "default_group_closed": _default_group_closed(vpc_),
        "dns_logged": vpc_.part("aws_route53_resolver_query_log_config_association").exists(),
        "has_private_endpoints": vpc_.part("aws_vpc_endpoint").exists(),
    }


def _default_group_closed(vpc_: Block) -> Attribute:
    """A default group that nobody manages lets its members talk, and everything out (VPC User Guide)."""
    group = vpc_.part("aws_default_security_group")
    if group.reason is not None or not group.present:
        return group.exists()
    own = default_group(group)["default_group_closed"]
    rule = _standalone_rule(vpc_)
    return own if own.value is False or rule is None else rule.derived(False, "security_group_id")


@terraform_type("aws_default_security_group", "network")
def default_group(group: Block) -> Attributes:
    rules = [*group.blocks("ingress"), *group.blocks("egress")]
    if not rules:
        rule, doubt = _standalone_rule(group), group.undecided(*_STANDALONE)
        open_by_rule = rule.derived(False, "security_group_id") if rule is not None else None
        closed = open_by_rule or group.derived(True if doubt is None else doubt, "ingress")
    else:
        reason = rules[0].reason
        closed = rules[0].derived(False if reason is None else reason, "")
    return {"default_group_closed": closed}


def _standalone_rule(owner: Block) -> Block | None:
    """A rule resource that adds to the default group, which it names itself or through its network."""
    return next((rule for type_ in _STANDALONE for rule in owner.parts(type_)), None)


@terraform_type("aws_subnet", "network")
def subnet(subnet_: Block) -> Attributes:
    return {"assigns_public_addresses": subnet_.flag("map_public_ip_on_launch", default=False)}


@terraform_type("aws_default_subnet", "network")
def default_subnet(subnet_: Block) -> Attributes:
    return {"assigns_public_addresses": subnet_.flag("map_public_ip_on_launch", default=True)}


@terraform_type("aws_globalaccelerator_accelerator", "network")
def accelerator(accelerator_: Block) -> Attributes:
    return {"flow_logged": accelerator_.block("attributes").flag("flow_logs_enabled", default=False)}


# -- routes --------------------------------------------------------------------------------------------------


@terraform_type("aws_route", "route")
def route(route_: Block) -> Attributes:
    return _routes(route_, [route_], ("destination_cidr_block", "destination_ipv6_cidr_block"))


@terraform_type("aws_route_table", "route")
@terraform_type("aws_default_route_table", "route")
def route_table(table: Block) -> Attributes:
    return _routes(table, table.blocks("route"), ("cidr_block", "ipv6_cidr_block"))


def _routes(table: Block, routes: list[Block], destinations: tuple[str, ...]) -> Attributes:
    targets = {
        "world_to_internet": ("gateway_id",),
        "world_to_peer": ("vpc_peering_connection_id",),
        "world_to_machine": ("instance_id", "network_interface_id"),
    }
    return {name: _leads(table, routes, destinations, fields) for name, fields in targets.items()}


def _leads(table: Block, routes: list[Block], destinations: tuple[str, ...], fields: tuple[str, ...]) -> Attribute:
    """Whether a route for every address leads to what one of the arguments names."""
    unknown: Attribute | None = None
    for entry in routes:
        ranges = [value for d in destinations if (value := entry.text(d, default=None).value) is not None]
        world = entry.reason if entry.reason is not None else network.any_world(ranges)
        for field in fields:
            taken = _is_internet_gateway(entry) if field == "gateway_id" else entry.is_set(field)
            if world is False or taken.value is False:
                continue
            if world is True and taken.value is True:
                return taken
            unknown = entry.derived(world if isinstance(world, Unknown) else taken.value, field)
    return table.derived(False, "route") if unknown is None else unknown


def _is_internet_gateway(entry: Block) -> Attribute:
    """``gateway_id`` may name a virtual private gateway or a VPC endpoint too."""
    value: Any = entry.read("gateway_id")
    if isinstance(value, Unknown) and value.references:
        return entry.derived(any(_INTERNET_GATEWAY.search(address) for address in value.references), "gateway_id")
    known = value if isinstance(value, Unknown) else str(value or "").startswith("igw-")
    return entry.derived(known, "gateway_id")


# -- where other networks join -------------------------------------------------------------------------------


@terraform_type("aws_vpc_endpoint_service", "network_gateway")
def endpoint_service(service: Block) -> Attributes:
    return {"accepts_anyone": service.flag("acceptance_required", default=False).then(operator.not_)}


@terraform_type("aws_ec2_transit_gateway", "network_gateway")
def transit_gateway(gateway: Block) -> Attributes:
    accepts = gateway.text("auto_accept_shared_attachments", default="disable")
    return {"accepts_anyone": accepts.then(lambda value: value == "enable")}


@terraform_type("aws_ec2_client_vpn_endpoint", "network_gateway")
def client_vpn(endpoint: Block) -> Attributes:
    return {"connections_logged": endpoint.block("connection_log_options").flag("enabled", default=False)}


@terraform_type("aws_vpn_connection", "network_gateway")
def vpn_connection(connection: Block) -> Attributes:
    """Both versions are accepted unless one is chosen (Site-to-Site VPN guide, "Tunnel options")."""
    accepted = [connection.texts(f"tunnel{number}_ike_versions", ["ikev1", "ikev2"]) for number in (1, 2)]
    oldest = [versions.then(_oldest) for versions in accepted]
    return {"ike_minimum": next((answer for answer in oldest if answer.value != 2), oldest[0])}


def _oldest(versions: list[Any]) -> int | Unknown:
    unknown = next((version for version in versions if isinstance(version, Unknown)), 2)
    return 1 if "ikev1" in versions else unknown


@terraform_type("aws_network_interface", "network_interface")
def network_interface(interface: Block) -> Attributes:
    return {"forwards": interface.flag("source_dest_check", default=True).then(operator.not_)}


# -- AWS Network Firewall ------------------------------------------------------------------------------------


@terraform_type("aws_networkfirewall_firewall", "network_firewall")
def network_firewall(firewall: Block) -> Attributes:
    logging = firewall.part("aws_networkfirewall_logging_configuration")
    return {
        **_encryption(firewall),
        "deletion_protected": firewall.flag("delete_protection", default=False),
        "logged": logging.block("logging_configuration").has("log_destination_config"),
    }


@terraform_type("aws_networkfirewall_rule_group", "network_firewall")
@terraform_type("aws_networkfirewall_firewall_policy", "network_firewall")
def _encryption(firewall: Block) -> Attributes:
    """Encrypted always, with a key that AWS owns unless told otherwise (Network Firewall, "Encryption at rest")."""
    settings = firewall.block("encryption_configuration")
    kind = settings.text("type", default="AWS_OWNED_KMS_KEY")
    if kind.value == "CUSTOMER_KMS":
        return {"encrypted": firewall.fact(True), "customer_managed_key": keys.customer_managed(settings, "key_id")}
    return {"encrypted": firewall.fact(True), "customer_managed_key": kind.then(lambda _: False)}
