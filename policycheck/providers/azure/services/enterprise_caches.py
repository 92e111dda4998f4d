"""Azure Managed Redis, and Redis Enterprise, which it takes the place of: both are clusters with databases in them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from policycheck.model.values import Unknown
from policycheck.providers.azure.calls import Calls
from policycheck.providers.azure.collector import resources
from policycheck.providers.azure.row import Row, at, block, is_
from policycheck.providers.live.record import Record

_CLUSTER: Final = "Microsoft.Cache/redisEnterprise"
_DATABASES: Final = f"{_CLUSTER}/databases/read"
_VERSION: Final = "2024-10-01"
_ENTERPRISE: Final = "azurerm_redis_enterprise"


@resources(
    _CLUSTER, "azurerm_managed_redis", f"{_ENTERPRISE}_cluster", f"{_ENTERPRISE}_database", actions=(_DATABASES,)
)
def redis_cluster(row: Row, calls: Calls) -> Iterator[Record]:
    """A cluster, and over what its databases speak. The names of sizes tell the two apart."""
    call = (_DATABASES, f"{row.id}/databases", _VERSION)
    if str(row.top("sku.name", "")).startswith("Enterprise"):
        values = {**row.base, "minimum_tls_version": row.get("minimumTlsVersion", "1.2")}
        yield calls.record(f"{_ENTERPRISE}_cluster", row, values)
        if calls.wants("cache.tls_required"):
            yield from calls.children(f"{_ENTERPRISE}_database", row, call, "cluster_id", _protocol)
    else:
        yield calls.record("azurerm_managed_redis", row, _managed(row, calls, call))
    yield from calls.endpoints(row)


def _protocol(database: Row) -> dict[str, Any]:
    return {"client_protocol": database.get("clientProtocol", "Encrypted")}


def _managed(row: Row, calls: Calls, call: tuple[str, str, str]) -> dict[str, Any]:
    key = row.get("encryption.customerManagedKeyEncryption.keyEncryptionKeyUrl")
    values = {
        **row.base,
        "customer_managed_key": block(key, key_vault_key_id=key),
        "public_network_access": row.get("publicNetworkAccess", "Enabled"),
        "high_availability_enabled": is_(row.get("highAvailability", "Enabled"), "Enabled"),
    }
    if calls.wants("cache.tls_required"):
        listed = calls.listed(*call)
        first: Any = next(iter(listed), {}) if not isinstance(listed, Unknown) else listed
        values["default_database"] = [{"client_protocol": at(first, "properties.clientProtocol", "Encrypted")}]
    return values
