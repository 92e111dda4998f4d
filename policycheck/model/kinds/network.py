"""Kinds that decide what reaches what, and how it travels."""

from __future__ import annotations

from typing import Final

from policycheck.model.kind import Kind, flag, texts, version

KINDS: Final = (
    Kind(
        "firewall",
        "A security group, network security group or firewall rule",
        {
            "world_open_admin_ports": texts("Remote administration ports (SSH, RDP, ...) that everyone may reach"),
            "world_open_data_ports": texts("Ports of databases and file shares that everyone may reach"),
            "world_open_all": flag("Everyone may reach every port"),
        },
    ),
    Kind(
        "network",
        "A virtual network or subnet",
        {"flow_logged": flag("The traffic of the network is logged, flow by flow")},
    ),
    Kind(
        "load_balancer",
        "A load balancer",
        {
            "access_logged": flag("Each request is logged to a place of its own"),
            "deletion_protected": flag("Deleting takes a separate step that lifts the protection"),
            "drops_invalid_headers": flag("Malformed request headers are dropped"),
        },
    ),
    Kind(
        "listener",
        "What a load balancer or proxy accepts from clients",
        {
            "tls_required": flag("Clients speak TLS, or are redirected to it"),
            "tls_minimum": version("The lowest TLS version that clients may use"),
        },
    ),
)
