"""Buckets and files of Google Cloud, and who is granted what on them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import HOLE, NotRead, Unknown
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.combine import some
from policycheck.providers.terraform.google.iam import EVERYONE, to_everyone
from policycheck.providers.terraform.graph import Graph
from policycheck.providers.terraform.registry import part, terraform_type

_MULTI_REGIONS: Final = frozenset({"US", "EU", "ASIA", "NAM4", "EUR4", "EUR5", "EUR7", "EUR8", "ASIA1"})
"""Locations that keep each object in several regions (Cloud Storage, "Bucket locations")."""

_IAM: Final = tuple(f"google_storage_bucket_iam_{form}" for form in ("binding", "member", "policy"))
_CONTROLS: Final = tuple(f"google_storage_{of}_access_control" for of in ("bucket", "default_object", "object"))
_ACLS: Final = tuple(f"google_storage_{of}_acl" for of in ("bucket", "default_object", "object"))
_GRANTS: Final = (*_IAM, *_CONTROLS, *_ACLS)
_OF_OBJECTS: Final = ("google_storage_object_access_control", "google_storage_object_acl")
for _grant in _GRANTS:
    part(_grant, "bucket", "google_storage_bucket")


@terraform_type("google_storage_bucket", "object_store")
def storage_bucket(bucket: Block) -> Attributes:
    logging = bucket.block("logging")
    return {
        # Cloud Storage encrypts everything (Google Cloud, "Default encryption at rest").
        "encrypted": bucket.fact(True),
        "customer_managed_key": bucket.block("encryption").is_set("default_kms_key_name"),
        **private_unless_granted(bucket, {type_: _READERS[type_] for type_ in _counting(bucket)}),
        "public_access_blocked": _prevention(bucket),
        "acls_disabled": _uniform(bucket),
        "versioned": bucket.block("versioning").flag("enabled", default=False),
        "replicated": _replicated(bucket),
        "lifecycle_set": bucket.has("lifecycle_rule"),
        "access_logged": logging.is_set("log_bucket"),
        "receives_logs": bucket.fact(bucket.entry.address in bucket.entry.graph.once(_log_buckets)),
        "logs_to_itself": _logs_to_itself(bucket, logging),
        "soft_delete_days": _soft_delete(bucket),
    }


def _counting(bucket: Block) -> tuple[str, ...]:
    """The grants that count: uniform access switches access control lists off, and prevention overrules those of single
    objects (Cloud Storage, "Uniform bucket-level access"), which a scan does not read."""
    if _uniform(bucket).value is True:
        return _IAM
    prevented = _prevention(bucket).value is True
    return tuple(grant for grant in _GRANTS if not (prevented and grant in _OF_OBJECTS))


def _prevention(bucket: Block) -> Attribute:
    prevention = bucket.text("public_access_prevention", default="inherited").value
    blocked = prevention if isinstance(prevention, Unknown) else prevention == "enforced"
    return bucket.derived(blocked, "public_access_prevention")


def _uniform(bucket: Block) -> Attribute:
    """google 4 renamed ``bucket_policy_only`` to ``uniform_bucket_level_access``; both default to false."""
    old = bucket.read("bucket_policy_only")
    return bucket.flag("uniform_bucket_level_access" if old is None else "bucket_policy_only", default=False)


def _replicated(bucket: Block) -> Attribute:
    location = bucket.text("location", default="US").value
    known = location if isinstance(location, Unknown) else location.upper() in _MULTI_REGIONS
    if known is False and bucket.block("custom_placement_config").present:
        return bucket.derived(True, "custom_placement_config")
    return bucket.derived(known, "location")


def _soft_delete(bucket: Block) -> Attribute:
    """Seven days unless set otherwise, since March 2024 (Cloud Storage, "Soft delete")."""
    policy = bucket.block("soft_delete_policy")
    seconds = policy.number("retention_duration_seconds", default=604_800)
    return seconds if isinstance(seconds.value, Unknown) else policy.derived(seconds.value / 86_400, seconds.field)


def _log_buckets(graph: Graph) -> set[str]:
    """The buckets that access logs of other buckets go to."""
    return {
        target.entry.address
        for entry in graph.by_type.get("google_storage_bucket", ())
        for targets in [entry.block.block("logging").targets("log_bucket", "google_storage_bucket")]
        if isinstance(targets, list)
        for target in targets
        if target.entry is not entry
    }


def _logs_to_itself(bucket: Block, logging: Block) -> Attribute:
    targets = logging.targets("log_bucket", "google_storage_bucket")
    named, own = logging.read("log_bucket"), bucket.read("name")
    if isinstance(targets, Unknown):
        return logging.derived(_same_text(named, own), "log_bucket")
    same = logging.is_set("log_bucket").value is True and named == own
    return logging.derived(same or any(target.entry is bucket.entry for target in targets), "log_bucket")


def _same_text(one: Unknown, other: Any) -> bool | Unknown:
    """Whether two texts are the same that variables without a value stand in: ``logs-${var.site}``."""
    if isinstance(other, Unknown) and one.name and one.name == other.name:
        return True
    texts = [text.shape if isinstance(text, Unknown) else text for text in (one, other)]
    if not all(isinstance(text, str) for text in texts):
        return one
    (before, _, _), (other_before, _, _) = (text.partition(HOLE) for text in texts)
    differ = not before.startswith(other_before) and not other_before.startswith(before)
    return False if differ else one


# -- grants, judged where they stand ---------------------------------------------------------------------------


def private_unless_granted(resource: Block, grants: Mapping[str, Callable[[Block], Attributes]]) -> Attributes:
    """Private where nothing is granted to everyone; a grant that is, or may be, is judged by itself instead.

    `grants` are the types of grants, each with its reader.
    """
    reason: Unknown | None = None
    for type_, read in grants.items():
        try:
            parts = resource.parts(type_)
            undecided = resource.part(type_).reason
        except NotRead as error:
            parts, undecided = [], error.unknown
        if any(read(grant)["public"].value is not False for grant in parts):
            return {}
        reason = undecided if reason is None else reason
    return {"public": resource.fact(False if reason is None else reason)}


def _unless_prevented(grant: Block, answer: Attribute) -> Attributes:
    """Public access prevention overrules every grant to everyone (Cloud Storage, "Public access prevention")."""
    buckets = grant.targets("bucket", "google_storage_bucket")
    prevented = _prevention(buckets[0]).value if isinstance(buckets, list) and buckets else False
    if prevented is True:
        return {"public": grant.derived(False, answer.field)}
    if isinstance(prevented, Unknown) and answer.value is True:
        return {"public": grant.derived(prevented, answer.field)}
    return {"public": answer}


def bucket_grant(grant: Block) -> Attributes:
    return _unless_prevented(grant, to_everyone(grant))


def access_control(control: Block) -> Attributes:
    entity = control.text("entity", default="").value
    known = entity if isinstance(entity, Unknown) else entity in EVERYONE
    return _unless_prevented(control, control.derived(known, "entity"))


def acl(acl_: Block) -> Attributes:
    """A canned ACL, or pairs such as ``READER:allUsers``."""
    canned = acl_.text("predefined_acl", default="").value
    if isinstance(canned, Unknown) or canned:
        known = canned if isinstance(canned, Unknown) else canned.lower().startswith(("public", "authenticatedread"))
        return _unless_prevented(acl_, acl_.derived(known, "predefined_acl"))
    pairs = acl_.texts("role_entity").value
    if isinstance(pairs, Unknown):
        return {"public": acl_.derived(pairs, "role_entity")}
    public = any(str(pair).partition(":")[2] in EVERYONE for pair in pairs if isinstance(pair, str))
    return _unless_prevented(acl_, acl_.derived(public, "role_entity"))


_READERS: Final = {
    **dict.fromkeys(_IAM, bucket_grant),
    **dict.fromkeys(_CONTROLS, access_control),
    **dict.fromkeys(_ACLS, acl),
}
for _grant, _reader in _READERS.items():
    terraform_type(_grant, "object_store")(_reader)


def bucket_public(bucket: Block) -> Attribute:
    """Whether one of the grants on a bucket is for everyone, and nothing prevents that."""
    grants: list[Attribute] = []
    for type_ in _counting(bucket):
        try:
            grants += [_READERS[type_](grant)["public"] for grant in bucket.parts(type_)]
        except NotRead as error:
            grants.append(bucket.fact(error.unknown))
    return some(grants, bucket.fact(False))


@terraform_type("google_storage_bucket_object", "stored_object")
def bucket_object(stored: Block) -> Attributes:
    """Its own key, or the bucket's default one."""
    own = stored.is_set("kms_key_name")
    buckets = stored.targets("bucket", "google_storage_bucket")
    if own.value is False and isinstance(buckets, list) and buckets:
        return {"customer_managed_key": buckets[0].block("encryption").is_set("default_kms_key_name")}
    return {"customer_managed_key": own}


@terraform_type("google_filestore_instance", "file_system")
def filestore_instance(instance: Block) -> Attributes:
    return {
        # Filestore encrypts always (Filestore documentation, "Encrypt data with customer-managed keys").
        "encrypted": instance.fact(True),
        "customer_managed_key": instance.is_set("kms_key_name"),
    }
