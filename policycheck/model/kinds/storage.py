"""Kinds that hold data at rest as objects, blocks and files."""

from __future__ import annotations

from typing import Final

from policycheck.model.kind import Field, Kind, flag, number, text, version

ENCRYPTION: Final[dict[str, Field]] = {
    "encrypted": flag("Everything stored is encrypted at rest, AES-256 or as strong"),
    "customer_managed_key": flag(
        "The key belongs to the customer (KMS, Key Vault or Cloud KMS), who can revoke it"
    ),
}
"""What every kind that stores data says of its encryption."""

KINDS: Final = (
    Kind(
        "object_store",
        "A bucket, blob container or storage account that holds objects",
        {
            **ENCRYPTION,
            "encryption_algorithm": text("The default encryption's algorithm, as the provider names it"),
            "public": flag(
                "Anyone on the internet can read or list: ACL, policy, public-access blocks of the bucket and the "
                "account taken together"
            ),
            "public_access_blocked": flag("Public grants are refused, whatever ACL or policy says"),
            "tls_required": flag("Requests without TLS are refused"),
            "tls_minimum": version("The lowest TLS version that requests may use"),
            "versioned": flag("Overwritten and deleted objects are kept as versions"),
            "mfa_delete": flag("Deleting a version takes a second factor"),
            "access_logged": flag("Each request is logged to a place of its own"),
            "deletion_locked": flag(
                "Object lock, retention policy or immutability keeps objects from deletion"
            ),
            "soft_delete_days": number("Days for which deleted objects can be restored; 0 for none"),
            "replicated": flag("Objects are copied to another region or account"),
            "network_restricted": flag("Only chosen networks reach it"),
            "shared_key_access": flag("Requests may be authorised by an account-wide shared key"),
        },
    ),
)
