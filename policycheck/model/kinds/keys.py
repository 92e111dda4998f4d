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
            "enabled": flag("Data can be encrypted and decrypted with it"),
            "rotation_days": number("The key material is renewed after this many days; unlimited where never"),
            "deletion_delay_days": number("Days between the request to delete the key and its deletion"),
            "pending_deletion": flag("It is about to be deleted"),
            "public": flag("Anyone may use or manage the key"),
            "policy_defined": flag("Who may use it is written down, not left to the default"),
            "expires": flag("It has a date after which it no longer encrypts"),
            "hardware_protected": flag("The key material never leaves a hardware security module"),
            "attestation_enforced": flag("Where enclaves use it, nobody else may decrypt with it"),
            "attests_debug_enclaves": flag("Enclaves whose memory can be read while debugging may decrypt with it"),
        },
    ),
    Kind(
        "key_vault",
        "A store of keys, secrets and certificates",
        {
            "purge_protected": flag("What is deleted cannot be removed for good before its retention ends"),
            "soft_delete_days": number("Days for which deleted keys can be restored"),
            "network_restricted": flag("Only chosen networks reach it"),
            "public_network_disabled": flag("It cannot be reached from the internet at all"),
            "private_endpoint": flag("It has an address inside a network of the customer"),
            "role_based_access": flag("Access is granted by roles of the cloud, not by lists of its own"),
            "public": flag("Anyone may use or manage what is in it"),
        },
    ),
    Kind(
        "secret",
        "A secret in a secret store",
        {
            **ENCRYPTION,
            "rotated": flag("The secret is replaced on a schedule"),
            "rotation_days": number("The secret is replaced after this many days; unlimited where never"),
            "expires": flag("It has a date after which it no longer holds"),
            "public": flag("Anyone may read it"),
            "sent_in_plain": flag("It is part of a request that terraform makes to some address on the internet"),
            "age_days": number("Days since it was last changed"),
            "idle_days": number("Days since it was last read"),
            "rotated_as_scheduled": flag("The last rotation that was due succeeded"),
        },
    ),
    Kind(
        "certificate_authority",
        "An authority that issues certificates",
        {
            "revocation_published": flag("Certificates that were withdrawn are made known"),
        },
    ),
)
