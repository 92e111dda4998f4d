"""AWS Backup: vaults, plans and what they select."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from policycheck.model.values import Unknown
from policycheck.providers.aws.calls import Calls, or_failure
from policycheck.providers.aws.collector import collector
from policycheck.providers.aws.shapes import at, other
from policycheck.providers.live.calls import CallFailed
from policycheck.providers.live.record import Failure, Record

_LOCK: Final = "aws_backup_vault_lock_configuration"
_SELECTION: Final = "aws_backup_selection"
_TESTS: Final = {
    "StringEquals": "string_equals", "StringLike": "string_like", "StringNotEquals": "string_not_equals",
    "StringNotLike": "string_not_like",
}  # fmt: skip


@collector(
    "backup",
    types=("aws_backup_vault", "aws_backup_logically_air_gapped_vault", _LOCK, "aws_backup_vault_policy"),
    actions=("backup:ListBackupVaults", "backup:GetBackupVaultAccessPolicy"),
)
def vaults(calls: Calls) -> Iterator[Record]:
    """Vaults, with their locks and policies."""
    yield from calls.each(calls.pages("list_backup_vaults", "BackupVaultList"), lambda one: _vault(calls, one))


def _vault(calls: Calls, vault: dict[str, Any]) -> Iterator[Record]:
    arn, name = vault["BackupVaultArn"], vault["BackupVaultName"]
    gapped = vault.get("VaultType") == "LOGICALLY_AIR_GAPPED_BACKUP_VAULT"
    type_ = "aws_backup_logically_air_gapped_vault" if gapped else "aws_backup_vault"
    values = {"name": name, "arn": arn, **other(vault, kms_key_arn="EncryptionKeyArn")}
    yield calls.record(type_, arn, values, "list_backup_vaults")
    if gapped:
        return
    if vault.get("Locked"):
        yield calls.record(_LOCK, arn, {"backup_vault_name": arn}, "list_backup_vaults")
    if calls.wants("backup_vault.public", "backup_vault.deletion_prevented"):
        operation = "get_backup_vault_access_policy"
        answer = calls.maybe(operation, "ResourceNotFoundException", BackupVaultName=name)
        policy = answer if isinstance(answer, Unknown) else at(answer, "Policy")
        if policy is not None:
            yield calls.record("aws_backup_vault_policy", arn, {"backup_vault_name": arn, "policy": policy}, operation)


@collector(
    "backup",
    types=("aws_backup_plan", _SELECTION),
    actions=(
        "backup:ListBackupPlans", "backup:GetBackupPlan", "backup:ListBackupSelections", "backup:GetBackupSelection",
    ),
    serves=("*.backed_up",),
)  # fmt: skip
def plans(calls: Calls) -> Iterator[Record | Failure]:
    """Plans: how often backups are made and how long they are kept, and what they select."""
    listed = list(calls.pages("list_backup_plans", "BackupPlansList"))
    if calls.judges("aws_backup_plan"):
        yield from calls.each(listed, lambda one: [_plan(calls, one)])
    if calls.wants_some("*.backed_up"):
        yield from or_failure(calls.each(listed, lambda one: _selections(calls, one)), _SELECTION)


def _plan(calls: Calls, plan: dict[str, Any]) -> Record:
    answer = calls.maybe("get_backup_plan", BackupPlanId=plan["BackupPlanId"])
    rules: Any = answer
    if not isinstance(answer, Unknown):
        rules = [
            {
                **other(rule, rule_name="RuleName", schedule="ScheduleExpression"),
                "lifecycle": [other(rule, delete_after="Lifecycle.DeleteAfterDays")],
            }
            for rule in at(answer, "BackupPlan.Rules") or []
        ]
    arn = plan["BackupPlanArn"]
    values = {"id": plan["BackupPlanId"], "name": plan.get("BackupPlanName"), "arn": arn, "rule": rules}
    return calls.record("aws_backup_plan", arn, values, "get_backup_plan")


def _selections(calls: Calls, plan: dict[str, Any]) -> Iterator[Record]:
    id_ = plan["BackupPlanId"]
    for listed in calls.pages("list_backup_selections", "BackupSelectionsList", BackupPlanId=id_):
        selection = listed["SelectionId"]
        try:
            answer = calls.get("get_backup_selection", BackupPlanId=id_, SelectionId=selection)
            values = _selected(answer.get("BackupSelection", {}))
        except CallFailed as error:
            values = {"resources": error.failure.as_unknown()}
        yield calls.record(_SELECTION, f"{plan['BackupPlanArn']}:{selection}", values, "get_backup_selection")


def _selected(selection: dict[str, Any]) -> dict[str, Any]:
    conditions = selection.get("Conditions") or {}
    return {
        "name": selection.get("SelectionName"),
        "resources": selection.get("Resources", []),
        "not_resources": selection.get("NotResources", []),
        "selection_tag": [
            other(tag, type="ConditionType", key="ConditionKey", value="ConditionValue")
            for tag in selection.get("ListOfTags", ())
        ],
        "condition": [
            {
                argument: [other(one, key="ConditionKey", value="ConditionValue") for one in conditions[key]]
                for key, argument in _TESTS.items()
                if conditions.get(key)
            }
        ],
    }
