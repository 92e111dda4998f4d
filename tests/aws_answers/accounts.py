"""Identities, certificates, names, and the services that watch over an account."""

from __future__ import annotations

import datetime
import json
from typing import Any, Final

from aws_documented import ByText, Refused

from aws_answers.basics import ACCOUNT, KEY, OPEN, TIME, arn

_BOTH: Final = ("good", "bad")
_LATER: Final = datetime.datetime.now(datetime.UTC) + datetime.timedelta(days=300)
_SOON: Final = datetime.datetime.now(datetime.UTC) + datetime.timedelta(days=3)
_READS: Final = json.dumps(
    {
        "Version": "2012-10-17",
        "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::x/*"}],
    }
)  # fmt: skip
_ADMIN: Final = json.dumps(
    {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}
)  # fmt: skip
_TRUST: Final = json.dumps(
    {
        "Version": "2012-10-17",
        "Statement": [
            {"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}
        ],
    }
)  # fmt: skip
_MANAGED: Final = {"good": "ReadOnlyAccess", "bad": "AdministratorAccess"}
_ACL: Final = arn("wafv2", "regional/webacl")


def _granted(word: str) -> list[dict[str, Any]]:
    found = []
    for name in _BOTH:
        one: dict[str, Any] = {
            f"{word}Name": f"{word}-{name}".lower(), "Arn": f"arn:aws:iam::{ACCOUNT}:{word.lower()}/{name}",
            f"{word}PolicyList": [{"PolicyName": name, "PolicyDocument": _READS if name == "good" else _ADMIN}],
            "AttachedManagedPolicies": [
                {"PolicyName": _MANAGED[name], "PolicyArn": f"arn:aws:iam::aws:policy/{_MANAGED[name]}"}
            ],
        }  # fmt: skip
        found.append({**one, "Path": "/", "AssumeRolePolicyDocument": _TRUST} if word == "Role" else one)
    return found


def _store(name: str) -> dict[str, Any]:
    key = {"KmsKeyId": KEY} if name == "good" else {}
    every = [{"Field": "eventCategory", "Equals": ["Management"]}]
    return {
        "EventDataStoreArn": arn("cloudtrail", f"eventdatastore/{name}"), "Name": name, "Status": "ENABLED",
        "MultiRegionEnabled": name == "good", "TerminationProtectionEnabled": name == "good",
        "RetentionPeriod": 2555 if name == "good" else 90, **key,
        "AdvancedEventSelectors": [{"Name": "all", "FieldSelectors": every}],
    }  # fmt: skip


def _headers(name: str) -> dict[str, Any]:
    hsts = {"Override": True, "AccessControlMaxAgeSec": 31536000 if name == "good" else 60}
    config = {"Name": name, "SecurityHeadersConfig": {"StrictTransportSecurity": hsts}}
    policy = {"Id": name, "LastModifiedTime": TIME, "ResponseHeadersPolicyConfig": config}
    return {"Type": "custom", "ResponseHeadersPolicy": policy}


def _acl(name: str) -> dict[str, Any]:
    return {"Name": name, "Id": name, "ARN": f"{_ACL}/{name}/1", "LockToken": "x", "Description": ""}


def _authority(name: str) -> dict[str, Any]:
    return {
        "Arn": arn("acm-pca", f"certificate-authority/{name}"), "Status": "ACTIVE", "UsageMode": "GENERAL_PURPOSE",
        "RevocationConfiguration": {"CrlConfiguration": {"Enabled": name == "good"}},
    }  # fmt: skip


DOCUMENTS: dict[str, Any] = {
    "iam:GetAccountAuthorizationDetails": {
        "UserDetailList": _granted("User"), "GroupDetailList": _granted("Group"), "RoleDetailList": _granted("Role"),
        "Policies": [],
    },
    "iam:ListRoles": {"Roles": []},
    "iam:ListServerCertificates": {
        "ServerCertificateMetadataList": [
            {
                "Path": "/", "ServerCertificateName": name, "ServerCertificateId": "ASCA",
                "Arn": f"arn:aws:iam::{ACCOUNT}:server-certificate/{name}",
                "Expiration": _LATER if name == "good" else _SOON,
            }
            for name in _BOTH
        ]
    },
    "acm-pca:ListCertificateAuthorities": {"CertificateAuthorities": [_authority(name) for name in _BOTH]},
    "route53domains:ListDomains": {
        "Domains": [{"DomainName": f"{name}.example", "TransferLock": name == "good"} for name in _BOTH]
    },
    "cloudfront:ListResponseHeadersPolicies": {
        "ResponseHeadersPolicyList": {"MaxItems": 100, "Quantity": 2, "Items": [_headers(name) for name in _BOTH]}
    },
    "cloudtrail:ListEventDataStores": {
        "EventDataStores": [{"EventDataStoreArn": arn("cloudtrail", f"eventdatastore/{name}")} for name in _BOTH]
    },
    "cloudtrail:GetEventDataStore": ByText({f"eventdatastore/{name}": _store(name) for name in _BOTH}),
    "cloudwatch:DescribeAlarms": {
        "CompositeAlarms": [
            {
                "AlarmName": name, "AlarmArn": arn("cloudwatch", f"alarm:{name}"), "ActionsEnabled": name == "good",
                "AlarmActions": [arn("sns", "people")],
            }
            for name in _BOTH
        ]
    },
    "wafv2:ListWebACLs": ByText({
        "CLOUDFRONT": {"WebACLs": []}, "REGIONAL": {"WebACLs": [_acl(name) for name in _BOTH]},
    }),
    "wafv2:GetWebACL": {},
    "wafv2:GetLoggingConfiguration": ByText({
        "webacl/good": {
            "LoggingConfiguration": {
                "ResourceArn": f"{_ACL}/good/1", "LogDestinationConfigs": [arn("logs", "log-group:aws-waf-logs-x")],
            }
        },
        "webacl/bad": Refused("WAFNonexistentItemException:none"),
    }),
    "config:DescribeConfigurationAggregators": {
        "ConfigurationAggregators": [
            {
                "ConfigurationAggregatorName": name, "AccountAggregationSources": [
                    {"AccountIds": [ACCOUNT], "AllAwsRegions": name == "good"}
                ],
                "ConfigurationAggregatorArn": arn("config", f"config-aggregator/{name}"),
            }
            for name in _BOTH
        ]
    },
    "ecr:GetRegistryPolicy": {"policyText": OPEN},
}  # fmt: skip
BOTH = {
    "alarm-enabled": {"aws_cloudwatch_composite_alarm"},
    "audit-trail-customer-managed-key": {"aws_cloudtrail_event_data_store"},
    "audit-trail-deletion-protected": {"aws_cloudtrail_event_data_store"},
    "audit-trail-kept-six-years": {"aws_cloudtrail_event_data_store"},
    "audit-trail-multi-region": {"aws_cloudtrail_event_data_store"},
    "certificate-authority-revocation": {"aws_acmpca_certificate_authority"},
    "certificate-not-expiring": {"aws_iam_server_certificate"},
    "configuration-recorder-multi-region": {"aws_config_configuration_aggregator"},
    "domain-transfer-locked": {"aws_route53domains_registered_domain"},
    "header-policy-hsts": {"aws_cloudfront_response_headers_policy"},
    "policy-no-admin": {
        "aws_iam_group_policy", "aws_iam_group_policy_attachment", "aws_iam_role_policy",
        "aws_iam_role_policy_attachment", "aws_iam_user_policy", "aws_iam_user_policy_attachment",
    },
    "waf-logged": {"aws_wafv2_web_acl"},
}  # fmt: skip
ONE = {("registry-not-public", "aws_ecr_registry_policy"): "fail"}
