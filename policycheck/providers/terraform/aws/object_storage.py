"""S3 buckets with the resources that complete them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.aws.keys import customer_managed
from policycheck.providers.terraform.aws.policies import ask
from policycheck.providers.terraform.aws.trail_events import object_events
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.combine import some
from policycheck.providers.terraform.graph import Graph
from policycheck.providers.terraform.registry import part, terraform_type
from policycheck.semantics import iam_policy, resource_policy

_SSE: Final = "aws_s3_bucket_server_side_encryption_configuration"
_BLOCK: Final = "aws_s3_bucket_public_access_block"
_POLICY: Final = "aws_s3_bucket_policy"
_LIFECYCLE: Final = "aws_s3_bucket_lifecycle_configuration"
_LOCK: Final = "aws_s3_bucket_object_lock_configuration"
_REPLICATION: Final = "aws_s3_bucket_replication_configuration"
SWITCHES: Final = ("block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets")
"""The four switches of a public-access block (S3 User Guide, "Blocking public access")."""

PUBLIC_ACLS: Final = ("public-read", "public-read-write", "authenticated-read")
_EVERYONE: Final = tuple(
    f"http://acs.amazonaws.com/groups/global/{name}" for name in ("AllUsers", "AuthenticatedUsers")
)
_WRITING: Final = frozenset({"WRITE", "WRITE_ACP", "FULL_CONTROL"})

for _type in (
    _SSE,
    _BLOCK,
    _POLICY,
    _LIFECYCLE,
    _LOCK,
    _REPLICATION,
    "aws_s3_bucket_acl",
    "aws_s3_bucket_logging",
    "aws_s3_bucket_notification",
    "aws_s3_bucket_ownership_controls",
    "aws_s3_bucket_versioning",
):
    part(_type, "bucket", "aws_s3_bucket")


@terraform_type("aws_s3_bucket", "object_store")
def s3_bucket(bucket: Block) -> Attributes:
    encryption = default_encryption(bucket)
    policy = _policy(bucket)
    attributes = {
        # S3 encrypts every new object since 5 January 2023 (S3 User Guide, "Default encryption FAQ").
        "encrypted": encryption.derived(True, "sse_algorithm"),
        "customer_managed_key": customer_managed(encryption, "kms_master_key_id"),
        "encryption_algorithm": encryption.text("sse_algorithm", default="AES256"),
        **_public(bucket),
        "public_access_blocked": _blocked(bucket),
        "tls_required": ask(policy, "policy", iam_policy.requires_tls, "s3", absent=False),
        "versioned": _versioned(bucket),
        "deletion_needs_mfa": _deletion_needs_mfa(bucket),
        "write_once": _write_once(bucket),
        "replicated": _replicated(bucket),
        "lifecycle_set": _lifecycle_set(bucket),
        "access_logged": _logged(bucket),
        "receives_logs": _receives_logs(bucket),
        "events_notified": _events_notified(bucket),
        **object_events(bucket),
    }
    if not bucket.parts(_POLICY):
        attributes |= bucket_policy(bucket)
    return attributes


@terraform_type(_POLICY, "object_store")
def bucket_policy(policy: Block) -> Attributes:
    """What the policy says by itself, on the resource where it stands."""
    return {
        "policy_public": ask(policy, "policy", iam_policy.is_public, absent=False),
        "policy_locks_out": ask(policy, "policy", resource_policy.locks_out, "s3", absent=False),
    }


def default_encryption(bucket: Block) -> Block:
    """The default encryption: of its own resource, or inline as the provider had it before version 4."""
    own = bucket.part(_SSE)
    if not own.present:
        own = bucket.block("server_side_encryption_configuration")
    return own.block("rule").block("apply_server_side_encryption_by_default")


def _policy(bucket: Block) -> Block:
    own = bucket.part(_POLICY)
    return own if own.present else bucket


# -- versions and copies ---------------------------------------------------------------------------------------


def _enabled(block: Block, field: str) -> Attribute:
    """Whether a switch that is spelled ``Enabled`` or ``Disabled`` is on."""
    status = block.text(field, default="Disabled")
    return status if isinstance(status.value, Unknown) else block.derived(status.value == "Enabled", field)


def _versioned(bucket: Block) -> Attribute:
    own = bucket.part("aws_s3_bucket_versioning")
    if not own.present:
        return bucket.block("versioning").flag("enabled", default=False)
    return _enabled(own.block("versioning_configuration"), "status")


def _deletion_needs_mfa(bucket: Block) -> Attribute:
    own = bucket.part("aws_s3_bucket_versioning")
    if not own.present:
        return bucket.block("versioning").flag("mfa_delete", default=False)
    return _enabled(own.block("versioning_configuration"), "mfa_delete")


def _write_once(bucket: Block) -> Attribute:
    own = bucket.part(_LOCK)
    if own.present:
        status = own.text("object_lock_enabled", default="Enabled").value
        return own.derived(status if isinstance(status, Unknown) else status == "Enabled", "object_lock_enabled")
    inline = bucket.block("object_lock_configuration")
    if inline.present:
        return _enabled(inline, "object_lock_enabled")
    return bucket.flag("object_lock_enabled", default=False)


def _replicated(bucket: Block) -> Attribute:
    """Copied by a rule that is on; a bucket that others are copied to is such a copy itself."""
    if bucket.entry.address in bucket.entry.graph.once(_replicas):
        return bucket.fact(True)
    own = bucket.part(_REPLICATION)
    rules = own.blocks("rule") if own.present else bucket.block("replication_configuration").blocks("rules")
    own_rules = some([_enabled(rule, "status") for rule in rules], bucket.derived(False, "replication_configuration"))
    doubt = bucket.entry.graph.once(_replication_doubt)
    return own_rules if doubt is None or own_rules.value is not False else bucket.fact(doubt)


def _replicas(graph: Graph) -> set[str]:
    """The buckets that some bucket is replicated to."""
    rules = graph.once(_replication_rules)
    return {address for rule in rules for address in _named(rule.block("destination"), "bucket")}


def _replication_doubt(graph: Graph) -> Unknown | None:
    """Why some rule could lead to any bucket."""
    return next((rule.reason for rule in graph.once(_replication_rules) if rule.reason is not None), None)


def _replication_rules(graph: Graph) -> list[Block]:
    rules = [rule for entry in graph.by_type.get(_REPLICATION, ()) for rule in entry.block.blocks("rule")]
    for entry in graph.by_type.get("aws_s3_bucket", ()):
        rules += entry.block.block("replication_configuration").blocks("rules")
    return rules


def _named(block: Block, field: str) -> Iterator[str]:
    """The buckets that an argument names, by reference, name or ARN."""
    found = block.targets(field, "aws_s3_bucket")
    name = block.read(field)
    if found == [] and isinstance(name, str):
        found = block.entry.graph.targets(name.rpartition(":")[2], ("aws_s3_bucket",))
    if isinstance(found, list):
        yield from (target.entry.address for target in found)


def _lifecycle_set(bucket: Block) -> Attribute:
    own = bucket.part(_LIFECYCLE)
    if own.present:
        return some([_enabled(rule, "status") for rule in own.blocks("rule")], own.derived(False, "rule"))
    states = [rule.flag("enabled", default=False) for rule in bucket.blocks("lifecycle_rule")]
    return some(states, bucket.derived(False, "lifecycle_rule"))


# -- logs and events -------------------------------------------------------------------------------------------


def _logged(bucket: Block) -> Attribute:
    own = bucket.part("aws_s3_bucket_logging")
    if not own.present:
        own = bucket.block("logging")
    return own.is_set("target_bucket")


def _receives_logs(bucket: Block) -> Attribute:
    """Whether it is where access logs go: as the target of another bucket's log, or by the ACL made for that."""
    if bucket.entry.address in bucket.entry.graph.once(_log_targets):
        return bucket.fact(True)
    own = bucket.part("aws_s3_bucket_acl")
    source = own if own.present else bucket
    return source.derived(source.read("acl") == "log-delivery-write", "acl")


def _log_targets(graph: Graph) -> set[str]:
    logs = [entry.block for entry in graph.by_type.get("aws_s3_bucket_logging", ())]
    logs += [entry.block.block("logging") for entry in graph.by_type.get("aws_s3_bucket", ())]
    return {address for log in logs for address in _named(log, "target_bucket")}


def _events_notified(bucket: Block) -> Attribute:
    own = bucket.part("aws_s3_bucket_notification")
    told = [block for kind in ("lambda_function", "queue", "topic") for block in own.blocks(kind)]
    if any(block.reason is None for block in told) and own.reason is None:
        return own.fact(True)
    bridge = own.flag("eventbridge", default=False)
    return told[0].exists() if told and bridge.value is False else bridge


# -- who may read and write ------------------------------------------------------------------------------------


def _blocked(bucket: Block) -> Attribute:
    """Whether the configuration itself refuses public grants, with all four switches, here or for the account."""
    if _account_blocks(bucket):
        return bucket.fact(True)
    own = bucket.part(_BLOCK)
    switches = [own.flag(name, default=False) for name in SWITCHES]
    return next((switch for switch in switches if switch.value is not True), switches[0])


def _account_blocks(bucket: Block) -> bool:
    settings = bucket.entry.graph.by_type.get("aws_s3_account_public_access_block", ())
    return any(all(setting.block.flag(name, default=False).value is True for name in SWITCHES) for setting in settings)


def _public(bucket: Block) -> Attributes:
    """Public through an ACL or a policy that no public-access block overrules, to read or even to write.

    S3 User Guide, "Blocking public access": IgnorePublicAcls and RestrictPublicBuckets take existing grants
    away, BlockPublicAcls and BlockPublicPolicy refuse new ones.
    """
    private = bucket.fact(False)
    if _account_blocks(bucket):
        return {"public": private, "public_write": private}
    block = bucket.part(_BLOCK)
    reads: list[Attribute] = []
    writes: list[Attribute] = []
    if not overrules_acls(bucket, block):
        own = bucket.part("aws_s3_bucket_acl")
        source = own if own.present else bucket
        reads += acl_grants(source, write=False)
        writes += acl_grants(source, write=True)
    if not _overruled(block, "block_public_policy", "restrict_public_buckets"):
        policy = _policy(bucket)
        reads.append(ask(policy, "policy", iam_policy.is_public, absent=False))
        writes.append(ask(policy, "policy", resource_policy.public_write, absent=False))
    return {"public": some(reads, private), "public_write": some(writes, private)}


def acl_grants(source: Block, write: bool) -> Iterator[Attribute]:
    """What the ACL of a resource of its own, or within a bucket, grants to everyone."""
    separate = source.entry.type == "aws_s3_bucket_acl"
    acl = source.text("acl", default="private")
    open_ones = PUBLIC_ACLS[1:2] if write else PUBLIC_ACLS
    yield source.derived(acl.value if isinstance(acl.value, Unknown) else acl.value in open_ones, "acl")
    for grant in source.block("access_control_policy").blocks("grant") if separate else source.blocks("grant"):
        grantee = grant.block("grantee") if separate else grant
        permissions = _texts(grant.tree("permission" if separate else "permissions"))
        unknown = next((p for p in permissions if isinstance(p, Unknown)), None)
        writes = bool(_WRITING.intersection(p for p in permissions if isinstance(p, str)))
        if write and not writes and unknown is None:
            continue
        uri = grantee.text("uri", default="").value
        everyone = uri if isinstance(uri, Unknown) else uri in _EVERYONE
        yield grantee.derived(unknown if write and not writes and everyone is True else everyone, "uri")


def _texts(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def overrules_acls(bucket: Block, block: Block) -> bool:
    """Whether ACLs that grant to everyone count for nothing: by a block, or because ACLs are off altogether."""
    rule = bucket.part("aws_s3_bucket_ownership_controls").block("rule")
    if rule.text("object_ownership", default="").value == "BucketOwnerEnforced":
        return True
    return _overruled(block, "block_public_acls", "ignore_public_acls")


def _overruled(block: Block, *switches: str) -> bool:
    return any(block.flag(switch, default=False).value is True for switch in switches)
