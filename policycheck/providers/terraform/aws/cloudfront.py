"""CloudFront distributions and their header policies."""

from __future__ import annotations

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import NotRead, Unknown
from policycheck.providers.terraform.aws.waf import named_firewall
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.combine import every, some
from policycheck.providers.terraform.registry import part, terraform_type
from policycheck.semantics import tls

part("aws_cloudwatch_log_delivery_source", "resource_arn", "aws_cloudfront_distribution")

_DAY = 86_400


@terraform_type("aws_cloudfront_distribution", "cdn")
def distribution(dist: Block) -> Attributes:
    geo = dist.block("restrictions").block("geo_restriction").text("restriction_type", default="none")
    return {
        "access_logged": _access_logged(dist),
        "default_object": dist.is_set("default_root_object"),
        "limited_by_country": geo.then(lambda value: value != "none"),
        "sends_security_headers": _sends_headers(dist),
        "own_certificate": _own_certificate(dist.block("viewer_certificate")),
        **_origins(dist),
    }


def _behaviors(dist: Block) -> list[Block]:
    return [*dist.blocks("default_cache_behavior"), *dist.blocks("ordered_cache_behavior")]


def _access_logged(dist: Block) -> Attribute:
    """Standard logs (in their first form, or delivered through CloudWatch), or real-time logs."""
    logging = dist.has("logging_config")
    real_time = dist.block("default_cache_behavior").is_set("realtime_log_config_arn")
    try:
        delivered = dist.part("aws_cloudwatch_log_delivery_source").exists()
    except NotRead as error:  # of a live account, of which everything else is known
        delivered = dist.derived(error.unknown, "logging_config")
    return some([logging, real_time, delivered])


def _sends_headers(dist: Block) -> Attribute:
    answers = [behavior.is_set("response_headers_policy_id") for behavior in _behaviors(dist)]
    return every(answers, dist.derived(False, "default_cache_behavior"))


def _own_certificate(viewer: Block) -> Attribute:
    default = viewer.flag("cloudfront_default_certificate", default=False)
    if default.value is True:
        return viewer.derived(False, "cloudfront_default_certificate")
    named = [viewer.is_set(field) for field in ("acm_certificate_arn", "iam_certificate_id")]
    chosen = next((answer for answer in named if answer.value is not False), None)
    return chosen or (default if isinstance(default.value, Unknown) else named[0])


def _origins(dist: Block) -> Attributes:
    """Origins without ``custom_origin_config`` are buckets, whose access is controlled by CloudFront's identity."""
    custom: list[Attribute] = []
    versions: list[Attribute] = []
    closed: list[Attribute] = []
    for origin in dist.blocks("origin"):
        settings = origin.block("custom_origin_config")
        if settings.present and origin.reason is None:
            policy = settings.text("origin_protocol_policy", default="")
            custom.append(policy.then(lambda value: value == "https-only"))
            if policy.value != "http-only":
                versions.append(_lowest(settings))
        elif not origin.block("vpc_origin_config").present:
            control = origin.is_set("origin_access_control_id")
            identity = origin.block("s3_origin_config").is_set("origin_access_identity")
            closed.append(identity if control.value is False else control)
    attributes: Attributes = {}
    if custom:
        attributes["origin_tls_required"] = every(custom, custom[0])
    if versions:
        unknown = next((version for version in versions if isinstance(version.value, Unknown)), None)
        attributes["origin_tls_minimum"] = unknown or min(versions, key=lambda version: str(version.value))
    if closed:
        attributes["origin_closed"] = every(closed, closed[0])
    return attributes


def _lowest(settings: Block) -> Attribute:
    return settings.texts("origin_ssl_protocols").then(tls.lowest)


@terraform_type("aws_cloudfront_distribution", "listener")
def viewers(dist: Block) -> Attributes:
    answers = []
    for behavior in _behaviors(dist):
        policy = behavior.text("viewer_protocol_policy", default="")
        answers.append(policy.then(lambda value: value in ("https-only", "redirect-to-https")))
    return {
        "tls_required": every(answers, dist.derived(False, "default_cache_behavior")),
        "tls_minimum": _minimum(dist.block("viewer_certificate")),
    }


def _minimum(viewer: Block) -> Attribute:
    """With the default certificate TLS 1.0 is in, whatever else is set (CloudFront, "Supported protocols")."""
    if viewer.flag("cloudfront_default_certificate", default=False).value is True:
        return viewer.derived("1.0", "cloudfront_default_certificate")
    return viewer.text("minimum_protocol_version", default="TLSv1").then(tls.minimum_version)


@terraform_type("aws_cloudfront_distribution", "web_entry")
def entrance(dist: Block) -> Attributes:
    return named_firewall(dist, "web_acl_id")


@terraform_type("aws_cloudfront_response_headers_policy", "header_policy")
def header_policy(policy: Block) -> Attributes:
    hsts = policy.block("security_headers_config").block("strict_transport_security")
    return {"hsts_days": hsts.number("access_control_max_age_sec", default=0).then(lambda seconds: seconds / _DAY)}
