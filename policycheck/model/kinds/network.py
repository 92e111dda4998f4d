"""Kinds that decide what reaches what inside and around a network."""

from __future__ import annotations

from typing import Final

from policycheck.model.kind import Kind, flag, number, texts
from policycheck.model.kinds.storage import ENCRYPTION

KINDS: Final = (
    Kind(
        "firewall",
        "A security group, network security group or firewall rule",
        {
            "world_open": flag("Everyone may reach something through it, on whichever port"),
            "world_open_beyond_https": flag("Everyone may reach something other than HTTPS, port 443"),
            "world_open_all": flag("Everyone may reach every port"),
            "world_open_ssh": flag("Everyone may reach the port of SSH, 22"),
            "world_open_rdp": flag("Everyone may reach the port of RDP, 3389"),
            "world_open_ftp": flag("Everyone may reach the ports of FTP, 20 or 21"),
            "world_open_mysql": flag("Everyone may reach the port of MySQL, 3306"),
            "world_open_http": flag("Everyone may reach the port of HTTP without TLS, 80"),
            "world_open_udp": flag("Everyone may reach something over UDP"),
            "world_open_admin_ports": texts("Remote administration ports (SSH, RDP, ...) that everyone may reach"),
            "world_open_data_ports": texts("Ports of databases, directories and file shares that everyone may reach"),
            "world_egress": flag("Machines behind it may reach every address on the internet"),
            "world_egress_all": flag("Machines behind it may reach every address on every port"),
            "all_ports": flag("One rule is for every port, whoever it lets in"),
            "widest_range": number("The most ports that one range in its rules names"),
            "provided": flag("It came with the network, so that nobody chose what it lets in"),
            "described": flag("It says in words what it is for"),
            "rules_described": flag("Each of its rules says in words what it is for"),
        },
    ),
    Kind(
        "network_acl",
        "The access list of a subnet, in front of the firewalls of the machines in it",
        {
            "world_open_admin_ports": texts("Remote administration ports (SSH, RDP) that everyone may reach"),
            "world_open_ssh": flag("Everyone may reach the port of SSH, 22"),
            "world_open_rdp": flag("Everyone may reach the port of RDP, 3389"),
            "world_open_ftp": flag("Everyone may reach the ports of FTP, 20 or 21"),
            "all_ports": flag("One of its rules lets traffic in on every port"),
            "attached": flag("It guards a subnet"),
        },
    ),
    Kind(
        "network",
        "A virtual network or subnet",
        {
            "flow_logged": flag("The traffic of the network is logged, flow by flow"),
            "provided": flag("It came with the account or project instead of being designed"),
            "legacy": flag("It is of the retired kind that has no subnets"),
            "default_group_closed": flag("The firewall that new machines get by default lets nothing in or out"),
            "assigns_public_addresses": flag("Machines in it get a public address unless they decline"),
            "private_service_access": flag("Its machines reach the cloud's services without a public address"),
            "private_service_access_ipv6": flag("Its machines do so over IPv6 too"),
            "has_private_endpoints": flag("Services of the cloud are reached through endpoints inside the network"),
            "guarded": flag("A firewall of its own stands in front of it"),
            "gateway_guarded": flag("A firewall stands in front of its VPN gateway, which then may stop working"),
            "dns_logged": flag("The names that its machines ask for are logged"),
            "private_name_servers": flag("Names are resolved by servers at private addresses or by the cloud itself"),
        },
    ),
    Kind(
        "flow_log",
        "The recording of a network's traffic",
        {
            "enabled": flag("It is switched on"),
            "retention_days": number("Records are kept this long; unlimited where they never expire"),
        },
    ),
    Kind(
        "route",
        "A route, or a table of routes",
        {
            "world_to_internet": flag("Everything goes to an internet gateway"),
            "world_to_peer": flag("Everything goes to a peered network"),
            "world_to_machine": flag("Everything goes through a machine instead of a managed gateway"),
        },
    ),
    Kind(
        "network_interface",
        "A network interface of a machine",
        {
            "public_address": flag("It has a public address"),
            "forwards": flag("It takes and passes on packets that are not its own"),
        },
    ),
    Kind(
        "network_gateway",
        "Where other networks join: transit gateways, endpoint services, service attachments, VPN",
        {
            "accepts_anyone": flag("Whoever asks is connected, without a person who agrees"),
            "connections_logged": flag("Who connects is logged"),
            "ike_minimum": number("The lowest version of the key exchange (IKE) that its tunnels accept"),
        },
    ),
    Kind(
        "network_firewall",
        "A managed firewall that inspects the traffic of whole networks, or a set of its rules",
        {
            **ENCRYPTION,
            "deletion_protected": flag("Deleting takes a separate step that lifts the protection"),
            "logged": flag("What it sees goes to a log"),
            "has_policy": flag("A firewall policy governs it"),
            "blocks_known_threats": flag("Traffic with addresses known to be malicious is denied, not only reported"),
            "blocks_intrusions": flag("Traffic that looks like an attack is denied, not only reported"),
        },
    ),
)
