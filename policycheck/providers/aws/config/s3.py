"""A bucket's settings, as the API of S3 would answer them, of what AWS Config keeps of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from policycheck.model.values import Unknown
from policycheck.providers.aws.config.items import Answer, Item, loose

_GROUPS: Final = "http://acs.amazonaws.com/groups/"
_EVERYONE: Final = {
    "AllUsers": f"{_GROUPS}global/AllUsers", "AuthenticatedUsers": f"{_GROUPS}global/AuthenticatedUsers",
    "LogDelivery": f"{_GROUPS}s3/LogDelivery",
}  # fmt: skip
_PERMISSIONS: Final = {
    "FullControl": "FULL_CONTROL", "Read": "READ", "Write": "WRITE", "ReadAcp": "READ_ACP", "WriteAcp": "WRITE_ACP",
}  # fmt: skip
_NOT_TOLD: Final = Unknown("not in this snapshot of AWS Config")


def _under(name: str, api: str) -> Callable[[Item], Any]:
    """What Config keeps under a name in the API's own shape; absent where it keeps nothing."""
    return lambda item: loose({api: item.more[name]}) if item.more.get(name) is not None else None


def _policy(item: Item) -> Any:
    given = item.more.get("BucketPolicy")
    if not isinstance(given, dict):
        return _NOT_TOLD
    text = given.get("policyText")
    return loose({"Policy": text}) if text else None


def _acl(item: Item) -> Any:
    given = item.more.get("AccessControlList")
    if not isinstance(given, dict):
        return _NOT_TOLD
    grants = []
    for grant in given.get("grantList", []):
        whom, what = grant.get("grantee"), grant.get("permission", "")
        uri = _EVERYONE.get(whom) if isinstance(whom, str) else None
        grantee = {"URI": uri} if uri else {}
        grants.append({"Grantee": grantee, "Permission": _PERMISSIONS.get(what, what)})
    return loose({"Grants": grants})


def _versioning(item: Item) -> Any:
    given = item.more.get("BucketVersioningConfiguration")
    if not isinstance(given, dict):
        return _NOT_TOLD
    status = given.get("status")
    kept = {"Status": status} if status in ("Enabled", "Suspended") else {}
    return loose({**kept, "MFADelete": "Enabled" if given.get("isMfaDeleteEnabled") is True else "Disabled"})


def _logging(item: Item) -> Any:
    given = item.more.get("BucketLoggingConfiguration")
    if not isinstance(given, dict):
        return _NOT_TOLD
    target = given.get("destinationBucketName")
    return loose({"LoggingEnabled": {"TargetBucket": target}} if target else {})


def _replication(item: Item) -> Any:
    """The rules stand under their names (AWS SDK for Java, ``BucketReplicationConfiguration``)."""
    given = item.more.get("BucketReplicationConfiguration")
    rules = given.get("rules") if isinstance(given, dict) else None
    if not isinstance(rules, dict):
        return None if given is None else _NOT_TOLD
    answered = [
        {"Status": rule.get("status", "Disabled"), "Destination": {"Bucket": _destination(rule)}}
        for rule in rules.values()
    ]
    return loose({"ReplicationConfiguration": {"Rules": answered}})


def _destination(rule: Answer) -> Any:
    return (rule.get("destinationConfig") or {}).get("bucketARN")


def _lifecycle(item: Item) -> Any:
    given = item.more.get("BucketLifecycleConfiguration")
    if not isinstance(given, dict):
        return None
    return loose({"Rules": [_lifecycle_rule(rule) for rule in given.get("rules", [])]})


def _lifecycle_rule(rule: Answer) -> dict[str, Any]:
    """A filter is a predicate of some sort: a prefix is told as one, and any other leaves something out."""
    predicate = (rule.get("filter") or {}).get("predicate")
    found: dict[str, Any] = {"Status": rule.get("status", "Disabled"), "Filter": {}}
    if rule.get("prefix"):
        found["Prefix"] = rule["prefix"]
    if isinstance(predicate, dict):
        prefix = predicate.get("prefix")
        found["Filter"] = {"Prefix": prefix} if prefix is not None else {"Tag": {"Key": "", "Value": ""}}
    if rule.get("abortIncompleteMultipartUpload"):
        days = rule["abortIncompleteMultipartUpload"].get("daysAfterInitiation")
        found["AbortIncompleteMultipartUpload"] = {"DaysAfterInitiation": days}
    return found


def _notification(item: Item) -> Any:
    given = item.more.get("BucketNotificationConfiguration")
    listed = given.get("configurations") if isinstance(given, dict) else None
    if not listed or not isinstance(listed, dict):
        return _NOT_TOLD  # events that go to EventBridge are not kept
    kinds = {"topicARN": "TopicConfigurations", "queueARN": "QueueConfigurations",
             "functionARN": "LambdaFunctionConfigurations"}  # fmt: skip
    found: dict[str, list[Any]] = {}
    for one in listed.values():
        kind = next((name for field, name in kinds.items() if one.get(field)), "TopicConfigurations")
        found.setdefault(kind, []).append({"Events": one.get("events", [])})
    return loose(found)


S3: Final[dict[str, Callable[[Item], Any]]] = {
    "get_bucket_encryption": _under("ServerSideEncryptionConfiguration", "ServerSideEncryptionConfiguration"),
    "get_bucket_policy": _policy,
    "get_public_access_block": _under("PublicAccessBlockConfiguration", "PublicAccessBlockConfiguration"),
    "get_object_lock_configuration": _under("ObjectLockConfiguration", "ObjectLockConfiguration"),
    "get_bucket_acl": _acl,
    "get_bucket_versioning": _versioning,
    "get_bucket_logging": _logging,
    "get_bucket_replication": _replication,
    "get_bucket_lifecycle_configuration": _lifecycle,
    "get_bucket_notification_configuration": _notification,
}
"""The answers by operation: None where the bucket has no such setting."""
