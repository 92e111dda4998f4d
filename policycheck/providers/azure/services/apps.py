"""App Service: web apps and functions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from policycheck.model.values import Unknown
from policycheck.providers.azure.calls import Calls
from policycheck.providers.azure.collector import resources
from policycheck.providers.azure.row import Row, at, block, reachable, ref
from policycheck.providers.live.record import Record

_SITE: Final = "Microsoft.Web/sites"
_CONFIG: Final = f"{_SITE}/config/read"
_SLOT: Final = f"{_SITE}/slots"
_SLOT_CONFIG: Final = f"{_SLOT}/config/read"
_VERSION: Final = "2022-03-01"
_UNTOLD: Final = Unknown("not read: what an app is set up with can be listed by those only who may change it")
_STACKS: Final = {"php": "phpVersion", "python": "pythonVersion", "node": "nodeVersion", "java": "javaVersion"}


@resources(
    _SITE, "azurerm_linux_web_app", "azurerm_windows_web_app", "azurerm_linux_function_app",
    "azurerm_windows_function_app", "azurerm_logic_app_standard",
    actions=(_CONFIG,),
)  # fmt: skip
def site(row: Row, calls: Calls) -> Iterator[Record]:
    """An app. Its settings are secrets that only an action that Azure counts as writing lists: they stay unknown."""
    yield from _app(row, calls, _CONFIG, "")


@resources(
    _SLOT, "azurerm_linux_web_app_slot", "azurerm_windows_web_app_slot", "azurerm_linux_function_app_slot",
    "azurerm_windows_function_app_slot",
    actions=(_SLOT_CONFIG,),
)  # fmt: skip
def slot(row: Row, calls: Calls) -> Iterator[Record]:
    """A deployment slot: an app of its own beside the one that it is exchanged with."""
    yield from _app(row, calls, _SLOT_CONFIG, "_slot")


def _app(row: Row, calls: Calls, action: str, suffix: str) -> Iterator[Record]:
    kind = str(row.top("kind", "app")).lower()
    system = "linux" if "linux" in kind else "windows"
    values: dict[str, Any] = {
        **row.base,
        "https_only": row.get("httpsOnly", False),
        "client_certificate_enabled": row.get("clientCertEnabled", False),
        "client_certificate_mode": row.get("clientCertMode", "Required"),
        "public_network_access_enabled": reachable(row),
        "virtual_network_subnet_id": ref(row.get("virtualNetworkSubnetId")),
        "app_settings": _UNTOLD,
        "builtin_logging_enabled": _UNTOLD,
    }
    if calls.wants("web_app.*"):
        values["site_config"] = _configuration(row, calls, action)
    if calls.wants("web_app.authenticated"):
        settings = calls.properties(action, f"{row.id}/config/authsettingsV2", _VERSION)
        values["auth_settings_v2"] = [{"auth_enabled": at(settings, "platform.enabled", False)}]
    if "workflowapp" in kind and not suffix:
        yield calls.record("azurerm_logic_app_standard", row, values)
    elif "functionapp" in kind:
        yield calls.record(f"azurerm_{system}_function_app{suffix}", row, values)
    else:
        if calls.wants("web_app.access_logged", "web_app.errors_logged", "web_app.failures_traced"):
            values["logs"] = _logs(row, calls, action)
        yield calls.record(f"azurerm_{system}_web_app{suffix}", row, values)


def _configuration(row: Row, calls: Calls, action: str) -> Any:
    found = calls.properties(action, f"{row.id}/config/web", _VERSION)
    if isinstance(found, Unknown):
        return found
    return [
        {
            "minimum_tls_version": at(found, "minTlsVersion", "1.0"),
            "ftps_state": at(found, "ftpsState", "AllAllowed"),
            "http2_enabled": at(found, "http20Enabled", False),
            "remote_debugging_enabled": at(found, "remoteDebuggingEnabled", False),
            "health_check_path": at(found, "healthCheckPath"),
            "cors": block(origins := at(found, "cors.allowedOrigins"), allowed_origins=origins),
            "application_stack": [_stack(found)],
        }
    ]


def _stack(found: Any) -> dict[str, Any]:
    """The languages: one on Linux (``PYTHON|3.9``), else those of which a version is set."""
    language, _, version = str(at(found, "linuxFxVersion", "")).partition("|")
    if version:
        name = {"dotnetcore": "dotnet", "dotnet-isolated": "dotnet"}.get(language.lower(), language.lower())
        return {f"{name}_version": version} if name in (*_STACKS, "dotnet") else {}
    stack = {f"{name}_version": at(found, field) for name, field in _STACKS.items()}
    return {**stack, "dotnet_version": at(found, "netFrameworkVersion")}


def _logs(row: Row, calls: Calls, action: str) -> Any:
    found = calls.properties(action, f"{row.id}/config/logs", _VERSION)
    if isinstance(found, Unknown):
        return found
    kept = any(at(found, f"httpLogs.{place}.enabled", False) is True for place in ("fileSystem", "azureBlobStorage"))
    return [
        {
            "http_logs": block(kept, file_system=[]),
            "detailed_error_messages": at(found, "detailedErrorMessages.enabled", False),
            "failed_request_tracing": at(found, "failedRequestsTracing.enabled", False),
        }
    ]
