"""Amazon VPC: networks, routes, firewalls, and where other networks join."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from policycheck.providers.aws.calls import Calls
from policycheck.providers.aws.collector import collector
from policycheck.providers.aws.shapes import at, other, same, tags
from policycheck.providers.live.calls import CallFailed
from policycheck.providers.live.record import Record

_GROUPS = ("aws_security_group", "aws_default_security_group")


@collector("ec2", types=("aws_vpc", "aws_default_vpc"), actions=("ec2:DescribeVpcs",))
def networks(calls: Calls) -> Iterator[Record]:
    """Networks; the one that AWS made has a type of its own."""
    for vpc in calls.pages("describe_vpcs", "Vpcs"):
        type_ = "aws_default_vpc" if vpc.get("IsDefault") else "aws_vpc"
        yield _own(calls, type_, "vpc", vpc["VpcId"], vpc, "describe_vpcs")


def _own(
    calls: Calls, type_: str, word: str, id_: str, answer: dict[str, Any], operation: str, **values: Any
) -> Record:
    """A record with the id, ARN and tags that resources of a network have."""
    arn = calls.arn("ec2", f"{word}/{id_}")
    return calls.record(type_, arn, {"id": id_, "arn": arn, **values, **tags(answer.get("Tags"))}, operation)


@collector("ec2", types=("aws_subnet", "aws_default_subnet"), actions=("ec2:DescribeSubnets",))
def subnets(calls: Calls) -> Iterator[Record]:
    """Subnets."""
    for subnet in calls.pages("describe_subnets", "Subnets"):
        type_ = "aws_default_subnet" if subnet.get("DefaultForAz") else "aws_subnet"
        values = same(subnet, "MapPublicIpOnLaunch", "VpcId")
        yield _own(calls, type_, "subnet", subnet["SubnetId"], subnet, "describe_subnets", **values)


@collector("ec2", types=("aws_flow_log",), actions=("ec2:DescribeFlowLogs",))
def flow_logs(calls: Calls) -> Iterator[Record]:
    """Flow logs that are on, of whole networks."""
    for log in calls.pages("describe_flow_logs", "FlowLogs"):
        if log["ResourceId"].startswith("vpc-") and log.get("FlowLogStatus", "ACTIVE") == "ACTIVE":
            values = {"vpc_id": log["ResourceId"], **same(log, "TrafficType")}
            yield _own(calls, "aws_flow_log", "vpc-flow-log", log["FlowLogId"], log, "describe_flow_logs", **values)


@collector("ec2", types=("aws_vpc_endpoint",), actions=("ec2:DescribeVpcEndpoints",))
def endpoints(calls: Calls) -> Iterator[Record]:
    """Private endpoints of services."""
    for endpoint in calls.pages("describe_vpc_endpoints", "VpcEndpoints"):
        values = same(endpoint, "VpcId", "ServiceName")
        id_ = endpoint["VpcEndpointId"]
        yield _own(calls, "aws_vpc_endpoint", "vpc-endpoint", id_, endpoint, "describe_vpc_endpoints", **values)


@collector(
    "route53resolver",
    types=("aws_route53_resolver_query_log_config_association",),
    actions=("route53resolver:ListResolverQueryLogConfigAssociations",),
)
def query_logs(calls: Calls) -> Iterator[Record]:
    """Networks whose DNS queries are logged."""
    operation, key = "list_resolver_query_log_config_associations", "ResolverQueryLogConfigAssociations"
    for association in calls.pages(operation, key):
        values = {"resource_id": association["ResourceId"], "id": association["Id"]}
        type_ = "aws_route53_resolver_query_log_config_association"
        yield calls.record(type_, calls.arn("route53resolver", association["Id"]), values, operation)


@collector(
    "ec2",
    types=("aws_route_table",),
    actions=("ec2:DescribeRouteTables",),
    covers=("aws_default_route_table", "aws_route"),
)
def route_tables(calls: Calls) -> Iterator[Record]:
    """Route tables with the routes that somebody put into them."""
    for table in calls.pages("describe_route_tables", "RouteTables"):
        routes = [
            other(
                route, cidr_block="DestinationCidrBlock", ipv6_cidr_block="DestinationIpv6CidrBlock",
                gateway_id="GatewayId", vpc_peering_connection_id="VpcPeeringConnectionId",
                network_interface_id="NetworkInterfaceId", instance_id="InstanceId",
            )
            for route in table.get("Routes", ())
            if route.get("GatewayId") != "local" and route.get("Origin") != "EnableVgwRoutePropagation"
        ]  # fmt: skip
        values = {"vpc_id": table["VpcId"], "route": routes}
        id_ = table["RouteTableId"]
        yield _own(calls, "aws_route_table", "route-table", id_, table, "describe_route_tables", **values)


# -- firewalls -------------------------------------------------------------------------------------------------


@collector(
    "ec2",
    types=_GROUPS,
    actions=("ec2:DescribeSecurityGroups",),
    serves=("network.default_group_closed",),
    covers=("aws_security_group_rule", "aws_vpc_security_group_ingress_rule", "aws_vpc_security_group_egress_rule"),
)
def security_groups(calls: Calls) -> Iterator[Record]:
    """Security groups with their rules; a network's default one has a type of its own."""
    for group in calls.pages("describe_security_groups", "SecurityGroups"):
        values = {
            **same(group, "Description", "VpcId"),
            "name": group["GroupName"],
            "ingress": [rule for permission in group.get("IpPermissions", ()) for rule in _rules(permission)],
            "egress": [rule for permission in group.get("IpPermissionsEgress", ()) for rule in _rules(permission)],
        }
        type_ = _GROUPS[group["GroupName"] == "default"]
        yield _own(calls, type_, "security-group", group["GroupId"], group, "describe_security_groups", **values)


def _rules(permission: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """A rule for each source, as each has a description of its own."""
    base = {
        "protocol": permission.get("IpProtocol", "-1"),
        **other(permission, from_port="FromPort", to_port="ToPort"),
    }
    sources: dict[str, tuple[str, Callable[[Any], Any]]] = {
        "IpRanges": ("cidr_blocks", lambda source: source["CidrIp"]),
        "Ipv6Ranges": ("ipv6_cidr_blocks", lambda source: source["CidrIpv6"]),
        "PrefixListIds": ("prefix_list_ids", lambda source: source["PrefixListId"]),
        "UserIdGroupPairs": ("security_groups", lambda source: source.get("GroupId") or source.get("GroupName")),
    }
    for key, (argument, name) in sources.items():
        for source in permission.get(key, ()):
            yield {**base, argument: [name(source)], "description": source.get("Description", "")}


@collector(
    "ec2",
    types=("aws_ec2_managed_prefix_list",),
    actions=("ec2:DescribeManagedPrefixLists", "ec2:GetManagedPrefixListEntries"),
    serves=("firewall.*",),
)
def prefix_lists(calls: Calls) -> Iterator[Record]:
    """Lists of address ranges: the account's own, and those that others share with it."""
    operation = "describe_managed_prefix_lists"
    listed = calls.pages(operation, "PrefixLists")
    own = (entry for entry in listed if entry.get("OwnerId") != "AWS")
    yield from calls.each(own, lambda entry: [_prefix_list(calls, entry, operation)])


def _prefix_list(calls: Calls, entry: dict[str, Any], operation: str) -> Record:
    id_ = entry["PrefixListId"]
    entries: Any
    try:
        found = calls.pages("get_managed_prefix_list_entries", "Entries", PrefixListId=id_)
        entries = [same(one, "Cidr") for one in found]
    except CallFailed as error:
        entries = error.failure.as_unknown()
    values = {"name": entry["PrefixListName"], "entry": entries}
    return _own(calls, "aws_ec2_managed_prefix_list", "prefix-list", id_, entry, operation, **values)


@collector(
    "ec2",
    types=("aws_network_acl", "aws_default_network_acl"),
    actions=("ec2:DescribeNetworkAcls",),
    covers=("aws_network_acl_rule", "aws_network_acl_association"),
)
def network_acls(calls: Calls) -> Iterator[Record]:
    """Network ACLs; a network's default one has a type of its own."""
    for acl in calls.pages("describe_network_acls", "NetworkAcls"):
        values = {
            "vpc_id": acl["VpcId"],
            "subnet_ids": [association["SubnetId"] for association in acl.get("Associations", ())],
            "ingress": [_entry(entry) for entry in acl.get("Entries", ()) if not entry["Egress"]],
        }
        type_ = "aws_default_network_acl" if acl.get("IsDefault") else "aws_network_acl"
        yield _own(calls, type_, "network-acl", acl["NetworkAclId"], acl, "describe_network_acls", **values)


def _entry(entry: dict[str, Any]) -> dict[str, Any]:
    return other(
        entry, rule_no="RuleNumber", action="RuleAction", protocol="Protocol", cidr_block="CidrBlock",
        ipv6_cidr_block="Ipv6CidrBlock", from_port="PortRange.From", to_port="PortRange.To",
    )  # fmt: skip


# -- where other networks join ---------------------------------------------------------------------------------


@collector("ec2", types=("aws_network_interface",), actions=("ec2:DescribeNetworkInterfaces",))
def interfaces(calls: Calls) -> Iterator[Record]:
    """Network interfaces of machines; gateways forward by their nature."""
    operation = "describe_network_interfaces"
    for interface in calls.pages(operation, "NetworkInterfaces"):
        if interface.get("InterfaceType", "interface") == "interface" and not interface.get("RequesterManaged"):
            values = same(interface, "SourceDestCheck", "SubnetId")
            id_ = interface["NetworkInterfaceId"]
            yield _own(calls, "aws_network_interface", "network-interface", id_, interface, operation, **values)


@collector("ec2", types=("aws_vpn_connection",), actions=("ec2:DescribeVpnConnections",))
def vpn_connections(calls: Calls) -> Iterator[Record]:
    """Site-to-site VPN connections."""
    for connection in calls.pages("describe_vpn_connections", "VpnConnections"):
        if connection.get("State") == "deleted":
            continue
        values = {}
        for number, tunnel in enumerate((at(connection, "Options.TunnelOptions") or [])[:2], 1):
            if tunnel.get("IkeVersions"):
                values[f"tunnel{number}_ike_versions"] = [version["Value"] for version in tunnel["IkeVersions"]]
        id_ = connection["VpnConnectionId"]
        yield _own(calls, "aws_vpn_connection", "vpn-connection", id_, connection, "describe_vpn_connections", **values)


@collector("ec2", types=("aws_ec2_transit_gateway",), actions=("ec2:DescribeTransitGateways",))
def transit_gateways(calls: Calls) -> Iterator[Record]:
    """Transit gateways."""
    operation = "describe_transit_gateways"
    for gateway in calls.pages(operation, "TransitGateways"):
        values = other(gateway, auto_accept_shared_attachments="Options.AutoAcceptSharedAttachments")
        id_ = gateway["TransitGatewayId"]
        yield _own(calls, "aws_ec2_transit_gateway", "transit-gateway", id_, gateway, operation, **values)


@collector("ec2", types=("aws_ec2_client_vpn_endpoint",), actions=("ec2:DescribeClientVpnEndpoints",))
def client_vpns(calls: Calls) -> Iterator[Record]:
    """Client VPN endpoints."""
    operation = "describe_client_vpn_endpoints"
    for endpoint in calls.pages(operation, "ClientVpnEndpoints"):
        values = {"connection_log_options": [{"enabled": at(endpoint, "ConnectionLogOptions.Enabled") or False}]}
        id_ = endpoint["ClientVpnEndpointId"]
        yield _own(calls, "aws_ec2_client_vpn_endpoint", "client-vpn-endpoint", id_, endpoint, operation, **values)


@collector(
    "ec2",
    types=("aws_vpc_endpoint_service",),
    actions=("ec2:DescribeVpcEndpointServiceConfigurations",),
)
def endpoint_services(calls: Calls) -> Iterator[Record]:
    """Services that the account offers to other networks."""
    operation = "describe_vpc_endpoint_service_configurations"
    for service in calls.pages(operation, "ServiceConfigurations"):
        values = same(service, "AcceptanceRequired")
        id_ = service["ServiceId"]
        yield _own(calls, "aws_vpc_endpoint_service", "vpc-endpoint-service", id_, service, operation, **values)
