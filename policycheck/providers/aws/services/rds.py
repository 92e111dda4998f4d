"""Amazon RDS, with Aurora, DocumentDB and Neptune, which share its API."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from policycheck.model.values import Unknown
from policycheck.providers.aws.calls import Calls
from policycheck.providers.aws.collector import collector
from policycheck.providers.aws.shapes import other, same, tags
from policycheck.providers.live.calls import CallFailed
from policycheck.providers.live.record import Failure, Record

_INSTANCES: Final = {"docdb": "aws_docdb_cluster_instance", "neptune": "aws_neptune_cluster_instance"}
_COPIED: Final = "aws_db_instance_automated_backups_replication"
_STREAM: Final = "aws_rds_cluster_activity_stream"
_GLOBAL: Final = {"docdb": "aws_docdb_global_cluster", "neptune": "aws_neptune_global_cluster"}
_CLUSTERS: Final = {"docdb": "aws_docdb_cluster", "neptune": "aws_neptune_cluster"}
_SNAPSHOTS: Final = {"docdb": "aws_docdb_cluster_snapshot", "neptune": "aws_neptune_cluster_snapshot"}
_CLUSTER_GROUPS: Final = {
    "docdb": "aws_docdb_cluster_parameter_group",
    "neptune": "aws_neptune_cluster_parameter_group",
}
_PARAMETERS: Final = ("database.tls_required", "database.queries_logged", "database.audit_logged")


def _group(calls: Calls, word: str, name: str | None) -> str | None:
    """A parameter group by its ARN, as another region may have one of the same name; the engine's own by its name."""
    if not name or name.startswith("default."):
        return name
    return calls.arn("rds", f"{word}:{name}")


@collector(
    "rds",
    types=("aws_db_instance", "aws_rds_cluster_instance", *_INSTANCES.values()),
    actions=("rds:DescribeDBInstances",),
)
def instances(calls: Calls) -> Iterator[Record]:
    """Database servers, alone or in a cluster."""
    for db in calls.pages("describe_db_instances", "DBInstances"):
        cluster, engine = db.get("DBClusterIdentifier"), db.get("Engine", "")
        type_ = _INSTANCES.get(engine, "aws_rds_cluster_instance" if cluster else "aws_db_instance")
        groups = [group["DBParameterGroupName"] for group in db.get("DBParameterGroups", ())]
        values = {
            "identifier": db["DBInstanceIdentifier"],
            "arn": db["DBInstanceArn"],
            **same(
                db, "Engine", "EngineVersion", "StorageEncrypted", "KmsKeyId", "PubliclyAccessible",
                "BackupRetentionPeriod", "DeletionProtection", "CopyTagsToSnapshot", "MonitoringInterval",
                "AutoMinorVersionUpgrade", "PerformanceInsightsEnabled",
            ),
            **other(
                db, iam_database_authentication_enabled="IAMDatabaseAuthenticationEnabled", multi_az="MultiAZ",
                enabled_cloudwatch_logs_exports="EnabledCloudwatchLogsExports",
                performance_insights_kms_key_id="PerformanceInsightsKMSKeyId",
                ca_cert_identifier="CACertificateIdentifier", cluster_identifier="DBClusterIdentifier",
                replicate_source_db="ReadReplicaSourceDBInstanceIdentifier",
            ),
            "parameter_group_name": _group(calls, "pg", groups[0] if groups else None),
            **tags(db.get("TagList")),
        }  # fmt: skip
        yield calls.record(type_, values["arn"], values, "describe_db_instances")


@collector("rds", types=("aws_rds_cluster", *_CLUSTERS.values(), _STREAM), actions=("rds:DescribeDBClusters",))
def clusters(calls: Calls) -> Iterator[Record]:
    """Clusters of database servers."""
    for cluster in calls.pages("describe_db_clusters", "DBClusters"):
        type_ = _CLUSTERS.get(cluster.get("Engine", ""), "aws_rds_cluster")
        group = _group(calls, "cluster-pg", cluster.get("DBClusterParameterGroup"))
        exports = cluster.get("EnabledCloudwatchLogsExports")
        values = {
            "cluster_identifier": cluster["DBClusterIdentifier"],
            "arn": cluster["DBClusterArn"],
            **same(
                cluster, "Engine", "EngineVersion", "EngineMode", "StorageEncrypted", "KmsKeyId",
                "BackupRetentionPeriod", "DeletionProtection", "CopyTagsToSnapshot", "BacktrackWindow",
            ),
            **other(
                cluster, iam_database_authentication_enabled="IAMDatabaseAuthenticationEnabled",
                db_cluster_instance_class="DBClusterInstanceClass", kms_key_arn="KmsKeyId",
            ),
            "enabled_cloudwatch_logs_exports": exports,
            "enable_cloudwatch_logs_exports": exports,
            "db_cluster_parameter_group_name": group,
            "neptune_cluster_parameter_group_name": group,
            **tags(cluster.get("TagList")),
        }  # fmt: skip
        yield calls.record(type_, values["arn"], values, "describe_db_clusters")
        if cluster.get("ActivityStreamStatus") in ("started", "starting"):
            stream = {"resource_arn": values["arn"], **other(cluster, kms_key_id="ActivityStreamKmsKeyId")}
            yield calls.record(_STREAM, f"{values['arn']}/activity-stream", stream, "describe_db_clusters")


# -- parameter groups ------------------------------------------------------------------------------------------


@collector(
    "rds",
    types=("aws_db_parameter_group",),
    actions=("rds:DescribeDBParameterGroups", "rds:DescribeDBParameters"),
    serves=_PARAMETERS,
)
def parameter_groups(calls: Calls) -> Iterator[Record]:
    """Parameter groups of servers, with the parameters that somebody set."""
    operation = "describe_db_parameter_groups"
    listed = (
        group for group in calls.pages(operation, "DBParameterGroups") if not _is_default(group["DBParameterGroupName"])
    )
    yield from calls.each(listed, lambda group: [_parameter_group(calls, group)])


def _is_default(name: str) -> bool:
    return name.startswith("default.")


def _parameter_group(calls: Calls, group: dict[str, Any]) -> Record:
    name = group["DBParameterGroupName"]
    arguments = {"DBParameterGroupName": name, "Source": "user"}
    arn = calls.arn("rds", f"pg:{name}")
    values = {"arn": arn, "name": name, "family": group.get("DBParameterGroupFamily")}
    values["parameter"] = _parameters(calls, "describe_db_parameters", arguments)
    return calls.record("aws_db_parameter_group", arn, values, "describe_db_parameters")


def _parameters(calls: Calls, operation: str, arguments: dict[str, Any]) -> list[dict[str, Any]] | Unknown:
    try:
        found = list(calls.pages(operation, "Parameters", **arguments))
    except CallFailed as error:
        return error.failure.as_unknown()
    return [
        {"name": parameter["ParameterName"], "value": parameter["ParameterValue"]}
        for parameter in found
        if parameter.get("ParameterValue") is not None
    ]


@collector(
    "rds",
    types=("aws_rds_cluster_parameter_group", *_CLUSTER_GROUPS.values()),
    actions=("rds:DescribeDBClusterParameterGroups", "rds:DescribeDBClusterParameters"),
    serves=_PARAMETERS,
)
def cluster_parameter_groups(calls: Calls) -> Iterator[Record]:
    """Parameter groups of clusters."""
    listed = calls.pages("describe_db_cluster_parameter_groups", "DBClusterParameterGroups")
    own = (group for group in listed if not _is_default(group["DBClusterParameterGroupName"]))
    yield from calls.each(own, lambda group: [_cluster_group(calls, group)])


def _cluster_group(calls: Calls, group: dict[str, Any]) -> Record:
    name, family = group["DBClusterParameterGroupName"], group.get("DBParameterGroupFamily", "")
    type_ = next((t for engine, t in _CLUSTER_GROUPS.items() if family.startswith(engine)), None)
    arn = calls.arn("rds", f"cluster-pg:{name}")
    operation = "describe_db_cluster_parameters"
    parameters = _parameters(calls, operation, {"DBClusterParameterGroupName": name, "Source": "user"})
    values = {"arn": arn, "name": name, "family": family, "parameter": parameters}
    return calls.record(type_ or "aws_rds_cluster_parameter_group", arn, values, operation)


# -- snapshots -------------------------------------------------------------------------------------------------


@collector(
    "rds",
    types=("aws_db_snapshot",),
    actions=("rds:DescribeDBSnapshots", "rds:DescribeDBSnapshotAttributes"),
    covers=("aws_db_snapshot_copy",),
)
def snapshots(calls: Calls) -> Iterator[Record | Failure]:
    """Snapshots of servers."""
    yield from calls.each(calls.pages("describe_db_snapshots", "DBSnapshots"), lambda one: [_snapshot(calls, one)])


def _snapshot(calls: Calls, snapshot: dict[str, Any]) -> Record:
    values = {
        "id": snapshot["DBSnapshotIdentifier"],
        "arn": snapshot["DBSnapshotArn"],
        **other(snapshot, encrypted="Encrypted", kms_key_id="KmsKeyId", db_instance_identifier="DBInstanceIdentifier"),
        **tags(snapshot.get("TagList")),
    }
    if calls.wants("database_snapshot.public") and snapshot.get("SnapshotType", "manual") == "manual":
        # Only snapshots that somebody took can be shared (RDS User Guide, "Sharing a DB snapshot").
        answer = calls.maybe("describe_db_snapshot_attributes", DBSnapshotIdentifier=values["id"])
        values["shared_accounts"] = _shared(answer, "DBSnapshotAttributesResult", "DBSnapshotAttributes")
    return calls.record("aws_db_snapshot", values["arn"], values, "describe_db_snapshots")


def _shared(answer: Any, result: str, key: str) -> list[str] | Unknown:
    if isinstance(answer, Unknown):
        return answer
    attributes = ((answer or {}).get(result) or {}).get(key, [])
    return [
        value for one in attributes if one["AttributeName"] == "restore" for value in one.get("AttributeValues", ())
    ]


@collector(
    "rds",
    types=("aws_db_cluster_snapshot", *_SNAPSHOTS.values()),
    actions=("rds:DescribeDBClusterSnapshots", "rds:DescribeDBClusterSnapshotAttributes"),
    covers=("aws_rds_cluster_snapshot_copy",),
)
def cluster_snapshots(calls: Calls) -> Iterator[Record | Failure]:
    """Snapshots of clusters."""
    listed = calls.pages("describe_db_cluster_snapshots", "DBClusterSnapshots")
    yield from calls.each(listed, lambda one: [_cluster_snapshot(calls, one)])


def _cluster_snapshot(calls: Calls, snapshot: dict[str, Any]) -> Record:
    values = {
        "id": snapshot["DBClusterSnapshotIdentifier"],
        "arn": snapshot["DBClusterSnapshotArn"],
        **same(snapshot, "StorageEncrypted", "KmsKeyId"),
        **other(snapshot, db_cluster_identifier="DBClusterIdentifier"),
        **tags(snapshot.get("TagList")),
    }
    if calls.wants("database_snapshot.public") and snapshot.get("SnapshotType", "manual") == "manual":
        answer = calls.maybe("describe_db_cluster_snapshot_attributes", DBClusterSnapshotIdentifier=values["id"])
        values["shared_accounts"] = _shared(answer, "DBClusterSnapshotAttributesResult", "DBClusterSnapshotAttributes")
    type_ = _SNAPSHOTS.get(snapshot.get("Engine", ""), "aws_db_cluster_snapshot")
    return calls.record(type_, values["arn"], values, "describe_db_cluster_snapshots")


@collector("rds", types=(_COPIED,), actions=("rds:DescribeDBInstanceAutomatedBackups",))
def copied_backups(calls: Calls) -> Iterator[Record]:
    """Automated backups of servers in other regions, which are copied to this one."""
    operation = "describe_db_instance_automated_backups"
    for backup in calls.pages(operation, "DBInstanceAutomatedBackups"):
        source = backup.get("DBInstanceArn", "")
        if source.split(":")[3:4] not in ([], [calls.region]):
            arn = backup["DBInstanceAutomatedBackupsArn"]
            values = {"arn": arn, "source_db_instance_arn": source, **same(backup, "KmsKeyId")}
            values |= other(backup, name="DBInstanceIdentifier", retention_period="BackupRetentionPeriod")
            yield calls.record(_COPIED, arn, values, operation)


@collector("rds", types=("aws_db_proxy",), actions=("rds:DescribeDBProxies",))
def proxies(calls: Calls) -> Iterator[Record]:
    """Proxies in front of databases."""
    for proxy in calls.pages("describe_db_proxies", "DBProxies"):
        logins = [other(login, iam_auth="IAMAuth") for login in proxy.get("Auth", ())]
        values = {"name": proxy["DBProxyName"], "arn": proxy["DBProxyArn"], "auth": logins}
        values |= other(proxy, require_tls="RequireTLS")
        yield calls.record("aws_db_proxy", values["arn"], values, "describe_db_proxies")


@collector("rds", types=("aws_rds_global_cluster", *_GLOBAL.values()), actions=("rds:DescribeGlobalClusters",))
def global_clusters(calls: Calls) -> Iterator[Record]:
    """Clusters that span regions."""
    for cluster in calls.pages("describe_global_clusters", "GlobalClusters"):
        values = {"id": cluster["GlobalClusterIdentifier"], "arn": cluster["GlobalClusterArn"]}
        values |= same(cluster, "StorageEncrypted", "DeletionProtection")
        type_ = _GLOBAL.get(cluster.get("Engine", ""), "aws_rds_global_cluster")
        yield calls.record(type_, values["arn"], values, "describe_global_clusters")
