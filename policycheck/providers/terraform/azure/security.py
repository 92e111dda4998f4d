"""Messaging of Azure."""

from __future__ import annotations

from policycheck.model.resource import Attributes
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.registry import terraform_type


@terraform_type("azurerm_servicebus_namespace", "queue")
def servicebus_namespace(namespace: Block) -> Attributes:
    return {
        # Service Bus encrypts at rest always (Microsoft Learn, "Encryption of data at rest in Service Bus").
        "encrypted": namespace.fact(True),
        "customer_managed_key": namespace.has("customer_managed_key"),
    }
