"""API Management, SignalR and Web PubSub of Azure."""

from __future__ import annotations

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.registry import part, terraform_type

part("azurerm_monitor_diagnostic_setting", "target_resource_id", "azurerm_api_management")

_OLD_PROTOCOLS = {"ssl30": "0", "tls10": "1.0", "tls11": "1.1"}


@terraform_type("azurerm_api_management", "api")
def api_management(service: Block) -> Attributes:
    sort = service.text("virtual_network_type", default="None")
    network = sort.value if isinstance(sort.value, Unknown) else sort.value != "None"
    settings = service.part("azurerm_monitor_diagnostic_setting")
    return {
        "public": service.flag("public_network_access_enabled", default=True),
        "in_private_network": service.derived(network, "virtual_network_type"),
        "client_certificates": service.flag("client_certificate_enabled", default=False),
        "request_logged": settings.derived(settings.present if settings.reason is None else settings.reason, ""),
    }


@terraform_type("azurerm_api_management", "listener")
def api_management_tls(service: Block) -> Attributes:
    """Each old protocol is off unless it is switched on; arguments have the newer names since azurerm 4."""
    security = service.block("security")
    for old, minimum in _OLD_PROTOCOLS.items():
        for end in ("frontend", "backend"):
            for field in (f"enable_{end}_{old}", f"{end}_{old}_enabled"):
                answer = security.flag(field, default=False)
                if answer.value is not False:
                    known = answer.value if isinstance(answer.value, Unknown) else minimum
                    return {"tls_minimum": Attribute(known, answer.origin, field)}
    return {"tls_minimum": security.derived("1.2", "")}


@terraform_type("azurerm_api_management_api", "listener")
def api(api_: Block) -> Attributes:
    protocols = api_.texts("protocols", ["https"])
    if isinstance(protocols.value, Unknown):
        return {"tls_required": protocols}
    return {"tls_required": api_.derived(not {"http", "ws"} & set(protocols.value), "protocols")}


@terraform_type("azurerm_api_management_backend", "listener")
def backend(backend_: Block) -> Attributes:
    url = backend_.text("url", default="")
    if isinstance(url.value, Unknown):
        return {"tls_required": url}
    return {"tls_required": backend_.derived(url.value.lower().startswith("https://"), "url")}


@terraform_type("azurerm_web_pubsub", "api")
@terraform_type("azurerm_signalr_service", "api")
def web_pubsub(service: Block) -> Attributes:
    return {
        "public": service.flag("public_network_access_enabled", default=True),
        "managed_identity": service.has("identity"),
        "client_certificates": service.flag("tls_client_cert_enabled", default=False),
    }
