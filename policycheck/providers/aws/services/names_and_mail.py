"""Amazon Route 53 and SES: zones of names, and mail that is sent and received."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from policycheck.providers.aws.calls import Calls, error_code
from policycheck.providers.aws.collector import collector
from policycheck.providers.aws.shapes import at, other, told
from policycheck.providers.live.calls import CallFailed
from policycheck.providers.live.record import Record

_ZONE: Final = "aws_route53_zone"
_SIGNED: Final = "aws_route53_hosted_zone_dnssec"
_NO_RECEIVING: Final = ("InvalidAction", "UnknownOperation", "UnsupportedOperation")
"""What SES answers in regions where it receives no mail."""


@collector(
    "route53",
    types=(_ZONE, _SIGNED),
    actions=("route53:ListHostedZones", "route53:GetDNSSEC"),
    regional=False,
    covers=("aws_route53_zone_association",),
)
def zones(calls: Calls) -> Iterator[Record]:
    """Hosted zones, and whether the public ones are signed."""
    yield from calls.each(calls.pages("list_hosted_zones", "HostedZones"), lambda zone: _zone(calls, zone))


def _zone(calls: Calls, zone: dict[str, Any]) -> Iterator[Record]:
    id_ = zone["Id"].rpartition("/")[2]
    arn = f"arn:{calls.partition}:route53:::hostedzone/{id_}"
    private = at(zone, "Config.PrivateZone") is True
    values = {"id": id_, "zone_id": id_, "arn": arn, "name": zone["Name"], "vpc": [{}] if private else []}
    yield calls.record(_ZONE, arn, values, "list_hosted_zones")
    if not private and calls.wants("dns_zone.signed"):
        answer = calls.maybe("get_dnssec", HostedZoneId=id_)
        status = told(answer, lambda found: other(found, signing_status="Status.ServeSignature"), "signing_status")
        yield calls.record(_SIGNED, arn, {"hosted_zone_id": id_, **status}, "get_dnssec")


@collector("route53", types=("aws_route53_query_log",), actions=("route53:ListQueryLoggingConfigs",), regional=False)
def query_logs(calls: Calls) -> Iterator[Record]:
    """Where queries of public zones are logged."""
    operation = "list_query_logging_configs"
    for log in calls.pages(operation, "QueryLoggingConfigs"):
        values = other(log, zone_id="HostedZoneId", cloudwatch_log_group_arn="CloudWatchLogsLogGroupArn")
        arn = f"arn:{calls.partition}:route53:::queryloggingconfig/{log['Id']}"
        yield calls.record("aws_route53_query_log", arn, values, operation)


@collector(
    "route53domains",
    types=("aws_route53domains_registered_domain",),
    actions=("route53domains:ListDomains",),
    regional=False,
)
def registered_domains(calls: Calls) -> Iterator[Record]:
    """Domains that are registered through Route 53."""
    for domain in calls.pages("list_domains", "Domains"):
        values = other(domain, domain_name="DomainName", transfer_lock="TransferLock")
        id_ = f"arn:{calls.partition}:route53domains::{calls.account}:domain/{domain['DomainName']}"
        yield calls.record("aws_route53domains_registered_domain", id_, values, "list_domains")


# -- mail ------------------------------------------------------------------------------------------------------


@collector(
    "sesv2",
    types=("aws_sesv2_configuration_set",),
    actions=("ses:ListConfigurationSets", "ses:GetConfigurationSet"),
    covers=("aws_ses_configuration_set",),
)
def configuration_sets(calls: Calls) -> Iterator[Record]:
    """How mail is sent."""
    listed = calls.pages("list_configuration_sets", "ConfigurationSets")
    yield from calls.each(listed, lambda name: [_configuration_set(calls, name)])


def _configuration_set(calls: Calls, name: str) -> Record:
    operation = "get_configuration_set"
    answer = calls.maybe(operation, ConfigurationSetName=name)
    given = told(
        answer,
        lambda found: {"delivery_options": [other(found, tls_policy="DeliveryOptions.TlsPolicy")]},
        "delivery_options",
    )
    arn = calls.arn("ses", f"configuration-set/{name}")
    values = {"configuration_set_name": name, "name": name, "arn": arn, **given}
    return calls.record("aws_sesv2_configuration_set", arn, values, operation)


@collector("ses", types=("aws_ses_receipt_rule",), actions=("ses:DescribeActiveReceiptRuleSet",))
def receipt_rules(calls: Calls) -> Iterator[Record]:
    """What happens with mail that comes in: the rules that are in force."""
    operation = "describe_active_receipt_rule_set"
    try:
        answer = calls.get(operation)
    except CallFailed as error:
        if error_code(error) in _NO_RECEIVING:
            return
        raise
    rule_set = at(answer, "Metadata.Name")
    for rule in answer.get("Rules", ()):
        stores = [action["S3Action"] for action in rule.get("Actions", ()) if "S3Action" in action]
        values = {
            "rule_set_name": rule_set,
            **other(rule, name="Name", enabled="Enabled", tls_policy="TlsPolicy", scan_enabled="ScanEnabled"),
            "s3_action": [other(store, bucket_name="BucketName", kms_key_arn="KmsKeyArn") for store in stores],
        }
        id_ = calls.arn("ses", f"receipt-rule-set/{rule_set}:receipt-rule/{rule['Name']}")
        yield calls.record("aws_ses_receipt_rule", id_, values, operation)
