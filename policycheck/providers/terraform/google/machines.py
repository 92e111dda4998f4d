"""Compute Engine machines, their templates and what holds for all of a project, and TPU machines."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown, is_unknown
from policycheck.providers.terraform.answers import at, negated
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.combine import every, some
from policycheck.providers.terraform.google.iam import DEFAULT_SOURCES
from policycheck.providers.terraform.registry import terraform_type
from policycheck.semantics.secrets import carries_secret

_TRUE: Final = frozenset({"true", "1", "y", "yes"})
"""How metadata says yes (Compute Engine, "Set boolean values")."""
_DEFAULT_DOMAIN: Final = "-compute@developer.gserviceaccount.com"
_DEFAULT_ACCOUNT: Final = re.compile(rf"^\d+{re.escape(_DEFAULT_DOMAIN)}$")
_FULL_ACCESS: Final = frozenset({"cloud-platform", "https://www.googleapis.com/auth/cloud-platform"})
_TEMPLATES: Final = ("google_compute_instance_template", "google_compute_region_instance_template")


@terraform_type("google_compute_instance", "instance")
@terraform_type("google_compute_instance_template", "instance")
@terraform_type("google_compute_region_instance_template", "instance")
def compute_instance(machine: Block) -> Attributes:
    attributes: Attributes = {}
    for read in _GROUPS.values():
        attributes.update(read(machine))
    return attributes


@terraform_type("google_compute_instance_from_template", "instance")
def instance_from_template(machine: Block) -> Attributes:
    """What the machine does not set, its template does; of one that is not here nothing is known."""
    templates = machine.targets("source_instance_template", *_TEMPLATES)
    template = templates[0] if isinstance(templates, list) and templates else None
    attributes: Attributes = {}
    for field, read in _GROUPS.items():
        source = machine if machine.is_set(field).value is not False else template
        if source is not None:
            attributes.update(read(source))
    return attributes


@terraform_type("google_compute_project_metadata", "instance")
def project_metadata(settings: Block) -> Attributes:
    return {"os_login": metadata_flag(settings, "enable-oslogin")}


@terraform_type("google_compute_project_metadata_item", "instance")
def project_metadata_item(item: Block) -> Attributes:
    if item.read("key") != "enable-oslogin":
        return {}
    value = item.text("value", default="")
    return {"os_login": item.derived(_says_yes(value.value), "value")}


@terraform_type("google_tpu_v2_vm", "instance")
def tpu_machine(machine: Block) -> Attributes:
    return {"public_address": machine.block("network_config").flag("enable_external_ips", default=False)}


def metadata_flag(block: Block, key: str, default: bool = False) -> Attribute:
    """What a boolean in ``metadata`` says."""
    value = at(block.tree("metadata"), key)
    return block.derived(default if value is None else _says_yes(value), "metadata")


def _says_yes(value: object) -> bool | Unknown:
    return value if isinstance(value, Unknown) else str(value).lower() in _TRUE


def _metadata(machine: Block) -> Attributes:
    return {
        "os_login": metadata_flag(machine, "enable-oslogin", default=True),
        "project_keys": negated(metadata_flag(machine, "block-project-ssh-keys")),
        "serial_console": metadata_flag(machine, "serial-port-enable"),
        "plain_secrets": _start_up(machine),
    }


def _start_up(machine: Block) -> Attribute:
    """The start-up script, and what the guest environment runs as such (Compute Engine, "Startup scripts")."""
    for field in ("metadata_startup_script", "metadata"):
        value = machine.tree(field)
        if isinstance(value, Unknown):
            return machine.derived(value, field)
        texts = value.values() if isinstance(value, dict) else [value]
        if any(isinstance(text, str) and carries_secret(text) for text in texts):
            return machine.derived([field], field)
    return machine.derived([], "metadata_startup_script")


def _addresses(machine: Block) -> Attributes:
    interfaces = machine.blocks("network_interface")
    addresses = [interface.has(field) for interface in interfaces for field in ("access_config", "ipv6_access_config")]
    return {"public_address": some([*addresses, machine.derived(False, "network_interface")])}


def _account(machine: Block) -> Attributes:
    """A machine without the block has no identity at all; a block without an address is the default's (Compute
    Engine API, ``serviceAccounts``; google provider documentation)."""
    account = machine.block("service_account")
    if not account.present:
        return {
            "default_identity": machine.derived(False, "service_account"),
            "full_api_access": machine.derived(False, "service_account"),
        }
    shared = default_account(account, "email")
    scopes = account.texts("scopes")
    known = scopes.value if is_unknown(scopes.value) else any(s in _FULL_ACCESS for s in scopes.value)
    return {"default_identity": shared, "full_api_access": every([shared, account.derived(known, "scopes")])}


def default_account(block: Block, field: str) -> Attribute:
    """Whether a service account is that which Compute Engine made for the whole project."""
    value = block.read(field)
    if block.is_set(field).value is True and isinstance(value, Unknown):
        named = isinstance(value.shape, str) and value.shape.endswith(_DEFAULT_DOMAIN)
        referred = any(source in address for address in value.references for source in DEFAULT_SOURCES)
        return block.derived(named or referred, field)
    email = block.text(field, default="default")
    if is_unknown(email.value):
        return email
    return block.derived(email.value == "default" or _DEFAULT_ACCOUNT.match(email.value) is not None, field)


def _forwarding(machine: Block) -> Attributes:
    return {"ip_forwarding": machine.flag("can_ip_forward", default=False)}


def _shielded(machine: Block) -> Attributes:
    """Off without the block; with it, all but secure boot are on (google provider documentation)."""
    config = machine.block("shielded_instance_config")
    vtpm = config.flag("enable_vtpm", default=config.present)
    # What was measured is in the virtual TPM (Compute Engine, "Integrity monitoring").
    compared = every([config.flag("enable_integrity_monitoring", default=config.present), vtpm])
    return {
        "secure_boot": config.flag("enable_secure_boot", default=False),
        "vtpm": vtpm,
        "integrity_monitored": compared,
    }


def _disks(machine: Block) -> Attributes:
    """Persistent disks are encrypted always (Compute Engine, "About disk encryption")."""
    keys = [
        some(
            [
                disk.is_set(field)
                for field in ("kms_key_self_link", "disk_encryption_key_raw", "disk_encryption_key_rsa")
            ]
        )
        for name in ("boot_disk", "attached_disk")
        for disk in machine.blocks(name)
    ]
    keys.extend(disk.block("disk_encryption_key").is_set("kms_key_self_link") for disk in machine.blocks("disk"))
    return {
        "disks_encrypted": machine.fact(True),
        "disks_customer_managed_key": every(keys or [machine.derived(False, "boot_disk")]),
    }


_GROUPS: Final[dict[str, Callable[[Block], Attributes]]] = {
    "metadata": _metadata,
    "network_interface": _addresses,
    "service_account": _account,
    "can_ip_forward": _forwarding,
    "shielded_instance_config": _shielded,
    "boot_disk": _disks,
}
"""What a machine takes from its template as a whole, by the argument that replaces it."""
