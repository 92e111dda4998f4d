"""Keys, secrets and machines of Google Cloud."""

from __future__ import annotations

import math

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.google.iam import public_grant
from policycheck.providers.terraform.registry import part, terraform_type
from policycheck.semantics.secrets import carries_secret

for _grant in ("binding", "member"):
    part(f"google_kms_crypto_key_iam_{_grant}", "crypto_key_id", "google_kms_crypto_key")


@terraform_type("google_kms_crypto_key", "key")
def kms_crypto_key(key: Block) -> Attributes:
    attributes = {
        "deletion_delay_days": _seconds_as_days(key, "destroy_scheduled_duration", "2592000s"),
        "public": public_grant(key, "google_kms_crypto_key_iam"),
    }
    if key.text("purpose", default="ENCRYPT_DECRYPT").value == "ENCRYPT_DECRYPT":
        # Only symmetric keys rotate by themselves (Cloud KMS, "Key rotation").
        attributes["rotation_days"] = _seconds_as_days(key, "rotation_period", None)
    return attributes


def _seconds_as_days(key: Block, field: str, default: str | None) -> Attribute:
    duration = key.text(field, default=default)
    if isinstance(duration.value, Unknown):
        return duration
    seconds = (duration.value or "").removesuffix("s")
    try:
        return key.derived(float(seconds) / 86_400 if seconds else math.inf, field)
    except ValueError:
        return key.derived(Unknown(f"{field} is not a duration in seconds"), field)


@terraform_type("google_secret_manager_secret", "secret")
def secret_manager_secret(secret: Block) -> Attributes:
    replication = secret.block("replication")
    automatic = replication.block("auto")
    places: list[Block] = [automatic] if automatic.present else replication.block("user_managed").blocks("replicas")
    keys = [place.block("customer_managed_encryption").is_set("kms_key_name") for place in places]
    without = next((key for key in keys if key.value is not True), None)
    return {
        "encrypted": secret.fact(True),
        "customer_managed_key": without or (keys[0] if keys else replication.fact(False)),
        "rotated": secret.block("rotation").is_set("rotation_period"),
    }


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
