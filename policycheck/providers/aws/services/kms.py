"""AWS Key Management Service: keys, who may use them, and their aliases."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

from policycheck.model.values import Unknown
from policycheck.providers.aws.calls import Calls
from policycheck.providers.aws.collector import collector
from policycheck.providers.aws.shapes import at, other
from policycheck.providers.live.record import PROVIDED, Record

_OF_AWS: Final = "alias/aws/"
_TYPES: Final = ("aws_kms_key", "aws_kms_external_key", "aws_kms_replica_key", "aws_kms_alias")
_POLICY: Final = ("key.public", "key.policy_defined", "key.attestation_enforced", "key.attests_debug_enclaves")


@collector(
    "kms",
    types=_TYPES,
    actions=(
        "kms:ListAliases", "kms:ListKeys", "kms:DescribeKey", "kms:GetKeyRotationStatus", "kms:GetKeyPolicy",
    ),
    serves=("*.customer_managed_key", "*customer_key", "*.encrypted"),
    covers=("aws_kms_key_policy", "aws_kms_external_key", "aws_kms_replica_key", "aws_kms_replica_external_key"),
)  # fmt: skip
def keys(calls: Calls) -> Iterator[Record]:
    """The account's keys. Of those that AWS manages, only that they are: by their aliases, without further calls."""
    provided = set()
    for alias in calls.pages("list_aliases", "Aliases"):
        if alias["AliasName"].startswith(_OF_AWS):
            provided.add(alias.get("TargetKeyId"))
        else:
            values = other(alias, name="AliasName", arn="AliasArn", target_key_id="TargetKeyId")
            yield calls.record("aws_kms_alias", alias["AliasArn"], values, "list_aliases")
    listed = calls.pages("list_keys", "Keys")
    yield from calls.each(listed, lambda key: [_key(calls, key, key["KeyId"] in provided)])


def _key(calls: Calls, key: dict[str, Any], provided: bool) -> Record:
    values: dict[str, Any] = {"key_id": key["KeyId"], "arn": key["KeyArn"]}
    if provided:
        return calls.record("aws_kms_key", key["KeyArn"], _of_aws(values), "list_keys")
    answer = calls.maybe("describe_key", KeyId=key["KeyId"])
    if isinstance(answer, Unknown):
        values |= {PROVIDED: True, "key_manager": answer}
        return calls.record("aws_kms_key", key["KeyArn"], values, "describe_key")
    described = (answer or {})["KeyMetadata"]
    if described.get("KeyManager") == "AWS":
        return calls.record("aws_kms_key", key["KeyArn"], _of_aws(values), "describe_key")
    return _own(calls, values, described)


def _of_aws(values: dict[str, Any]) -> dict[str, Any]:
    return {**values, "key_manager": "AWS", PROVIDED: True}


def _own(calls: Calls, values: dict[str, Any], described: dict[str, Any]) -> Record:
    enabled = described.get("KeyState") not in ("Disabled", "PendingDeletion", "PendingReplicaDeletion", "Unavailable")
    spec = described.get("KeySpec") or described.get("CustomerMasterKeySpec") or "SYMMETRIC_DEFAULT"
    values |= {
        "description": described.get("Description", ""),
        "is_enabled": enabled,
        "enabled": enabled,
        "pending_deletion": described.get("KeyState") in ("PendingDeletion", "PendingReplicaDeletion"),
        "customer_master_key_spec": spec,
        **other(described, custom_key_store_id="CustomKeyStoreId"),
    }
    type_ = "aws_kms_key"
    if described.get("Origin") == "EXTERNAL":
        type_ = "aws_kms_external_key"
    elif at(described, "MultiRegionConfiguration.MultiRegionKeyType") == "REPLICA":
        type_ = "aws_kms_replica_key"
    rotates = type_ == "aws_kms_key" and spec == "SYMMETRIC_DEFAULT" and not values["pending_deletion"]
    if rotates and calls.wants("key.rotation_days"):
        values |= _rotation(calls, values["key_id"])
    if calls.wants(*_POLICY):
        answer = calls.maybe("get_key_policy", KeyId=values["key_id"], PolicyName="default")
        values["policy"] = answer if isinstance(answer, Unknown) else _written(calls, at(answer, "Policy"))
    return calls.record(type_, values["arn"], values, "describe_key")


def _written(calls: Calls, policy: str | None) -> str | None:
    """A key's policy, unless it is what KMS writes where nobody wrote one: all to the account, which leaves it to IAM
    (KMS Developer Guide, "Default key policy")."""
    try:
        statements = json.loads(policy or "{}").get("Statement", [])
    except (ValueError, AttributeError):
        return policy
    if len(statements) != 1 or not isinstance(statements[0], dict):
        return policy
    kept = {name: statements[0].get(name) for name in ("Effect", "Principal", "Action", "Condition")}
    root = calls.arn("iam", "root", regional=False)
    default = {"Effect": "Allow", "Principal": {"AWS": root}, "Action": "kms:*", "Condition": None}
    return None if kept == default else policy


def _rotation(calls: Calls, id_: str) -> dict[str, Any]:
    answer = calls.maybe("get_key_rotation_status", "UnsupportedOperationException", KeyId=id_)
    if isinstance(answer, Unknown):
        return {"enable_key_rotation": answer}
    return {"enable_key_rotation": False} | other(
        answer or {}, enable_key_rotation="KeyRotationEnabled", rotation_period_in_days="RotationPeriodInDays"
    )
