"""Kinds that hold data as objects, blocks and files."""

from __future__ import annotations

from typing import Final

from policycheck.model.kind import Field, Kind, flag, number, text, version

ENCRYPTION: Final[dict[str, Field]] = {
    "encrypted": flag("Everything stored is encrypted at rest, AES-256 or as strong"),
    "customer_managed_key": flag("The key belongs to the customer (KMS, Key Vault, Cloud KMS), who can revoke it"),
}
"""What every kind that stores data says of its encryption."""

_BLOCK: Final = {
    "blocks_public_acls": flag("New ACLs that grant to everyone are refused"),
    "ignores_public_acls": flag("Existing ACLs that grant to everyone count for nothing"),
    "blocks_public_policy": flag("New policies that grant to everyone are refused"),
    "restricts_public_policy": flag("Under a policy that grants to everyone, only the account itself has access"),
}

_OBJECT_STORE: Final = {
    **ENCRYPTION,
    "encryption_algorithm": text("The default encryption's algorithm, as the provider names it"),
    "infrastructure_encrypted": flag("The infrastructure encrypts a second time, under a key of its own"),
    "public": flag("Anyone may read, list or write: ACL, policy, IAM and public-access blocks taken together"),
    "public_write": flag("Anyone may write, delete or change rights, all blocks taken into account"),
    "policy_public": flag("Its policy grants something to everyone, whether or not a block overrules that today"),
    "policy_locks_out": flag("Its policy denies everything to everyone without condition; only root can lift that"),
    "public_access_blocked": flag("Public grants are refused, whatever ACL or policy says"),
    "acls_disabled": flag("Access is decided by policies alone; ACLs of buckets and objects count for nothing"),
    "acl_names_strangers": flag("Its ACL grants to every authenticated user of the cloud, of whatever customer"),
    "tls_required": flag("Requests without TLS are refused"),
    "tls_minimum": version("The lowest TLS version that requests may use"),
    "versioned": flag("Overwritten and deleted objects are kept as versions"),
    "deletion_needs_mfa": flag("Deleting a version for good takes a second factor"),
    "write_once": flag("Objects can be locked against change and deletion until a date"),
    "replicated": flag("Objects are copied to another region, or this is that copy"),
    "lifecycle_set": flag("Rules say when objects and versions end"),
    "failed_uploads_removed": flag("Parts of uploads that were never completed are removed"),
    "access_logged": flag("Each request is logged to a place of its own"),
    "reads_audited": flag("An audit trail records who reads its objects"),
    "writes_audited": flag("An audit trail records who writes its objects"),
    "receives_logs": flag("It is the place that access logs go to"),
    "logs_to_itself": flag("Its access log is written into itself"),
    "queue_logged": flag("Reads, writes and deletions of the queue service are logged"),
    "events_notified": flag("New and removed objects are reported to a queue, topic, function or bus"),
    "soft_delete_days": number("Days for which deleted objects can be restored; 0 for none"),
    "share_soft_delete_days": number("Days for which a deleted file share can be restored; 0 for none"),
    "network_restricted": flag("Only chosen networks and addresses reach it"),
    "trusted_services_allowed": flag("The provider's own services (backup, logging) pass the network restriction"),
    "public_network": flag("It has an endpoint on the internet, whoever may log in there"),
    "private_endpoint": flag("It has an endpoint inside a virtual network"),
    "shared_key": flag("Its account key, which is nobody's own, is taken for requests"),
    "identity_by_default": flag("Consoles use a person's own identity unless told otherwise"),
    "signed_links_expire": flag("A policy bounds how long signed links may be valid"),
    "local_users": flag("Users with passwords or keys of its own are possible"),
    "copies_to_other_tenants": flag("Objects may be replicated to accounts of other organisations"),
}

KINDS: Final = (
    Kind(
        "object_store", "A bucket, blob container or storage account that holds objects", _OBJECT_STORE, holds_data=True
    ),
    Kind("public_access_block", "The switches that overrule public grants of a bucket", _BLOCK),
    Kind(
        "stored_object",
        "One object in object storage",
        {
            "customer_managed_key": ENCRYPTION["customer_managed_key"],
            "public": flag("Its own ACL lets anyone read it, and no block overrules that"),
        },
        holds_data=True,
    ),
    Kind(
        "volume",
        "A block storage volume",
        {
            **ENCRYPTION,
            "guest_encryption": flag("Encryption inside the machine is not switched off by the configuration"),
            "public_network": flag("Its contents can be exported over the internet"),
        },
        holds_data=True,
    ),
    Kind(
        "volume_defaults",
        "What a region of an account does with each new volume and with snapshots",
        {
            "encrypted": flag("New volumes are encrypted whatever their creator says"),
            "public_snapshots_blocked": flag("Snapshots and images cannot be shared with everyone"),
        },
    ),
    Kind(
        "snapshot",
        "A copy of a volume or machine image at a point in time, or what makes such copies",
        {
            **ENCRYPTION,
            "public": flag("Any account may restore it"),
            "public_network": flag("Its contents can be exported over the internet"),
        },
        holds_data=True,
    ),
    Kind(
        "file_system",
        "A managed file system, file share or the service that synchronises one",
        {
            **ENCRYPTION,
            "tls_required": flag("Clients that do not use TLS, or the protocol's own encryption, are refused"),
            "public": flag("Anyone may connect: no policy, network or client list keeps strangers out"),
            "authenticated": flag("Clients log in; there is no guest access"),
            "access_logged": flag("Who opens, changes and deletes files is logged"),
        },
        holds_data=True,
    ),
    Kind(
        "file_system_access_point",
        "An entrance to a file system for one application",
        {
            "root_enforced": flag("The application sees a directory of its own, not the whole file system"),
            "user_enforced": flag("Every file operation runs as one set user, whatever the client claims"),
        },
        holds_data=True,
    ),
)
