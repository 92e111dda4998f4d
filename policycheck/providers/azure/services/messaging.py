"""Brokers, hubs and pipelines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from policycheck.model.values import Unknown
from policycheck.providers.azure.calls import DIAGNOSTICS, Calls
from policycheck.providers.azure.collector import resources
from policycheck.providers.azure.row import Row, at, block, opposite, reachable, ref
from policycheck.providers.live.record import Record

_BUS: Final = "Microsoft.ServiceBus/namespaces"
_HUBS: Final = "Microsoft.EventHub/namespaces"
_VERSION: Final = "2021-11-01"


@resources(_BUS, "azurerm_servicebus_namespace", actions=(f"{_BUS}/networkRuleSets/read", DIAGNOSTICS))
def servicebus_namespace(row: Row, calls: Calls) -> Iterator[Record]:
    """A namespace of Service Bus."""
    chosen = str(row.get("encryption.keySource", "")).lower() == "microsoft.keyvault"
    double = row.get("encryption.requireInfrastructureEncryption", False)
    values = {
        **_namespace(row),
        "customer_managed_key": block(chosen, infrastructure_encryption_enabled=double),
        "network_rule_set": _rules(row, calls, _BUS),
    }
    yield calls.record("azurerm_servicebus_namespace", row, values)
    if calls.wants("logged_service.access_logged"):
        yield from calls.diagnostics(row)


@resources(
    _HUBS, "azurerm_eventhub_namespace", "azurerm_eventhub_namespace_customer_managed_key",
    actions=(f"{_HUBS}/networkRuleSets/read", DIAGNOSTICS),
)  # fmt: skip
def eventhub_namespace(row: Row, calls: Calls) -> Iterator[Record]:
    """A namespace of Event Hubs."""
    values = {**_namespace(row), "network_rulesets": _rules(row, calls, _HUBS)}
    yield calls.record("azurerm_eventhub_namespace", row, values)
    keys = [key.get("keyName") for key in row.each("encryption.keyVaultProperties")]
    if keys:
        values = {"eventhub_namespace_id": ref(row.id), "key_vault_key_ids": keys}
        yield calls.record("azurerm_eventhub_namespace_customer_managed_key", row, values)
    if calls.wants("logged_service.access_logged"):
        yield from calls.diagnostics(row)


def _namespace(row: Row) -> dict[str, Any]:
    return {
        **row.base,
        **_service(row),
        "minimum_tls_version": row.get("minimumTlsVersion", "1.2"),
    }


def _service(row: Row) -> dict[str, Any]:
    return {
        "public_network_access_enabled": reachable(row),
        "local_authentication_enabled": opposite(row.get("disableLocalAuth", False)),
    }


def _rules(row: Row, calls: Calls, resource: str) -> Any:
    if not calls.wants("broker.network_restricted"):
        return []
    found = calls.properties(f"{resource}/networkRuleSets/read", f"{row.id}/networkRuleSets/default", _VERSION)
    return found if isinstance(found, Unknown) else [{"default_action": at(found, "defaultAction", "Allow")}]


@resources("Microsoft.EventGrid/topics", "azurerm_eventgrid_topic")
def eventgrid_topic(row: Row, calls: Calls) -> Iterator[Record]:
    """A topic of Event Grid."""
    yield calls.record("azurerm_eventgrid_topic", row, {**row.base, **_service(row)})


@resources("Microsoft.EventGrid/domains", "azurerm_eventgrid_domain")
def eventgrid_domain(row: Row, calls: Calls) -> Iterator[Record]:
    """A domain of Event Grid."""
    yield calls.record("azurerm_eventgrid_domain", row, {**row.base, **_service(row)})


@resources("Microsoft.Devices/IotHubs", "azurerm_iothub", actions=(DIAGNOSTICS,))
def iot_hub(row: Row, calls: Calls) -> Iterator[Record]:
    """An IoT hub."""
    version = row.get("minTlsVersion", "1.0")
    yield calls.record("azurerm_iothub", row, {**row.base, **_service(row), "min_tls_version": version})
    if calls.wants("logged_service.access_logged"):
        yield from calls.diagnostics(row)


@resources("Microsoft.DataFactory/factories", "azurerm_data_factory")
def data_factory(row: Row, calls: Calls) -> Iterator[Record]:
    """A data factory."""
    values = {"customer_managed_key_id": row.get("encryption.keyName"), "public_network_enabled": reachable(row)}
    yield calls.record("azurerm_data_factory", row, {**row.base, **values})
