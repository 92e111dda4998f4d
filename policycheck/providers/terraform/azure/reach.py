"""Who reaches a service of Azure: public network access, firewall rules and private endpoints."""

from __future__ import annotations

from policycheck.model.resource import Attribute
from policycheck.model.values import Unknown
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.registry import part
from policycheck.semantics.network import range_is_world

_ENDPOINT = "azurerm_private_endpoint"


def declare_private_endpoints(*types: str) -> None:
    """Declares that private endpoints may lead to resources of these types."""
    part(_ENDPOINT, "private_service_connection.private_connection_resource_id", *types)


def private_endpoint(service: Block) -> Attribute:
    """Whether a private endpoint of the input leads to the service."""
    endpoint = service.part(_ENDPOINT)
    return service.fact(endpoint.present if endpoint.reason is None else endpoint.reason)


def public_endpoint(service: Block) -> Attribute:
    """Public network access is on unless told otherwise (the azurerm documentation of each type)."""
    return service.flag("public_network_access_enabled", default=True)


def range_open(rule: Block, start: str = "start_ip_address", end: str = "end_ip_address") -> Attribute:
    """Whether a firewall rule lets everyone in."""
    first, last = rule.text(start, default=""), rule.text(end, default="")
    for bound in (first, last):
        if isinstance(bound.value, Unknown):
            return bound
    return rule.derived(range_is_world(first.value, last.value), start)


def range_admits_azure(rule: Block, start: str = "start_ip_address", end: str = "end_ip_address") -> Attribute:
    """Whether a rule is ``Allow access to Azure services``: from and to 0.0.0.0 (Microsoft Learn)."""
    first, last = rule.text(start, default=""), rule.text(end, default="")
    for bound in (first, last):
        if isinstance(bound.value, Unknown):
            return bound
    return rule.derived(first.value == "0.0.0.0" and last.value == "0.0.0.0", start)


def open_to_everyone(server: Block, *rule_types: str) -> Attribute:
    """Public access is on, and a firewall rule lets every address in.

    A server with public access and no such rule refuses every address that no rule names.
    """
    access = public_endpoint(server)
    if access.value is not True or server.is_set("delegated_subnet_id").value is True:
        return access if access.value is not True else server.derived(False, "delegated_subnet_id")
    unknown: Attribute | None = None
    for rule_type in rule_types:
        for rule in server.parts(rule_type):
            answer = range_open(rule)
            if answer.value is True:
                return answer
            unknown = answer if isinstance(answer.value, Unknown) else unknown
    return server.derived(False, "public_network_access_enabled") if unknown is None else unknown
