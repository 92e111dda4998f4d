"""Databases and caches of AWS beside RDS and ElastiCache: Keyspaces, elastic DocumentDB, Neptune graphs, MemoryDB."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from policycheck.providers.aws.calls import Calls
from policycheck.providers.aws.collector import collector
from policycheck.providers.aws.shapes import at, other, told
from policycheck.providers.live.record import Record

_OF_CASSANDRA: Final = "system"
"""How the names of keyspaces begin that Cassandra has itself."""


@collector(
    "keyspaces",
    types=("aws_keyspaces_table",),
    actions=("cassandra:Select",),
)
def keyspaces_tables(calls: Calls) -> Iterator[Record]:
    """Tables of Keyspaces."""
    for keyspace in calls.pages("list_keyspaces", "keyspaces"):
        name = keyspace["keyspaceName"]
        if not name.startswith(_OF_CASSANDRA):
            listed = calls.pages("list_tables", "tables", keyspaceName=name)
            yield from calls.each(listed, lambda table: [_keyspaces_table(calls, table)])


def _keyspaces_table(calls: Calls, listed: dict[str, Any]) -> Record:
    def shape(found: Any) -> dict[str, Any]:
        return {
            "encryption_specification": [
                other(
                    found,
                    type="encryptionSpecification.type",
                    kms_key_identifier="encryptionSpecification.kmsKeyIdentifier",
                )
            ],
            "point_in_time_recovery": [other(found, status="pointInTimeRecovery.status")],
        }

    answer = calls.maybe("get_table", keyspaceName=listed["keyspaceName"], tableName=listed["tableName"])
    arn = listed["resourceArn"]
    values = {
        **other(listed, keyspace_name="keyspaceName", table_name="tableName", name="tableName", arn="resourceArn"),
        **told(answer, shape, "encryption_specification", "point_in_time_recovery"),
    }
    return calls.record("aws_keyspaces_table", arn, values, "get_table")


@collector(
    "docdb-elastic",
    types=("aws_docdbelastic_cluster",),
    actions=("docdb-elastic:ListClusters", "docdb-elastic:GetCluster"),
)
def elastic_clusters(calls: Calls) -> Iterator[Record]:
    """Elastic clusters of DocumentDB."""
    yield from calls.each(calls.pages("list_clusters", "clusters"), lambda one: [_elastic_cluster(calls, one)])


def _elastic_cluster(calls: Calls, listed: dict[str, Any]) -> Record:
    fields = {"kms_key_id": "cluster.kmsKeyId", "backup_retention_period": "cluster.backupRetentionPeriod"}
    answer = calls.maybe("get_cluster", clusterArn=listed["clusterArn"])
    given = told(answer, lambda found: other(found, **fields), *fields)
    values = {**other(listed, name="clusterName", arn="clusterArn"), **given}
    return calls.record("aws_docdbelastic_cluster", listed["clusterArn"], values, "get_cluster")


@collector("neptune-graph", types=("aws_neptunegraph_graph",), actions=("neptune-graph:ListGraphs",))
def graphs(calls: Calls) -> Iterator[Record]:
    """Graphs of Neptune Analytics."""
    for graph in calls.pages("list_graphs", "graphs"):
        values = other(
            graph, id="id", name="name", arn="arn", kms_key_identifier="kmsKeyIdentifier",
            public_connectivity="publicConnectivity", deletion_protection="deletionProtection",
        )  # fmt: skip
        yield calls.record("aws_neptunegraph_graph", graph["arn"], values, "list_graphs")


@collector(
    "timestream-influxdb",
    types=("aws_timestreaminfluxdb_db_instance",),
    actions=("timestream-influxdb:ListDbInstances", "timestream-influxdb:GetDbInstance"),
)
def influx_instances(calls: Calls) -> Iterator[Record]:
    """InfluxDB in Timestream."""
    yield from calls.each(calls.pages("list_db_instances", "items"), lambda one: [_influx(calls, one)])


def _influx(calls: Calls, listed: dict[str, Any]) -> Record:
    fields = {"publicly_accessible": "publiclyAccessible", "deployment_type": "deploymentType"}
    answer = calls.maybe("get_db_instance", identifier=listed["id"])
    values = {
        **other(listed, id="id", name="name", arn="arn"),
        **told(answer, lambda found: other(found, **fields), *fields),
    }
    return calls.record("aws_timestreaminfluxdb_db_instance", listed["arn"], values, "get_db_instance")


@collector("memorydb", types=("aws_memorydb_cluster",), actions=("memorydb:DescribeClusters",))
def memory_clusters(calls: Calls) -> Iterator[Record]:
    """Clusters of MemoryDB."""
    for cluster in calls.pages("describe_clusters", "Clusters", ShowShardDetails=True):
        nodes = [len(shard.get("Nodes") or ()) for shard in cluster.get("Shards") or ()]
        values = other(
            cluster, name="Name", arn="ARN", kms_key_arn="KmsKeyId", tls_enabled="TLSEnabled", acl_name="ACLName",
            snapshot_retention_limit="SnapshotRetentionLimit", auto_minor_version_upgrade="AutoMinorVersionUpgrade",
        )  # fmt: skip
        if nodes:
            values["num_replicas_per_shard"] = max(0, min(nodes) - 1)
        yield calls.record("aws_memorydb_cluster", cluster["ARN"], values, "describe_clusters")


@collector("memorydb", types=("aws_memorydb_user",), actions=("memorydb:DescribeUsers",))
def memory_users(calls: Calls) -> Iterator[Record]:
    """Users of MemoryDB; its own one comes with every account."""
    for user in calls.pages("describe_users", "Users"):
        sort = at(user, "Authentication.Type")
        values = {**other(user, user_name="Name", name="Name", arn="ARN"), "authentication_mode": [{"type": sort}]}
        if sort == "no-password":
            values["authentication_mode"] = [{"type": "no-password-required"}]
        if user.get("Name") != "default":
            yield calls.record("aws_memorydb_user", user["ARN"], values, "describe_users")


@collector("dax", types=("aws_dax_cluster",), actions=("dax:DescribeClusters",))
def dax_clusters(calls: Calls) -> Iterator[Record]:
    """Caches in front of DynamoDB."""
    for cluster in calls.pages("describe_clusters", "Clusters"):
        encrypted = at(cluster, "SSEDescription.Status") in ("ENABLED", "ENABLING")
        values = {
            **other(
                cluster, cluster_name="ClusterName", name="ClusterName", arn="ClusterArn",
                cluster_endpoint_encryption_type="ClusterEndpointEncryptionType", replication_factor="TotalNodes",
            ),
            "server_side_encryption": [{"enabled": encrypted}],
        }  # fmt: skip
        yield calls.record("aws_dax_cluster", cluster["ClusterArn"], values, "describe_clusters")


@collector(
    "elasticache",
    types=("aws_elasticache_serverless_cache",),
    actions=("elasticache:DescribeServerlessCaches",),
)
def serverless_caches(calls: Calls) -> Iterator[Record]:
    """Caches without servers of their own."""
    operation = "describe_serverless_caches"
    for cache in calls.pages(operation, "ServerlessCaches"):
        values = other(
            cache, name="ServerlessCacheName", arn="ARN", engine="Engine", kms_key_id="KmsKeyId",
            user_group_id="UserGroupId", snapshot_retention_limit="SnapshotRetentionLimit",
        )  # fmt: skip
        yield calls.record("aws_elasticache_serverless_cache", cache["ARN"], values, operation)


@collector("elasticache", types=("aws_elasticache_user",), actions=("elasticache:DescribeUsers",))
def cache_users(calls: Calls) -> Iterator[Record]:
    """Users of ElastiCache; the one named default comes with every account."""
    for user in calls.pages("describe_users", "Users"):
        sort = {"no-password": "no-password-required"}.get(at(user, "Authentication.Type"), "password")
        values = {
            **other(user, user_id="UserId", user_name="UserName", name="UserName", arn="ARN"),
            "authentication_mode": [{"type": sort}],
        }
        if user.get("UserId") != "default":
            yield calls.record("aws_elasticache_user", user["ARN"], values, "describe_users")


@collector(
    "timestream-write",
    types=("aws_timestreamwrite_database",),
    actions=("timestream:DescribeEndpoints", "timestream:ListDatabases"),
)
def timestream_databases(calls: Calls) -> Iterator[Record]:
    """Databases of Timestream for LiveAnalytics."""
    for one in calls.pages("list_databases", "Databases"):
        values = other(one, database_name="DatabaseName", name="DatabaseName", arn="Arn", kms_key_id="KmsKeyId")
        yield calls.record("aws_timestreamwrite_database", one["Arn"], values, "list_databases")


@collector("memorydb", types=("aws_memorydb_snapshot",), actions=("memorydb:DescribeSnapshots",))
def memory_snapshots(calls: Calls) -> Iterator[Record]:
    """Snapshots of MemoryDB."""
    operation = "describe_snapshots"
    for one in calls.pages(operation, "Snapshots"):
        values = other(one, name="Name", arn="ARN", kms_key_arn="KmsKeyId")
        yield calls.record("aws_memorydb_snapshot", one["ARN"], values, operation)
