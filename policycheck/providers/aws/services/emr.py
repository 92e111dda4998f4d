"""Amazon EMR."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from policycheck.providers.aws.calls import Calls
from policycheck.providers.aws.collector import collector
from policycheck.providers.aws.shapes import at, other, told
from policycheck.providers.live.record import Record

_RUNNING: Final = ["STARTING", "BOOTSTRAPPING", "RUNNING", "WAITING"]
"""States of clusters that are there; EMR lists those that ended for two months."""


@collector(
    "emr",
    types=("aws_emr_cluster",),
    actions=("elasticmapreduce:ListClusters", "elasticmapreduce:DescribeCluster"),
)
def clusters(calls: Calls) -> Iterator[Record]:
    """Clusters that are running."""
    listed = calls.pages("list_clusters", "Clusters", ClusterStates=_RUNNING)
    yield from calls.each(listed, lambda one: [_cluster(calls, one)])


def _cluster(calls: Calls, listed: dict[str, Any]) -> Record:
    def shape(found: Any) -> dict[str, Any]:
        cluster = at(found, "Cluster") or {}
        realm = at(cluster, "KerberosAttributes.Realm")
        return {
            **other(cluster, security_configuration="SecurityConfiguration"),
            "kerberos_attributes": [{"realm": realm}] if realm else [],
            "ec2_attributes": [other(cluster, subnet_id="Ec2InstanceAttributes.Ec2SubnetId")],
        }

    answer = calls.maybe("describe_cluster", ClusterId=listed["Id"])
    arn = calls.arn("elasticmapreduce", f"cluster/{listed['Id']}")
    unread = ("security_configuration", "kerberos_attributes", "ec2_attributes")
    values = {"id": listed["Id"], "arn": arn, "name": listed.get("Name"), **told(answer, shape, *unread)}
    return calls.record("aws_emr_cluster", arn, values, "describe_cluster")


@collector(
    "emr",
    types=("aws_emr_block_public_access_configuration",),
    actions=("elasticmapreduce:GetBlockPublicAccessConfiguration",),
)
def public_access_block(calls: Calls) -> Iterator[Record]:
    """Whether clusters may have firewalls that are open to everyone."""
    operation = "get_block_public_access_configuration"
    found = calls.get(operation)
    field = "BlockPublicAccessConfiguration.BlockPublicSecurityGroupRules"
    values = {"name": calls.region, **other(found, block_public_security_group_rules=field)}
    id_ = calls.arn("elasticmapreduce", "block-public-access-configuration")
    yield calls.record("aws_emr_block_public_access_configuration", id_, values, operation)


@collector(
    "emr",
    types=("aws_emr_security_configuration",),
    actions=("elasticmapreduce:ListSecurityConfigurations", "elasticmapreduce:DescribeSecurityConfiguration"),
)
def security_configurations(calls: Calls) -> Iterator[Record]:
    """How clusters encrypt."""
    listed = calls.pages("list_security_configurations", "SecurityConfigurations")
    yield from calls.each(listed, lambda one: [_security_configuration(calls, one["Name"])])


def _security_configuration(calls: Calls, name: str) -> Record:
    operation = "describe_security_configuration"
    answer = calls.maybe(operation, Name=name)
    given = told(answer, lambda found: other(found, configuration="SecurityConfiguration"), "configuration")
    id_ = calls.arn("elasticmapreduce", f"security-configuration/{name}")
    return calls.record("aws_emr_security_configuration", id_, {"name": name, **given}, operation)
