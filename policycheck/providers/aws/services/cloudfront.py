"""Amazon CloudFront and AWS Certificate Manager."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from policycheck.model.values import Unknown
from policycheck.providers.aws.calls import Calls
from policycheck.providers.aws.collector import collector
from policycheck.providers.aws.shapes import at, other
from policycheck.providers.live.record import Record

_READ: Final = (
    "logging_config", "default_root_object", "web_acl_id", "restrictions", "viewer_certificate",
    "default_cache_behavior", "ordered_cache_behavior", "origin",
)  # fmt: skip
"""Arguments of a distribution that rules read."""


@collector(
    "cloudfront",
    types=("aws_cloudfront_distribution",),
    actions=("cloudfront:ListDistributions", "cloudfront:GetDistributionConfig"),
    regional=False,
)
def distributions(calls: Calls) -> Iterator[Record]:
    """Distributions."""
    yield from calls.each(
        calls.pages("list_distributions", "DistributionList.Items"), lambda one: [_distribution(calls, one)]
    )


def _distribution(calls: Calls, listed: dict[str, Any]) -> Record:
    operation = "get_distribution_config"
    answer = calls.maybe(operation, Id=listed["Id"])
    if isinstance(answer, Unknown):
        names = {"id": listed["Id"], "arn": listed["ARN"]}
        return calls.record(
            "aws_cloudfront_distribution", listed["ARN"], dict.fromkeys(_READ, answer) | names, operation
        )
    config = at(answer, "DistributionConfig") or {}
    behaviors = [_behavior(one) for one in at(config, "CacheBehaviors.Items") or []]
    values = {
        "id": listed["Id"],
        "arn": listed["ARN"],
        "logging_config": [{"bucket": at(config, "Logging.Bucket")}] if at(config, "Logging.Enabled") else [],
        "default_root_object": config.get("DefaultRootObject"),
        "web_acl_id": config.get("WebACLId"),
        "restrictions": [
            {"geo_restriction": [other(config, restriction_type="Restrictions.GeoRestriction.RestrictionType")]}
        ],
        "viewer_certificate": [
            other(
                config.get("ViewerCertificate", {}), cloudfront_default_certificate="CloudFrontDefaultCertificate",
                acm_certificate_arn="ACMCertificateArn", iam_certificate_id="IAMCertificateId",
                minimum_protocol_version="MinimumProtocolVersion",
            )
        ],
        "default_cache_behavior": [_behavior(config.get("DefaultCacheBehavior", {}))],
        "ordered_cache_behavior": behaviors,
        "origin": [_origin(one) for one in at(config, "Origins.Items") or []],
    }  # fmt: skip
    return calls.record("aws_cloudfront_distribution", listed["ARN"], values, operation)


def _behavior(behavior: dict[str, Any]) -> dict[str, Any]:
    return other(
        behavior, viewer_protocol_policy="ViewerProtocolPolicy", response_headers_policy_id="ResponseHeadersPolicyId",
        realtime_log_config_arn="RealtimeLogConfigArn",
    )  # fmt: skip


def _origin(origin: dict[str, Any]) -> dict[str, Any]:
    values = other(origin, domain_name="DomainName", origin_access_control_id="OriginAccessControlId")
    if "CustomOriginConfig" in origin:
        settings = other(
            origin["CustomOriginConfig"], origin_protocol_policy="OriginProtocolPolicy",
            origin_ssl_protocols="OriginSslProtocols.Items",
        )  # fmt: skip
        values["custom_origin_config"] = [settings]
    if at(origin, "S3OriginConfig.OriginAccessIdentity"):
        identity = at(origin, "S3OriginConfig.OriginAccessIdentity")
        values["s3_origin_config"] = [{"origin_access_identity": identity}]
    if "VpcOriginConfig" in origin:
        values["vpc_origin_config"] = [other(origin["VpcOriginConfig"], vpc_origin_id="VpcOriginId")]
    return values


@collector("acm", types=("aws_acm_certificate",), actions=("acm:ListCertificates", "acm:DescribeCertificate"))
def certificates(calls: Calls) -> Iterator[Record]:
    """Certificates that are issued."""
    key_types = [
        "RSA_1024", "RSA_2048", "RSA_3072", "RSA_4096", "EC_prime256v1", "EC_secp384r1", "EC_secp521r1",
    ]  # fmt: skip
    listed = calls.pages("list_certificates", "CertificateSummaryList", Includes={"keyTypes": key_types})
    yield from calls.each(listed, lambda one: [_certificate(calls, one)])


def _certificate(calls: Calls, listed: dict[str, Any]) -> Record:
    arn, ends = listed["CertificateArn"], listed.get("NotAfter")
    described: dict[str, Any] = {}
    if ends is None or calls.wants("certificate.transparency_logged", "certificate.wildcard"):
        answer = calls.maybe("describe_certificate", CertificateArn=arn)
        if isinstance(answer, Unknown):
            values = {"domain_name": listed.get("DomainName"), "arn": arn}
            unread = dict.fromkeys(("subject_alternative_names", "options"), answer)
            return calls.record("aws_acm_certificate", arn, {**values, **unread}, "describe_certificate")
        described = at(answer, "Certificate") or {}
        ends = described.get("NotAfter", ends)
    values = {
        "domain_name": listed.get("DomainName"),
        "arn": arn,
        "subject_alternative_names": described.get("SubjectAlternativeNames", []),
        "options": [
            other(
                described,
                certificate_transparency_logging_preference="Options.CertificateTransparencyLoggingPreference",
            )
        ],
    }
    if ends is not None:
        values["not_after"] = ends.isoformat()
    if described.get("Type", listed.get("Type")) == "IMPORTED":
        values["private_key"] = "set"
    return calls.record("aws_acm_certificate", arn, values, "describe_certificate")


@collector(
    "logs",
    types=("aws_cloudwatch_log_delivery_source",),
    actions=("logs:DescribeDeliverySources",),
    regional=False,
)
def delivery_sources(calls: Calls) -> Iterator[Record]:
    """Distributions whose logs CloudWatch delivers: it does so from the home region."""
    operation = "describe_delivery_sources"
    for one in calls.pages(operation, "deliverySources"):
        if one.get("service") == "cloudfront":
            for resource in one.get("resourceArns", ()):
                values = {"name": one["name"], "resource_arn": resource, **other(one, log_type="logType")}
                yield calls.record("aws_cloudwatch_log_delivery_source", f"{one['arn']}:{resource}", values, operation)


@collector(
    "cloudfront",
    types=("aws_cloudfront_response_headers_policy",),
    actions=("cloudfront:ListResponseHeadersPolicies",),
    regional=False,
)
def header_policies(calls: Calls) -> Iterator[Record]:
    """The account's own policies of headers; there can be twenty (CloudFront Developer Guide, "Quotas")."""
    operation, hsts = "list_response_headers_policies", "SecurityHeadersConfig.StrictTransportSecurity"
    for one in calls.pages(operation, "ResponseHeadersPolicyList.Items", Type="custom", MaxItems="100"):
        policy = one["ResponseHeadersPolicy"]
        config = policy.get("ResponseHeadersPolicyConfig", {})
        security = {
            "strict_transport_security": [other(config, access_control_max_age_sec=f"{hsts}.AccessControlMaxAgeSec")]
        }
        arn = f"arn:{calls.partition}:cloudfront::{calls.account}:response-headers-policy/{policy['Id']}"
        values = {"id": policy["Id"], "arn": arn, **other(config, name="Name"), "security_headers_config": [security]}
        yield calls.record("aws_cloudfront_response_headers_policy", arn, values, operation)


@collector(
    "iam",
    types=("aws_iam_server_certificate",),
    actions=("iam:ListServerCertificates",),
    regional=False,
)
def server_certificates(calls: Calls) -> Iterator[Record]:
    """Certificates that were put into IAM."""
    for one in calls.pages("list_server_certificates", "ServerCertificateMetadataList"):
        values = other(one, name="ServerCertificateName", arn="Arn")
        if one.get("Expiration") is not None:
            values["expiration"] = one["Expiration"].isoformat()
        yield calls.record("aws_iam_server_certificate", one["Arn"], values, "list_server_certificates")
