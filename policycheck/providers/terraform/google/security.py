"""Machines of Google Cloud."""

from __future__ import annotations

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.registry import terraform_type
from policycheck.semantics.secrets import carries_secret


@terraform_type("google_compute_instance", "instance")
@terraform_type("google_compute_instance_template", "instance")
def compute_instance(machine: Block) -> Attributes:
    interfaces = machine.blocks("network_interface")
    addressed = [i for i in interfaces if i.blocks("access_config") or i.blocks("ipv6_access_config")]
    return {
        "public_address": addressed[0].derived(True, "access_config")
        if addressed
        else machine.derived(False, "network_interface"),
        # Persistent disks are encrypted always (Compute Engine, "About disk encryption").
        "disks_encrypted": machine.fact(True),
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
