"""Kinds that analyse data and learn from it."""

from __future__ import annotations

from typing import Final

from policycheck.model.kind import Kind, flag, text, texts
from policycheck.model.kinds.storage import ENCRYPTION

KINDS: Final = (
    Kind(
        "data_service",
        "A service, job or cluster that processes data, or settings that hold for several of them",
        {
            **ENCRYPTION,
            "kms_encrypted": flag("What it writes to object storage is encrypted under a key in the key service"),
            "local_disks_encrypted": flag("Disks on its machines are encrypted"),
            "volumes_encrypted": flag("Block storage volumes of its machines are encrypted"),
            "transit_encrypted": flag("Its machines encrypt what they send each other and to clients"),
            "encryption_enforced": flag("Its users cannot switch the encryption off"),
            "security_configured": flag("A security configuration says how it encrypts"),
            "kerberos": flag("Its services ask for Kerberos tickets"),
            "kerberos_realm": text("The realm of its Kerberos"),
            "public": flag("Anyone may use it"),
            "public_address": flag("Its machines or interfaces have addresses on the internet"),
            "public_rules_blocked": flag("Firewalls that let everyone in are refused"),
            "network_restricted": flag("Only chosen networks reach it"),
            "logged": flag("Its runs are logged"),
            "plain_secrets": texts("Names of settings that hold a credential in plain text"),
        },
        holds_data=True,
    ),
    Kind(
        "notebook",
        "A machine on which people work with data in notebooks",
        {
            "customer_managed_key": ENCRYPTION["customer_managed_key"],
            "public_address": flag("It has an address on the internet, or direct access to it"),
            "in_network": flag("It runs inside a network of the customer"),
            "root_access": flag("Its users are root on it"),
            "metadata_protected": flag("The metadata service takes session tokens only (IMDSv2)"),
            "secure_boot": flag("Only signed boot loaders, kernels and drivers start"),
            "integrity_monitored": flag("The measured start is compared with a known good one"),
        },
        holds_data=True,
    ),
    Kind(
        "ai_service",
        "A service that trains or serves models, or a resource of one",
        {
            **ENCRYPTION,
            "volume_customer_key": flag("Volumes that it works on are encrypted under a key of the customer"),
            "transit_encrypted": flag("Its machines encrypt what they send each other"),
            "network_isolated": flag("Its containers reach no network"),
            "public": flag("It can be reached from the internet"),
            "local_authentication": flag("Access keys open it, beside identities of the directory"),
            "identity": flag("It acts under an identity that the cloud gives and renews the credentials of"),
            "outbound_restricted": flag("It sends data to listed places only"),
            "guarded": flag("Guardrails filter what goes in and comes out"),
            "logged": flag("Conversations and calls are logged"),
        },
        holds_data=True,
    ),
)
