"""Route 53 and certificates of AWS."""

from __future__ import annotations

from typing import Any

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import HOLE, Unknown
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.certificates import days_until
from policycheck.providers.terraform.combine import some
from policycheck.providers.terraform.registry import part, terraform_type

part("aws_route53_hosted_zone_dnssec", "hosted_zone_id", "aws_route53_zone")
part("aws_route53_query_log", "zone_id", "aws_route53_zone")
part("aws_route53_zone_association", "zone_id", "aws_route53_zone")


@terraform_type("aws_route53_zone", "dns_zone")
def zone(zone_: Block) -> Attributes:
    """Private zones can be neither signed nor have their own query log (Route 53 guide, "Public query logging")."""
    if zone_.blocks("vpc") or zone_.parts("aws_route53_zone_association"):
        return {}
    return {
        "signed": _signed(zone_.part("aws_route53_hosted_zone_dnssec")),
        "query_logged": zone_.part("aws_route53_query_log").exists(),
    }


def _signed(signing: Block) -> Attribute:
    if signing.reason is not None or not signing.present:
        return signing.exists()
    return signing.text("signing_status", default="SIGNING").then(lambda value: value == "SIGNING")


@terraform_type("aws_route53domains_registered_domain", "domain")
def registered_domain(domain: Block) -> Attributes:
    return {"transfer_locked": domain.flag("transfer_lock", default=True)}


@terraform_type("aws_acm_certificate", "certificate")
def acm_certificate(certificate: Block) -> Attributes:
    logging = certificate.block("options").text("certificate_transparency_logging_preference", default="ENABLED")
    attributes = {"wildcard": _wildcard(certificate), **days_until(certificate, "not_after", "certificate_body")}
    if certificate.is_set("private_key").value is not True:
        attributes["transparency_logged"] = logging.then(lambda value: value == "ENABLED")
    return attributes


def _wildcard(certificate: Block) -> Attribute:
    names: list[tuple[str, Any]] = [("domain_name", certificate.read("domain_name"))]
    alternatives = certificate.texts("subject_alternative_names").value
    listed = alternatives if isinstance(alternatives, list) else [alternatives]
    names += [("subject_alternative_names", name) for name in listed]
    answers = [certificate.derived(_is_wild(name), field) for field, name in names]
    return some(answers, answers[0])


def _is_wild(name: Any) -> bool | Unknown:
    text = name.shape if isinstance(name, Unknown) else name
    if isinstance(text, str) and not text.startswith(HOLE):
        return text.startswith("*.")
    return name if isinstance(name, Unknown) else False


@terraform_type("aws_iam_server_certificate", "certificate")
def server_certificate(certificate: Block) -> Attributes:
    return days_until(certificate, "expiration", "certificate_body")
