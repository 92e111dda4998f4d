"""What S3 has beside buckets: public-access blocks, ACLs, access points, objects; and Glacier vaults."""

from __future__ import annotations

from typing import Any, Final

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.aws.keys import customer_managed
from policycheck.providers.terraform.aws.object_storage import (
    PUBLIC_ACLS,
    SWITCHES,
    acl_grants,
    default_encryption,
    overrules_acls,
)
from policycheck.providers.terraform.aws.policies import ask
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.combine import some
from policycheck.providers.terraform.graph import Graph
from policycheck.providers.terraform.registry import part, terraform_type
from policycheck.semantics import iam_policy

_BLOCK: Final = "aws_s3_bucket_public_access_block"

part("aws_s3control_access_point_policy", "access_point_arn", "aws_s3_access_point")

_OF_ACLS: Final = ("block_public_acls", "ignore_public_acls")
"""The switches of a public-access block that are about ACLs."""


@terraform_type("aws_s3_bucket_public_access_block", "public_access_block")
def public_access_block(block: Block) -> Attributes:
    return {
        "blocks_public_acls": block.flag("block_public_acls", default=False),
        "ignores_public_acls": block.flag("ignore_public_acls", default=False),
        "blocks_public_policy": block.flag("block_public_policy", default=False),
        "restricts_public_policy": block.flag("restrict_public_buckets", default=False),
    }


@terraform_type("aws_s3_account_public_access_block", "object_store")
def account_block(block: Block) -> Attributes:
    switches = [block.flag(name, default=False) for name in SWITCHES]
    return {"public_access_blocked": next((switch for switch in switches if switch.value is not True), switches[0])}


@terraform_type("aws_s3_bucket_ownership_controls", "object_store")
def ownership_controls(controls: Block) -> Attributes:
    rule = controls.block("rule")
    owner = rule.text("object_ownership", default="ObjectWriter").value
    known = owner if isinstance(owner, Unknown) else owner == "BucketOwnerEnforced"
    return {"acls_disabled": rule.derived(known, "object_ownership")}


@terraform_type("aws_s3_bucket_acl", "object_store")
def bucket_acl(acl: Block) -> Attributes:
    """Any AWS account is authenticated, so all are strangers (S3 User Guide, "Amazon S3 predefined groups")."""
    return {"acl_names_strangers": _names_strangers(acl), **_orphan_grants(acl)}


def _orphan_grants(acl: Block) -> Attributes:
    """What the ACL of a bucket that this input does not hold lets everyone do; elsewhere the bucket itself says it."""
    buckets = acl.targets("bucket", "aws_s3_bucket")
    if isinstance(buckets, list) and buckets:
        return {}
    questions = {"public": False, "public_write": True}
    blocks = acl.entry.graph.once(_blocks_by_name).get(_bucket_of(acl), [])
    if any(overrules_acls(acl, block) for block in blocks):
        return {name: acl.derived(False, "acl") for name in questions}
    answers = {name: some(acl_grants(acl, write), acl.derived(False, "acl")) for name, write in questions.items()}
    switches = [block.flag(name, default=False) for block in blocks for name in _OF_ACLS]
    unsure = [switch for switch in switches if isinstance(switch.value, Unknown)]
    return {name: unsure[0] if unsure and answer.value is True else answer for name, answer in answers.items()}


def _blocks_by_name(graph: Graph) -> dict[Any, list[Block]]:
    """Public-access blocks by how they name their bucket, which need not be in this input."""
    found: dict[Any, list[Block]] = {}
    for block in graph.of_type(_BLOCK):
        found.setdefault(_bucket_of(block), []).append(block)
    return found


def _bucket_of(part: Block) -> Any:
    """What parts of one bucket have in common: how they name it."""
    named = part.read("bucket")
    if isinstance(named, Unknown):
        return named.identity
    return named if isinstance(named, str) else id(part)


def _names_strangers(acl: Block) -> Attribute:
    for grant in acl.block("access_control_policy").blocks("grant"):
        grantee = grant.block("grantee")
        uri = grantee.text("uri", default="").value
        if isinstance(uri, Unknown) or uri.endswith("/AuthenticatedUsers"):
            return grantee.derived(uri if isinstance(uri, Unknown) else True, "uri")
    canned = acl.text("acl", default="private").value
    known = canned if isinstance(canned, Unknown) else canned == "authenticated-read"
    return acl.derived(known, "acl")


@terraform_type("aws_s3_bucket_lifecycle_configuration", "object_store")
def lifecycle(configuration: Block) -> Attributes:
    """A rule for the whole bucket that is on and ends uploads that were never completed."""
    unknown: Attribute | None = None
    for rule in configuration.blocks("rule"):
        status = rule.text("status", default="").value
        days = rule.block("abort_incomplete_multipart_upload").is_set("days_after_initiation")
        if status == "Enabled" and days.value is True and _for_all(rule):
            return {"failed_uploads_removed": days}
        if isinstance(status, Unknown) or isinstance(days.value, Unknown):
            unknown = rule.derived(status if isinstance(status, Unknown) else days.value, "status")
    return {"failed_uploads_removed": unknown or configuration.derived(False, "rule")}


def _for_all(rule: Block) -> bool:
    """Whether a rule's filter leaves nothing out."""
    places = [rule, rule.block("filter"), rule.block("filter").block("and")]
    sizes = ("object_size_greater_than", "object_size_less_than")
    narrowed = any(place.is_set("prefix").value is not False for place in places)
    return not narrowed and not any(
        place.is_set(size).value is not False or place.blocks("tag") or place.is_set("tags").value is not False
        for place in places[1:]
        for size in sizes
    )


@terraform_type("aws_s3_access_point", "object_store")
def access_point(point: Block) -> Attributes:
    """Its block is on unless it says otherwise (aws provider documentation, ``aws_s3_access_point``)."""
    block = point.block("public_access_block_configuration")
    switches = [block.flag(name, default=True) for name in SWITCHES]
    blocked = next((switch for switch in switches if switch.value is not True), switches[0])
    policy = point.part("aws_s3control_access_point_policy")
    public = ask(policy if policy.present else point, "policy", iam_policy.is_public, absent=False)
    for overruling in ("block_public_policy", "restrict_public_buckets"):
        if block.flag(overruling, default=True).value is True:
            public = block.derived(False, overruling)
    network = point.block("vpc_configuration")
    if public.value is not False and network.reason is not None:
        public = point.derived(network.reason, "vpc_configuration")
    elif network.present:
        public = point.derived(False, "vpc_configuration")
    return {"public": public, "public_access_blocked": blocked}


@terraform_type("aws_s3_directory_bucket", "object_store")
def directory_bucket(bucket: Block) -> Attributes:
    # S3 Express encrypts always and knows no public access (S3 User Guide, "Directory buckets").
    return {"encrypted": bucket.fact(True), "public": bucket.fact(False), "public_access_blocked": bucket.fact(True)}


@terraform_type("aws_s3_bucket_object", "stored_object")
@terraform_type("aws_s3_object", "stored_object")
@terraform_type("aws_s3_object_copy", "stored_object")
def s3_object(stored: Block) -> Attributes:
    buckets = stored.targets("bucket", "aws_s3_bucket")
    bucket = buckets[0] if isinstance(buckets, list) and buckets else None
    return {"customer_managed_key": _object_key(stored, bucket), "public": _object_public(stored, bucket)}


def _object_key(stored: Block, bucket: Block | None) -> Attribute:
    """Its own key, or the bucket's default where it asks for no other encryption."""
    if stored.is_set("kms_key_id").value is not False:
        return customer_managed(stored, "kms_key_id")
    if bucket is None or stored.is_set("server_side_encryption").value is not False:
        return stored.derived(False, "kms_key_id")
    return customer_managed(default_encryption(bucket), "kms_master_key_id")


def _object_public(stored: Block, bucket: Block | None) -> Attribute:
    if bucket is not None and overrules_acls(bucket, bucket.part("aws_s3_bucket_public_access_block")):
        return stored.derived(False, "acl")
    acl = stored.text("acl", default="private").value
    public = stored.derived(acl if isinstance(acl, Unknown) else acl in PUBLIC_ACLS, "acl")
    if bucket is not None and public.value is True:
        block = bucket.part("aws_s3_bucket_public_access_block")
        switches = [block.flag(name, default=False) for name in _OF_ACLS]
        return next((switch for switch in switches if isinstance(switch.value, Unknown)), public)
    return public


@terraform_type("aws_glacier_vault", "object_store")
def glacier_vault(vault: Block) -> Attributes:
    return {
        # Glacier encrypts with AES-256 (S3 Glacier Developer Guide, "Data encryption").
        "encrypted": vault.fact(True),
        "public": ask(vault, "access_policy", iam_policy.is_public, absent=False),
    }
