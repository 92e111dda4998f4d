"""Azure Database for PostgreSQL, MySQL and MariaDB: single and flexible servers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.answers import negated, one_of
from policycheck.providers.terraform.azure.databases import version
from policycheck.providers.terraform.azure.reach import (
    declare_private_endpoints,
    open_to_everyone,
    private_endpoint,
    public_endpoint,
)
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.registry import part, terraform_type
from policycheck.semantics.tls import lowest

_ENGINES: Final = ("postgresql", "mysql", "mariadb")
for _engine in _ENGINES:
    _server = f"azurerm_{_engine}_server"
    part(f"azurerm_{_engine}_firewall_rule", "server_name", _server)
    part(f"azurerm_{_engine}_configuration", "server_name", _server)
    part(f"azurerm_{_engine}_virtual_network_rule", "server_name", _server)
    declare_private_endpoints(_server)
for _engine in ("postgresql", "mysql"):
    part(f"azurerm_{_engine}_server_key", "server_id", f"azurerm_{_engine}_server")
    part(f"azurerm_{_engine}_active_directory_administrator", "server_name", f"azurerm_{_engine}_server")
    declare_private_endpoints(f"azurerm_{_engine}_flexible_server")
part("azurerm_postgresql_flexible_server_firewall_rule", "server_id", "azurerm_postgresql_flexible_server")
part("azurerm_postgresql_flexible_server_configuration", "server_id", "azurerm_postgresql_flexible_server")
part("azurerm_mysql_flexible_server_firewall_rule", "server_name", "azurerm_mysql_flexible_server")
part("azurerm_mysql_flexible_server_configuration", "server_name", "azurerm_mysql_flexible_server")
part(
    "azurerm_mysql_flexible_server_active_directory_administrator", "server_id", "azurerm_mysql_flexible_server"
)  # fmt: skip

_OFF: Final = ("off", "0", "false", "disabled")


@terraform_type("azurerm_postgresql_server", "database")
@terraform_type("azurerm_mysql_server", "database")
@terraform_type("azurerm_mariadb_server", "database")
def single_server(server: Block) -> Attributes:
    engine = server.entry.type.split("_")[1]
    attributes = {
        # Stored data is always encrypted (Microsoft Learn, "Security in Azure Database for PostgreSQL").
        "encrypted": server.fact(True),
        "public": open_to_everyone(server, f"azurerm_{engine}_firewall_rule"),
        "public_endpoint": public_endpoint(server),
        "private_endpoint": private_endpoint(server),
        "backup_retention_days": _kept(server).number("backup_retention_days", default=7),
        "backup_in_second_region": _geo_redundant(server),
        "tls_required": _enforced(server),
        "tls_minimum": version(server, "ssl_minimal_tls_version_enforced", _minimum(server)),
    }
    if engine != "mariadb":
        key = server.part(f"azurerm_{engine}_server_key")
        administrator = server.part(f"azurerm_{engine}_active_directory_administrator")
        attributes |= {
            "customer_managed_key": key.is_set("key_vault_key_id"),
            "double_encrypted": server.flag("infrastructure_encryption_enabled", default=False),
            "threat_detection": server.block("threat_detection_policy").flag("enabled", default=False),
            "central_authentication": server.fact(
                administrator.present if administrator.reason is None else administrator.reason
            ),
        }
    return attributes


def _minimum(server: Block) -> str:
    """``TLS1_2`` by default since azurerm 3 (its upgrade guide, "min_tls_version"); before, nothing was enforced."""
    field = "ssl_minimal_tls_version_enforced"
    return str(server.since(field, (3, 0), old="TLSEnforcementDisabled", new="TLS1_2", assumed="TLS1_2"))


def _kept(server: Block) -> Block:
    profile = server.block("storage_profile")
    return profile if profile.read("backup_retention_days") is not None else server


def _geo_redundant(server: Block) -> Attribute:
    """In a block ``storage_profile``, as text, before azurerm 3."""
    profile = server.block("storage_profile")
    if profile.read("geo_redundant_backup") is not None:
        return one_of(profile, "geo_redundant_backup", ("Enabled",), default=None)
    return server.flag("geo_redundant_backup_enabled", default=False)


def _enforced(server: Block) -> Attribute:
    """azurerm 1 wrote ``ssl_enforcement = "Enabled"``."""
    if server.read("ssl_enforcement") is None:
        return server.flag("ssl_enforcement_enabled", default=False)
    return one_of(server, "ssl_enforcement", ("Enabled",), default=None)


@terraform_type("azurerm_postgresql_flexible_server", "database")
def postgresql_flexible_server(server: Block) -> Attributes:
    configuration = "azurerm_postgresql_flexible_server_configuration"
    return {
        **_flexible(server, "azurerm_postgresql_flexible_server_firewall_rule"),
        "tls_required": _parameter(server, configuration, "require_secure_transport", _on, default=True),
        "tls_minimum": _parameter(server, configuration, "ssl_min_protocol_version", _lowest, default="1.2"),
        "central_authentication": server.block("authentication").flag("active_directory_auth_enabled", default=False),
    }


@terraform_type("azurerm_mysql_flexible_server", "database")
def mysql_flexible_server(server: Block) -> Attributes:
    configuration = "azurerm_mysql_flexible_server_configuration"
    administrator = server.part("azurerm_mysql_flexible_server_active_directory_administrator")
    return {
        **_flexible(server, "azurerm_mysql_flexible_server_firewall_rule"),
        "tls_required": _parameter(server, configuration, "require_secure_transport", _on, default=True),
        "tls_minimum": _parameter(server, configuration, "tls_version", _lowest, default="1.2"),
        # Auditing is off by default (Microsoft Learn, "Audit logs in Azure Database for MySQL").
        "audit_logged": _parameter(server, configuration, "audit_log_enabled", _on, default=False),
        "central_authentication": server.fact(
            administrator.present if administrator.reason is None else administrator.reason
        ),
    }


def _flexible(server: Block, firewall_type: str) -> Attributes:
    """A flexible server stands in a delegated subnet of the customer, or behind a firewall."""
    subnet = server.is_set("delegated_subnet_id")
    inside = subnet.value is not False
    named = server.read("public_network_access") is not None
    endpoint = one_of(server, "public_network_access", ("Enabled",), default=None) if named else public_endpoint(server)
    return {
        "encrypted": server.fact(True),
        "customer_managed_key": server.has("customer_managed_key"),
        "public": open_to_everyone(server, firewall_type),
        "public_endpoint": negated(subnet) if inside else endpoint,
        "private_endpoint": subnet if inside else private_endpoint(server),
        "backup_retention_days": server.number("backup_retention_days", default=7),
        "backup_in_second_region": server.flag("geo_redundant_backup_enabled", default=False),
        "failover": server.has("high_availability"),
    }


def _on(value: str) -> bool:
    return value.lower() not in _OFF


def _lowest(value: str) -> str | Unknown:
    return lowest(value.split(","))


def _parameter(
    server: Block, type_: str, name: str, meaning: Callable[[str], bool | str | Unknown], default: bool | str
) -> Attribute:
    """What a server parameter says; its documented default where no resource of the input sets it.

    Secure transport is on by default, and 1.2 the lowest TLS version (Microsoft Learn, "Server parameters").
    """
    unnamed: Attribute | None = None
    for parameter in server.parts(type_):
        named = parameter.read("name")
        if named == name:
            value = parameter.text("value", default="").value
            return parameter.derived(value if isinstance(value, Unknown) else meaning(value), "value")
        if isinstance(named, Unknown):
            unnamed = parameter.derived(named, "name")
    return unnamed or server.without(default, type_)
