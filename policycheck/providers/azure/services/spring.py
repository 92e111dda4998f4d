"""Azure Spring Apps: services, the apps in them, and their portals."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from policycheck.providers.azure.calls import Calls
from policycheck.providers.azure.collector import resources
from policycheck.providers.azure.row import Row, block, ref
from policycheck.providers.live.record import Record

_SERVICE: Final = "Microsoft.AppPlatform/Spring"
_APPS: Final = f"{_SERVICE}/apps/read"
_PORTALS: Final = f"{_SERVICE}/apiPortals/read"
_VERSION: Final = "2023-12-01"


@resources(
    _SERVICE, "azurerm_spring_cloud_service", "azurerm_spring_cloud_app", "azurerm_spring_cloud_api_portal",
    actions=(_APPS, _PORTALS),
)  # fmt: skip
def spring_service(row: Row, calls: Calls) -> Iterator[Record]:
    """A service with its apps; portals are of the Enterprise plan alone."""
    subnet = row.get("networkProfile.serviceRuntimeSubnetId")
    network = block(subnet, service_runtime_subnet_id=ref(subnet))
    yield calls.record("azurerm_spring_cloud_service", row, {**row.base, "network": network})
    if not calls.wants("web_app.*"):
        return
    call = (_APPS, f"{row.id}/apps", _VERSION)
    yield from calls.children("azurerm_spring_cloud_app", row, call, "service_name", _app)
    if str(row.top("sku.tier", "")).lower() == "enterprise":
        call = (_PORTALS, f"{row.id}/apiPortals", _VERSION)
        yield from calls.children("azurerm_spring_cloud_api_portal", row, call, "spring_cloud_service_id", _portal)


def _app(app: Row) -> dict[str, Any]:
    return {
        "https_only": app.get("httpsOnly", False),
        "tls_enabled": app.get("enableEndToEndTLS", False),
        "identity": app.identity.get("identity", []),
    }


def _portal(portal: Row) -> dict[str, Any]:
    return {
        "https_only_enabled": portal.get("httpsOnly", False),
        "public_network_access_enabled": portal.get("public", False),
    }
