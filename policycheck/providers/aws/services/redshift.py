"""Amazon Redshift, provisioned and serverless."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from policycheck.model.values import Unknown
from policycheck.providers.aws.calls import Calls
from policycheck.providers.aws.collector import collector
from policycheck.providers.aws.shapes import at, other, same, tags
from policycheck.providers.live.calls import CallFailed
from policycheck.providers.live.record import Record


@collector(
    "redshift",
    types=("aws_redshift_cluster",),
    actions=("redshift:DescribeClusters", "redshift:DescribeLoggingStatus"),
    covers=("aws_redshift_logging",),
)
def clusters(calls: Calls) -> Iterator[Record]:
    """Clusters."""
    yield from calls.each(calls.pages("describe_clusters", "Clusters"), lambda cluster: [_cluster(calls, cluster)])


def _cluster(calls: Calls, cluster: dict[str, Any]) -> Record:
    id_ = cluster["ClusterIdentifier"]
    arn = calls.arn("redshift", f"cluster:{id_}")
    groups = [group["ParameterGroupName"] for group in cluster.get("ClusterParameterGroups", ())]
    group = groups[0] if groups else None
    if group and not group.startswith("default."):
        group = calls.arn("redshift", f"parametergroup:{group}")
    values = {
        "cluster_identifier": id_,
        "arn": arn,
        **same(
            cluster, "Encrypted", "KmsKeyId", "PubliclyAccessible", "MasterUsername", "EnhancedVpcRouting",
            "AutomatedSnapshotRetentionPeriod", "AllowVersionUpgrade",
        ),
        **other(cluster, cluster_subnet_group_name="ClusterSubnetGroupName"),
        "cluster_parameter_group_name": group,
        **tags(cluster.get("Tags")),
    }  # fmt: skip
    if calls.wants("warehouse.audit_logged"):
        answer = calls.maybe("describe_logging_status", ClusterIdentifier=id_)
        enabled = answer if isinstance(answer, Unknown) else at(answer, "LoggingEnabled") or False
        values["logging"] = [{"enable": enabled}]
    return calls.record("aws_redshift_cluster", arn, values, "describe_clusters")


@collector(
    "redshift",
    types=("aws_redshift_parameter_group",),
    actions=("redshift:DescribeClusterParameterGroups", "redshift:DescribeClusterParameters"),
)
def parameter_groups(calls: Calls) -> Iterator[Record]:
    """Parameter groups that somebody made."""
    listed = calls.pages("describe_cluster_parameter_groups", "ParameterGroups")
    own = (group for group in listed if not group["ParameterGroupName"].startswith("default."))
    yield from calls.each(own, lambda group: [_group(calls, group)])


def _group(calls: Calls, group: dict[str, Any]) -> Record:
    name, operation = group["ParameterGroupName"], "describe_cluster_parameters"
    arn = calls.arn("redshift", f"parametergroup:{name}")
    parameters: Any
    try:
        found = calls.pages(operation, "Parameters", ParameterGroupName=name)
        named = (one for one in found if one.get("ParameterName") == "require_ssl")
        parameters = [other(one, name="ParameterName", value="ParameterValue") for one in named]
    except CallFailed as error:
        parameters = error.failure.as_unknown()
    values = {"name": name, "arn": arn, "family": group.get("ParameterGroupFamily"), "parameter": parameters}
    return calls.record("aws_redshift_parameter_group", arn, values, operation)


@collector(
    "redshift-serverless",
    types=("aws_redshiftserverless_namespace",),
    actions=("redshift-serverless:ListNamespaces",),
)
def namespaces(calls: Calls) -> Iterator[Record]:
    """Namespaces of Redshift Serverless."""
    for one in calls.pages("list_namespaces", "namespaces"):
        values = {
            "id": one["namespaceName"],
            "arn": one["namespaceArn"],
            "kms_key_id": one.get("kmsKeyId"),
            "log_exports": one.get("logExports", []),
        }
        yield calls.record("aws_redshiftserverless_namespace", one["namespaceArn"], values, "list_namespaces")


@collector(
    "redshift-serverless",
    types=("aws_redshiftserverless_workgroup",),
    actions=("redshift-serverless:ListWorkgroups",),
)
def workgroups(calls: Calls) -> Iterator[Record]:
    """Workgroups of Redshift Serverless."""
    for one in calls.pages("list_workgroups", "workgroups"):
        values = {
            "id": one["workgroupName"],
            "arn": one["workgroupArn"],
            **other(
                one, publicly_accessible="publiclyAccessible", enhanced_vpc_routing="enhancedVpcRouting",
                subnet_ids="subnetIds",
            ),
            "config_parameter": [
                other(parameter, parameter_key="parameterKey", parameter_value="parameterValue")
                for parameter in one.get("configParameters", ())
            ],
        }  # fmt: skip
        yield calls.record("aws_redshiftserverless_workgroup", one["workgroupArn"], values, "list_workgroups")


@collector("redshift", types=("aws_redshift_snapshot_copy_grant",), actions=("redshift:DescribeSnapshotCopyGrants",))
def copy_grants(calls: Calls) -> Iterator[Record]:
    """Keys that copied snapshots are under."""
    operation = "describe_snapshot_copy_grants"
    for one in calls.pages(operation, "SnapshotCopyGrants"):
        name = one["SnapshotCopyGrantName"]
        arn = calls.arn("redshift", f"snapshotcopygrant:{name}")
        values = {"snapshot_copy_grant_name": name, "name": name, "arn": arn, **other(one, kms_key_id="KmsKeyId")}
        yield calls.record("aws_redshift_snapshot_copy_grant", arn, values, operation)
