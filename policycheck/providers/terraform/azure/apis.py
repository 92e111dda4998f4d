"""API Management, SignalR and Web PubSub of Azure."""

from __future__ import annotations

from policycheck.model.resource import Attribute, Attributes
from policycheck.providers.terraform.answers import begins_with, negated, one_of
from policycheck.providers.terraform.azure.audit import logged
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.registry import part, terraform_type

part("azurerm_monitor_diagnostic_setting", "target_resource_id", "azurerm_api_management")

_OLD_PROTOCOLS = {"ssl30": "0", "tls10": "1.0", "tls11": "1.1"}


@terraform_type("azurerm_api_management", "api")
def api_management(service: Block) -> Attributes:
    attributes = {
        "public": service.flag("public_network_access_enabled", default=True),
        "in_private_network": _in_network(service),
        "request_logged": logged(service),
    }
    consumption = service.text("sku_name", default="").then(lambda value: value.startswith("Consumption"))
    if service.read("client_certificate_enabled") is not None or consumption.value is True:
        attributes["client_certificates"] = service.flag("client_certificate_enabled", default=False)
    elif consumption.value is not False:
        attributes["client_certificates"] = consumption
    # Only the Consumption tier has the switch (azurerm documentation, ``client_certificate_enabled``).
    return attributes


def _in_network(service: Block) -> Attribute:
    """By its type; where that is left out, by the subnet that it is given."""
    if service.read("virtual_network_type") is None:
        return service.block("virtual_network_configuration").is_set("subnet_id")
    return negated(one_of(service, "virtual_network_type", ("None",), default=None))


@terraform_type("azurerm_api_management", "listener")
def api_management_tls(service: Block) -> Attributes:
    """Each old protocol is off unless it is switched on; arguments have the newer names since azurerm 4, and before
    version 2 said what is disabled."""
    security = service.block("security")
    for old, minimum in _OLD_PROTOCOLS.items():
        for end in ("frontend", "backend"):
            switches = [security.flag(f, default=False) for f in (f"enable_{end}_{old}", f"{end}_{old}_enabled")]
            switches.append(negated(security.flag(f"disable_{end}_{old}", default=True)))
            for answer in switches:
                if answer.value is not False:
                    return {"tls_minimum": answer.then({True: minimum}.get)}
    return {"tls_minimum": security.derived("1.2", "")}


@terraform_type("azurerm_api_management_api", "listener")
def api(api_: Block) -> Attributes:
    protocols = api_.texts("protocols", ["https"])
    return {"tls_required": protocols.then(lambda named: "http" not in named and "ws" not in named)}


@terraform_type("azurerm_api_management_backend", "listener")
def backend(backend_: Block) -> Attributes:
    return {"tls_required": begins_with(backend_, "url", "https://")}


@terraform_type("azurerm_web_pubsub", "api")
@terraform_type("azurerm_signalr_service", "api")
def web_pubsub(service: Block) -> Attributes:
    return {
        "public": service.flag("public_network_access_enabled", default=True),
        "managed_identity": service.has("identity"),
        "client_certificates": service.flag("tls_client_cert_enabled", default=False),
    }
