"""Amazon OpenSearch Service."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from policycheck.providers.aws.calls import Calls
from policycheck.providers.aws.collector import collector
from policycheck.providers.aws.shapes import other, same
from policycheck.providers.live.record import Record

_AT_ONCE: Final = 5
"""Domains that one call describes (OpenSearch Service API Reference, ``DescribeDomains``)."""


@collector(
    "opensearch",
    types=("aws_opensearch_domain",),
    actions=("es:ListDomainNames", "es:DescribeDomains"),
    covers=("aws_elasticsearch_domain", "aws_opensearch_domain_policy", "aws_elasticsearch_domain_policy"),
)
def domains(calls: Calls) -> Iterator[Record]:
    """Domains of OpenSearch and Elasticsearch."""
    names = [one["DomainName"] for one in calls.pages("list_domain_names", "DomainNames")]
    for start in range(0, len(names), _AT_ONCE):
        answer = calls.get("describe_domains", DomainNames=names[start : start + _AT_ONCE])
        for domain in answer.get("DomainStatusList", ()):
            yield calls.record("aws_opensearch_domain", domain["ARN"], _domain(domain), "describe_domains")


def _domain(domain: dict[str, Any]) -> dict[str, Any]:
    network = domain.get("VPCOptions") or {}
    return {
        "domain_name": domain["DomainName"],
        "arn": domain["ARN"],
        "access_policies": domain.get("AccessPolicies") or None,
        "encrypt_at_rest": [same(domain.get("EncryptionAtRestOptions", {}), "Enabled", "KmsKeyId")],
        "node_to_node_encryption": [same(domain.get("NodeToNodeEncryptionOptions", {}), "Enabled")],
        "domain_endpoint_options": [
            other(
                domain.get("DomainEndpointOptions", {}), enforce_https="EnforceHTTPS",
                tls_security_policy="TLSSecurityPolicy",
            )
        ],
        "advanced_security_options": [
            same(domain.get("AdvancedSecurityOptions", {}), "Enabled", "AnonymousAuthEnabled")
        ],
        "log_publishing_options": [
            {"log_type": kind, "enabled": log.get("Enabled", False)}
            for kind, log in (domain.get("LogPublishingOptions") or {}).items()
        ],
        "cluster_config": [
            same(domain.get("ClusterConfig", {}), "DedicatedMasterEnabled", "DedicatedMasterCount", "InstanceCount")
        ],
        "vpc_options": [{"security_group_ids": network.get("SecurityGroupIds", [])}] if network.get("VPCId") else [],
    }  # fmt: skip
