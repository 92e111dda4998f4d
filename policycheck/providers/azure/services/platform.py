"""API Management, real-time messaging, AI and machine learning, Batch, automation and configuration."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from policycheck.model.values import Unknown
from policycheck.providers.azure.calls import DIAGNOSTICS, Calls
from policycheck.providers.azure.collector import resources
from policycheck.providers.azure.row import Row, block, is_, opposite, reachable, ref
from policycheck.providers.live.record import REST, Record

_API: Final = "Microsoft.ApiManagement/service"
_API_VERSION: Final = "2022-08-01"
_PROTOCOLS: Final = "Microsoft.WindowsAzure.ApiManagement.Gateway.Security"
_LEARNING: Final = "Microsoft.MachineLearningServices/workspaces"
_COMPUTES: Final = {
    "AmlCompute": "azurerm_machine_learning_compute_cluster",
    "ComputeInstance": "azurerm_machine_learning_compute_instance",
}
_AUTOMATION: Final = "Microsoft.Automation/automationAccounts"


@resources(
    _API, "azurerm_api_management", "azurerm_api_management_api", "azurerm_api_management_backend",
    actions=(f"{_API}/apis/read", f"{_API}/backends/read", DIAGNOSTICS),
)  # fmt: skip
def api_management(row: Row, calls: Calls) -> Iterator[Record]:
    """An API Management service, its APIs and what is behind them."""
    values = {
        **row.base,
        "public_network_access_enabled": reachable(row),
        "virtual_network_type": row.get("virtualNetworkType", "None"),
        "sku_name": f"{row.top('sku.name', '')}_{row.top('sku.capacity', 0)}",
        "security": [_protocols(row)],
    }
    if is_(row.top("sku.name", ""), "Consumption"):
        # No other tier has the switch: the others ask for certificates in the policies of their APIs.
        values["client_certificate_enabled"] = row.get("enableClientCertificate", False)
    yield calls.record("azurerm_api_management", row, values)
    if calls.wants("api.request_logged"):
        yield from calls.diagnostics(row)
    if calls.wants("listener.tls_required"):
        call = (f"{_API}/apis/read", f"{row.id}/apis", _API_VERSION)
        yield from calls.children("azurerm_api_management_api", row, call, "api_management_name", _api)
        call = (f"{_API}/backends/read", f"{row.id}/backends", _API_VERSION)
        yield from calls.children("azurerm_api_management_backend", row, call, "api_management_name", _backend)


def _protocols(row: Row) -> dict[str, Any]:
    """Which old protocols are on; the names of these properties have dots in them."""
    custom = row.get("customProperties", {})
    ends = {"frontend": "Protocols", "backend": "Backend.Protocols"}
    return {
        f"{end}_{name.lower()}_enabled": str(custom.get(f"{_PROTOCOLS}.{way}.{name}", "False")).lower() == "true"
        for end, way in ends.items()
        for name in ("Ssl30", "Tls10", "Tls11")
    }


def _api(api: Row) -> dict[str, Any]:
    return {"protocols": api.get("protocols", ["https"])}


def _backend(backend: Row) -> dict[str, Any]:
    return {"url": backend.get("url")}


@resources("Microsoft.SignalRService/SignalR", "azurerm_signalr_service")
def signalr(row: Row, calls: Calls) -> Iterator[Record]:
    """A SignalR service."""
    yield calls.record("azurerm_signalr_service", row, _real_time(row))


@resources("Microsoft.SignalRService/WebPubSub", "azurerm_web_pubsub")
def web_pubsub(row: Row, calls: Calls) -> Iterator[Record]:
    """A Web PubSub service."""
    yield calls.record("azurerm_web_pubsub", row, _real_time(row))


def _real_time(row: Row) -> dict[str, Any]:
    return {
        **row.base,
        "public_network_access_enabled": reachable(row),
        "tls_client_cert_enabled": row.get("tls.clientCertEnabled", False),
    }


def _own_key(row: Row) -> bool:
    return str(row.get("encryption.keySource", "")).lower() == "microsoft.keyvault"


@resources("Microsoft.CognitiveServices/accounts", "azurerm_cognitive_account", "azurerm_ai_services")
def cognitive_account(row: Row, calls: Calls) -> Iterator[Record]:
    """An account of the AI services."""
    kind = row.top("kind", "")
    values = {
        **row.base,
        "kind": kind,
        "customer_managed_key": block(_own_key(row), key_vault_key_id=None),
        "public_network_access_enabled": reachable(row),
        "local_auth_enabled": opposite(row.get("disableLocalAuth", False)),
        "outbound_network_access_restricted": row.get("restrictOutboundNetworkAccess", False),
        "fqdns": row.get("allowedFqdnList", []),
    }
    yield calls.record("azurerm_ai_services" if kind == "AIServices" else "azurerm_cognitive_account", row, values)


@resources(
    _LEARNING, "azurerm_machine_learning_workspace", *_COMPUTES.values(),
    actions=(f"{_LEARNING}/computes/read",),
)  # fmt: skip
def learning_workspace(row: Row, calls: Calls) -> Iterator[Record]:
    """A machine learning workspace."""
    values = {
        **row.base,
        "encryption": block(is_(row.get("encryption.status", ""), "Enabled"), key_id=None),
        "public_network_access_enabled": reachable(row),
    }
    yield calls.record("azurerm_machine_learning_workspace", row, values)
    if calls.wants("ai_service.local_authentication", "notebook.*"):
        yield from _computes(row, calls)


def _computes(row: Row, calls: Calls) -> Iterator[Record]:
    """The clusters and machines of a workspace; where they cannot be listed, there may be any of either."""
    action, path = f"{_LEARNING}/computes/read", f"{row.id}/computes"
    listed = calls.listed(action, path, "2023-10-01")
    if isinstance(listed, Unknown):
        for type_ in _COMPUTES.values():
            values: dict[str, Any] = {"name": "computes", REST: listed}
            yield Record(type_, path, values, calls.subscription, row.location, action)
        return
    for compute in map(Row, listed):
        form = _COMPUTES.get(compute.get("computeType", ""))
        if form is not None:
            values = {
                "id": ref(compute.id),
                "name": compute.name,
                "machine_learning_workspace_id": ref(row.id),
                "local_auth_enabled": opposite(compute.get("disableLocalAuth", False)),
                "node_public_ip_enabled": compute.get("properties.enableNodePublicIp", True),
            }
            yield Record(form, compute.id, values, calls.subscription, row.location, action)


@resources("Microsoft.Batch/batchAccounts", "azurerm_batch_account", actions=(DIAGNOSTICS,))
def batch_account(row: Row, calls: Calls) -> Iterator[Record]:
    """A Batch account."""
    key = row.get("encryption.keyVaultProperties.keyIdentifier")
    action = row.get("networkProfile.accountAccess.defaultAction")
    values = {
        **row.base,
        "encryption": block(key, key_vault_key_id=key),
        "public_network_access_enabled": reachable(row),
        "network_profile": block(action, account_access=[{"default_action": action}]),
    }
    yield calls.record("azurerm_batch_account", row, values)
    if calls.wants("logged_service.access_logged"):
        yield from calls.diagnostics(row)


@resources("Microsoft.AppConfiguration/configurationStores", "azurerm_app_configuration")
def app_configuration(row: Row, calls: Calls) -> Iterator[Record]:
    """A store of App Configuration."""
    key = row.get("encryption.keyVaultProperties.keyIdentifier")
    values = {
        **row.base,
        "encryption": block(key, key_vault_key_identifier=key),
        "public_network_access": row.get("publicNetworkAccess", "Enabled"),
        "local_auth_enabled": opposite(row.get("disableLocalAuth", False)),
        "purge_protection_enabled": row.get("enablePurgeProtection", False),
    }
    yield calls.record("azurerm_app_configuration", row, values)


@resources(
    _AUTOMATION, "azurerm_automation_account", "azurerm_automation_variable_string",
    actions=(f"{_AUTOMATION}/variables/read",),
)  # fmt: skip
def automation_account(row: Row, calls: Calls) -> Iterator[Record]:
    """An automation account; of its variables only whether they are encrypted, never the value."""
    key = row.get("encryption.keyVaultProperties.keyName")
    values = {
        **row.base,
        "public_network_access_enabled": row.get("publicNetworkAccess", True),
        "local_authentication_enabled": opposite(row.get("disableLocalAuth", False)),
        "encryption": block(key, key_vault_key_id=key),
    }
    yield calls.record("azurerm_automation_account", row, values)
    if calls.wants("automation_variable.*"):
        call = (f"{_AUTOMATION}/variables/read", f"{row.id}/variables", "2022-08-08")
        yield from calls.children("azurerm_automation_variable_string", row, call, "automation_account_name", _variable)


def _variable(variable: Row) -> dict[str, Any]:
    return {"encrypted": variable.get("isEncrypted", False)}


@resources("Microsoft.Logic/workflows", "azurerm_logic_app_workflow", actions=(DIAGNOSTICS,))
def workflow(row: Row, calls: Calls) -> Iterator[Record]:
    """A workflow of Logic Apps; its definition, which may hold secrets, is left out."""
    yield calls.record("azurerm_logic_app_workflow", row, row.base)
    if calls.wants("logged_service.access_logged"):
        yield from calls.diagnostics(row)


@resources("Microsoft.StreamAnalytics/streamingJobs", "azurerm_stream_analytics_job", actions=(DIAGNOSTICS,))
def stream_job(row: Row, calls: Calls) -> Iterator[Record]:
    """A job of Stream Analytics."""
    yield calls.record("azurerm_stream_analytics_job", row, row.base)
    if calls.wants("logged_service.access_logged"):
        yield from calls.diagnostics(row)
