"""AWS Backup and lifecycle policies for snapshots: plans, vaults, and what the plans select."""

from __future__ import annotations

import fnmatch
import math
from collections.abc import Iterator, Mapping
from typing import Any, Final

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.aws.keys import customer_managed
from policycheck.providers.terraform.aws.policies import ask
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.combine import extreme, some
from policycheck.providers.terraform.graph import Graph
from policycheck.providers.terraform.registry import part, terraform_type
from policycheck.semantics import iam_policy, resource_policy

part("aws_backup_vault_lock_configuration", "backup_vault_name", "aws_backup_vault")
part("aws_backup_vault_policy", "backup_vault_name", "aws_backup_vault")

_AUTOMATIC: Final = {"aws_efs_file_system": ("aws_efs_backup_policy",)}
"""What switches on backups of a type without a plan."""

_SOURCES: Final = {
    "aws_db_instance": ("rds", "db:"),
    "aws_docdb_cluster": ("rds", "cluster:"),
    "aws_dynamodb_table": ("dynamodb", "table/"),
    "aws_ebs_volume": ("ec2", "volume/"),
    "aws_efs_file_system": ("elasticfilesystem", "file-system/"),
    "aws_fsx_lustre_file_system": ("fsx", "file-system/"),
    "aws_fsx_ontap_file_system": ("fsx", "file-system/"),
    "aws_fsx_openzfs_file_system": ("fsx", "file-system/"),
    "aws_fsx_windows_file_system": ("fsx", "file-system/"),
    "aws_instance": ("ec2", "instance/"),
    "aws_neptune_cluster": ("rds", "cluster:"),
    "aws_rds_cluster": ("rds", "cluster:"),
}
"""What plans can select: how the ARNs of each type begin (service, resource)."""

_DAYS: Final = {"DAYS": 1, "WEEKS": 7, "MONTHS": 30, "YEARS": 365}


# -- plans -----------------------------------------------------------------------------------------------------


@terraform_type("aws_backup_plan", "backup_plan")
def backup_plan(plan: Block) -> Attributes:
    rules = plan.blocks("rule")
    return {
        "retention_days": extreme([_kept(rule) for rule in rules], max, plan.fact(math.inf)),
        "interval_days": extreme([_interval(rule) for rule in rules], min, plan.fact(math.inf)),
    }


def _kept(rule: Block) -> Attribute:
    """Backups are kept for ever unless a lifecycle deletes them (AWS Backup API, ``Lifecycle``)."""
    lifecycle = rule.block("lifecycle")
    days = lifecycle.number("delete_after", default=math.inf)
    return lifecycle.derived(math.inf, "delete_after") if days.value == 0 else days


def _interval(rule: Block) -> Attribute:
    """Daily where every day is in the schedule; without a schedule, AWS Backup takes one a day."""
    schedule = rule.text("schedule", default="cron(0 5 ? * * *)")
    if isinstance(schedule.value, Unknown):
        return schedule
    return rule.derived(_cron_days(schedule.value), "schedule")


def _cron_days(schedule: str) -> float | Unknown:
    """Days between runs of ``cron(minutes hours day-of-month month day-of-week year)``."""
    fields = schedule.removeprefix("cron(").removesuffix(")").split()
    if len(fields) < 5:
        return Unknown(f"a schedule that is not understood: {schedule}")
    month_day, month, week_day = fields[2:5]
    if month != "*":
        return 365
    if week_day not in ("*", "?"):
        return 1 if week_day in ("1-7", "SUN-SAT", "MON-SUN") else 7
    step = month_day.partition("/")[2]
    if step.isdecimal():
        return int(step)
    return 1 if month_day in ("*", "?") else 31


@terraform_type("aws_dlm_lifecycle_policy", "backup_plan")
def lifecycle_policy(policy: Block) -> Attributes:
    schedules = policy.block("policy_details").blocks("schedule")
    if not schedules:
        return {}  # one that reacts to events copies what others made
    return {
        "retention_days": extreme([_dlm_kept(schedule) for schedule in schedules], max, policy.fact(math.inf)),
        "interval_days": extreme([_dlm_interval(schedule) for schedule in schedules], min, policy.fact(math.inf)),
    }


def _dlm_interval(schedule: Block) -> Attribute:
    rule = schedule.block("create_rule")
    cron = rule.text("cron_expression", default=None)
    if cron.value is not None:
        known = cron.value if isinstance(cron.value, Unknown) else _cron_days(cron.value)
        return rule.derived(known, "cron_expression")
    hours = rule.number("interval", default=24)
    return rule.derived(hours.value if isinstance(hours.value, Unknown) else hours.value / 24, "interval")


def _dlm_kept(schedule: Block) -> Attribute:
    """A time, or so many of the snapshots that the schedule makes."""
    rule = schedule.block("retain_rule")
    interval = rule.number("interval", default=None)
    if interval.value is not None:
        unit = rule.text("interval_unit", default="DAYS")
        for part in (interval, unit):
            if isinstance(part.value, Unknown):
                return part
        return rule.derived(interval.value * _DAYS.get(unit.value.upper(), 1), "interval")
    count, days = rule.number("count", default=1), _dlm_interval(schedule)
    if isinstance(count.value, Unknown):
        return count
    return days if isinstance(days.value, Unknown) else rule.derived(count.value * days.value, "count")


# -- vaults ----------------------------------------------------------------------------------------------------


@terraform_type("aws_backup_vault", "backup_vault")
def backup_vault(vault: Block) -> Attributes:
    policy = vault.part("aws_backup_vault_policy")
    lock = vault.part("aws_backup_vault_lock_configuration")
    denied = ask(policy, "policy", resource_policy.denies_everyone, "backup:deleterecoverypoint", absent=False)
    return {
        # A vault always has a key (AWS Backup Developer Guide, "Encryption for backups").
        "encrypted": vault.fact(True),
        "customer_managed_key": customer_managed(vault, "kms_key_arn"),
        "deletion_prevented": some([_locked(lock), denied], vault.fact(False)),
        "public": ask(policy, "policy", iam_policy.is_public, absent=False),
    }


def _locked(lock: Block) -> Attribute:
    return lock.fact(lock.present if lock.reason is None else lock.reason)


@terraform_type("aws_backup_logically_air_gapped_vault", "backup_vault")
def air_gapped_vault(vault: Block) -> Attributes:
    # Locked in compliance mode from the start (AWS Backup Developer Guide, "Logically air-gapped vault").
    return {"encrypted": vault.fact(True), "deletion_prevented": vault.fact(True)}


# -- what plans select -----------------------------------------------------------------------------------------


def in_backup_plan(source: Block) -> Attribute:
    """Whether a selection of this input names the resource, by ARN, wildcard or tag.

    What a selection names and what has one of its tags add up; its conditions narrow both (AWS Backup API,
    ``BackupSelection``).
    """
    own = source.entry.graph.once(_policies).get(source.entry.address)
    if own is True:
        return source.fact(True)
    unknown = own if isinstance(own, Unknown) else source.undecided(*_AUTOMATIC.get(source.entry.type, ()))
    for selection in source.entry.graph.once(_selections):
        answer = selection.selects(source)
        if answer is True:
            return source.fact(True)
        unknown = answer if isinstance(answer, Unknown) else unknown
    return source.fact(False if unknown is None else unknown)


@terraform_type("aws_db_instance", "backup_source")
@terraform_type("aws_docdb_cluster", "backup_source")
@terraform_type("aws_dynamodb_table", "backup_source")
@terraform_type("aws_ebs_volume", "backup_source")
@terraform_type("aws_efs_file_system", "backup_source")
@terraform_type("aws_fsx_lustre_file_system", "backup_source")
@terraform_type("aws_fsx_ontap_file_system", "backup_source")
@terraform_type("aws_fsx_openzfs_file_system", "backup_source")
@terraform_type("aws_fsx_windows_file_system", "backup_source")
@terraform_type("aws_instance", "backup_source")
@terraform_type("aws_neptune_cluster", "backup_source")
@terraform_type("aws_rds_cluster", "backup_source")
def backup_source(source: Block) -> Attributes:
    return {"backed_up": in_backup_plan(source)}


def _policies(graph: Graph) -> dict[str, bool | Unknown]:
    """Whether EFS file systems have automatic backups, which a plan of AWS Backup takes (EFS User Guide, "Backing
    up"), by their addresses."""
    found: dict[str, bool | Unknown] = {}
    for entry in graph.by_type.get("aws_efs_backup_policy", ()):
        targets = entry.block.targets("file_system_id", "aws_efs_file_system")
        status = entry.block.block("backup_policy").read("status")
        for target in targets if isinstance(targets, list) else ():
            found[target.entry.address] = status if isinstance(status, Unknown) else status == "ENABLED"
    return found


class _Selection:
    """One selection of a plan, or the target tags of a lifecycle policy.

    Attributes:
        addresses: resources that it names.
        patterns: ARNs with wildcards that it names.
        tags: tags of which one is enough.
        conditions: tags of which all are needed.
        excluded: resources that it leaves out.
        types: the only types that it selects; empty for all.
        unknown: why it may select more.
    """

    def __init__(self, tags: list[tuple[Any, Any]], types: tuple[str, ...] = ()) -> None:
        self.addresses: set[str] = set()
        self.patterns: list[str] = []
        self.tags = tags
        self.conditions: list[tuple[str, Any, Any]] = []
        self.excluded: set[str] = set()
        self.types = types
        self.unknown: Unknown | None = None

    def selects(self, source: Block) -> bool | Unknown:
        entry = source.entry
        if entry.address in self.excluded or (self.types and entry.type not in self.types):
            return False
        tags = _tags(source)
        named = entry.address in self.addresses or any(_matches(p, source) for p in self.patterns)
        tagged = [_meets(tags, "string_equals", key, value) for key, value in self.tags]
        if not named and not any(answer is True for answer in tagged):
            unknown = next((answer for answer in tagged if isinstance(answer, Unknown)), None)
            return next((reason for reason in (self.unknown, unknown) if reason is not None), False)
        met = [_meets(tags, *condition) for condition in self.conditions]
        if any(answer is False for answer in met):
            return False
        return next((answer for answer in met if isinstance(answer, Unknown)), True)


def _tags(source: Block) -> Mapping[str, Any] | Unknown:
    """Tags with the provider's default ones, which a plan has in ``tags_all``."""
    found: dict[str, Any] = {}
    for field in ("tags", "tags_all"):
        tags = source.tree(field)
        if isinstance(tags, Unknown):
            return tags
        found |= tags or {}
    return found


def _meets(tags: Mapping[str, Any] | Unknown, test: str, key: Any, value: Any) -> bool | Unknown:
    unknown = next((part for part in (key, value, tags) if isinstance(part, Unknown)), None)
    if unknown is not None:
        return unknown
    if not isinstance(tags, Mapping) or not isinstance(value, str):
        return False
    found = tags.get(str(key).removeprefix("aws:ResourceTag/"))
    positive = isinstance(found, str) and (found == value if test.endswith("equals") else fnmatch.fnmatch(found, value))
    return positive is not ("_not_" in test)


def _matches(pattern: str, source: Block) -> bool:
    """Whether an ARN or pattern of ARNs names the resource; one of an ARN that is not known, by its type alone."""
    if pattern == "*" or fnmatch.fnmatchcase(str(source.read("arn")), pattern):
        return True
    fields = pattern.split(":", 5)
    service, beginning = _SOURCES.get(source.entry.type, ("", ""))
    return len(fields) == 6 and fnmatch.fnmatchcase(service, fields[2]) and fields[5] in ("*", f"{beginning}*")


def _selections(graph: Graph) -> list[_Selection]:
    selections = [_selection(entry.block) for entry in graph.by_type.get("aws_backup_selection", ())]
    return selections + [
        s for entry in graph.by_type.get("aws_dlm_lifecycle_policy", ()) for s in _targeted(entry.block)
    ]


def _selection(block: Block) -> _Selection:
    found = _Selection([(tag.read("key"), tag.read("value")) for tag in block.blocks("selection_tag")])
    _name(block, "resources", found.addresses, found)
    left_out = _Selection([])
    _name(block, "not_resources", found.excluded, left_out)
    for condition in block.blocks("condition"):
        for test in ("string_equals", "string_like", "string_not_equals", "string_not_like"):
            found.conditions += [(test, c.read("key"), c.read("value")) for c in condition.blocks(test)]
    if found.conditions and not found.tags and not found.addresses and not found.patterns:
        found.patterns.append("*")
    return found


def _name(block: Block, field: str, addresses: set[str], selection: _Selection) -> None:
    """Puts what an argument names into a selection."""
    value = block.tree(field)
    for resource in value if isinstance(value, list) else [] if value is None else [value]:
        targets = block.entry.graph.targets(resource, tuple(_SOURCES))
        if isinstance(targets, Unknown):
            selection.unknown = targets
        elif targets:
            addresses.update(target.entry.address for target in targets)
        elif isinstance(resource, str):
            selection.patterns.append(resource)


def _targeted(policy: Block) -> Iterator[_Selection]:
    """A lifecycle policy that is on takes each volume or machine with one of its tags."""
    details = policy.block("policy_details")
    tags = details.tree("target_tags")
    if policy.read("state") == "DISABLED":
        return
    if isinstance(tags, Unknown):
        doubted = _Selection([], ("aws_ebs_volume", "aws_instance"))
        doubted.unknown = tags
        yield doubted
    if not isinstance(tags, Mapping):
        return
    kinds = details.texts("resource_types").value
    types = tuple(
        type_
        for kind, type_ in (("VOLUME", "aws_ebs_volume"), ("INSTANCE", "aws_instance"))
        if isinstance(kinds, list) and kind in kinds
    )
    if types:
        yield _Selection(list(tags.items()), types)
