"""The services that watch over an account: Config, GuardDuty, Security Hub, Inspector, Macie, Access Analyzer.

Where one is off in a region, a record says so: what is not there would be judged by nobody.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from policycheck.model.values import Unknown
from policycheck.providers.aws.calls import Calls, error_code, error_message
from policycheck.providers.aws.collector import collector
from policycheck.providers.aws.shapes import at, other
from policycheck.providers.live.calls import CallFailed
from policycheck.providers.live.record import Failure, Record

_RECORDER: Final = "aws_config_configuration_recorder"
_DETECTOR: Final = "aws_guardduty_detector"


@collector(
    "config",
    types=(_RECORDER, f"{_RECORDER}_status"),
    actions=("config:DescribeConfigurationRecorders", "config:DescribeConfigurationRecorderStatus"),
)
def recorders(calls: Calls) -> Iterator[Record]:
    """Configuration recorders and whether they run."""
    operation = "describe_configuration_recorders"
    found = calls.get(operation).get("ConfigurationRecorders", [])
    status = (
        calls.get("describe_configuration_recorder_status").get("ConfigurationRecordersStatus", []) if found else []
    )
    running = {one["name"]: one.get("recording", False) for one in status}
    for recorder in found:
        name = recorder["name"]
        arn = recorder.get("arn") or calls.arn("config", f"configuration-recorder/{name}")
        group = other(
            recorder.get("recordingGroup", {}), all_supported="allSupported",
            include_global_resource_types="includeGlobalResourceTypes",
        )  # fmt: skip
        values = {"name": name, "arn": arn, "recording_group": [group]}
        yield calls.record(_RECORDER, arn, values, operation)
        values = {"name": arn, "is_enabled": running.get(name, False)}
        yield calls.record(f"{_RECORDER}_status", arn, values, "describe_configuration_recorder_status")
    if not found:
        values = {"name": "none", "recording_group": [{"all_supported": False}]}
        yield calls.record(_RECORDER, calls.arn("config", "configuration-recorder/none"), values, operation)


@collector(
    "config",
    types=("aws_config_delivery_channel",),
    actions=("config:DescribeDeliveryChannels",),
    serves=("audit_store.*",),
)
def delivery_channels(calls: Calls) -> Iterator[Record]:
    """Where Config delivers its records to."""
    for channel in calls.get("describe_delivery_channels").get("DeliveryChannels", []):
        values = other(channel, name="name", s3_bucket_name="s3BucketName")
        arn = calls.arn("config", f"delivery-channel/{channel['name']}")
        yield calls.record("aws_config_delivery_channel", arn, values, "describe_delivery_channels")


@collector(
    "config",
    types=("aws_config_configuration_aggregator",),
    actions=("config:DescribeConfigurationAggregators",),
)
def aggregators(calls: Calls) -> Iterator[Record]:
    """Aggregators of other regions and accounts."""
    operation = "describe_configuration_aggregators"
    for one in calls.pages(operation, "ConfigurationAggregators"):
        arn = one["ConfigurationAggregatorArn"]
        accounts = [other(source, all_regions="AllAwsRegions") for source in one.get("AccountAggregationSources", ())]
        organisation = one.get("OrganizationAggregationSource")
        values = {
            "name": one["ConfigurationAggregatorName"],
            "arn": arn,
            "account_aggregation_source": accounts,
            "organization_aggregation_source": [other(organisation, all_regions="AllAwsRegions")]
            if organisation
            else [],
        }
        yield calls.record("aws_config_configuration_aggregator", arn, values, operation)


@collector(
    "guardduty",
    types=(_DETECTOR, f"{_DETECTOR}_feature", "aws_guardduty_organization_configuration"),
    actions=(
        "guardduty:ListDetectors", "guardduty:GetDetector", "guardduty:DescribeOrganizationConfiguration",
    ),
)  # fmt: skip
def detectors(calls: Calls) -> Iterator[Record]:
    """GuardDuty's detector of the region, with its features."""
    ids = list(calls.pages("list_detectors", "DetectorIds"))
    if not ids:
        arn = calls.arn("guardduty", "detector/none")
        yield calls.record(_DETECTOR, arn, {"id": "none", "arn": arn, "enable": False}, "list_detectors")
    for id_ in ids:
        yield from _detector(calls, id_)


def _detector(calls: Calls, id_: str) -> Iterator[Record]:
    arn = calls.arn("guardduty", f"detector/{id_}")
    answer = calls.maybe("get_detector", DetectorId=id_)
    enabled = answer if isinstance(answer, Unknown) else at(answer, "Status") == "ENABLED"
    yield calls.record(_DETECTOR, arn, {"id": id_, "arn": arn, "enable": enabled}, "get_detector")
    if isinstance(answer, Unknown):
        return
    for feature in (answer or {}).get("Features", ()):
        values = {"detector_id": id_, **other(feature, name="Name", status="Status")}
        yield calls.record(f"{_DETECTOR}_feature", arn, values, "get_detector")
    if calls.wants("threat_detection.organization_wide"):
        operation = "describe_organization_configuration"
        # Only an organisation's administrator may ask; elsewhere members cannot be watched from here.
        settings = calls.maybe(operation, "BadRequestException", DetectorId=id_)
        if settings is not None:
            type_ = "aws_guardduty_organization_configuration"
            members = settings if isinstance(settings, Unknown) else at(settings, "AutoEnableOrganizationMembers")
            values = {"detector_id": id_, "auto_enable_organization_members": members}
            yield calls.record(type_, arn, values, operation)


@collector(
    "securityhub",
    types=("aws_securityhub_account",),
    actions=("securityhub:DescribeHub", "securityhub:GetEnabledStandards"),
    covers=("aws_securityhub_standards_subscription",),
)
def security_hub(calls: Calls) -> Iterator[Record | Failure]:
    """Security Hub, and whether it checks anything by a standard."""
    type_ = "aws_securityhub_account"
    answer = calls.maybe("describe_hub", "InvalidAccessException", "ResourceNotFoundException")
    if isinstance(answer, Unknown):
        yield from _failed(calls, "describe_hub", answer, type_)
        return
    checks = answer is not None and any(True for _ in calls.pages("get_enabled_standards", "StandardsSubscriptions"))
    arn = calls.arn("securityhub", "hub/default")
    yield calls.record(type_, arn, {"arn": arn, "enable_default_standards": checks}, "describe_hub")


def _failed(calls: Calls, operation: str, answer: Unknown, *types: str) -> Iterator[Failure]:
    """What is missing where a call that may also say that a service is off failed."""
    reason = answer.reason.partition(": ")[0]
    yield Failure(calls.action(operation), reason, calls.account, calls.region, types)


@collector("inspector2", types=("aws_inspector2_enabler",), actions=("inspector2:BatchGetAccountStatus",))
def inspector(calls: Calls) -> Iterator[Record]:
    """What Inspector scans in this region."""
    operation = "batch_get_account_status"
    for account in calls.get(operation, accountIds=[calls.account]).get("accounts", []):
        states = account.get("resourceState", {})
        scanned = [name.upper() for name, state in states.items() if state.get("status") == "ENABLED"]
        arn = calls.arn("inspector2", "enabler")
        values = {"account_ids": [calls.account], "resource_types": scanned}
        yield calls.record("aws_inspector2_enabler", arn, values, operation)


@collector(
    "inspector2",
    types=("aws_inspector2_organization_configuration",),
    actions=("inspector2:DescribeOrganizationConfiguration",),
)
def inspector_of_members(calls: Calls) -> Iterator[Record]:
    """What Inspector scans in new accounts of an organisation, which only its administrator is told. Others are
    refused, as somebody without the permission is, but in words of Inspector's own."""
    operation = "describe_organization_configuration"
    try:
        found = at(calls.get(operation), "autoEnable") or {}
    except CallFailed as error:
        if error_code(error) != "AccessDeniedException" or "not authorized to perform" in error_message(error):
            raise
        return
    arn = calls.arn("inspector2", "organization-configuration")
    values = {"arn": arn, "auto_enable": [other(found, ec2="ec2", ecr="ecr")]}
    yield calls.record("aws_inspector2_organization_configuration", arn, values, operation)


@collector("macie2", types=("aws_macie2_account",), actions=("macie2:GetMacieSession",))
def macie(calls: Calls) -> Iterator[Record]:
    """Macie, which refuses every call where it is off, and says so in words only."""
    operation = "get_macie_session"
    try:
        status = calls.get(operation).get("status", "PAUSED")
    except CallFailed as error:
        if "not enabled" not in error_message(error):
            raise
        status = "PAUSED"
    yield calls.record("aws_macie2_account", calls.arn("macie2", "session"), {"status": status}, operation)


@collector(
    "accessanalyzer",
    types=("aws_accessanalyzer_analyzer",),
    actions=("access-analyzer:ListAnalyzers",),
    serves=("account.access_analysed",),
)
def analyzers(calls: Calls) -> Iterator[Record]:
    """Access analyzers; a region without one that looks for access from outside is said to have none."""
    external = False
    for analyzer in calls.pages("list_analyzers", "analyzers"):
        values: dict[str, Any] = other(analyzer, name="name", arn="arn", type="type")
        external = external or not str(values.get("type", "")).endswith("UNUSED_ACCESS")
        yield calls.record("aws_accessanalyzer_analyzer", analyzer["arn"], values, "list_analyzers")
    if not external:
        arn = calls.arn("access-analyzer", "analyzer/none")
        yield calls.record("aws_account", arn, {"arn": arn, "access_analysed": False}, "list_analyzers")
