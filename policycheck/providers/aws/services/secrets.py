"""AWS Secrets Manager and the parameters of Systems Manager; never a secret's value."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

from policycheck.model.values import Unknown
from policycheck.providers.aws.calls import Calls
from policycheck.providers.aws.collector import collector
from policycheck.providers.aws.shapes import at, other, tags
from policycheck.providers.live.record import Record

_ROTATION = "aws_secretsmanager_secret_rotation"
_POLICY = "aws_secretsmanager_secret_policy"


@collector(
    "secretsmanager",
    types=("aws_secretsmanager_secret", _ROTATION, _POLICY),
    actions=("secretsmanager:ListSecrets", "secretsmanager:GetResourcePolicy"),
    serves=("data_pipeline.customer_managed_key",),
    covers=("aws_secretsmanager_secret_version",),
)
def secrets(calls: Calls) -> Iterator[Record]:
    """Secrets, with how they are rotated."""
    now = datetime.datetime.now(datetime.UTC)
    listed = calls.pages("list_secrets", "SecretList")
    yield from calls.each(listed, lambda secret: _secret(calls, secret, now))


def _secret(calls: Calls, secret: dict[str, Any], now: datetime.datetime) -> Iterator[Record]:
    arn = secret["ARN"]
    changed = secret.get("LastChangedDate") or secret.get("CreatedDate")
    used = secret.get("LastAccessedDate") or secret.get("CreatedDate")
    values = {"name": secret["Name"], "arn": arn, **other(secret, kms_key_id="KmsKeyId"), **tags(secret.get("Tags"))}
    if changed is not None:
        values["age_days"] = max(0, (now - changed).days)
    if used is not None:
        values["idle_days"] = max(0, (now - used).days)
    if secret.get("RotationEnabled"):
        due = secret.get("NextRotationDate")
        values["rotated_as_scheduled"] = due is None or due > now - datetime.timedelta(days=1)
    yield calls.record("aws_secretsmanager_secret", arn, values, "list_secrets")
    if secret.get("RotationEnabled"):
        rules = other(
            secret.get("RotationRules", {}), automatically_after_days="AutomaticallyAfterDays",
            schedule_expression="ScheduleExpression",
        )  # fmt: skip
        yield calls.record(_ROTATION, arn, {"secret_id": arn, "rotation_rules": [rules]}, "list_secrets")
    if calls.wants("secret.public"):
        answer = calls.maybe("get_resource_policy", SecretId=arn)
        policy = answer if isinstance(answer, Unknown) else at(answer, "ResourcePolicy")
        if isinstance(policy, Unknown) or policy:
            yield calls.record(_POLICY, arn, {"secret_arn": arn, "policy": policy}, "get_resource_policy")


@collector("ssm", types=("aws_ssm_parameter",), actions=("ssm:DescribeParameters",))
def parameters(calls: Calls) -> Iterator[Record]:
    """Parameters, without their values."""
    for parameter in calls.pages("describe_parameters", "Parameters"):
        arn = parameter.get("ARN") or calls.arn("ssm", f"parameter/{parameter['Name'].lstrip('/')}")
        values = {"name": parameter["Name"], "arn": arn, **other(parameter, type="Type", key_id="KeyId")}
        yield calls.record("aws_ssm_parameter", arn, values, "describe_parameters")


@collector(
    "ssm",
    types=("aws_ssm_document",),
    actions=("ssm:ListDocuments", "ssm:DescribeDocumentPermission", "ssm:GetDocument"),
)
def documents(calls: Calls) -> Iterator[Record]:
    """The account's own runbooks, and the preferences of its remote sessions."""
    owned = [{"Key": "Owner", "Values": ["Self"]}]
    listed = calls.pages("list_documents", "DocumentIdentifiers", Filters=owned)
    yield from calls.each(listed, lambda document: [_document(calls, document)])


def _document(calls: Calls, document: dict[str, Any]) -> Record:
    name = document["Name"]
    values: dict[str, Any] = {"name": name, **other(document, document_type="DocumentType")}
    values["document_format"] = document.get("DocumentFormat", "JSON")
    if calls.wants("runbook.public"):
        answer = calls.maybe("describe_document_permission", Name=name, PermissionType="Share")
        accounts = answer if isinstance(answer, Unknown) else ",".join(at(answer, "AccountIds") or [])
        values["permissions"] = accounts if isinstance(accounts, Unknown) else {"account_ids": accounts}
    if document.get("DocumentType") == "Session" and calls.wants_some("admin_session.*"):
        answer = calls.maybe("get_document", Name=name)
        values["content"] = answer if isinstance(answer, Unknown) else at(answer, "Content")
    arn = calls.arn("ssm", f"document/{name}")
    return calls.record("aws_ssm_document", arn, {"arn": arn, **values}, "list_documents")
