"""Amazon DynamoDB: tables, and what scales them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from policycheck.model.values import Unknown
from policycheck.providers.aws.calls import Calls
from policycheck.providers.aws.collector import collector
from policycheck.providers.aws.shapes import at, other
from policycheck.providers.live.record import Record

_SCALING: Final = {"ServiceNamespace": "dynamodb"}


@collector(
    "dynamodb",
    types=("aws_dynamodb_table",),
    actions=("dynamodb:ListTables", "dynamodb:DescribeTable", "dynamodb:DescribeContinuousBackups"),
    covers=("aws_dynamodb_table_replica",),
)
def tables(calls: Calls) -> Iterator[Record]:
    """Tables."""
    yield from calls.each(calls.pages("list_tables", "TableNames"), lambda name: [_table(calls, name)])


def _table(calls: Calls, name: str) -> Record:
    arn = calls.arn("dynamodb", f"table/{name}")
    answer = calls.maybe("describe_table", TableName=name)
    if isinstance(answer, Unknown):
        arguments = ("server_side_encryption", "deletion_protection_enabled", "billing_mode")
        values: dict[str, Any] = dict.fromkeys(arguments, answer)
    else:
        values = _described(at(answer, "Table") or {})
    if calls.wants("database.point_in_time_recovery"):
        values["point_in_time_recovery"] = _recovery(calls, name)
    return calls.record("aws_dynamodb_table", arn, {"name": name, "arn": arn, **values}, "describe_table")


def _described(table: dict[str, Any]) -> dict[str, Any]:
    """SSEDescription is there only where KMS is used (DynamoDB API Reference, ``TableDescription``)."""
    encryption = table.get("SSEDescription") or {}
    by_kms = encryption.get("Status") in ("ENABLED", "ENABLING", "UPDATING")
    return {
        "server_side_encryption": [{"enabled": by_kms, **other(encryption, kms_key_arn="KMSMasterKeyArn")}],
        "deletion_protection_enabled": table.get("DeletionProtectionEnabled", False),
        "billing_mode": at(table, "BillingModeSummary.BillingMode") or "PROVISIONED",
    }


def _recovery(calls: Calls, name: str) -> list[dict[str, Any]] | Unknown:
    answer = calls.maybe("describe_continuous_backups", TableName=name)
    if isinstance(answer, Unknown):
        return answer
    path = "ContinuousBackupsDescription.PointInTimeRecoveryDescription.PointInTimeRecoveryStatus"
    return [{"enabled": at(answer, path) == "ENABLED"}]


@collector(
    "application-autoscaling",
    types=("aws_appautoscaling_target",),
    actions=("application-autoscaling:DescribeScalableTargets",),
    serves=("database.scales",),
)
def scaling_targets(calls: Calls) -> Iterator[Record]:
    """Tables whose capacity is scaled."""
    for target in calls.pages("describe_scalable_targets", "ScalableTargets", **_SCALING):
        yield _scaling(calls, "aws_appautoscaling_target", target, "describe_scalable_targets")


@collector(
    "application-autoscaling",
    types=("aws_appautoscaling_policy",),
    actions=("application-autoscaling:DescribeScalingPolicies",),
    serves=("database.scales",),
)
def scaling_policies(calls: Calls) -> Iterator[Record]:
    """By what rule they are scaled."""
    for policy in calls.pages("describe_scaling_policies", "ScalingPolicies", **_SCALING):
        yield _scaling(calls, "aws_appautoscaling_policy", policy, "describe_scaling_policies")


def _scaling(calls: Calls, type_: str, answer: dict[str, Any], operation: str) -> Record:
    id_ = f"{answer['ResourceId']}/{answer['ScalableDimension']}"
    return calls.record(type_, calls.arn("dynamodb", id_), {"resource_id": answer["ResourceId"]}, operation)
