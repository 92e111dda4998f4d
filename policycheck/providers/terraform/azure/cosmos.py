"""Cosmos DB."""

from __future__ import annotations

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.answers import negated, one_of
from policycheck.providers.terraform.azure.databases import version
from policycheck.providers.terraform.azure.reach import declare_private_endpoints, private_endpoint, public_endpoint
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.combine import some
from policycheck.providers.terraform.registry import terraform_type
from policycheck.semantics.network import is_world

declare_private_endpoints("azurerm_cosmosdb_account")


@terraform_type("azurerm_cosmosdb_account", "database")
def cosmosdb_account(account: Block) -> Attributes:
    restricted = _restricted(account)
    attributes = {
        # Cosmos DB always encrypts, and takes TLS only (Microsoft Learn, "Data encryption in Azure Cosmos DB").
        "encrypted": account.fact(True),
        "tls_required": account.fact(True),
        "tls_minimum": version(account, "minimal_tls_version", "Tls12"),
        "customer_managed_key": some([account.is_set("key_vault_key_id"), account.is_set("managed_hsm_key_id")]),
        "public": negated(restricted),
        "public_endpoint": public_endpoint(account),
        "private_endpoint": private_endpoint(account),
        "network_restricted": restricted,
        "keys_change_schema": account.flag("access_key_metadata_writes_enabled", default=True),
        "point_in_time_recovery": one_of(account.block("backup"), "type", ("Continuous",), default="Periodic"),
    }
    switches = ("local_authentication_enabled", "local_authentication_disabled")
    if account.read("kind") != "MongoDB" or any(account.read(field) is not None for field in switches):
        # Only accounts with the SQL API can refuse keys (azurerm documentation, ``local_authentication_disabled``).
        attributes["central_authentication"] = _keys_refused(account)
    return attributes


def _restricted(account: Block) -> Attribute:
    """Public access is off, or a list of addresses or subnets says who may come (Microsoft Learn, "IP firewall")."""
    reachable = public_endpoint(account)
    if reachable.value is not True:
        known = reachable.value if isinstance(reachable.value, Unknown) else True
        return account.derived(known, "public_network_access_enabled")
    return some([_addresses_named(account), account.flag("is_virtual_network_filter_enabled", default=False)])


def _addresses_named(account: Block) -> Attribute:
    """A list since azurerm 4, before one text with commas."""
    named = account.is_set("ip_range_filter")
    listed = account.texts("ip_range_filter").value
    ranges = (
        [r for text in listed if isinstance(text, str) for r in text.split(",")] if isinstance(listed, list) else []
    )
    return account.derived(False, "ip_range_filter") if any(map(is_world, ranges)) else named


def _keys_refused(account: Block) -> Attribute:
    """azurerm 4 renamed ``local_authentication_disabled`` to ``local_authentication_enabled``."""
    if account.read("local_authentication_enabled") is None:
        return account.flag("local_authentication_disabled", default=False)
    return negated(account.flag("local_authentication_enabled", default=True))
