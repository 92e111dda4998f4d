"""Amazon ElastiCache."""

from __future__ import annotations

from collections.abc import Iterator

from policycheck.providers.aws.calls import Calls
from policycheck.providers.aws.collector import collector
from policycheck.providers.aws.shapes import other, same
from policycheck.providers.live.record import Record


@collector(
    "elasticache",
    types=("aws_elasticache_replication_group",),
    actions=("elasticache:DescribeReplicationGroups", "elasticache:DescribeCacheClusters"),
)
def replication_groups(calls: Calls) -> Iterator[Record]:
    """Replication groups of caches; which network they stand in, their members tell."""
    members = {
        cluster["ReplicationGroupId"]: cluster
        for cluster in calls.pages("describe_cache_clusters", "CacheClusters")
        if cluster.get("ReplicationGroupId")
    }
    for group in calls.pages("describe_replication_groups", "ReplicationGroups"):
        member = members.get(group["ReplicationGroupId"], {})
        values = {
            "id": group["ReplicationGroupId"],
            "replication_group_id": group["ReplicationGroupId"],
            "arn": group.get("ARN"),
            "at_rest_encryption_enabled": group.get("AtRestEncryptionEnabled", False),
            "transit_encryption_enabled": group.get("TransitEncryptionEnabled", False),
            "automatic_failover_enabled": group.get("AutomaticFailover") in ("enabled", "enabling"),
            # Whether there is a token is told, not the token.
            "auth_token": "set" if group.get("AuthTokenEnabled") else None,
            "user_group_ids": group.get("UserGroupIds") or None,
            "snapshot_retention_limit": group.get("SnapshotRetentionLimit"),
            "auto_minor_version_upgrade": group.get("AutoMinorVersionUpgrade", member.get("AutoMinorVersionUpgrade")),
            **same(group, "KmsKeyId", "TransitEncryptionMode", "Engine"),
            **other(group, global_replication_group_id="GlobalReplicationGroupInfo.GlobalReplicationGroupId"),
            **other(member, subnet_group_name="CacheSubnetGroupName", engine="Engine"),
        }
        arn = values["arn"] or calls.arn("elasticache", f"replicationgroup:{values['id']}")
        yield calls.record("aws_elasticache_replication_group", arn, values, "describe_replication_groups")


@collector("elasticache", types=("aws_elasticache_cluster",), actions=("elasticache:DescribeCacheClusters",))
def cache_clusters(calls: Calls) -> Iterator[Record]:
    """Caches that stand alone."""
    for cluster in calls.pages("describe_cache_clusters", "CacheClusters"):
        if cluster.get("ReplicationGroupId"):
            continue
        values = {
            "id": cluster["CacheClusterId"],
            "arn": cluster.get("ARN"),
            **same(cluster, "Engine", "TransitEncryptionEnabled", "SnapshotRetentionLimit", "AutoMinorVersionUpgrade"),
            **other(cluster, subnet_group_name="CacheSubnetGroupName"),
        }
        arn = values["arn"] or calls.arn("elasticache", f"cluster:{values['id']}")
        yield calls.record("aws_elasticache_cluster", arn, values, "describe_cache_clusters")
