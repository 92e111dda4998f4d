"""Virtual machines and scale sets of Azure."""

from __future__ import annotations

from typing import Final

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.answers import negated, renamed
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.combine import every, some
from policycheck.providers.terraform.registry import part, terraform_type
from policycheck.semantics.secrets import carries_encoded_secret

_MACHINES: Final = (
    "azurerm_linux_virtual_machine", "azurerm_windows_virtual_machine", "azurerm_virtual_machine",
)  # fmt: skip
part("azurerm_backup_protected_vm", "source_vm_id", *_MACHINES)
_EXTENSION: Final = "azurerm_virtual_machine_extension"
part(_EXTENSION, "virtual_machine_id", *_MACHINES)

_SCANNERS: Final = ("IaaSAntimalware", "MDE.Windows", "MDE.Linux")
"""Extensions that scan for malicious software (Microsoft Learn, "Microsoft Antimalware extension for Windows" and
"Defender for Endpoint in Defender for Servers")."""


@terraform_type("azurerm_linux_virtual_machine", "instance")
def linux_virtual_machine(machine: Block) -> Attributes:
    return {**_linux(machine), **_single(machine)}


@terraform_type("azurerm_linux_virtual_machine_scale_set", "instance")
def linux_scale_set(machines: Block) -> Attributes:
    return {**_linux(machines), **_scale_set_address(machines)}


@terraform_type("azurerm_windows_virtual_machine", "instance")
def windows_virtual_machine(machine: Block) -> Attributes:
    return {**_windows(machine), **_single(machine), "antimalware": _antimalware(machine)}


@terraform_type("azurerm_windows_virtual_machine_scale_set", "instance")
def windows_scale_set(machines: Block) -> Attributes:
    return {**_windows(machines), **_scale_set_address(machines)}


@terraform_type("azurerm_orchestrated_virtual_machine_scale_set", "instance")
def orchestrated_scale_set(machines: Block) -> Attributes:
    profile = machines.block("os_profile")
    attributes = {
        "host_encrypted": machines.flag("encryption_at_host_enabled", default=False),
        **_scale_set_address(machines),
    }
    if profile.block("linux_configuration").present:
        linux = profile.block("linux_configuration")
        attributes["password_login"] = negated(linux.flag("disable_password_authentication", default=True))
    return attributes


@terraform_type("azurerm_virtual_machine", "instance")
def legacy_virtual_machine(machine: Block) -> Attributes:
    attributes = {**_legacy(machine), **_single(machine)}
    if _runs_windows(machine) or any(e.read("type") in _SCANNERS for e in machine.parts(_EXTENSION)):
        attributes["antimalware"] = _antimalware(machine)
    return attributes


def _runs_windows(machine: Block) -> bool:
    publisher = machine.block("storage_image_reference").read("publisher")
    by_image = isinstance(publisher, str) and publisher.lower().startswith("microsoft")
    disk = machine.block("storage_os_disk").read("os_type")
    return machine.block("os_profile_windows_config").present or by_image or str(disk).lower() == "windows"


@terraform_type("azurerm_virtual_machine_scale_set", "instance")
def legacy_scale_set(machines: Block) -> Attributes:
    return {**_legacy(machines), "automatic_patching": machines.flag("automatic_os_upgrade", default=False)}


def _linux(machine: Block) -> Attributes:
    return {
        "password_login": negated(machine.flag("disable_password_authentication", default=True)),
        "key_login": machine.block("admin_ssh_key").is_set("public_key"),
        **_current(machine),
    }


def _windows(machine: Block) -> Attributes:
    """azurerm 4 renamed ``enable_automatic_updates`` to ``automatic_updates_enabled``; both default to true."""
    updates = renamed(machine, "automatic_updates_enabled", "enable_automatic_updates")
    return {"automatic_patching": machine.flag(updates, default=True), **_current(machine)}


def _current(machine: Block) -> Attributes:
    """What the types for Linux and Windows have in common."""
    disks = [*machine.blocks("os_disk"), *machine.blocks("data_disk")]
    keys = [some([d.is_set("disk_encryption_set_id"), d.is_set("secure_vm_disk_encryption_set_id")]) for d in disks]
    return {
        # Server-side encryption is always on (Microsoft Learn, "Overview of managed disk encryption options").
        "disks_encrypted": machine.fact(True),
        "disks_customer_managed_key": every(keys or [machine.derived(False, "os_disk")]),
        "host_encrypted": machine.flag("encryption_at_host_enabled", default=False),
        "managed_disks": _managed_disks(machine),
        "secure_boot": machine.flag("secure_boot_enabled", default=False),
        "vtpm": machine.flag("vtpm_enabled", default=False),
        "agent": machine.flag("provision_vm_agent", default=True),
        "identity": machine.has("identity"),
        "plain_secrets": _custom_data(machine),
    }


def _legacy(machine: Block) -> Attributes:
    """The types that azurerm 2 replaced by one for Linux and one for Windows."""
    linux = machine.block("os_profile_linux_config")
    attributes = {
        "managed_disks": _managed_disks(machine),
        "identity": machine.has("identity"),
        "plain_secrets": _custom_data(machine.block("os_profile")),
    }
    if linux.present:
        attributes["password_login"] = negated(linux.flag("disable_password_authentication", default=False))
        attributes["key_login"] = linux.block("ssh_keys").is_set("key_data")
    return attributes


def _managed_disks(machine: Block) -> Attribute:
    """A disk with ``vhd_uri`` is a page blob; without, the cloud manages it."""
    fields = ("storage_os_disk", "storage_data_disk", "storage_profile_os_disk")
    disks = [disk for field in fields for disk in machine.blocks(field)]
    files = [disk.is_set(field) for disk in disks for field in ("vhd_uri", "vhd_containers")]
    return negated(some([*files, machine.fact(False)]))


def _custom_data(machine: Block) -> Attribute:
    for field in ("custom_data", "user_data"):
        value = machine.read(field)
        if isinstance(value, Unknown):
            value = value.shape if isinstance(value.shape, str) else value
        if isinstance(value, Unknown):
            return machine.derived(value, field)
        if isinstance(value, str) and carries_encoded_secret(value):
            return machine.derived([field], field)
    return machine.derived([], "custom_data")


def _single(machine: Block) -> Attributes:
    """What a machine of its own has, and a scale set does not."""
    copies = machine.part("azurerm_backup_protected_vm")
    attributes = {"backed_up": copies.fact(copies.present if copies.reason is None else copies.reason)}
    interfaces = machine.targets("network_interface_ids", "azurerm_network_interface")
    if isinstance(interfaces, list) and interfaces:
        addresses = [
            configuration.is_set("public_ip_address_id")
            for interface in interfaces
            for configuration in interface.blocks("ip_configuration")
        ]
        public = some([*addresses, machine.derived(False, "network_interface_ids")])
        attributes["public_address"] = public
        attributes["public_console"] = every([public, _console(machine)])
    elif (console := _console(machine)).value is False:
        attributes["public_console"] = console
    return attributes


def _console(machine: Block) -> Attribute:
    """The serial console works where boot diagnostics are on (Microsoft Learn, "Azure Serial Console")."""
    diagnostics = machine.block("boot_diagnostics")
    if not diagnostics.present:
        return machine.derived(False, "boot_diagnostics")
    return diagnostics.flag("enabled", default=True)


def _scale_set_address(machines: Block) -> Attributes:
    addresses = [
        configuration.has("public_ip_address")
        for interface in machines.blocks("network_interface")
        for configuration in interface.blocks("ip_configuration")
    ]
    return {"public_address": some([*addresses, machines.derived(False, "network_interface")])}


def _antimalware(machine: Block) -> Attribute:
    """An extension scans, or Defender for Servers brings Defender for Endpoint along (Microsoft Learn, "Defender
    for Endpoint in Defender for Servers")."""
    for plan in machine.entry.graph.by_type.get("azurerm_security_center_subscription_pricing", ()):
        covered = plan.block.read("resource_type") in (None, "VirtualMachines")
        if covered and plan.block.read("tier") == "Standard":
            return machine.fact(True)
    extensions = [e for e in machine.parts(_EXTENSION) if e.read("type") in _SCANNERS]
    updated = [
        some([e.flag("auto_upgrade_minor_version", default=False), e.flag("automatic_upgrade_enabled", default=False)])
        for e in extensions
    ]
    every_type = [entry.block.read("type") for entry in machine.entry.graph.by_type.get(_EXTENSION, ())]
    may_be_another = any(type_ in _SCANNERS for type_ in every_type)
    return some([*updated, machine.without(False, _EXTENSION) if may_be_another else machine.fact(False)])
