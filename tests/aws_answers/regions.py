"""What there is once in a region: good in us-east-1, bad in us-west-2."""

from __future__ import annotations

from typing import Any, Final

from aws_documented import ByText, Refused

from aws_answers.basics import ACCOUNT, ROLE, TIME, arn

_GOOD: Final = "us-east-1 "
_BAD: Final = "us-west-2 "
_FEATURES: Final = ("S3_DATA_EVENTS", "EKS_AUDIT_LOGS", "RDS_LOGIN_EVENTS", "EBS_MALWARE_PROTECTION")


def _detector(on: bool) -> dict[str, Any]:
    status = "ENABLED" if on else "DISABLED"
    return {
        "CreatedAt": "2026-01-01T00:00:00Z", "ServiceRole": ROLE, "Status": status,
        "Features": [{"Name": name, "Status": status} for name in _FEATURES],
    }  # fmt: skip


def _scanned(on: bool) -> dict[str, Any]:
    state = {"status": "ENABLED" if on else "DISABLED", "errorCode": "ALREADY_ENABLED", "errorMessage": ""}
    return {"accounts": [{"accountId": ACCOUNT, "state": state, "resourceState": {"ec2": state, "ecr": state}}]}


DOCUMENTS: dict[str, Any] = {
    "ec2:GetSnapshotBlockPublicAccessState": ByText({
        _GOOD: {"State": "block-all-sharing"}, _BAD: {"State": "unblocked"},
    }),
    "ec2:GetImageBlockPublicAccessState": ByText({
        _GOOD: {"ImageBlockPublicAccessState": "block-new-sharing"}, _BAD: {"ImageBlockPublicAccessState": "unblocked"},
    }),
    "ec2:GetInstanceMetadataDefaults": ByText({
        _GOOD: {"AccountLevel": {"HttpTokens": "required"}}, _BAD: {"AccountLevel": {"HttpTokens": "optional"}},
    }),
    "ec2:GetSerialConsoleAccessStatus": ByText({
        _GOOD: {"SerialConsoleAccessEnabled": False}, _BAD: {"SerialConsoleAccessEnabled": True},
    }),
    "inspector2:BatchGetAccountStatus": ByText({_GOOD: _scanned(True), _BAD: _scanned(False)}),
    "inspector2:DescribeOrganizationConfiguration": ByText({
        _GOOD: {"autoEnable": {"ec2": True, "ecr": True, "lambda": False}},
        _BAD: {"autoEnable": {"ec2": True, "ecr": False}},
        "": Refused("AccessDeniedException:Invoking account does not have access to this operation."),
    }),
    "guardduty:ListDetectors": ByText({
        _GOOD: {"DetectorIds": ["12abc34d567e8fa901bc2d34e56789f0"]},
        _BAD: {"DetectorIds": ["98abc34d567e8fa901bc2d34e56789f0"]},
    }),
    "guardduty:GetDetector": ByText({_GOOD: _detector(True), _BAD: _detector(False)}),
    "guardduty:DescribeOrganizationConfiguration": ByText({
        _GOOD: {"MemberAccountLimitReached": False, "AutoEnableOrganizationMembers": "ALL"},
        _BAD: Refused("BadRequestException:not the administrator"),
    }),
    "accessanalyzer:ListAnalyzers": ByText({
        _GOOD: {
            "analyzers": [
                {
                    "arn": arn("access-analyzer", "analyzer/outside"), "name": "outside", "type": "ACCOUNT",
                    "createdAt": TIME, "status": "ACTIVE",
                }
            ]
        },
        _BAD: {"analyzers": []},
    }),
}  # fmt: skip
BOTH: dict[str, set[str]] = {}
ONE = {("account-access-analysed", "aws_accessanalyzer_analyzer"): "pass"}
REGIONS = {
    "instance-metadata-protected": {"aws_ec2_instance_metadata_defaults"},
    "instance-serial-console-closed": {"aws_ec2_serial_console_access"},
    "threat-detection-enabled": {"aws_guardduty_detector"},
    "threat-detection-watches-clusters": {"aws_guardduty_detector"},
    "threat-detection-watches-databases": {"aws_guardduty_detector"},
    "threat-detection-watches-object-stores": {"aws_guardduty_detector"},
    "threat-detection-watches-servers": {"aws_guardduty_detector"},
    "volume-defaults-block-public-snapshots": {
        "aws_ebs_snapshot_block_public_access", "aws_ec2_image_block_public_access",
    },
    "vulnerability-scanning-enabled": {"aws_inspector2_enabler", "aws_inspector2_organization_configuration"},
}  # fmt: skip
