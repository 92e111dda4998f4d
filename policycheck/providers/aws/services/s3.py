"""Amazon S3: buckets and what belongs to them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final, NamedTuple

from policycheck.model.values import Unknown
from policycheck.providers.aws.calls import Calls
from policycheck.providers.aws.collector import collector
from policycheck.providers.aws.services.s3_account import switches
from policycheck.providers.aws.shapes import at, other, same, tags
from policycheck.providers.live.record import Record

_SSE: Final = "aws_s3_bucket_server_side_encryption_configuration"
_POLICY: Final = "aws_s3_bucket_policy"
_ACL: Final = "aws_s3_bucket_acl"
_BLOCK: Final = "aws_s3_bucket_public_access_block"
_OWNERSHIP: Final = "aws_s3_bucket_ownership_controls"
_VERSIONING: Final = "aws_s3_bucket_versioning"
_LOGGING: Final = "aws_s3_bucket_logging"
_LOCK: Final = "aws_s3_bucket_object_lock_configuration"
_REPLICATION: Final = "aws_s3_bucket_replication_configuration"
_LIFECYCLE: Final = "aws_s3_bucket_lifecycle_configuration"
_NOTIFICATION: Final = "aws_s3_bucket_notification"

_PAGE: Final = 1000
"""Buckets of a page. Only where the request names some parameter does the answer name the regions of buckets (Amazon S3
API Reference, ListBuckets)."""

_PUBLIC: Final = ("object_store.public", "object_store.public_write", "audit_store.public")


class _Setting(NamedTuple):
    """A setting of a bucket.

    Attributes:
        type: the Terraform type that has it.
        operation: the call that tells it.
        absent: the error's code where a bucket has none.
        wanted: attributes that need it.
        shape: the arguments for an answer; None where it says that there is none.
        argument: the one that is unknown where the call fails.
    """

    type: str
    operation: str
    absent: str
    wanted: tuple[str, ...]
    shape: Callable[[dict[str, Any]], dict[str, Any] | None]
    argument: str


@collector(
    "s3",
    types=(
        "aws_s3_bucket", _SSE, _POLICY, _ACL, _BLOCK, _OWNERSHIP, _VERSIONING, _LOGGING, _LOCK, _REPLICATION,
        _LIFECYCLE, _NOTIFICATION,
    ),
    actions=(
        "s3:ListAllMyBuckets", "s3:GetEncryptionConfiguration", "s3:GetBucketPolicy", "s3:GetBucketAcl",
        "s3:GetBucketPublicAccessBlock", "s3:GetBucketOwnershipControls", "s3:GetBucketVersioning",
        "s3:GetBucketLogging", "s3:GetBucketObjectLockConfiguration", "s3:GetReplicationConfiguration",
        "s3:GetLifecycleConfiguration", "s3:GetBucketNotification",
    ),
    regional=False,
)  # fmt: skip
def buckets(calls: Calls) -> Iterator[Record]:
    """Every bucket, and those of its settings that a selected rule reads."""
    settings = [setting for setting in _SETTINGS if calls.wants(*setting.wanted)]
    pages = calls.pages("list_buckets", "Buckets", PaginationConfig={"PageSize": _PAGE})
    listed = calls.recorded("AWS::S3::Bucket", pages, lambda bucket: (bucket["Name"], bucket.get("BucketRegion", "")))
    yield from calls.each(listed, lambda bucket: _bucket(calls, bucket, settings))


def _bucket(calls: Calls, bucket: dict[str, Any], settings: list[_Setting]) -> Iterator[Record]:
    name, region = bucket["Name"], bucket.get("BucketRegion", "")
    arn = f"arn:{calls.partition}:s3:::{name}"
    yield Record("aws_s3_bucket", arn, {"bucket": name, "arn": arn}, calls.account, region, "s3:ListAllMyBuckets")
    skipped: set[str] = set()
    for setting in settings:
        if setting.type in skipped:
            continue
        answer = calls.maybe(setting.operation, setting.absent, Bucket=name)
        if answer is None:
            continue
        values = _unread(setting, answer) if isinstance(answer, Unknown) else setting.shape(answer)
        if values is not None:
            call = calls.told_by(setting.operation, answer)
            yield Record(setting.type, arn, {"bucket": name, **values}, calls.account, region, call)
        if not isinstance(answer, Unknown):
            skipped |= _needless(setting.type, values)


def _needless(type_: str, values: dict[str, Any] | None) -> frozenset[str]:
    """Settings that an answer makes needless to ask for (S3 User Guide): where the bucket's owner owns all that is in
    it, ACLs mean nothing; without versions there are neither locks nor replicas, and while there is either, versioning
    cannot be switched off."""
    if type_ == _OWNERSHIP and values == {"rule": [{"object_ownership": "BucketOwnerEnforced"}]}:
        return frozenset({_ACL})
    if type_ == _VERSIONING and values is not None and values["versioning_configuration"][0]["status"] != "Enabled":
        return frozenset({_LOCK, _REPLICATION})
    return frozenset()


def _unread(setting: _Setting, reason: Unknown) -> dict[str, Any]:
    if setting.type == _BLOCK:
        return switches(reason)
    if setting.type == _NOTIFICATION:
        return dict.fromkeys(("topic", "eventbridge"), reason)
    if setting.type == _ACL:
        return {"access_control_policy": [{"grant": reason}]}
    return {setting.argument: reason}


def _encryption(answer: dict[str, Any]) -> dict[str, Any]:
    rules = [
        {
            "apply_server_side_encryption_by_default": [
                other(
                    rule.get("ApplyServerSideEncryptionByDefault", {}), sse_algorithm="SSEAlgorithm",
                    kms_master_key_id="KMSMasterKeyID",
                )
            ],
            "bucket_key_enabled": rule.get("BucketKeyEnabled"),
        }
        for rule in answer["ServerSideEncryptionConfiguration"]["Rules"]
    ]  # fmt: skip
    return {"rule": rules}


def _versioning(answer: dict[str, Any]) -> dict[str, Any]:
    status, delete = answer.get("Status", "Disabled"), answer.get("MFADelete", "Disabled")
    return {"versioning_configuration": [{"status": status, "mfa_delete": delete}]}


def _logging(answer: dict[str, Any]) -> dict[str, Any] | None:
    enabled = answer.get("LoggingEnabled")
    return {"target_bucket": enabled.get("TargetBucket")} if enabled else None


def _acl(answer: dict[str, Any]) -> dict[str, Any]:
    grants = [
        {"grantee": [other(grant, uri="Grantee.URI")], "permission": grant["Permission"]}
        for grant in answer.get("Grants", ())
    ]
    return {"access_control_policy": [{"grant": grants}]}


def _ownership(answer: dict[str, Any]) -> dict[str, Any]:
    listed = answer["OwnershipControls"]["Rules"]
    return {"rule": [{"object_ownership": rule["ObjectOwnership"]} for rule in listed]}


def _lock(answer: dict[str, Any]) -> dict[str, Any]:
    lock = answer["ObjectLockConfiguration"]
    retention = at(lock, "Rule.DefaultRetention")
    rule = [{"default_retention": [same(retention, "Mode", "Days", "Years")]}] if retention else []
    return {"object_lock_enabled": lock.get("ObjectLockEnabled", "Disabled"), "rule": rule}


def _replication(answer: dict[str, Any]) -> dict[str, Any]:
    rules = answer["ReplicationConfiguration"]["Rules"]
    return {
        "rule": [
            {"status": rule["Status"], "destination": [other(rule, bucket="Destination.Bucket")]} for rule in rules
        ]
    }


def _lifecycle(answer: dict[str, Any]) -> dict[str, Any]:
    rules = []
    for rule in answer.get("Rules", ()):
        found = {"status": rule["Status"], **other(rule, prefix="Prefix"), "filter": [_filter(rule.get("Filter", {}))]}
        days = at(rule, "AbortIncompleteMultipartUpload.DaysAfterInitiation")
        if days is not None:
            found["abort_incomplete_multipart_upload"] = [{"days_after_initiation": days}]
        rules.append(found)
    return {"rule": rules}


def _filter(given: dict[str, Any]) -> dict[str, Any]:
    found = same(given, "Prefix", "ObjectSizeGreaterThan", "ObjectSizeLessThan")
    if given.get("Tag"):
        found["tag"] = [same(given["Tag"], "Key", "Value")]
    if given.get("And"):
        both = same(given["And"], "Prefix", "ObjectSizeGreaterThan", "ObjectSizeLessThan")
        found["and"] = [{**both, **tags(given["And"].get("Tags"))}]
    return found


def _notification(answer: dict[str, Any]) -> dict[str, Any]:
    kinds = {
        "lambda_function": "LambdaFunctionConfigurations", "queue": "QueueConfigurations",
        "topic": "TopicConfigurations",
    }  # fmt: skip
    found: dict[str, Any] = {name: [same(one, "Events") for one in answer.get(k, ())] for name, k in kinds.items()}
    return {**found, "eventbridge": "EventBridgeConfiguration" in answer}


_SETTINGS: Final = (
    _Setting(
        _SSE, "get_bucket_encryption", "ServerSideEncryptionConfigurationNotFoundError",
        (
            "object_store.customer_managed_key", "object_store.encryption_algorithm", "object_store.encrypted",
            "audit_store.customer_managed_key",
        ),
        _encryption, "rule",
    ),
    _Setting(
        _POLICY, "get_bucket_policy", "NoSuchBucketPolicy",
        (
            *_PUBLIC, "object_store.tls_required", "object_store.policy_public", "object_store.policy_locks_out",
        ),
        lambda answer: same(answer, "Policy"), "policy",
    ),
    _Setting(
        _BLOCK, "get_public_access_block", "NoSuchPublicAccessBlockConfiguration",
        (
            *_PUBLIC, "object_store.public_access_blocked", "public_access_block.blocks_public_acls",
            "public_access_block.blocks_public_policy", "public_access_block.ignores_public_acls",
            "public_access_block.restricts_public_policy",
        ),
        switches, "block_public_acls",
    ),
    _Setting(
        _OWNERSHIP, "get_bucket_ownership_controls", "OwnershipControlsNotFoundError",
        (*_PUBLIC, "object_store.acls_disabled"), _ownership, "rule",
    ),
    _Setting(
        _ACL, "get_bucket_acl", "", (*_PUBLIC, "object_store.acl_names_strangers"), _acl, "access_control_policy",
    ),
    _Setting(
        _VERSIONING, "get_bucket_versioning", "", ("object_store.versioned", "object_store.deletion_needs_mfa"),
        _versioning, "versioning_configuration",
    ),
    _Setting(
        _LOGGING, "get_bucket_logging", "",
        (
            "object_store.access_logged", "object_store.receives_logs", "audit_store.access_logged",
            "data_flow.to_in_scope",
        ),
        _logging, "target_bucket",
    ),
    _Setting(
        _LOCK, "get_object_lock_configuration", "ObjectLockConfigurationNotFoundError",
        ("object_store.write_once", "audit_store.retention_locked"), _lock, "object_lock_enabled",
    ),
    _Setting(
        _REPLICATION, "get_bucket_replication", "ReplicationConfigurationNotFoundError",
        ("object_store.replicated", "data_flow.to_in_scope"), _replication, "rule",
    ),
    _Setting(
        _LIFECYCLE, "get_bucket_lifecycle_configuration", "NoSuchLifecycleConfiguration",
        ("object_store.lifecycle_set", "object_store.failed_uploads_removed"), _lifecycle, "rule",
    ),
    _Setting(
        _NOTIFICATION, "get_bucket_notification_configuration", "", ("object_store.events_notified",),
        _notification, "topic",
    ),
)  # fmt: skip
"""What is asked of each bucket, one call for each."""
