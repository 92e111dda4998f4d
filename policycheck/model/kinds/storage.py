"""Kinds that hold data as objects, blocks and files."""

from __future__ import annotations

from typing import Final

from policycheck.model.kind import Field, Kind, flag, number, text, version

ENCRYPTION: Final[dict[str, Field]] = {
    "encrypted": flag("Everything stored is encrypted at rest, AES-256 or as strong"),
    "customer_managed_key": flag("The key belongs to the customer (KMS, Key Vault, Cloud KMS), who can revoke it"),
}
"""What every kind that stores data says of its encryption."""

KINDS: Final = (
    Kind(
        "object_store",
        "A bucket, blob container or storage account that holds objects",
        {
            **ENCRYPTION,
            "encryption_algorithm": text("The default encryption's algorithm, as the provider names it"),
            "public": flag("Anyone may read, list or write: ACL, policy, IAM and public-access blocks taken together"),
            "public_access_blocked": flag("Public grants are refused, whatever ACL or policy says"),
            "tls_required": flag("Requests without TLS are refused"),
            "tls_minimum": version("The lowest TLS version that requests may use"),
            "versioned": flag("Overwritten and deleted objects are kept as versions"),
            "access_logged": flag("Each request is logged to a place of its own"),
            "soft_delete_days": number("Days for which deleted objects can be restored; 0 for none"),
        },
    ),
    Kind("volume", "A block storage volume", ENCRYPTION),
    Kind(
        "snapshot",
        "A copy of a volume or machine image at a point in time",
        {**ENCRYPTION, "public": flag("Any account may restore it")},
    ),
    Kind(
        "file_system",
        "A managed file system",
        {**ENCRYPTION, "tls_required": flag("Clients that do not use TLS are refused")},
    ),
)
