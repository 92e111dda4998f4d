"""Flexible servers of PostgreSQL and MySQL, Cosmos DB, caches and search."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from policycheck.model.values import Unknown
from policycheck.providers.azure.calls import DIAGNOSTICS, Calls
from policycheck.providers.azure.collector import resources
from policycheck.providers.azure.row import Row, block, is_, opposite, reachable, ref
from policycheck.providers.azure.services.sql import address_range
from policycheck.providers.live.record import Record

_POSTGRES: Final = "Microsoft.DBforPostgreSQL/flexibleServers"
_MYSQL: Final = "Microsoft.DBforMySQL/flexibleServers"
_REDIS: Final = "Microsoft.Cache/redis"
_VERSIONS: Final = {_POSTGRES: "2022-12-01", _MYSQL: "2023-12-30"}
_READ: Final = ("database.tls_*", "database.audit_*", "database_settings.*")


@resources(
    _POSTGRES, "azurerm_postgresql_flexible_server", "azurerm_postgresql_flexible_server_firewall_rule",
    "azurerm_postgresql_flexible_server_configuration",
    actions=(f"{_POSTGRES}/firewallRules/read", f"{_POSTGRES}/configurations/read"),
)  # fmt: skip
def postgresql_server(row: Row, calls: Calls) -> Iterator[Record]:
    """A flexible server of PostgreSQL."""
    entra = is_(row.get("authConfig.activeDirectoryAuth", "Disabled"), "Enabled")
    values = {**_flexible(row), "authentication": [{"active_directory_auth_enabled": entra}]}
    yield calls.record("azurerm_postgresql_flexible_server", row, values)
    yield from calls.endpoints(row)
    yield from _below(row, calls, _POSTGRES, "azurerm_postgresql_flexible_server", "server_id")


@resources(
    _MYSQL, "azurerm_mysql_flexible_server", "azurerm_mysql_flexible_server_firewall_rule",
    "azurerm_mysql_flexible_server_configuration", "azurerm_mysql_flexible_server_active_directory_administrator",
    actions=(f"{_MYSQL}/firewallRules/read", f"{_MYSQL}/configurations/read", f"{_MYSQL}/administrators/read"),
)  # fmt: skip
def mysql_server(row: Row, calls: Calls) -> Iterator[Record]:
    """A flexible server of MySQL."""
    yield calls.record("azurerm_mysql_flexible_server", row, _flexible(row))
    yield from calls.endpoints(row)
    yield from _below(row, calls, _MYSQL, "azurerm_mysql_flexible_server", "server_name")
    if calls.wants("database.central_authentication"):
        action, type_ = f"{_MYSQL}/administrators/read", "azurerm_mysql_flexible_server_active_directory_administrator"
        listed = calls.listed(action, f"{row.id}/administrators", _VERSIONS[_MYSQL])
        if isinstance(listed, Unknown) or listed:
            values = {"server_id": listed if isinstance(listed, Unknown) else ref(row.id)}
            yield calls.record(type_, row, values, action)


def _flexible(row: Row) -> dict[str, Any]:
    key = row.get("dataEncryption.type", "SystemManaged")
    uri = row.get("dataEncryption.primaryKeyURI")
    ready = str(row.get("highAvailability.mode", "Disabled"))
    return {
        **row.base,
        "public_network_access_enabled": not is_(row.get("network.publicNetworkAccess", "Enabled"), "Disabled"),
        "delegated_subnet_id": ref(row.get("network.delegatedSubnetResourceId")),
        "backup_retention_days": row.get("backup.backupRetentionDays"),
        "geo_redundant_backup_enabled": is_(row.get("backup.geoRedundantBackup", "Disabled"), "Enabled"),
        "high_availability": block(ready.lower() != "disabled", mode=ready),
        "customer_managed_key": block(is_(key, "AzureKeyVault"), key_vault_key_id=uri),
    }


def _below(row: Row, calls: Calls, resource: str, type_: str, field: str) -> Iterator[Record]:
    version = _VERSIONS[resource]
    if calls.wants("database.public", "database_firewall.*"):
        call = (f"{resource}/firewallRules/read", f"{row.id}/firewallRules", version)
        yield from calls.children(f"{type_}_firewall_rule", row, call, field, address_range)
    if calls.wants(*_READ):
        action = f"{resource}/configurations/read"
        yield from _parameters(
            row, calls, (action, f"{row.id}/configurations", version), f"{type_}_configuration", field
        )


def _parameters(
    row: Row, calls: Calls, call: tuple[str, str, str], type_: str, field: str
) -> Iterator[Record]:  # fmt: skip
    """The parameters that somebody changed; the others have the defaults that code which names none has."""
    listed = calls.listed(*call)
    if isinstance(listed, Unknown):
        unknown = {"name": listed, "value": listed, field: listed}
        yield Record(type_, call[1], unknown, calls.subscription, row.location, call[0])
        return
    for parameter in map(Row, listed):
        if str(parameter.get("source", "")).lower() != "system-default":
            values = {"name": parameter.name, "value": parameter.get("value"), field: ref(row.id)}
            yield Record(type_, parameter.id, values, calls.subscription, row.location, call[0])


@resources("Microsoft.DocumentDB/databaseAccounts", "azurerm_cosmosdb_account")
def cosmos_account(row: Row, calls: Calls) -> Iterator[Record]:
    """A Cosmos DB account."""
    values = {
        **row.base,
        "kind": row.top("kind", "GlobalDocumentDB"),
        "key_vault_key_id": row.get("keyVaultKeyUri"),
        "public_network_access_enabled": reachable(row),
        "ip_range_filter": [rule.get("ipAddressOrRange") for rule in row.each("ipRules")],
        "is_virtual_network_filter_enabled": row.get("isVirtualNetworkFilterEnabled", False),
        "access_key_metadata_writes_enabled": opposite(row.get("disableKeyBasedMetadataWriteAccess", False)),
        "local_authentication_disabled": row.get("disableLocalAuth", False),
        "minimal_tls_version": row.get("minimalTlsVersion", "Tls12"),
        "backup": [{"type": row.get("backupPolicy.type", "Periodic")}],
    }
    yield calls.record("azurerm_cosmosdb_account", row, values)
    yield from calls.endpoints(row)


@resources(
    _REDIS, "azurerm_redis_cache", "azurerm_redis_firewall_rule", actions=(f"{_REDIS}/firewallRules/read",)
)  # fmt: skip
def redis_cache(row: Row, calls: Calls) -> Iterator[Record]:
    """A cache; without a lowest version it takes TLS 1.0."""
    open_to_all = str(row.get("redisConfiguration.authnotrequired", "false")).lower() == "true"
    values = {
        **row.base,
        "non_ssl_port_enabled": row.get("enableNonSslPort", False),
        "minimum_tls_version": row.get("minimumTlsVersion", "1.0"),
        "public_network_access_enabled": reachable(row),
        "subnet_id": ref(row.get("subnetId")),
        "sku_name": row.get("sku.name") or row.top("sku.name"),
        "redis_configuration": [{"authentication_enabled": not open_to_all}],
    }
    yield calls.record("azurerm_redis_cache", row, values)
    yield from calls.endpoints(row)
    if calls.wants("database_firewall.*"):
        call = (f"{_REDIS}/firewallRules/read", f"{row.id}/firewallRules", "2023-08-01")
        yield from calls.children("azurerm_redis_firewall_rule", row, call, "redis_cache_name", _redis_range)


def _redis_range(rule: Row) -> dict[str, Any]:
    return {"start_ip": rule.get("startIP"), "end_ip": rule.get("endIP")}


@resources("Microsoft.Search/searchServices", "azurerm_search_service", actions=(DIAGNOSTICS,))
def search_service(row: Row, calls: Calls) -> Iterator[Record]:
    """An AI Search service."""
    values = {
        **row.base,
        "customer_managed_key_enforcement_enabled": is_(row.get("encryptionWithCmk.enforcement", ""), "Enabled"),
        "public_network_access_enabled": reachable(row),
        "allowed_ips": [rule.get("value") for rule in row.each("networkRuleSet.ipRules")],
        "replica_count": row.get("replicaCount", 1),
    }
    yield calls.record("azurerm_search_service", row, values)
    yield from calls.endpoints(row)
    if calls.wants("logged_service.access_logged"):
        yield from calls.diagnostics(row)
