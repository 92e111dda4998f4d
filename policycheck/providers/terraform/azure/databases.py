"""Databases and caches of Azure."""

from __future__ import annotations

from typing import Final

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.registry import part, terraform_type
from policycheck.semantics.tls import lowest, minimum_version

part("azurerm_mssql_server_extended_auditing_policy", "server_id", "azurerm_mssql_server")
part("azurerm_mssql_server_transparent_data_encryption", "server_id", "azurerm_mssql_server")
part("azurerm_mssql_firewall_rule", "server_id", "azurerm_mssql_server")
part("azurerm_postgresql_flexible_server_firewall_rule", "server_id", "azurerm_postgresql_flexible_server")
part("azurerm_postgresql_flexible_server_configuration", "server_id", "azurerm_postgresql_flexible_server")
part("azurerm_mysql_flexible_server_configuration", "server_name", "azurerm_mysql_flexible_server")
part("azurerm_mysql_flexible_server_firewall_rule", "server_name", "azurerm_mysql_flexible_server")

_OFF: Final = ("off", "0", "false", "disabled")


@terraform_type("azurerm_mssql_server", "database")
def mssql_server(server: Block) -> Attributes:
    administrator = server.block("azuread_administrator")
    auditing = server.part("azurerm_mssql_server_extended_auditing_policy")
    return {
        "public": _public(server, "azurerm_mssql_firewall_rule"),
        # Azure SQL takes connections over TLS only (Microsoft Learn, "Transport Layer Security in Azure SQL").
        "tls_required": server.fact(True),
        "tls_minimum": _version(server, "minimum_tls_version", "1.2"),
        "customer_managed_key": _sql_key(server),
        "central_authentication": administrator.derived(
            administrator.present if administrator.reason is None else administrator.reason,
            "azuread_authentication_only",
        ),
        "audit_logged": auditing.flag("enabled", default=auditing.present),
    }


def _sql_key(server: Block) -> Attribute:
    own = server.part("azurerm_mssql_server_transparent_data_encryption")
    if own.present:
        return own.is_set("key_vault_key_id")
    return server.is_set("transparent_data_encryption_key_vault_key_id")


@terraform_type("azurerm_mssql_database", "database")
def mssql_database(database: Block) -> Attributes:
    retention = database.block("short_term_retention_policy")
    return {
        "encrypted": database.flag("transparent_data_encryption_enabled", default=True),
        # Seven days unless told otherwise (Microsoft Learn, "Automated backups in Azure SQL Database").
        "backup_retention_days": retention.number("retention_days", default=7),
    }


@terraform_type("azurerm_postgresql_flexible_server", "database")
def postgresql_flexible_server(server: Block) -> Attributes:
    return {
        "encrypted": server.fact(True),
        "customer_managed_key": server.has("customer_managed_key"),
        "public": _public(server, "azurerm_postgresql_flexible_server_firewall_rule"),
        "backup_retention_days": server.number("backup_retention_days", default=7),
        "tls_required": _secure_transport(server, "azurerm_postgresql_flexible_server_configuration"),
        "central_authentication": server.block("authentication").flag("active_directory_auth_enabled", default=False),
    }


@terraform_type("azurerm_mysql_flexible_server", "database")
def mysql_flexible_server(server: Block) -> Attributes:
    parameters = server.parts("azurerm_mysql_flexible_server_configuration")
    versions = [p for p in parameters if p.read("name") == "tls_version"]
    attributes = {
        "encrypted": server.fact(True),
        "customer_managed_key": server.has("customer_managed_key"),
        "backup_retention_days": server.number("backup_retention_days", default=7),
        "tls_required": _secure_transport(server, "azurerm_mysql_flexible_server_configuration"),
    }
    if versions:
        value = versions[0].text("value", default="").value
        known = value if isinstance(value, Unknown) else lowest(value.split(","))
        attributes["tls_minimum"] = versions[0].derived(known, "value")
    return attributes


@terraform_type("azurerm_postgresql_server", "database")
@terraform_type("azurerm_mysql_server", "database")
@terraform_type("azurerm_mariadb_server", "database")
def single_server(server: Block) -> Attributes:
    return {
        "encrypted": server.fact(True),
        "public": server.flag("public_network_access_enabled", default=True),
        "backup_retention_days": server.number("backup_retention_days", default=7),
        "tls_required": server.flag("ssl_enforcement_enabled", default=False),
        "tls_minimum": _version(server, "ssl_minimal_tls_version_enforced", "TLS1_2"),
    }


@terraform_type("azurerm_cosmosdb_account", "database")
def cosmosdb_account(account: Block) -> Attributes:
    reachable = account.flag("public_network_access_enabled", default=True)
    filtered = account.is_set("ip_range_filter").value is True
    networks = account.flag("is_virtual_network_filter_enabled", default=False).value is True
    public = reachable if reachable.value is not True else account.derived(
        not (filtered or networks), "public_network_access_enabled"
    )  # fmt: skip
    return {
        "encrypted": account.fact(True),
        "customer_managed_key": account.is_set("key_vault_key_id"),
        "public": public,
        "tls_required": account.fact(True),
        "tls_minimum": _version(account, "minimal_tls_version", "Tls12"),
    }


@terraform_type("azurerm_redis_cache", "cache")
def redis_cache(cache: Block) -> Attributes:
    old = cache.read("enable_non_ssl_port")
    field = "non_ssl_port_enabled" if old is None else "enable_non_ssl_port"
    plain = cache.flag(field, default=False).value
    return {
        "encrypted": cache.fact(True),
        "tls_required": cache.derived(plain if isinstance(plain, Unknown) else not plain, field),
        "authenticated": cache.block("redis_configuration").flag("authentication_enabled", default=True),
    }


def _public(server: Block, rule_type: str) -> Attribute:
    """Open to everyone: public access is on, and a firewall rule lets every address in.

    A server with public access and no such rule refuses every address that no rule names.
    """
    access = server.flag("public_network_access_enabled", default=True)
    if access.value is not True or server.is_set("delegated_subnet_id").value is True:
        return access if access.value is not True else server.derived(False, "delegated_subnet_id")
    for rule in server.parts(rule_type):
        start = rule.text("start_ip_address", default="")
        end = rule.text("end_ip_address", default="")
        if start.value == "0.0.0.0" and end.value in ("255.255.255.255", "0.0.0.0"):
            return rule.derived(True, "start_ip_address")
        if isinstance(start.value, Unknown):
            return start
    return server.derived(False, "public_network_access_enabled")


def _secure_transport(server: Block, configuration_type: str) -> Attribute:
    """On by default (Microsoft Learn, ``require_secure_transport``); a server parameter may switch it off."""
    for parameter in server.parts(configuration_type):
        if parameter.read("name") == "require_secure_transport":
            value = parameter.text("value", default="on")
            known = value.value if isinstance(value.value, Unknown) else value.value.lower() not in _OFF
            return parameter.derived(known, "value")
    return server.derived(True, "require_secure_transport")


def _version(server: Block, field: str, default: str) -> Attribute:
    name = server.text(field, default=default)
    return server.derived(name.value if isinstance(name.value, Unknown) else minimum_version(name.value), field)
