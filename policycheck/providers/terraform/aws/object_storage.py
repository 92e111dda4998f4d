"""S3 buckets with the resources that complete them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.aws.keys import customer_managed
from policycheck.providers.terraform.aws.policies import ask
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.registry import part, terraform_type
from policycheck.semantics import iam_policy

_SSE: Final = "aws_s3_bucket_server_side_encryption_configuration"
_BLOCK: Final = "aws_s3_bucket_public_access_block"
_SWITCHES: Final = ("block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets")
_PUBLIC_ACLS: Final = ("public-read", "public-read-write", "authenticated-read")
_GROUPS: Final = "http://acs.amazonaws.com/groups/global/"

for _type in (
    _SSE,
    _BLOCK,
    "aws_s3_bucket_acl",
    "aws_s3_bucket_logging",
    "aws_s3_bucket_ownership_controls",
    "aws_s3_bucket_policy",
    "aws_s3_bucket_versioning",
):
    part(_type, "bucket", "aws_s3_bucket")


@terraform_type("aws_s3_bucket", "object_store")
def s3_bucket(bucket: Block) -> Attributes:
    encryption = _encryption(bucket)
    policy = _policy(bucket)
    return {
        # S3 encrypts every new object since 5 January 2023 (S3 User Guide, "Default encryption FAQ").
        "encrypted": encryption.derived(True, "sse_algorithm"),
        "customer_managed_key": customer_managed(encryption, "kms_master_key_id"),
        "encryption_algorithm": encryption.text("sse_algorithm", default="AES256"),
        "public": _public(bucket),
        "public_access_blocked": _blocked(bucket),
        "tls_required": ask(policy, "policy", iam_policy.requires_tls, "s3", absent=False),
        "versioned": _versioned(bucket),
        "access_logged": _logged(bucket),
    }


def _encryption(bucket: Block) -> Block:
    """The default encryption: of its own resource, or inline as the provider had it before version 4."""
    own = bucket.part(_SSE)
    if not own.present:
        own = bucket.block("server_side_encryption_configuration")
    return own.block("rule").block("apply_server_side_encryption_by_default")


def _policy(bucket: Block) -> Block:
    own = bucket.part("aws_s3_bucket_policy")
    return own if own.present else bucket


def _versioned(bucket: Block) -> Attribute:
    own = bucket.part("aws_s3_bucket_versioning")
    if not own.present:
        return bucket.block("versioning").flag("enabled", default=False)
    configuration = own.block("versioning_configuration")
    status = configuration.text("status", default="Disabled")
    known = status.value if isinstance(status.value, Unknown) else status.value == "Enabled"
    return configuration.derived(known, "status")


def _logged(bucket: Block) -> Attribute:
    own = bucket.part("aws_s3_bucket_logging")
    if not own.present:
        own = bucket.block("logging")
    return own.is_set("target_bucket")


def _blocked(bucket: Block) -> Attribute:
    """Whether the configuration itself refuses public grants, with all four switches, here or for the account."""
    if _account_blocks(bucket):
        return bucket.fact(True)
    own = bucket.part(_BLOCK)
    switches = [own.flag(name, default=False) for name in _SWITCHES]
    return next((switch for switch in switches if switch.value is not True), switches[0])


def _account_blocks(bucket: Block) -> bool:
    settings = bucket.entry.graph.by_type.get("aws_s3_account_public_access_block", ())
    return any(all(setting.block.flag(name, default=False).value is True for name in _SWITCHES) for setting in settings)


def _public(bucket: Block) -> Attribute:
    """Public through an ACL or a policy that no public-access block overrules.

    S3 User Guide, "Blocking public access": IgnorePublicAcls and RestrictPublicBuckets take existing grants
    away, BlockPublicAcls and BlockPublicPolicy refuse new ones.
    """
    if _account_blocks(bucket):
        return bucket.fact(False)
    block = bucket.part(_BLOCK)
    grants = [*_acl_grants(bucket, block), *_policy_grants(bucket, block)]
    for wanted in (True, Unknown):
        for grant in grants:
            if grant.value is wanted or (wanted is Unknown and isinstance(grant.value, Unknown)):
                return grant
    return grants[-1] if grants else bucket.fact(False)


def _acl_grants(bucket: Block, block: Block) -> Iterator[Attribute]:
    if _overruled(block, "block_public_acls", "ignore_public_acls") or _acls_disabled(bucket):
        return
    own = bucket.part("aws_s3_bucket_acl")
    source = own if own.present else bucket
    acl = source.text("acl", default="private")
    yield source.derived(acl.value if isinstance(acl.value, Unknown) else acl.value in _PUBLIC_ACLS, "acl")
    grants = own.block("access_control_policy").blocks("grant") if own.present else bucket.blocks("grant")
    for grant in grants:
        grantee = grant.block("grantee") if own.present else grant
        uri = grantee.text("uri", default="")
        public = isinstance(uri.value, str) and uri.value in (f"{_GROUPS}AllUsers", f"{_GROUPS}AuthenticatedUsers")
        yield grantee.derived(uri.value if isinstance(uri.value, Unknown) else public, "uri")


def _acls_disabled(bucket: Block) -> bool:
    rule = bucket.part("aws_s3_bucket_ownership_controls").block("rule")
    return bool(rule.text("object_ownership", default="").value == "BucketOwnerEnforced")


def _policy_grants(bucket: Block, block: Block) -> Iterator[Attribute]:
    if not _overruled(block, "block_public_policy", "restrict_public_buckets"):
        yield ask(_policy(bucket), "policy", iam_policy.is_public, absent=False)


def _overruled(block: Block, *switches: str) -> bool:
    return any(block.flag(switch, default=False).value is True for switch in switches)
