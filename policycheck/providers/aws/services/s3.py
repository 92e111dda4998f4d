"""Amazon S3: buckets and what belongs to them, and the account's public-access block."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from policycheck.model.values import Unknown
from policycheck.providers.aws.calls import Calls
from policycheck.providers.aws.collector import collector
from policycheck.providers.live.record import Record

_DETAILS: Final = (
    "aws_s3_bucket_server_side_encryption_configuration", "aws_s3_bucket_policy", "aws_s3_bucket_acl",
    "aws_s3_bucket_public_access_block", "aws_s3_bucket_ownership_controls", "aws_s3_bucket_versioning",
    "aws_s3_bucket_logging",
)  # fmt: skip


@collector(
    "s3",
    types=("aws_s3_bucket", *_DETAILS),
    actions=(
        "s3:ListAllMyBuckets", "s3:GetEncryptionConfiguration", "s3:GetBucketPolicy", "s3:GetBucketAcl",
        "s3:GetBucketPublicAccessBlock", "s3:GetBucketOwnershipControls", "s3:GetBucketVersioning",
        "s3:GetBucketLogging",
    ),
    regional=False,
)  # fmt: skip
def buckets(calls: Calls) -> Iterator[Record]:
    """Every bucket, and those of its settings that a selected rule reads."""
    for bucket in calls.pages("list_buckets", "Buckets"):
        name, region = bucket["Name"], bucket.get("BucketRegion", "")
        arn = f"arn:{calls.partition}:s3:::{name}"
        yield Record("aws_s3_bucket", arn, {"bucket": name, "arn": arn}, calls.account, region, "s3:ListBuckets")
        for type_, call, values in _details(calls, name):
            yield Record(type_, arn, {"bucket": name, **values}, calls.account, region, call)


def _details(calls: Calls, name: str) -> Iterator[tuple[str, str, dict[str, Any]]]:
    if calls.wants("object_store.customer_managed_key", "object_store.encryption_algorithm", "object_store.encrypted"):
        yield from _encryption(calls, name)
    if calls.wants("object_store.public", "object_store.tls_required"):
        answer = calls.maybe("get_bucket_policy", "NoSuchBucketPolicy", Bucket=name)
        if answer is not None:
            policy = answer if isinstance(answer, Unknown) else answer["Policy"]
            yield "aws_s3_bucket_policy", "s3:GetBucketPolicy", {"policy": policy}
    if calls.wants("object_store.public", "object_store.public_access_blocked"):
        yield from _access(calls, name)
    if calls.wants("object_store.versioned"):
        answer = calls.maybe("get_bucket_versioning", Bucket=name)
        status = answer if isinstance(answer, Unknown) else [{"status": (answer or {}).get("Status", "Disabled")}]
        yield "aws_s3_bucket_versioning", "s3:GetBucketVersioning", {"versioning_configuration": status}
    if calls.wants("object_store.access_logged"):
        answer = calls.maybe("get_bucket_logging", Bucket=name)
        if isinstance(answer, Unknown):
            yield "aws_s3_bucket_logging", "s3:GetBucketLogging", {"target_bucket": answer}
        elif answer and "LoggingEnabled" in answer:
            target = answer["LoggingEnabled"].get("TargetBucket")
            yield "aws_s3_bucket_logging", "s3:GetBucketLogging", {"target_bucket": target}


def _encryption(calls: Calls, name: str) -> Iterator[tuple[str, str, dict[str, Any]]]:
    answer = calls.maybe("get_bucket_encryption", "ServerSideEncryptionConfigurationNotFoundError", Bucket=name)
    if answer is None:
        return
    rules: Any = answer
    if not isinstance(answer, Unknown):
        rules = [
            {
                "apply_server_side_encryption_by_default": [
                    {"sse_algorithm": default.get("SSEAlgorithm"), "kms_master_key_id": default.get("KMSMasterKeyID")}
                ],
                "bucket_key_enabled": rule.get("BucketKeyEnabled"),
            }
            for rule in answer["ServerSideEncryptionConfiguration"]["Rules"]
            for default in [rule.get("ApplyServerSideEncryptionByDefault", {})]
        ]
    yield _DETAILS[0], "s3:GetEncryptionConfiguration", {"rule": rules}


def _access(calls: Calls, name: str) -> Iterator[tuple[str, str, dict[str, Any]]]:
    block = calls.maybe("get_public_access_block", "NoSuchPublicAccessBlockConfiguration", Bucket=name)
    if block is not None:
        yield "aws_s3_bucket_public_access_block", "s3:GetBucketPublicAccessBlock", switches(block)
    ownership = calls.maybe("get_bucket_ownership_controls", "OwnershipControlsNotFoundError", Bucket=name)
    if ownership is not None:
        rules: Any = ownership
        if not isinstance(ownership, Unknown):
            listed = ownership["OwnershipControls"]["Rules"]
            rules = [{"object_ownership": rule["ObjectOwnership"]} for rule in listed]
        yield "aws_s3_bucket_ownership_controls", "s3:GetBucketOwnershipControls", {"rule": rules}
    acl = calls.maybe("get_bucket_acl", Bucket=name)
    grants: Any = acl
    if not isinstance(acl, Unknown):
        listed = (acl or {}).get("Grants", [])
        grants = [
            {"grantee": [{"uri": grant["Grantee"].get("URI")}], "permission": grant["Permission"]} for grant in listed
        ]
    yield "aws_s3_bucket_acl", "s3:GetBucketAcl", {"access_control_policy": [{"grant": grants}]}


def switches(block: dict[str, Any] | Unknown) -> dict[str, Any]:
    """A public-access block's four switches."""
    names = ("BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets")
    arguments = ("block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets")
    if isinstance(block, Unknown):
        return dict.fromkeys(arguments, block)
    configuration = block["PublicAccessBlockConfiguration"]
    return {argument: configuration.get(name, False) for argument, name in zip(arguments, names, strict=True)}


@collector(
    "s3control",
    types=("aws_s3_account_public_access_block",),
    actions=("s3:GetAccountPublicAccessBlock",),
    regional=False,
)
def account_block(calls: Calls) -> Iterator[Record]:
    """The account's public-access block, which stands above all buckets."""
    absent = "NoSuchPublicAccessBlockConfiguration"
    answer = calls.maybe("get_public_access_block", absent, AccountId=calls.account)
    if answer is not None:
        arn = calls.arn("s3", "account-public-access-block", regional=False)
        call = "s3:GetAccountPublicAccessBlock"
        yield Record("aws_s3_account_public_access_block", arn, switches(answer), calls.account, "", call)
