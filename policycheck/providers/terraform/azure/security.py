"""Machines and messaging of Azure."""

from __future__ import annotations

from policycheck.model.resource import Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.registry import terraform_type


@terraform_type("azurerm_linux_virtual_machine", "instance")
@terraform_type("azurerm_linux_virtual_machine_scale_set", "instance")
def linux_virtual_machine(machine: Block) -> Attributes:
    disabled = machine.flag("disable_password_authentication", default=True)
    login = disabled.value if isinstance(disabled.value, Unknown) else not disabled.value
    return {
        "password_login": machine.derived(login, "disable_password_authentication"),
        # Server-side encryption is always on (Microsoft Learn, "Overview of managed disk encryption options").
        "disks_encrypted": machine.fact(True),
    }


@terraform_type("azurerm_windows_virtual_machine", "instance")
@terraform_type("azurerm_windows_virtual_machine_scale_set", "instance")
def windows_virtual_machine(machine: Block) -> Attributes:
    return {"disks_encrypted": machine.fact(True)}


@terraform_type("azurerm_servicebus_namespace", "queue")
def servicebus_namespace(namespace: Block) -> Attributes:
    return {
        # Service Bus encrypts at rest always (Microsoft Learn, "Encryption of data at rest in Service Bus").
        "encrypted": namespace.fact(True),
        "customer_managed_key": namespace.has("customer_managed_key"),
    }
