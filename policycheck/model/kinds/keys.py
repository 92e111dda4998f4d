"""Kinds that hold keys and secrets."""

from __future__ import annotations

from typing import Final

from policycheck.model.kind import Kind, flag, number
from policycheck.model.kinds.storage import ENCRYPTION

KINDS: Final = (
    Kind(
        "key",
        "A customer-managed encryption key",
        {
            "rotation_days": number("The key material is renewed after this many days; unlimited where never"),
            "deletion_delay_days": number("Days between the request to delete the key and its deletion"),
            "public": flag("Anyone may use or manage the key"),
        },
    ),
    Kind(
        "key_vault",
        "A store of keys, secrets and certificates",
        {
            "purge_protected": flag("What is deleted cannot be removed for good before its retention ends"),
            "soft_delete_days": number("Days for which deleted keys can be restored"),
            "network_restricted": flag("Only chosen networks reach it"),
        },
    ),
    Kind(
        "secret",
        "A secret in a secret store",
        {**ENCRYPTION, "rotated": flag("The secret is replaced on a schedule")},
    ),
)
