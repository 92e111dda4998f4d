"""Azure AI Search (Cognitive Search)."""

from __future__ import annotations

from typing import Any

from policycheck.model.resource import Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.azure.reach import declare_private_endpoints, private_endpoint, public_endpoint
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.registry import terraform_type
from policycheck.semantics.network import any_world

declare_private_endpoints("azurerm_search_service")


def _everyone(addresses: Any) -> bool | Unknown:
    """Also as ``0.0.0.0``, which nobody writes for a single address."""
    return True if isinstance(addresses, list) and "0.0.0.0" in addresses else any_world(addresses)


@terraform_type("azurerm_search_service", "search_domain")
def search_service(service: Block) -> Attributes:
    addresses = service.texts("allowed_ips")
    return {
        # Azure AI Search always encrypts, and answers HTTPS with TLS 1.2 or newer only (Microsoft Learn).
        "encrypted": service.fact(True),
        "tls_required": service.fact(True),
        "tls_minimum": service.fact("1.2"),
        "customer_managed_key": service.flag("customer_managed_key_enforcement_enabled", default=False),
        "public_endpoint": public_endpoint(service),
        "private_endpoint": private_endpoint(service),
        "everyone_admitted": service.derived(_everyone(addresses.value), "allowed_ips"),
        "managed_identity": service.has("identity"),
        "replicas": service.number("replica_count", default=1),
    }
