"""The services of AWS that watch over an account: Config, GuardDuty, Security Hub, Inspector, Macie."""

from __future__ import annotations

from typing import Final

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.answers import one_of
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.combine import every
from policycheck.providers.terraform.registry import part, terraform_type
from policycheck.semantics.truth import Truth, both

part("aws_config_configuration_recorder_status", "name", "aws_config_configuration_recorder")
for _type in ("aws_guardduty_organization_configuration", "aws_guardduty_detector_feature"):
    part(_type, "detector_id", "aws_guardduty_detector")

_FEATURES: Final = {
    "watches_object_stores": ("S3_DATA_EVENTS", ("s3_logs",), "enable"),
    "watches_clusters": ("EKS_AUDIT_LOGS", ("kubernetes", "audit_logs"), "enable"),
    "watches_servers": (
        "EBS_MALWARE_PROTECTION",
        ("malware_protection", "scan_ec2_instance_with_findings", "ebs_volumes"),
        "enable",
    ),
    "watches_databases": ("RDS_LOGIN_EVENTS", (), ""),
}
"""What a feature of GuardDuty watches: its name, and the older ``datasources`` block that switches it."""


@terraform_type("aws_config_configuration_recorder", "configuration_recorder")
def config_recorder(recorder: Block) -> Attributes:
    """All regional types by default, but no global ones (AWS Config API, "RecordingGroup")."""
    group = recorder.block("recording_group")
    every_type = group.flag("all_supported", default=True)
    return {
        "enabled": _recording(recorder),
        "every_type": every_type,
        "complete": every([every_type, group.flag("include_global_resource_types", default=False)], every_type),
    }


def _recording(recorder: Block) -> Attribute:
    """A recorder stands still until its status is set (AWS Config API, "StartConfigurationRecorder")."""
    status = recorder.part("aws_config_configuration_recorder_status")
    return status.flag("is_enabled", default=False) if status.present else recorder.fact(False)


@terraform_type("aws_config_configuration_aggregator", "configuration_recorder")
def config_aggregator(aggregator: Block) -> Attributes:
    sources = [
        *aggregator.blocks("account_aggregation_source"),
        *aggregator.blocks("organization_aggregation_source"),
    ]
    none = aggregator.derived(False, "account_aggregation_source")
    return {"multi_region": every((source.flag("all_regions", default=False) for source in sources), none)}


@terraform_type("aws_guardduty_detector", "threat_detection")
def guardduty_detector(detector: Block) -> Attributes:
    attributes = {
        "enabled": detector.flag("enable", default=True),
        "organization_wide": _organization(detector),
    }
    for name, (feature, blocks, field) in _FEATURES.items():
        found = _feature(detector, feature, blocks, field)
        if found is not None:
            attributes[name] = found
    return attributes


def _organization(detector: Block) -> Attribute:
    """New members are watched: ``auto_enable``, which became ``auto_enable_organization_members``."""
    enabled = detector.flag("enable", default=True)
    if enabled.value is False:
        return detector.derived(False, "enable")
    settings = detector.part("aws_guardduty_organization_configuration")
    field = "auto_enable_organization_members"
    members = one_of(settings, field, ("ALL", "NEW"), default=None)
    if settings.read(field) is None:
        members = settings.flag("auto_enable", default=False)
    return enabled if members.value is True and isinstance(enabled.value, Unknown) else members


def _feature(detector: Block, feature: str, blocks: tuple[str, ...], field: str) -> Attribute | None:
    """A feature that the input switches on or off; None where it says nothing of it."""
    for part_ in detector.parts("aws_guardduty_detector_feature"):
        if part_.read("name") == feature:
            return one_of(part_, "status", ("ENABLED",), default=None)
    source = detector.block("datasources")
    for name in blocks:
        source = source.block(name)
    return source.flag(field, default=True) if blocks and source.present else None


@terraform_type("aws_securityhub_account", "posture_management")
def securityhub_account(account: Block) -> Attributes:
    """The default standards, or some that are subscribed to (Security Hub API, "EnableSecurityHub")."""
    default = account.flag("enable_default_standards", default=True)
    if default.value is not True and "aws_securityhub_standards_subscription" in account.entry.graph.by_type:
        return {"enabled": account.derived(True, "enable_default_standards")}
    return {"enabled": default}


@terraform_type("aws_inspector2_enabler", "vulnerability_scanning")
def inspector_enabler(enabler: Block) -> Attributes:
    types = enabler.texts("resource_types")
    known = types.value if isinstance(types.value, Unknown) else bool(types.value)
    return {"enabled": enabler.derived(known, "resource_types")}


@terraform_type("aws_inspector2_organization_configuration", "vulnerability_scanning")
def inspector_organization(settings: Block) -> Attributes:
    types = settings.block("auto_enable")
    answers: list[Truth] = [types.flag(name, default=False).value for name in ("ec2", "ecr")]
    return {"enabled": types.derived(both(*answers), "ec2")}


@terraform_type("aws_macie2_account", "data_discovery")
def macie_account(account: Block) -> Attributes:
    return {"enabled": one_of(account, "status", ("ENABLED",), default="ENABLED")}
