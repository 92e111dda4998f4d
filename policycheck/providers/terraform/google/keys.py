"""Keys and secrets of Google Cloud."""

from __future__ import annotations

import math

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.google.iam import public_grant
from policycheck.providers.terraform.registry import part, terraform_type

for _grant in ("binding", "member", "policy"):
    part(f"google_kms_crypto_key_iam_{_grant}", "crypto_key_id", "google_kms_crypto_key")
    part(f"google_kms_key_ring_iam_{_grant}", "key_ring_id", "google_kms_key_ring")
    part(f"google_secret_manager_secret_iam_{_grant}", "secret_id", "google_secret_manager_secret")


@terraform_type("google_kms_crypto_key", "key")
def kms_crypto_key(key: Block) -> Attributes:
    level = key.block("version_template").text("protection_level", default="SOFTWARE")
    hardware = level.value if isinstance(level.value, Unknown) else level.value != "SOFTWARE"
    attributes = {
        "deletion_delay_days": seconds_as_days(key, "destroy_scheduled_duration", "2592000s"),
        "public": public_grant(key, "google_kms_crypto_key_iam"),
        "hardware_protected": Attribute(hardware, level.origin, level.field),
    }
    if key.text("purpose", default="ENCRYPT_DECRYPT").value == "ENCRYPT_DECRYPT":
        # Only symmetric keys rotate by themselves (Cloud KMS, "Key rotation").
        attributes["rotation_days"] = seconds_as_days(key, "rotation_period", None)
    return attributes


def seconds_as_days(block: Block, field: str, default: str | None) -> Attribute:
    """A duration such as ``7776000s`` in days; unlimited where it is not set and has no default."""
    duration = block.text(field, default=default)
    if isinstance(duration.value, Unknown):
        return duration
    seconds = (duration.value or "").removesuffix("s")
    try:
        return block.derived(float(seconds) / 86_400 if seconds else math.inf, field)
    except ValueError:
        return block.derived(Unknown(f"{field} is not a duration in seconds"), field)


@terraform_type("google_kms_key_ring", "key_vault")
def kms_key_ring(ring: Block) -> Attributes:
    return {"public": public_grant(ring, "google_kms_key_ring_iam")}


@terraform_type("google_secret_manager_secret", "secret")
@terraform_type("google_secret_manager_regional_secret", "secret")
def secret_manager_secret(secret: Block) -> Attributes:
    attributes = {
        "encrypted": secret.fact(True),
        "customer_managed_key": _customer_managed(secret),
        "rotated": secret.block("rotation").is_set("rotation_period"),
        "rotation_days": seconds_as_days(secret.block("rotation"), "rotation_period", None),
    }
    if secret.entry.type == "google_secret_manager_secret":
        attributes["public"] = public_grant(secret, "google_secret_manager_secret_iam")
    return attributes


def _customer_managed(secret: Block) -> Attribute:
    """Every replica under a key of the customer; a regional secret has but one place."""
    if secret.entry.type.endswith("regional_secret"):
        return secret.block("customer_managed_encryption").is_set("kms_key_name")
    replication = secret.block("replication")
    automatic = replication.block("auto")
    places: list[Block] = [automatic] if automatic.present else replication.block("user_managed").blocks("replicas")
    keys = [place.block("customer_managed_encryption").is_set("kms_key_name") for place in places]
    without = next((key for key in keys if key.value is not True), None)
    return without or (keys[0] if keys else replication.fact(False))
