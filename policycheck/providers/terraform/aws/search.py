"""OpenSearch and Elasticsearch, CloudSearch and Kendra."""

from __future__ import annotations

from typing import Any, Final

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.answers import json_tree, negated
from policycheck.providers.terraform.aws.keys import customer_managed
from policycheck.providers.terraform.aws.policies import ask
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.registry import part, terraform_type
from policycheck.semantics import iam_policy
from policycheck.semantics.tls import minimum_version

_DOMAINS: Final = {
    "aws_opensearch_domain": "aws_opensearch_domain_policy",
    "aws_elasticsearch_domain": "aws_elasticsearch_domain_policy",
}
for _domain, _policy in _DOMAINS.items():
    part(_policy, "domain_name", _domain)

_TLS_DEFAULT: Final = "Policy-Min-TLS-1-0-2019-07"
"""What endpoints get that name no policy (OpenSearch Service API Reference, ``DomainEndpointOptions``)."""


@terraform_type("aws_opensearch_domain", "search_domain")
@terraform_type("aws_elasticsearch_domain", "search_domain")
def search_domain(domain: Block) -> Attributes:
    encryption = domain.block("encrypt_at_rest")
    encrypted = encryption.flag("enabled", default=False)
    endpoint = domain.block("domain_endpoint_options")
    attributes = {
        "encrypted": encrypted,
        "customer_managed_key": customer_managed(encryption, "kms_key_id") if encrypted.value is True else encrypted,
        "nodes_encrypted": domain.block("node_to_node_encryption").flag("enabled", default=False),
        # OpenSearch Service takes plain HTTP too unless told otherwise.
        "tls_required": endpoint.flag("enforce_https", default=False),
        "tls_minimum": _tls_minimum(endpoint),
        "public_endpoint": _public_endpoint(domain),
        "public": _public(domain),
        "fine_grained_access": domain.block("advanced_security_options").flag("enabled", default=False),
        "logged": _publishes(domain, None),
        "audit_logged": _publishes(domain, "AUDIT_LOGS"),
        "dedicated_masters": _dedicated_masters(domain.block("cluster_config")),
    }
    network = domain.block("vpc_options")
    if network.present and network.reason is None:
        # Without groups of its own it gets the network's default one (aws provider, ``security_group_ids``).
        attributes["own_firewall"] = _own_firewall(network)
    return attributes


def _own_firewall(network: Block) -> Attribute:
    named = network.targets("security_group_ids", "aws_default_security_group", "aws_vpc", "aws_default_vpc")
    if isinstance(named, list) and named:
        return network.derived(False, "security_group_ids")
    return network.is_set("security_group_ids")


def _tls_minimum(endpoint: Block) -> Attribute:
    name = endpoint.text("tls_security_policy", default=_TLS_DEFAULT)
    known = name.value if isinstance(name.value, Unknown) else minimum_version(name.value)
    return endpoint.derived(known, "tls_security_policy")


def _public_endpoint(domain: Block) -> Attribute:
    return negated(domain.has("vpc_options"))


def _public(domain: Block) -> Attribute:
    """On the internet, with an access policy for everyone and no log-in behind it."""
    endpoint = _public_endpoint(domain)
    if endpoint.value is not True:
        return endpoint
    security = domain.block("advanced_security_options")
    log_in = security.flag("enabled", default=False)
    if log_in.value is True:
        anonymous = security.flag("anonymous_auth_enabled", default=False)
        if anonymous.value is not True:
            return anonymous
    policy = domain.part(_DOMAINS.get(domain.entry.type, "aws_opensearch_domain_policy"))
    public = ask(policy if policy.present else domain, "access_policies", iam_policy.is_public, absent=False)
    return log_in if public.value is True and isinstance(log_in.value, Unknown) else public


def _publishes(domain: Block, kind: str | None) -> Attribute:
    """Whether logs of a kind (of any, for None) go to CloudWatch Logs."""
    unknown: Attribute | None = None
    for log in domain.blocks("log_publishing_options"):
        enabled = log.flag("enabled", default=True)
        if kind is None or log.read("log_type") == kind:
            if enabled.value is True:
                return enabled
            unknown = enabled
        elif isinstance(log.read("log_type"), Unknown):
            unknown = log.value("log_type")
    return domain.derived(False, "log_publishing_options") if unknown is None else unknown


def _dedicated_masters(nodes: Block) -> Attribute:
    enabled = nodes.flag("dedicated_master_enabled", default=False)
    if enabled.value is not True:
        return enabled if isinstance(enabled.value, Unknown) else nodes.derived(0, "dedicated_master_enabled")
    return nodes.number("dedicated_master_count", default=1)


@terraform_type("aws_cloudsearch_domain", "search_domain")
def cloudsearch_domain(domain: Block) -> Attributes:
    endpoint = domain.block("endpoint_options")
    return {
        "tls_required": endpoint.flag("enforce_https", default=False),
        "tls_minimum": _tls_minimum(endpoint),
    }


@terraform_type("aws_kendra_index", "search_domain")
def kendra_index(index: Block) -> Attributes:
    return {
        # Kendra always encrypts (Kendra Developer Guide, "Encryption at rest").
        "encrypted": index.fact(True),
        "customer_managed_key": customer_managed(index.block("server_side_encryption_configuration"), "kms_key_id"),
    }


@terraform_type("aws_opensearchserverless_collection", "search_domain")
def serverless_collection(collection: Block) -> Attributes:
    # Collections are always encrypted, and answer HTTPS only (OpenSearch Service Developer Guide).
    return {"encrypted": collection.fact(True), "tls_required": collection.fact(True)}


@terraform_type("aws_opensearchserverless_security_policy", "search_domain")
def serverless_security_policy(policy: Block) -> Attributes:
    """An encryption policy names the key of the collections that it matches, a network policy who reaches them."""
    document = json_tree(policy, "policy")
    kind = policy.read("type")
    if kind == "encryption":
        return {"customer_managed_key": policy.derived(_names_key(document), "policy")}
    if kind == "network":
        return {"public_endpoint": policy.derived(_admits_public(document), "policy")}
    return {}


def _names_key(document: Any) -> bool | Unknown:
    if isinstance(document, dict):
        owned = document.get("AWSOwnedKey")
        return owned if isinstance(owned, Unknown) else owned is not True and document.get("KmsARN") is not None
    return document if isinstance(document, Unknown) else Unknown("a policy that cannot be read")


def _admits_public(document: Any) -> bool | Unknown:
    if isinstance(document, Unknown):
        return document
    rules = document if isinstance(document, list) else [document]
    admitted = [rule.get("AllowFromPublic") for rule in rules if isinstance(rule, dict)]
    if True in [a for a in admitted if isinstance(a, bool)]:
        return True
    return next((a for a in admitted if isinstance(a, Unknown)), False)
